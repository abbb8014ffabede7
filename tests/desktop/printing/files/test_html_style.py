from __future__ import annotations

from desktop.display.passage_colours import BARS
from desktop.printing.files.html_style import STYLE, style
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY


def test_braces_close_and_nothing_is_fetched():
    assert STYLE.count("{") == STYLE.count("}")
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_each_colour_of_passages_has_its_bar_and_its_ground():
    for name, colour in BARS.items():
        assert f".{name} {{ border-color: {colour}; }}" in STYLE
        assert f"mark.{name} {{ background:" in STYLE


def test_lines_fill_the_width_where_the_reader_wants_them_to():
    assert style(justified=True) == STYLE
    assert "text-align: justify" in STYLE
    ragged = style(justified=False)
    assert ragged.rindex("text-align: start") > ragged.rindex("text-align: justify")


def test_articles_stand_in_the_typeface_that_the_reader_chose():
    assert style(justified=True, reading_family=READING_FAMILY) == STYLE
    plex = style(justified=True, reading_family=INTERFACE_FAMILY)
    assert f'font-family: "{INTERFACE_FAMILY}"' in plex.removeprefix(STYLE)
    odd = style(justified=True, reading_family='A"} body { color: red')
    assert "}" not in odd.removeprefix(STYLE).split('"')[1]
