"""One table of colours for screen, paper and files."""

from __future__ import annotations

import re

from desktop.display.passage_colours import (
    BARS,
    COLOURS,
    DEFAULT_COLOUR,
    bar_colour,
    known_colour,
)
from desktop.theme import DARK, LIGHT, SEPIA


def test_each_colour_has_a_name_a_bar_and_a_ground_in_each_theme():
    assert COLOURS.keys() == BARS.keys()
    assert len(set(BARS.values())) == len(BARS)
    for theme in (LIGHT, DARK, SEPIA):
        assert len({theme.passage(name) for name in COLOURS}) == len(COLOURS)
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in BARS.values())


def test_an_unknown_colour_is_the_usual_one():
    assert known_colour("mauve") == DEFAULT_COLOUR
    assert bar_colour("mauve") == BARS[DEFAULT_COLOUR]
    assert known_colour("pink") == "pink"
