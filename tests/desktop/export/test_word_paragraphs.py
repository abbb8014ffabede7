"""Right-to-left Word, read back from its XML."""

from __future__ import annotations

import pytest
from bidi.algorithm import get_display
from docx.oxml.ns import qn

from desktop.display.isolation import FIRST_STRONG_ISOLATE, isolated, metadata_line
from desktop.export.word_paragraphs import (
    Lettering,
    WordTable,
    add_paragraph,
    new_document,
    shade,
)


@pytest.mark.parametrize(("text", "is_right"), [("نص عربي", True), ("English text", False)])
def test_a_paragraph_runs_in_the_direction_of_its_majority(text: str, is_right: bool):
    paragraph = add_paragraph(new_document("t"), text)
    marked = paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert marked is is_right
    (run,) = paragraph.runs
    assert bool(run.font.rtl) is is_right


def test_arabic_letters_have_their_own_face_size_and_weight():
    lettering = Lettering("Traditional Arabic", 16, "#336699", bold=True)
    (run,) = add_paragraph(new_document("t"), "نص", lettering=lettering).runs
    properties = run._r.rPr
    assert properties.rFonts.get(qn("w:cs")) == "Traditional Arabic"
    assert properties.find(qn("w:szCs")).get(qn("w:val")) == "32"
    assert str(run.font.color.rgb) == "336699"
    assert run.font.cs_bold


def test_the_elements_of_a_paragraph_stand_in_the_order_of_the_schema():
    paragraph = add_paragraph(new_document("t"), "نص")
    shade(paragraph, "#AABBCC")
    names = [child.tag.rpartition("}")[2] for child in paragraph._p.pPr]
    assert names == sorted(names, key=["pStyle", "shd", "bidi", "spacing"].index)


def test_sheets_stand_or_lie():
    assert new_document("t").sections[0].page_width < new_document("t").sections[0].page_height
    lying = new_document("t", lying=True).sections[0]
    assert lying.page_width > lying.page_height
    assert lying._sectPr.find(qn("w:bidi")) is not None


def test_a_cell_of_several_lines_has_as_many_paragraphs():
    document = new_document("t")
    table = WordTable(document, [100.0, 50.0])
    table.add_row([("سطر\nثان", Lettering(), False), ("\x00", Lettering(), False)])
    first, second = document.tables[0].rows[0].cells
    assert [paragraph.text for paragraph in first.paragraphs] == ["سطر", "ثان"]
    assert len(second.paragraphs) == 1


def test_a_number_stays_behind_the_latin_newspaper_before_it():
    """«alwatan، 25 يوليوز» was drawn «25 ،alwatan يوليوز»; so were cells and lines with points."""
    for separator in ("، ", " · "):
        line = metadata_line(("«خبر»", "Medi1 TV 24", "25 يوليوز 2015"), separator)
        document = new_document("t")
        WordTable(document, [100.0]).add_row([(line, Lettering(), False)])
        (cell,) = document.tables[0].rows[0].cells
        for told in (cell.text, add_paragraph(document, line).text):
            assert FIRST_STRONG_ISOLATE not in told
            assert "25 يوليوز 2015" in told
            shown = get_display(told, base_dir="R")
            assert shown.index("2015") < shown.index(" 25") < shown.index("Medi1 TV 24")


def test_marks_stand_in_right_to_left_texts_alone():
    (run,) = add_paragraph(new_document("t"), f"In {isolated('2015')} alwatan, 25 pages").runs
    assert run.text == "In 2015 alwatan, 25 pages"
    (run,) = add_paragraph(new_document("t"), isolated("80 %")).runs
    assert run.text == "80 %"
