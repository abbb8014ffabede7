"""HTML, read back."""

from __future__ import annotations

from dataclasses import replace

from desktop.export.contents import Column, ColumnKind, Reference, Table
from desktop.export.formats import format_named
from desktop.export.writing import written
from tests.desktop.export.test_html_frame import Checked


def page(content) -> str:
    text = written(content, format_named("html")).decode()
    checked = Checked()
    checked.feed(text)
    assert checked.open == []
    assert "<script" not in text
    return text


def test_a_table_says_what_readers_want(table):
    text = page(table)
    assert text.count("<tr>") == 4
    assert '<th class="number" scope="col">العدد</th>' in text
    assert "المعرّف" not in text
    assert "<mark>الميناء</mark>" in text
    assert '<a href="https://example.org/a?b=1&amp;c=2">' in text
    assert 'href="javascript' not in text
    assert '<bdi dir="ltr">Blue Harbour</bdi>' in text
    assert "<h2>المصادر</h2>" in text


def test_quotations_stand_under_their_headings(quotations):
    text = page(quotations)
    assert text.count('<div class="passage blue">') == 2
    assert '<div class="passage green">' in text  # for a colour that nobody knows
    assert '<p dir="ltr">And then more.»</p>' in text
    assert "<p>ملاحظة: سطر</p><p>ثان</p>" in text
    assert "وسوم: بحر، port" in text
    assert text.count("لم يعد النص في مكانه من المقال") == 1


def test_a_source_keeps_its_order_behind_a_latin_newspaper(table):
    named = Reference("a", "خبر", "alwatan", published="2015-07-25")
    assert "<bdi>alwatan</bdi>، <bdi>25" in page(replace(table, sources=(named,)))


def test_what_comes_before_a_french_word_ends_beside_it_with_its_comma():
    columns = (Column("before", "قبله", at_end=True), Column("words", "الكلمات", ColumnKind.MATCH))
    text = page(Table("سياقات", columns, [("Le ministre,", "port"), ("قال الوزير:", "ميناء")]))
    assert '<td class="text end"><bdi dir="ltr">Le ministre,</bdi></td>' in text
    assert '<td class="text end">قال الوزير:</td>' in text
