"""Every text can be read on every ground that it stands on."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from desktop.display.passage_colours import COLOURS
from desktop.theme import DARK, LIGHT, SEPIA, THEMES, Theme

LEAST = 4.5  # WCAG 2.2, success criterion 1.4.3
LEAST_FOR_SIGNS = 3.0  # success criterion 1.4.11

MARKED = ("hit", "figure_ground", "passage_green", "passage_yellow", "passage_blue", "passage_pink")
STANDS_ON = {
    # Text of the reader, of panels, cards and lists; on marks; pressed buttons; chosen events.
    "ink": ("paper", "surface", "raised", "accent_ground", "time_ground", *MARKED),
    # Best sentences, chosen or not, with their hits; captions of the import strip.
    "soft_ink": ("paper", "surface", "raised", "hit", "accent_ground"),
    # Bylines, captions, disabled buttons.
    "muted": ("paper", "surface", "raised"),
    # Links, the chosen line of a list, notices.
    "accent": ("paper", "surface", "raised", "accent_ground"),
    "on_accent": ("accent",),
    # Values on cards and on the labels of results.
    "figure": ("surface", "figure_ground"),
    "time": ("surface", "time_ground"),
    # Doubts on cards, the note above the results, warnings.
    "warning": ("paper", "surface", "raised", "warning_ground"),
}


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_can_be_read_on_its_grounds(theme: Theme):
    too_pale = {
        f"{text} on {ground}": round(measured, 2)
        for text, grounds in STANDS_ON.items()
        for ground in grounds
        if (measured := contrast(getattr(theme, text), getattr(theme, ground))) < LEAST
    }
    assert too_pale == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_words_can_be_read_while_they_flash(theme: Theme):
    # The flash is the accent at 80/255 over the surface (mark_painter.py).
    mixed = "#"
    for place in (1, 3, 5):
        accent, surface = (int(c[place : place + 2], 16) for c in (theme.accent, theme.surface))
        mixed += f"{round((accent * 80 + surface * 175) / 255):02X}"
    assert contrast(theme.ink, mixed) >= LEAST


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("line", ["figure", "time"])
@pytest.mark.parametrize("ground", ["surface", *MARKED])
def test_underlines_can_be_seen_on_every_mark(theme: Theme, line: str, ground: str):
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= LEAST_FOR_SIGNS


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_colours_are_whole_and_marks_differ(theme: Theme):
    names = [field.name for field in fields(Theme) if field.name not in {"name", "is_dark"}]
    assert all(re.fullmatch("#[0-9A-F]{6}", getattr(theme, name)) for name in names)
    grounds = [theme.surface, theme.hit, *(theme.passage(colour) for colour in COLOURS)]
    assert len(set(grounds)) == len(grounds)


def test_dark_is_dark_and_the_others_are_not():
    assert DARK.is_dark
    assert luminance(DARK.surface) < luminance(DARK.ink)
    for theme in (LIGHT, SEPIA):
        assert not theme.is_dark
        assert luminance(theme.surface) > luminance(theme.ink)


def test_every_role_of_the_light_theme_is_that_of_the_design():
    assert (LIGHT.paper, LIGHT.surface, LIGHT.line) == ("#F5F2EB", "#FFFFFF", "#E3DDD1")
    assert (LIGHT.ink, LIGHT.muted) == ("#24211C", "#756D60")
    assert (LIGHT.accent, LIGHT.accent_ground, LIGHT.hit) == ("#0E6A61", "#DFEEEA", "#FFE49A")


def test_an_unknown_colour_of_a_passage_is_shown_as_the_first():
    assert LIGHT.passage("violet") == LIGHT.passage_green
