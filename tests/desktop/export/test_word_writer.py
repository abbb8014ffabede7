"""Word, read back by its own library."""

from __future__ import annotations

import io

from docx import Document
from docx.oxml.ns import qn

from desktop.export.formats import format_named
from desktop.export.writing import written
from desktop.theme import LIGHT


def document(content):
    return Document(io.BytesIO(written(content, format_named("docx"))))


def test_a_table_runs_from_right_to_left(table):
    found = document(table)
    (shown,) = found.tables
    assert shown._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    cells = [[cell.text for cell in row.cells] for row in shown.rows]
    assert cells[0] == ["الاسم", "العدد", "اليوم", "الرابط", "مؤكد", "الكلمات"]
    assert cells[1][1:3] == ["1\N{NO-BREAK SPACE}200", "12 أبريل 2019"]
    assert cells[2] == [""] * 6
    head = shown.rows[0]._tr.trPr
    assert head.find(qn("w:tblHeader")) is not None
    assert found.sections[0].page_width > found.sections[0].page_height
    assert [p.text for p in found.paragraphs][:2] == ["جدول الموانئ", "3 أسطر"]


def test_only_addresses_of_the_web_are_links(table):
    found = document(table)
    links = found.element.body.findall(f".//{qn('w:hyperlink')}")
    (name,) = [link.get(qn("r:id")) for link in links]
    assert found.part.rels[name].target_ref == "https://example.org/a?b=1&c=2"
    assert "javascript:alert(1)" in found.tables[0].rows[3].cells[3].text


def test_a_table_of_thousands_of_rows_is_made_in_steps(table):
    from dataclasses import replace

    from desktop.export.word_writer import write

    steps = list(write(replace(table, rows=[table.rows[0]] * 1000)))
    assert steps == list(range(100, 1001, 100))


def test_quotations_are_paragraphs_in_their_directions(quotations):
    found = document(quotations)
    headings = [p.text for p in found.paragraphs if p.style.name == "Heading 1"]
    assert headings == ["بحر", "port"]
    by_text = {p.text: p for p in found.paragraphs}
    for text, is_right in (("«عادت القوارب.", True), ("And then more.»", False)):
        properties = by_text[text]._p.pPr
        assert (properties.find(qn("w:bidi")) is not None) == is_right
        shade = properties.find(qn("w:shd")).get(qn("w:fill"))
        assert f"#{shade}" == LIGHT.passage("blue")
    assert "ملاحظة: سطر" in by_text
    assert "لم يعد النص في مكانه من المقال" in by_text
    assert found.core_properties.language == "ar"
