from __future__ import annotations

from desktop.display.passage_colours import BARS
from desktop.printing.files.html_style import STYLE


def test_braces_close_and_nothing_is_fetched():
    assert STYLE.count("{") == STYLE.count("}")
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_each_colour_of_passages_has_its_bar_and_its_ground():
    for name, colour in BARS.items():
        assert f".{name} {{ border-color: {colour}; }}" in STYLE
        assert f"mark.{name} {{ background:" in STYLE
