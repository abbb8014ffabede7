"""Theme: the roles of colour, and the style sheet made from them.

The values of the light theme are those of the interface design; the dark and the sepia theme
give the same roles other values. A test checks the contrast of every text role (4.5:1).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, as `#RRGGBB`.

    Attributes:
        name: `light`, `dark`, `sepia`.
        is_dark: Whether light text stands on a dark ground.
        paper: The ground of side panels.
        surface: The ground of the reader, cards and fields.
        raised: The ground of the list of results, between paper and surface.
        line: Borders and rules.
        ink: Text.
        soft_ink: Text of snippets and second lines, between ink and muted.
        muted: Bylines, captions, headings of panels.
        accent: The active thing; also a text colour on `accent_ground`.
        accent_ground: Behind the active thing.
        on_accent: Text on a ground of `accent`.
        hit: Behind a search hit.
        figure: Text and underline of a figure.
        figure_ground: Behind a figure.
        time: Text and underline of a time expression.
        time_ground: Behind a time expression.
        warning: Text of a doubt or an error.
        warning_ground: Behind it.
        quiet_bar: A bar of the timeline outside the chosen period.
        passage_green: Behind a passage marked green; likewise the others.
        passage_yellow: See above.
        passage_blue: See above.
        passage_pink: See above.
    """

    name: str
    is_dark: bool
    paper: str
    surface: str
    raised: str
    line: str
    ink: str
    soft_ink: str
    muted: str
    accent: str
    accent_ground: str
    on_accent: str
    hit: str
    figure: str
    figure_ground: str
    time: str
    time_ground: str
    warning: str
    warning_ground: str
    quiet_bar: str
    passage_green: str
    passage_yellow: str
    passage_blue: str
    passage_pink: str

    def passage(self, colour: str) -> str:
        """The ground of a passage marked `colour` (`green`, `yellow`, `blue`, `pink`)."""
        grounds = {
            "yellow": self.passage_yellow,
            "blue": self.passage_blue,
            "pink": self.passage_pink,
        }
        return grounds.get(colour, self.passage_green)


LIGHT = Theme(
    name="light",
    is_dark=False,
    paper="#F5F2EB",
    surface="#FFFFFF",
    raised="#FAF8F4",
    line="#E3DDD1",
    ink="#24211C",
    soft_ink="#4A453C",
    muted="#756D60",
    accent="#0E6A61",
    accent_ground="#DFEEEA",
    on_accent="#FFFFFF",
    hit="#FFE49A",
    figure="#A65814",
    figure_ground="#FBEFE2",
    time="#4A5FA5",
    time_ground="#E9EDF8",
    warning="#A33A1F",
    warning_ground="#FCEBE6",
    quiet_bar="#CDC4B4",
    passage_green="#DDEBD0",
    passage_yellow="#FBF0C4",
    passage_blue="#D9E8F5",
    passage_pink="#F8DDE4",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    paper="#1B1A18",
    surface="#23211F",
    raised="#1F1D1B",
    line="#3A3632",
    ink="#ECE6DB",
    soft_ink="#CFC7BA",
    muted="#A59C8D",
    accent="#6CC5B8",
    accent_ground="#1F3B37",
    on_accent="#10211F",
    hit="#664F0F",
    figure="#E9A066",
    figure_ground="#3B2B1D",
    time="#A3B4EC",
    time_ground="#292F45",
    warning="#F09A80",
    warning_ground="#43261E",
    quiet_bar="#55504A",
    passage_green="#2E4326",
    passage_yellow="#4A4119",
    passage_blue="#233D52",
    passage_pink="#4E2A35",
)

SEPIA = Theme(
    name="sepia",
    is_dark=False,
    paper="#EBDFC8",
    surface="#F6ECD9",
    raised="#F1E6D1",
    line="#D9C9AB",
    ink="#372B1B",
    soft_ink="#55462F",
    muted="#6B5A40",
    accent="#0B5A52",
    accent_ground="#D3E0CF",
    on_accent="#FFFFFF",
    hit="#FBD677",
    figure="#8F4A10",
    figure_ground="#F4DFC3",
    time="#3C4F92",
    time_ground="#E0DFE3",
    warning="#8E2F17",
    warning_ground="#F6DACB",
    quiet_bar="#C2B08F",
    passage_green="#D5DFB5",
    passage_yellow="#F7E5A5",
    passage_blue="#CFDDE0",
    passage_pink="#F0CFC8",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, SEPIA)}
