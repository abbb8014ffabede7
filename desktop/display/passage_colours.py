"""The colours that a passage can have: their names, and their bars on paper and in files."""

from __future__ import annotations

COLOURS = {"green": "أخضر", "yellow": "أصفر", "blue": "أزرق", "pink": "وردي"}
DEFAULT_COLOUR = "green"
# The grounds of the light theme are too pale for a narrow bar on paper; these keep their hue.
BARS = {"green": "#86B560", "yellow": "#D9B436", "blue": "#6FA3CC", "pink": "#D98399"}


def known_colour(colour: str) -> str:
    """`colour` where it is one of ours; the usual one for one that is unknown."""
    return colour if colour in COLOURS else DEFAULT_COLOUR


def bar_colour(colour: str) -> str:
    """The bar's colour, `#RRGGBB`, of a passage marked `colour`."""
    return BARS[known_colour(colour)]
