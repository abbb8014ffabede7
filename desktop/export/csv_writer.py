"""CSV as RFC 4180 says, for spreadsheets and programs: heads are the names of columns. No Qt."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Sequence

from desktop.display.isolation import without_controls
from desktop.export.contents import Cell, Quotations, Table
from desktop.export.quotation_table import quotation_table

# A spreadsheet takes a cell that begins so for a formula, and runs it (OWASP, "CSV Injection").
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_ROWS_OF_STEP = 500
# Excel takes a file without this mark for one in the system's old encoding.
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content, some rows at a time.

    Yields:
        How many rows are written.
    """
    table = quotation_table(content) if isinstance(content, Quotations) else content
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    file.write(_MARK)
    writer.writerow([column.key for column in table.columns])
    for start in range(0, len(table.rows), _ROWS_OF_STEP):
        some: Sequence[tuple[Cell, ...]] = table.rows[start : start + _ROWS_OF_STEP]
        writer.writerows([_written(cell) for cell in row] for row in some)
        yield start + len(some)
    # A lone surrogate of a broken source has no place in UTF-8.
    return file.getvalue().encode("utf-8", "replace")


def _written(cell: Cell) -> str:
    """A cell; one that a spreadsheet would take for a formula begins with an apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if not isinstance(cell, str):
        return str(cell)
    text = without_controls(cell)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
