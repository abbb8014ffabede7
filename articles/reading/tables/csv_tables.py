"""CSV tables: a header line, then one article a row.

The header is found by the names in it, or by the width of what stands under it.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import column_use, names_without_header, told_columns
from articles.reading.rows.columns import ColumnMap, Role, column_map, name_key, needed_and_found
from articles.reading.rows.divided_rows import looked_ahead, whole_rows
from articles.reading.rows.grouped_rows import with_groups
from articles.reading.rows.month_first import day_first, is_month_first
from articles.reading.rows.rows import document_of_row, row_of_cells
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_TABLE_BYTES, MAX_TEXT_BYTES
from articles.reading.sources.mojibake import repaired
from articles.reading.sources.source import Source
from articles.reading.tables.cell_quotes import with_straight_marks
from articles.reading.tables.csv_records import Lines, Record, read_records
from articles.reading.tables.field_tables import delimiter_of_fields, read_fields
from articles.reading.tables.row_names import looks_like_named_rows, with_named_rows

_DELIMITERS = ",;\t|"
# Delimiters of those who type tables by hand; as they stand in prose too, names of columns must be
# found between them.
_RARE_DELIMITERS = "؛،^¦~\x1f\x01"
_LONGEST_HEADER = 1 << 14
_DEEPEST_HEADER = 12  # lines: a spreadsheet's title and empty rows stand above its header
# What a database says under the rows that it printed.
_COUNTED = re.compile(r"\(?\d+ (?:rows?|lignes?|صف|صفوف)\b[^|\n]{0,40}", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_RULED = re.compile(r"\s*(?::?-{3,}:?\s*|\+(?:-{3,}\+)+\s*)?")
# A table under the name of a text is known by its header.
_DEEPEST_RECOGNISED = 4
_LONGEST_RECOGNISED = 800
_FEWEST_RECOGNISED = 3
_MOST_BREAKS = 8  # in the names of one header
_LEAST_KNOWN = 0.5  # of the columns of a header that does not name the text
_LONGEST_NAME = 40
_LEAST_AS_WIDE = 0.5  # of the lines under a header of which no name is known


def read_csv(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row under the header.

    The delimiter is that of the line `sep=…` where there is one, else the one of `, ; tab |` and
    rarer ones that splits a line near the top into most known columns; that line is the header.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or NO_TEXT_COLUMN where no column
            of the header is the text.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    mended = _repaired(source)
    if mended is not None:
        source, encoding = mended
        yield Remark(source.origin, RemarkKind.REPAIRED, encoding)
    source = with_straight_marks(source) or with_named_rows(source) or source
    fields = delimiter_of_fields(source) if source.size <= MAX_TEXT_BYTES else None
    if fields is not None:
        yield from read_fields(source, fields)
        return
    stream, _ = source.open_text()
    with stream:
        lines = Lines(stream, source.origin)
        names, delimiter = _header(lines, source)
        records = read_records(lines, delimiter, len(names))
        first, records = looked_ahead(records)
        cells = [record.cells for record in first]
        asked = source.columns
        source = replace(source, columns=told_columns(names, cells, asked))
        columns = column_map(names, source.columns)
        if not columns.has_text:
            detail = needed_and_found(names)
            raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, detail)
        yield Remark(
            source.origin, RemarkKind.COLUMNS, columns=column_use(names, source.columns, asked)
        )
        days = columns.columns.get(Role.PUBLISHED, ())
        turned = tuple(name for name in days if is_month_first(_column(names, cells, name)))
        yield from _documents(itertools.chain(first, records), names, source, turned)


def _repaired(source: Source) -> tuple[Source, str] | None:
    """The table with its letters, names of columns too, and the encoding it was wrongly read in."""
    if source.size > MAX_TEXT_BYTES:
        return None
    stream, _ = source.open_text()
    with stream:
        if repaired(stream.read(_LONGEST_HEADER)) is None:
            return None
    mended = repaired(decode(source.read(MAX_TEXT_BYTES), source.origin).text)
    if mended is None:
        return None
    return source.part("", source.name, mended[0].encode("utf-8", "replace")), mended[1]


def looks_like_table(head: bytes) -> bool:
    """Whether a line near the top of a file names the columns of a table, the text among them.

    Most names must be known where none is that of the text: what stands under them will tell it.
    """
    if head.startswith((b"{", b"[", b"<")):
        return False
    if looks_like_named_rows(head):
        return True
    try:
        text = decode(head[: len(head) & ~3], "").text
    except ReadingError:
        return False
    lines = _LINE_END.split(text)
    for place, line in enumerate(lines[:_DEEPEST_RECOGNISED]):
        plain = line.strip("\r\n")
        all_delimiters = _DELIMITERS + _RARE_DELIMITERS
        for delimiter in all_delimiters if len(plain) <= _LONGEST_RECOGNISED else "":
            if plain.count(delimiter) < _FEWEST_RECOGNISED - 1:
                continue
            names = tuple(name.strip() for name in _cells(plain, delimiter))
            if len(names) < _FEWEST_RECOGNISED or max(map(len, names)) > _LONGEST_NAME:
                continue
            known = column_map(names)
            is_table = known.has_text or _is_row_under(lines[place + 1 :], delimiter, names, known)
            if is_table and known.count() >= _FEWEST_RECOGNISED:
                return True
    return False


def _is_row_under(
    lines: list[str], delimiter: str, names: tuple[str, ...], known: ColumnMap
) -> bool:
    """Whether most names are known, though none for the text, and a row stands under them."""
    if delimiter not in _DELIMITERS or 2 * known.count() <= len(names):
        return False
    row = next(filter(str.strip, lines), "")
    return row.count(delimiter) >= len(names) - 1


def _documents(
    records: Iterator[Record], names: tuple[str, ...], source: Source, turned: tuple[str, ...]
) -> Iterator[Document | ReadingError | Remark]:
    headers: list[tuple[str, ...]] = []
    number = 0
    rows = with_groups(_rows(records, names, turned, headers), names, source.columns)
    for number, row in enumerate(whole_rows(rows, source.columns), 1):
        if isinstance(row, Record):
            last = row.line + row.lines - 1
            place = f"line {row.line}" if row.lines == 1 else f"lines {row.line}-{last}"
            yield ReadingError(f"{source.origin}#{number}", row.fault or Reason.UNCLEAR_ROW, place)
        else:
            yield document_of_row(row, number, source.origin, "csv", source.columns)
    if headers:
        yield Remark(source.origin, RemarkKind.REPEATED_HEADER, count=len(headers))
    if not number:
        yield ReadingError(source.origin, Reason.EMPTY, "no rows under the header")


def _rows(
    records: Iterator[Record],
    names: tuple[str, ...],
    turned: tuple[str, ...],
    headers: list[tuple[str, ...]],
) -> Iterator[dict[str, str] | Record]:
    """The rows under their names, and the records that were refused; headers that come again."""
    for record in records:
        if record.fault is None and all(map(_RULED.fullmatch, record.cells)):
            continue  # an empty line, or the rule under a header
        if len(record.cells) == 1 < len(names) and _COUNTED.fullmatch(record.cells[0].strip()):
            continue
        if (again := _header_again(record.cells, names)) is not None:
            names = again
            headers.append(names)
            continue
        if record.fault is not None:
            yield record
            continue
        row = row_of_cells(names, record.cells)
        yield row | {name: day_first(row[name]) for name in turned if name in row}


def _header_again(cells: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...] | None:
    """The names in a row that is a header once more; None for any other row.

    So tables have it that were put one behind the other: the same names, perhaps in another order
    or spelling, or others that are all known, a text and at least two more.
    """
    if len(cells) > len(names) or any(len(cell) > _LONGEST_NAME for cell in cells):
        return None
    told = {name_key(name): name for name in names}
    again = tuple(told.get(name_key(cell), cell.strip()) for cell in cells)
    if again == names:
        return names
    known = column_map(again)
    is_told = set(again) <= set(names) and len(again) > 1
    is_known = _FEWEST_RECOGNISED <= len(again) == known.count()
    is_header = known.has_text and len(set(again)) == len(again) and (is_told or is_known)
    return again if is_header else None


def _column(names: tuple[str, ...], rows: list[tuple[str, ...]], name: str) -> list[str]:
    place = names.index(name)
    return [row[place] for row in rows if place < len(row)]


def _header(lines: Lines, source: Source) -> tuple[tuple[str, ...], str]:
    """The names of the columns and the delimiter; the lines stand under the header."""
    stated = None
    looked_at: list[str] = []
    best: tuple[int, int, tuple[str, ...], str] | None = None
    without_text: tuple[int, tuple[str, ...], str] | None = None
    while len(looked_at) < _DEEPEST_HEADER and (line := lines.next(_LONGEST_HEADER)):
        line = _whole_header(lines, line) if best is None else line
        looked_at.append(line)
        plain = line.strip("\r\n\N{ZERO WIDTH NO-BREAK SPACE}")
        if plain[:4].lower() == "sep=" and len(plain) == 5 and best is None:
            stated = plain[4]
            continue
        names, delimiter, known = _best_split(plain, stated, source)
        count = known.count()
        is_header = names_without_header(names) is None and known.has_text
        if without_text is None and _FEWEST_RECOGNISED <= count >= _LEAST_KNOWN * len(names):
            without_text = (len(looked_at), names, delimiter)
        if names and is_header and (best is None or count > best[0]):
            best = (count, len(looked_at), names, delimiter)
        if best is not None and len(looked_at) > best[1]:
            break  # the line under the header knows fewer names, as it should
    if best is not None:
        lines.give_back(looked_at[best[1] :])
        return best[2], best[3]
    if without_text is not None:  # the cells tell which column is the text
        lines.give_back(looked_at[without_text[0] :])
        return without_text[1:]
    head = looked_at[1:] if stated is not None else looked_at
    place, names, delimiter = _unknown_header(head, stated)
    own = names_without_header(names)
    lines.give_back(head[place if own is not None else place + 1 :])
    return own or names, delimiter


def _whole_header(lines: Lines, line: str) -> str:
    """A line with those that a quoted name in it goes on over; or it alone."""
    more: list[str] = []
    while (line + "".join(more)).count('"') % 2 and len(more) < _MOST_BREAKS:
        if not (following := lines.next(_LONGEST_HEADER)):
            break
        more.append(following)
    whole = line + "".join(more)
    names = (cell for delimiter in _DELIMITERS for cell in _cells(whole, delimiter))
    if whole.count('"') % 2 == 0 and column_map(tuple(names)).count() >= _FEWEST_RECOGNISED:
        return whole
    lines.give_back(more)
    return line


def _unknown_header(lines: list[str], stated: str | None) -> tuple[int, tuple[str, ...], str]:
    """The place and cells of the first line of the usual width, where no name in it is known.

    The delimiter is the one by which most lines are as wide: a comma in a sentence is none.
    """
    whole = _whole_lines(lines)
    best: tuple[float, int, int, tuple[str, ...], str] = (0.0, 1, 0, (), stated or ",")
    for delimiter in stated or _DELIMITERS:
        rows = [_cells(line.strip("\r\n"), delimiter) for _, line in whole]
        widths = Counter(len(row) for row in rows if any(map(str.strip, row)))
        width = max(widths, key=lambda each: (widths[each], each), default=0)
        share = widths[width] / widths.total() if width > 1 else 0.0
        if share >= _LEAST_AS_WIDE and (share, width) > best[:2]:
            place, row = next(
                (n, r) for (n, _), r in zip(whole, rows, strict=True) if len(r) == width
            )
            best = (share, width, place, tuple(map(str.strip, row)), delimiter)
    if not best[3]:
        place, line = next(((n, each) for n, each in whole if each.strip()), (0, ""))
        return place, (line.strip(),) if line else (), best[4]
    return best[2:]


def _whole_lines(lines: list[str]) -> list[tuple[int, str]]:
    """The lines with their places, those that a quoted cell goes on over joined."""
    found: list[tuple[int, str]] = []
    for place, line in enumerate(lines):
        if found and found[-1][1].count('"') % 2:
            found[-1] = (found[-1][0], found[-1][1] + line)
        else:
            found.append((place, line))
    return found


def _best_split(
    line: str, stated: str | None, source: Source
) -> tuple[tuple[str, ...], str, ColumnMap]:
    """The line's cells by the delimiter that finds most known columns."""
    found = []
    for place, delimiter in enumerate(stated or _DELIMITERS + _RARE_DELIMITERS):
        names = tuple(" ".join(name.split()) for name in _cells(line, delimiter))
        known = column_map(names, source.columns)
        found.append((known.count(), len(names), -place, names, delimiter, known))
    _, _, _, names, delimiter, known = max(found, key=lambda each: each[:3])
    return names, delimiter, known


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
