"""Right-to-left Word, read back from its XML."""

from __future__ import annotations

import pytest
from bidi.algorithm import get_display
from docx.oxml.ns import qn

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
    """«alwatan، 25 يوليوز» was drawn «25 ،alwatan يوليوز»."""
    (run,) = add_paragraph(new_document("t"), "«خبر»، alwatan، 25 يوليوز 2015، الفقرة 2").runs
    assert run.text == "«خبر»، alwatan\N{RIGHT-TO-LEFT MARK}، 25 يوليوز 2015، الفقرة 2"
    (run,) = add_paragraph(new_document("t"), "In 2015 alwatan, 25 pages").runs
    assert "\N{RIGHT-TO-LEFT MARK}" not in run.text
    shown = get_display(_turned("«خبر»، alwatan، 25 يوليوز"), base_dir="R")
    assert shown.index("alwatan") > shown.index("25")


def _turned(text: str) -> str:
    return add_paragraph(new_document("t"), text).runs[0].text
