"""Spreadsheets (XLSX): tables of articles, one sheet after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.columns import column_map, needed_and_found
from articles.reading.limits import MAX_SHEET_BYTES
from articles.reading.rows import document_of_row
from articles.reading.source import Source
from articles.reading.zip_parts import zip_parts

_DEEPEST_HEADER = 12  # rows: a title and empty rows stand above the header
_MOST_COLUMNS = 300


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
            yield from _sheets(book.worksheets, source)
        finally:
            book.close()


def _sheets(sheets: Sequence[object], source: Source) -> Iterator[Document | ReadingError | Remark]:
    found: list[str] = []
    read = 0
    for place, sheet in enumerate(sheets):
        rows = sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS)  # type: ignore[attr-defined]
        header = _header(rows, source, found)
        if header is None:
            continue
        read += 1
        prefix = f"{place + 1}." if place else ""
        yield from _documents(rows, header, prefix, source)
    if not read:
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, needed_and_found(found))


def _header(
    rows: Iterator[tuple[object, ...]], source: Source, found: list[str]
) -> tuple[str, ...] | None:
    """The names of the columns, the rows standing under them; None for a sheet without a text."""
    for _ in range(_DEEPEST_HEADER):
        row = next(rows, None)
        if row is None:
            return None
        names = tuple(_words(cell) for cell in row)
        if column_map(tuple(filter(None, names)), source.columns).has_text:
            return names
        if not found:
            found.extend(filter(None, names))
    return None


def _documents(
    rows: Iterator[tuple[object, ...]], names: tuple[str, ...], prefix: str, source: Source
) -> Iterator[Document | ReadingError | Remark]:
    use = column_map(tuple(filter(None, names)), source.columns).use
    yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
    number = headers = 0
    for row in rows:
        cells = tuple(_words(cell) for cell in row)
        if not any(cells):
            continue
        if cells == names:
            headers += 1
            continue
        number += 1
        said = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        item = document_of_row(said, number, source.origin, "xlsx", source.columns)
        yield item if not prefix else _placed(item, f"{prefix}{number}", number, source)
    if headers:
        yield Remark(source.origin, RemarkKind.REPEATED_HEADER, count=headers)
    if not number:
        yield ReadingError(source.origin, Reason.EMPTY, "no rows under the header")


def _placed(
    item: Document | ReadingError, place: str, number: int, source: Source
) -> Document | ReadingError:
    """The item under a place that no other sheet has."""
    if item.origin != f"{source.origin}#{number}":
        return item
    origin = f"{source.origin}#{place}"
    if isinstance(item, ReadingError):
        return ReadingError(origin, item.reason, item.detail)
    return Document(item.text, origin, item.fingerprint, item.format, item.encoding, item.declared)


def _words(cell: object) -> str:
    """A cell as text; a date by its day, with its hour where it has one."""
    match cell:
        case None | bool():
            return ""
        case datetime():
            is_day = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
            return cell.date().isoformat() if is_day else cell.isoformat(" ", "seconds")
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell).replace("_x000D_", "").strip()
