"""CSV: whole, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from desktop.export import csv_writer
from desktop.export.contents import Column, Table
from desktop.export.csv_writer import write
from desktop.export.formats import format_named
from desktop.export.writing import written


def rows(content) -> list[list[str]]:
    whole = written(content, format_named("csv"))
    assert whole.startswith(b"\xef\xbb\xbf")  # Excel needs it
    return list(csv.reader(io.StringIO(whole.decode("utf-8-sig"), newline="")))


def test_a_row_for_each_row(table):
    head, first, second, third = rows(table)
    assert head == ["name", "count", "day", "url", "sure", "words", "id"]
    assert first[:5] == ["ميناء", "1200", "2019-04-12", "https://example.org/a?b=1&c=2", "1"]
    assert second == ["", "", "", "", "", "", "x2"]
    assert third[1] == "2.5"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\u2066=1"])
def test_no_text_is_a_formula(formula: str):
    cells = rows(Table("t", (Column("a", "أ"), Column("b", "ب")), [(formula, -5)]))[1]
    assert cells[0].startswith("'")
    assert cells[1] == "-5"


def test_quotations_have_their_groups(quotations):
    head, *found = rows(quotations)
    assert [row[0] for row in found] == ["بحر", "بحر", "port"]
    assert found[0][head.index("tags")] == "بحر; port"
    assert found[0][head.index("start")] == "4"
    assert found[1][head.index("start")] == ""


def test_a_long_file_is_made_step_by_step(monkeypatch):
    monkeypatch.setattr(csv_writer, "_ROWS_OF_STEP", 2)
    assert list(write(Table("t", (Column("a", "أ"),), [("x",)] * 5))) == [2, 4, 5]
