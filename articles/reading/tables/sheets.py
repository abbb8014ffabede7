"""Sheets: the tables of a spreadsheet as articles, whichever program wrote it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from articles.cleaning.bylines import declared_author
from articles.cleaning.publication_lines import reads_like_outlet, reads_only_like_outlet
from articles.document import DeclaredMetadata, Document, completed
from articles.errors import ReadingError, Reason
from articles.import_account import ColumnUse, Remark, RemarkKind
from articles.reading.rows.column_content import name_outlets
from articles.reading.rows.column_guess import (
    LOOKED_AT,
    column_use,
    names_without_header,
    told_columns,
)
from articles.reading.rows.columns import column_map, needed_and_found
from articles.reading.rows.divided_rows import whole_rows
from articles.reading.rows.field_columns import has_fields, rows_of_fields
from articles.reading.rows.grouped_rows import outlet_above, with_groups
from articles.reading.rows.rows import document_of_row, row_of_cells
from articles.reading.sources.source import Source
from articles.reading.tables.sheet_texts import lines_of_sheet, with_texts_below
from articles.reading.texts.mastheads import is_review
from articles.reading.texts.plain_text import documents_of_text

MOST_COLUMNS = 300
"""How many columns of a sheet are looked at."""
_DEEPEST_HEADER = 12  # rows: a title and empty rows stand above the header

Cells = tuple[object, ...]
"""One row: the address that it leads to, or None, then its cells."""


def documents_of_sheets(
    sheets: Iterable[Iterable[Cells]],
    source: Source,
    sheet_format: str,
    titles: Sequence[str] = (),
) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row under the header of each sheet.

    A sheet that has the name of an outlet holds the articles of that outlet.

    Args:
        sheets: The rows of each sheet.
        source: The spreadsheet.
        sheet_format: See `Document.format`.
        titles: What the sheets are called, as far as that is known.

    Raises:
        ReadingError: NO_TEXT_COLUMN where no sheet has a column for the text; TOO_LARGE.
    """
    found: list[str] = []
    read = 0
    are_outlets = _are_outlets([title.strip() for title in titles])
    for place, rows in enumerate(sheets):
        prefix = f"{place + 1}." if place else ""
        above: str | None = None
        cells = iter(rows)
        head = list(itertools.islice(cells, LOOKED_AT))
        if has_fields([list(map(_words, row[1:])) for row in head]):
            read += 1
            items = _stacked(itertools.chain(head, cells), source, prefix, sheet_format)
        elif (text := lines_of_sheet(head, cells, _words, source.origin)) is not None:
            read += 1
            one = replace(source, origin=f"{source.origin}#{place + 1}")
            titled = DeclaredMetadata(title=text.partition("\n")[0])
            items = documents_of_text(text, one, text.encode(), sheet_format, None, titled)
        else:
            table = _table(with_texts_below(head, cells, _words, source.columns), source, found)
            if table is None:
                continue
            read += 1
            items = _documents(table, prefix, sheet_format)
            above = table.outlet
        title = titles[place] if place < len(titles) else ""
        yield from _of_outlet(items, title, above, is_named=are_outlets)
    if not read:
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, needed_and_found(found))


def _are_outlets(titles: Sequence[str]) -> bool:
    """Whether sheets are called by outlets: all may be so, and one of them is nothing else."""
    is_told = any(map(reads_only_like_outlet, titles)) and all(map(reads_like_outlet, titles))
    return name_outlets(titles) or is_told


def _of_outlet(
    items: Iterator[Document | ReadingError | Remark],
    title: str,
    above: str | None,
    *,
    is_named: bool,
) -> Iterator[Document | ReadingError | Remark]:
    """The articles of a sheet, of the outlet that it or a line above is named after, if any is.

    What they name themselves goes before.
    """
    outlet = declared_author(title).publisher if title.strip() else None
    is_named = is_named or reads_only_like_outlet(title)
    outlet = title.strip() if outlet is None and is_named else outlet
    outlet = above if outlet is None else outlet
    known = DeclaredMetadata(publisher=outlet)
    for item in items:
        if outlet is not None and isinstance(item, Document):
            yield replace(item, declared=completed(item.declared, known))
        else:
            yield item


@dataclass(frozen=True, slots=True)
class _Table:
    """The table of a sheet.

    Attributes:
        names: Of its columns.
        rows: The rows under the header.
        source: The spreadsheet, with the columns that were chosen or told for this sheet.
        use: What became of the columns.
        outlet: What the lines above the header name.
    """

    names: tuple[str, ...]
    rows: Iterator[Cells]
    source: Source
    use: ColumnUse
    outlet: str | None = None


