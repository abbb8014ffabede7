"""A cell in the words of a reader. No Qt."""

from __future__ import annotations

from desktop.display.dates import date_text
from desktop.display.numbers import plain_number
from desktop.export.contents import Cell, Column, ColumnKind

_FLAGS = {True: "نعم", False: "لا"}


def cell_text(cell: Cell, column: Column) -> str:
    """What a document for readers says of a cell; empty where nothing is known."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool):
        return _FLAGS[cell]
    if not isinstance(cell, str):
        return plain_number(cell)
    return date_text(cell) if column.kind is ColumnKind.DATE else column.words.get(cell, cell)
