"""Spreadsheets (XLSX): tables of articles, one sheet after the other."""

from __future__ import annotations

from collections.abc import Iterator

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.containers.zip_parts import ZipParts, zip_parts
from articles.reading.sources.limits import MAX_SHEET_BYTES
from articles.reading.sources.source import Source
from articles.reading.tables.sheets import MOST_COLUMNS, Cells, documents_of_sheets
from articles.reading.tables.spreadsheet_links import (
    formulas_of_sheet,
    links_of_sheet,
    merged_cells_of_sheet,
)

_FEWEST_OWN = 2  # cells of a row of its own: one alone goes on with the text above
_LONGEST_SHARED = 200  # code points of a cell that several rows have in common


def looks_like_xlsx(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a spreadsheet."""
    return head.startswith(b"PK\x03\x04") and b"xl/" in head


def read_xlsx(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row under the header of each sheet.

    Raises:
        ReadingError: TOO_LARGE, ENCRYPTED, BROKEN_ARCHIVE, or NO_TEXT_COLUMN where no sheet has a
            column for the text.
    """
    # Half a second of imports that only spreadsheets need.
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    with zip_parts(source) as parts:
        parts.refuse_bombs(MAX_SHEET_BYTES)
    stream = source.open()
    with stream:
        try:
            book = load_workbook(stream, read_only=True, data_only=True)
        except (InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
            raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, repr(error)) from error
        try:
            with zip_parts(source) as parts:
                sheets = (_rows(sheet, parts) for sheet in book.worksheets)
                titles = [str(sheet.title or "") for sheet in book.worksheets]
                yield from documents_of_sheets(sheets, source, "xlsx", titles)
        finally:
            book.close()


def _rows(sheet: object, parts: ZipParts) -> Iterator[Cells]:
    """The rows of a sheet, each with the address that it leads to before its cells.

    What stands in cells that were merged is said in each of their rows.
    """
    values = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[attr-defined]
    path = str(getattr(sheet, "_worksheet_path", ""))
    links, formulas = dict(links_of_sheet(parts, path)), formulas_of_sheet(parts, path)
    for (number, _), (address, _) in formulas.items():
        if address:
            links.setdefault(number, address)
    merged = merged_cells_of_sheet(parts, path)
    open_cells: dict[int, tuple[int, object]] = {}  # by column: its last row, and what it says
    for number, row in enumerate(values, 1):
        cells = enumerate(row, 1) if formulas else ()
        filled = [
            formulas.get((number, place), ("", ""))[1] or cell if cell in {None, ""} else cell
            for place, cell in cells
        ]
        cells_of_row = list(filled or row)
        has_more = sum(cell not in {None, ""} for cell in cells_of_row) >= _FEWEST_OWN
        for column, (last, shared) in open_cells.items() if has_more else ():
            if number <= last and column <= len(cells_of_row):
                cells_of_row[column - 1] = cells_of_row[column - 1] or shared
        for column, cell in enumerate(cells_of_row, 1) if merged else ():
            last = merged.get((number, column), 0)
            if last and len(str(cell)) <= _LONGEST_SHARED:
                open_cells[column] = (last, cell)
        yield (links.get(number), *cells_of_row)
