from __future__ import annotations

from importlib.resources import files
from io import BytesIO

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from PySide6.QtGui import QRawFont

from desktop.printing.findable_text.letter_font import (
    EM,
    FontSet,
    LetterFont,
    Outline,
    postscript_name,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def amiri() -> QRawFont:
    path = files("fontpkg_amiri") / "files" / "Amiri-Regular.ttf"
    return QRawFont(str(path), 100.0)


def bounds(font: TTFont, name: str) -> tuple[int, int, int, int] | None:
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return pen.bounds


def test_equal_letters_have_one_code(amiri):
    font = LetterFont("K1", amiri)
    glyph = Outline(amiri.glyphIndexesForString("س")[0], 0, 0)
    assert font.code("س", (glyph,), 700) == 1
    assert font.code("ش", (glyph,), 700) == 2
    assert font.code("س", (glyph,), 700) == 1
    assert font.texts == {1: "س", 2: "ش"}
    assert font.widths == [700, 700]


def test_a_letter_is_drawn_with_all_its_glyphs_in_their_places(amiri):
    base, mark = (amiri.glyphIndexesForString(each)[0] for each in ("س", "\u064f"))
    font = LetterFont("K1", amiri)
    font.code("س", (Outline(base, 0, 0),), 700)
    font.code("س", (Outline(base, 0, 0), Outline(mark, 40, 900)), 700)
    made = TTFont(BytesIO(font.true_type()))
    alone, marked = bounds(made, made.getGlyphName(1)), bounds(made, made.getGlyphName(2))
    assert alone is not None
    assert marked is not None
    assert marked[3] > alone[3] + 500
    assert made["head"].unitsPerEm == EM
    assert made["hmtx"][made.getGlyphName(2)][0] == 700


def test_a_blank_letter_has_room_and_no_outline(amiri):
    font = LetterFont("K1", amiri)
    font.code("ا", (), 120)
    made = TTFont(BytesIO(font.true_type()))
    assert bounds(made, made.getGlyphName(1)) is None
    assert made["hmtx"][made.getGlyphName(1)][0] == 120


def test_only_what_is_used_is_in_the_font(amiri):
    font = LetterFont("K1", amiri)
    font.code("س", (Outline(amiri.glyphIndexesForString("س")[0], 0, 0),), 700)
    assert len(font.true_type()) < 4000
    assert font.subset_name.endswith("+Amiri-Regular")
    assert len(font.subset_name.split("+")[0]) == 6


def test_typefaces_without_letters_are_not_used(amiri):
    fonts = FontSet()
    assert fonts.font(amiri) is fonts.font(amiri)
    assert fonts.used() == []
    fonts.font(amiri).code("س", (), 1)
    assert [font.name for font in fonts.used()] == ["K1"]


def test_the_name_of_a_font_is_read_from_it(amiri):
    assert postscript_name(bytes(amiri.fontTable("name").data())) == "Amiri-Regular"


@pytest.mark.parametrize("table", [b"", b"\0" * 6, b"\0\0\0\1\0\x12" + b"\0" * 12])
def test_a_font_without_a_name_has_none(table):
    assert postscript_name(table) == ""