def _table(rows: Iterator[Cells], source: Source, found: list[str]) -> _Table | None:
    """The table of a sheet, by its header or by what stands in it; None without a text."""
    head: list[Cells] = []
    for row in itertools.islice(rows, _DEEPEST_HEADER):
        head.append(row)
        names = tuple(_words(cell) for cell in row)
        known = column_map(tuple(filter(None, names)), source.columns)
        if known.has_text:
            table = _told(*_closest_header(names, known.count(), rows, source), source)
            return replace(table, outlet=_outlet_above(head[:-1]))
        if known.count() > column_map(tuple(found)).count() or not found:
            found[:] = filter(None, names)
    # No name is known: the first row with most cells has the names, or is the first row itself.
    filled = [sum(bool(_words(cell)) for cell in row) for row in head]
    if not any(filled):
        return None
    place = filled.index(max(filled))
    names = tuple(_words(cell) for cell in head[place])
    own = names_without_header(names)
    under = itertools.chain(head[place if own is not None else place + 1 :], rows)
    table = replace(_told(own or names, under, source), outlet=_outlet_above(head[:place]))
    known = column_map(tuple(filter(None, table.names)), table.source.columns)
    return table if known.has_text else None


def _outlet_above(head: Sequence[Cells]) -> str | None:
    """The outlet that rows of one cell above the header name."""
    above = [[said for cell in row if (said := _words(cell))] for row in head]
    return outlet_above((cells[0] for cells in above if len(cells) == 1), is_review)


def _closest_header(
    names: tuple[str, ...], known: int, rows: Iterator[Cells], source: Source
) -> tuple[tuple[str, ...], Iterator[Cells]]:
    """The names of the columns and the rows under them.

    A line of merged cells may stand above the names of the columns, and group them.
    """
    under = next(rows, None)
    if under is None:
        return names, rows
    own = tuple(_words(cell) for cell in under)
    columns = column_map(tuple(filter(None, own)), source.columns)
    if columns.has_text and columns.count() > known:
        return own, rows
    return names, itertools.chain([under], rows)


def _told(names: tuple[str, ...], rows: Iterator[Cells], source: Source) -> _Table:
    """The table, what its cells say taken for what the names do not say."""
    first = list(itertools.islice(rows, LOOKED_AT))
    cells = [[_words(cell) for cell in row] for row in first]
    columns = told_columns(names, cells, source.columns)
    use = column_use(names, columns, source.columns)
    if not names[0] and any(row[0] for row in cells):
        names = ("hyperlink", *names[1:])
    told = replace(source, columns=columns)
    return _Table(names, itertools.chain(first, rows), told, use)


def _documents(
    table: _Table, prefix: str, sheet_format: str
) -> Iterator[Document | ReadingError | Remark]:
    source = table.source
    yield Remark(source.origin, RemarkKind.COLUMNS, columns=table.use)
    headers: list[Cells] = []
    number = 0
    rows = with_groups(_rows(table, headers), table.names, source.columns)
    for number, said in enumerate(whole_rows(rows, source.columns), 1):
        item = document_of_row(said, number, source.origin, sheet_format, source.columns)
        yield item if not prefix else _placed(item, f"{prefix}{number}", number, source)
    if headers:
        yield Remark(source.origin, RemarkKind.REPEATED_HEADER, count=len(headers))
    if not number:
        yield ReadingError(source.origin, Reason.EMPTY, "no rows under the header")


def _rows(table: _Table, headers: list[Cells]) -> Iterator[dict[str, str]]:
    """The filled rows under the names of their columns; headers that come again are told."""
    for row in table.rows:
        cells = tuple(_words(cell) for cell in row)
        if cells[1:] == table.names[1:]:
            headers.append(row)
        elif any(cells):
            yield row_of_cells(table.names, cells)


def _stacked(
    rows: Iterable[Cells], source: Source, prefix: str, sheet_format: str
) -> Iterator[Document | ReadingError | Remark]:
    """The articles of a sheet whose first column names the fields."""
    said = rows_of_fields([_words(cell) for cell in row[1:]] for row in rows)
    for number, fields in enumerate(said, 1):
        if number == 1:
            use = column_map(tuple(fields), source.columns).use
            yield Remark(source.origin, RemarkKind.COLUMNS, columns=use)
        item = document_of_row(fields, number, source.origin, sheet_format, source.columns)
        yield item if not prefix else _placed(item, f"{prefix}{number}", number, source)


def _placed(
    item: Document | ReadingError, place: str, number: int, source: Source
) -> Document | ReadingError:
    """The item under a place that no other sheet has."""
    if item.origin != f"{source.origin}#{number}":
        return item
    origin = f"{source.origin}#{place}"
    if isinstance(item, ReadingError):
        return ReadingError(origin, item.reason, item.detail)
    return replace(item, origin=origin)


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
