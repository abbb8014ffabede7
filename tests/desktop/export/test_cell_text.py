from __future__ import annotations

import pytest

from desktop.display.isolation import without_controls
from desktop.export.cell_text import cell_text
from desktop.export.contents import Cell, Column, ColumnKind


@pytest.mark.parametrize(
    ("cell", "kind", "said"),
    [
        (None, ColumnKind.DATE, ""),
        ("", ColumnKind.DATE, ""),
        ("2019-04-12", ColumnKind.DATE, "12 أبريل 2019"),
        ("2019-04-12", ColumnKind.TEXT, "2019-04-12"),
        (True, ColumnKind.FLAG, "نعم"),
        (1234, ColumnKind.NUMBER, "1\N{NO-BREAK SPACE}234"),
        (2.5, ColumnKind.NUMBER, "2,5"),
    ],
)
def test_a_cell_in_the_words_of_a_reader(cell: Cell, kind: ColumnKind, said: str):
    assert without_controls(cell_text(cell, Column("a", "أ", kind))) == said


def test_a_code_is_read_in_words():
    column = Column("status", "الحالة", words={"target": "هدف"})
    assert cell_text("target", column) == "هدف"
    assert cell_text("unheard", column) == "unheard"
