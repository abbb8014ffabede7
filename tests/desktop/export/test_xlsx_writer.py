"""Excel, read back from its parts."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from lxml import etree

from desktop.export.contents import Column, Table
from desktop.export.formats import format_named
from desktop.export.writing import written

SPACE = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Book:
    """The parts of a file."""

    def __init__(self, content) -> None:
        self.file = zipfile.ZipFile(io.BytesIO(written(content, format_named("xlsx"))))
        strings = self.part("xl/sharedStrings.xml")
        self.strings = ["".join(si.itertext()) for si in strings.findall("s:si", SPACE)]

    def part(self, name: str):
        return etree.fromstring(self.file.read(name))

    def rows(self, number: int = 1) -> list[dict[str, object]]:
        sheet = self.part(f"xl/worksheets/sheet{number}.xml")
        return [
            {c.get("r").rstrip("0123456789"): self._value(c) for c in row.findall("s:c", SPACE)}
            for row in sheet.findall("s:sheetData/s:row", SPACE)
        ]

    def _value(self, cell) -> object:
        value = cell.find("s:v", SPACE)
        if value is None:
            return None
        return self.strings[int(value.text)] if cell.get("t") == "s" else float(value.text)


def test_sheets_run_from_right_to_left_and_have_their_sources(table):
    book = Book(table)
    for number in (1, 2):
        view = book.part(f"xl/worksheets/sheet{number}.xml").find("s:sheetViews/s:sheetView", SPACE)
        assert view.get("rightToLeft") == "1"
    names = [s.get("name") for s in book.part("xl/workbook.xml").find("s:sheets", SPACE)]
    assert names == ["جدول الموانئ", "المصادر"]
    assert book.rows(2)[0]["B"].startswith("«قطار فوق الجبل»")


def test_numbers_are_numbers_and_days_are_days(table):
    head, first, second, third = Book(table).rows()
    assert head["A"] == "الاسم"
    assert first["B"] == 1200.0
    assert first["C"] == 43567.0  # 12 April 2019
    assert third["C"] == "2015-07"
    assert (first["E"], third["E"]) == ("نعم", "لا")
    assert second == {"G": "x2"}


def test_addresses_of_the_web_are_links(table):
    book = Book(table)
    links = book.part("xl/worksheets/_rels/sheet1.xml.rels")
    assert [link.get("Target") for link in links] == ["https://example.org/a?b=1&c=2"]


def test_no_text_becomes_a_formula():
    book = Book(Table("a/b:c*?[d]'" + "ط" * 40, (Column("a", "أ"),), [("=1+1",), ("x" * 40_000,)]))
    assert [row["A"] for row in book.rows()][1] == "=1+1"
    assert len(book.rows()[2]["A"]) == 32_767
    assert b"<f>" not in book.file.read("xl/worksheets/sheet1.xml")
    (name,) = [s.get("name") for s in book.part("xl/workbook.xml").find("s:sheets", SPACE)]
    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\")


def test_quotations_are_rows(quotations):
    rows = Book(quotations).rows()
    assert [row["A"] for row in rows] == ["المجموعة", "بحر", "بحر", "port"]


def test_a_day_before_1900_is_text(table):
    row = ("س", 1, "1885-02-03", None, None, None, "x")
    assert Book(replace(table, rows=[row])).rows()[1]["C"] == "1885-02-03"


def test_codes_are_put_into_words():
    column = Column("status", "الحالة", words={"target": "هدف"})
    made = written(Table("أحوال", (column,), (("target",),)), format_named("xlsx"))
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "هدف" in strings
    assert "target" not in strings
