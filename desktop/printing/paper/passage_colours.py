"""The bars beside passages, on paper and in HTML.

The grounds of the light theme are too pale for a narrow bar on paper; these keep their hue.
"""

from __future__ import annotations

DEFAULT_COLOUR = "green"
BARS = {"green": "#86B560", "yellow": "#D9B436", "blue": "#6FA3CC", "pink": "#D98399"}


def bar_colour(colour: str) -> str:
    """The bar's colour, `#RRGGBB`, of a passage marked `colour`; green for one that is unknown."""
    return BARS.get(colour, BARS[DEFAULT_COLOUR])
