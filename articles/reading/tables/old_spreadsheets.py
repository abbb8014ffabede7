"""Spreadsheets of Excel before 2007 (XLS): the rows of each sheet."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.sources.source import Source
from articles.reading.tables.sheets import MOST_COLUMNS, Cells, documents_of_sheets


def documents_of_workbook(
    data: bytes, source: Source
) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row under the header of each sheet.

    Args:
        data: The whole file.
        source: Where it was.

    Raises:
        ReadingError: ENCRYPTED, BROKEN_ARCHIVE, or NO_TEXT_COLUMN where no sheet has a column for
            the text.
    """
    # Only old spreadsheets need it.
    import xlrd  # noqa: PLC0415

    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), on_demand=True)
    except xlrd.XLRDError as error:
        is_encrypted = "encrypted" in str(error).lower()
        reason = Reason.ENCRYPTED if is_encrypted else Reason.BROKEN_ARCHIVE
        raise ReadingError(source.origin, reason, str(error)) from error
    with book:
        sheets = (_rows(book.sheet_by_index(n), book.datemode) for n in range(book.nsheets))
        yield from documents_of_sheets(sheets, source, "xls", book.sheet_names())


def _rows(sheet: object, calendar: int) -> Iterator[Cells]:
    """The rows of a sheet, each with the address that it leads to before its cells."""
    links: dict[int, str] = {}
    for each in getattr(sheet, "hyperlink_list", ()):
        address = str(each.url_or_path or "")
        if address.startswith(("http://", "https://")):
            links.setdefault(each.frowx, address)
    for number in range(sheet.nrows):  # type: ignore[attr-defined]
        cells = sheet.row(number)[:MOST_COLUMNS]  # type: ignore[attr-defined]
        yield (links.get(number), *(_value(cell, calendar) for cell in cells))


def _value(cell: object, calendar: int) -> object:
    """What a cell holds; a day as one, which the file keeps as a number."""
    import xlrd  # noqa: PLC0415 - as above

    kind, value = cell.ctype, cell.value  # type: ignore[attr-defined]
    if kind == xlrd.XL_CELL_DATE:
        try:
            moment: datetime = xlrd.xldate_as_datetime(value, calendar)
        except (ValueError, OverflowError):
            return value
        return moment
    return None if kind in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_ERROR} else value
