"""CSV tables: a header line, then one article a row.

Every row is read twice: strictly, by the rules of quotation marks, and leniently, line by line.
Where the two do not agree about how many rows there are, the row is refused, never swallowed.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import IO

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import LOOKED_AT, guessed_columns, names_without_header
from articles.reading.rows.columns import ColumnMap, Role, column_map, name_key, needed_and_found
from articles.reading.rows.month_first import day_first, is_month_first
from articles.reading.rows.rows import document_of_row, row_of_cells
from articles.reading.sources.encoding import decode
from articles.reading.sources.limits import MAX_CELL_LENGTH, MAX_TABLE_BYTES, MAX_TEXT_BYTES
from articles.reading.sources.source import Source
from articles.reading.tables.field_tables import delimiter_of_fields, read_fields

_DELIMITERS = ",;\t|"
# Delimiters of those who type tables by hand; as they stand in prose too, names of columns must be
# found between them.
_RARE_DELIMITERS = "؛،^¦~\x1f\x01"
_LONGEST_HEADER = 1 << 14
_DEEPEST_HEADER = 12  # lines: a spreadsheet's title and empty rows stand above its header
# What a database says under the rows that it printed.
_COUNTED = re.compile(r"\(?\d+ (?:rows?|lignes?|صف|صفوف)\b[^|\n]{0,40}", re.IGNORECASE)
_RULED = re.compile(r"\s*(?::?-{3,}:?\s*|\+(?:-{3,}\+)+\s*)?")
_CHUNK = 1 << 18
# A table under the name of a text is known by its header.
_DEEPEST_RECOGNISED = 4
_LONGEST_RECOGNISED = 800
_FEWEST_RECOGNISED = 3
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class _Record:
    """One row as it was read.

    Attributes:
        line: The number of its first line.
        cells: Its cells; empty where it was refused.
        fault: Why it was refused.
        lines: How many lines it covers.
    """

    line: int
    cells: tuple[str, ...] = ()
    fault: Reason | None = None
    lines: int = 1


def read_csv(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row under the header.

    The delimiter is that of the line `sep=…` where there is one, else the one of `, ; tab |` and
    rarer ones that splits a line near the top into most known columns; that line is the header.

    Raises:
        ReadingError: TOO_LARGE, EMPTY, BINARY, UNKNOWN_ENCODING, or NO_TEXT_COLUMN where no column
            of the header is the text.
    """
    source.refuse_larger(MAX_TABLE_BYTES)
    fields = delimiter_of_fields(source) if source.size <= MAX_TEXT_BYTES else None
    if fields is not None:
        yield from read_fields(source, fields)
        return
    stream, _ = source.open_text()
    with stream:
        lines = _Lines(stream, source.origin)
        names, delimiter = _header(lines, source)
        records = _records(lines, delimiter, len(names))
        first, records = _looked_ahead(records)
        cells = [record.cells for record in first]
        source = replace(source, columns=guessed_columns(names, cells, source.columns))
        columns = column_map(names, source.columns)
        if not columns.has_text:
            detail = needed_and_found(names)
            raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, detail)
        yield Remark(source.origin, RemarkKind.COLUMNS, columns=columns.use)
        days = columns.columns.get(Role.PUBLISHED, ())
        turned = tuple(name for name in days if is_month_first(_column(names, cells, name)))
        yield from _documents(itertools.chain(first, records), names, source, turned)


def looks_like_table(head: bytes) -> bool:
    """Whether a line near the top of a file names the columns of a table, the text among them.

    Most names must be known where none is that of the text: what stands under them will tell it.
    """
    if head.startswith((b"{", b"[", b"<")):
        return False
    try:
        text = decode(head[: len(head) & ~3], "").text
    except ReadingError:
        return False
    lines = text.split("\n")
    for place, line in enumerate(lines[:_DEEPEST_RECOGNISED]):
        plain = line.strip("\r\n")
        all_delimiters = _DELIMITERS + _RARE_DELIMITERS
        for delimiter in all_delimiters if len(plain) <= _LONGEST_RECOGNISED else "":
            names = tuple(name.strip() for name in _cells(plain, delimiter))
            known = column_map(names)
            is_table = known.has_text or _is_row_under(lines[place + 1 :], delimiter, names, known)
            if is_table and known.count() >= _FEWEST_RECOGNISED <= len(names):
                return all(len(name) <= _LONGEST_NAME for name in names)
    return False


def _is_row_under(
    lines: list[str], delimiter: str, names: tuple[str, ...], known: ColumnMap
) -> bool:
    """Whether most names are known, though none for the text, and a row stands under them."""
    if delimiter not in _DELIMITERS or 2 * known.count() <= len(names):
        return False
    row = next(filter(str.strip, lines), "")
    return row.count(delimiter) >= len(names) - 1


def _looked_ahead(records: Iterator[_Record]) -> tuple[list[_Record], Iterator[_Record]]:
    """The first records, and those after them; what is raised comes in its place."""
    first: list[_Record] = []
    raised: list[ReadingError] = []
    try:
        for record in records:
            first.append(record)
            if len(first) == LOOKED_AT:
                break
    except ReadingError as error:
        raised.append(error)

    def after() -> Iterator[_Record]:
        yield from records
        for error in raised:
            raise error

    return first, after()


def _documents(
    records: Iterator[_Record], names: tuple[str, ...], source: Source, turned: tuple[str, ...]
) -> Iterator[Document | ReadingError | Remark]:
    number = headers = 0
    for record in records:
        if record.fault is None and all(map(_RULED.fullmatch, record.cells)):
            continue  # an empty line, or the rule under a header
        if len(record.cells) == 1 < len(names) and _COUNTED.fullmatch(record.cells[0].strip()):
            continue
        if (again := _header_again(record.cells, names)) is not None:
            names = again
            headers += 1
            continue
        number += 1
        if record.fault is not None:
            last = record.line + record.lines - 1
            place = f"line {record.line}" if record.lines == 1 else f"lines {record.line}-{last}"
            yield ReadingError(f"{source.origin}#{number}", record.fault, place)
            continue
        row = row_of_cells(names, record.cells)
        row |= {name: day_first(row[name]) for name in turned if name in row}
        yield document_of_row(row, number, source.origin, "csv", source.columns)
    if headers:
        yield Remark(source.origin, RemarkKind.REPEATED_HEADER, count=headers)
    if not number:
        yield ReadingError(source.origin, Reason.EMPTY, "no rows under the header")


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


class _Lines:
    """The physical lines of a table, with one step back."""

    def __init__(self, stream: IO[str], origin: str) -> None:
        self.origin = origin
        self._stream = stream
        self._waiting: list[str] = []
        self.number = 0  # of the line given last

    def next(self, limit: int = MAX_TEXT_BYTES) -> str:
        """The next line with its end; empty at the end of the table."""
        self.number += 1
        return self._waiting.pop() if self._waiting else self._stream.readline(limit)

    def give_back(self, lines: list[str]) -> None:
        """Let these lines come once more."""
        self._waiting.extend(reversed(lines))
        self.number -= len(lines)

    def skip_rest(self) -> None:
        """Pass over the rest of a line that is too long."""
        while (rest := self._stream.readline(_CHUNK)) and not rest.endswith(("\n", "\r")):
            pass


def _header(lines: _Lines, source: Source) -> tuple[tuple[str, ...], str]:
    """The names of the columns and the delimiter; the lines stand under the header."""
    stated = None
    looked_at: list[str] = []
    best: tuple[int, int, tuple[str, ...], str] | None = None
    while len(looked_at) < _DEEPEST_HEADER and (line := lines.next(_LONGEST_HEADER)):
        looked_at.append(line)
        plain = line.strip("\r\n\N{ZERO WIDTH NO-BREAK SPACE}")
        if plain[:4].lower() == "sep=" and len(plain) == 5 and best is None:
            stated = plain[4]
            continue
        names, delimiter, known = _best_split(plain, stated, source)
        count = known.count()
        if names and known.has_text and (best is None or count > best[0]):
            best = (count, len(looked_at), names, delimiter)
        if best is not None and len(looked_at) > best[1]:
            break  # the line under the header knows fewer names, as it should
    if best is not None:
        lines.give_back(looked_at[best[1] :])
        return best[2], best[3]
    head = looked_at[1:] if stated is not None else looked_at
    place, names, delimiter = _unknown_header(head, stated)
    own = names_without_header(names)
    lines.give_back(head[place if own is not None else place + 1 :])
    return own or names, delimiter


def _unknown_header(lines: list[str], stated: str | None) -> tuple[int, tuple[str, ...], str]:
    """The place and cells of the first line of the usual width, where no name in it is known.

    Most lines must be as wide: a comma in a sentence is no delimiter.
    """
    whole = _whole_lines(lines)
    best: tuple[int, int, tuple[str, ...], str] = (1, 0, (), stated or ",")
    for delimiter in stated or _DELIMITERS:
        rows = [_cells(line.strip("\r\n"), delimiter) for _, line in whole]
        widths = Counter(len(row) for row in rows if any(map(str.strip, row)))
        width = max(widths, key=lambda each: (widths[each], each), default=0)
        if width > best[0] and 2 * widths[width] >= widths.total():
            place, row = next(
                (n, r) for (n, _), r in zip(whole, rows, strict=True) if len(r) == width
            )
            best = (width, place, tuple(map(str.strip, row)), delimiter)
    if not best[2]:
        place, line = next(((n, each) for n, each in whole if each.strip()), (0, ""))
        return place, (line.strip(),) if line else (), best[3]
    return best[1:]


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
        names = tuple(name.strip() for name in _cells(line, delimiter))
        known = column_map(names, source.columns)
        found.append((known.count(), len(names), -place, names, delimiter, known))
    _, _, _, names, delimiter, known = max(found, key=lambda each: each[:3])
    return names, delimiter, known


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _records(lines: _Lines, delimiter: str, width: int) -> Iterator[_Record]:
    """The rows under the header."""
    # The limit is the module's own and for the whole process; ours is the same everywhere.
    csv.field_size_limit(MAX_CELL_LENGTH)
    while line := lines.next():
        if len(line) >= MAX_TEXT_BYTES and not line.endswith(("\n", "\r")):
            lines.skip_rest()
            yield _Record(lines.number, fault=Reason.TOO_LARGE)
        elif '"' not in line:
            plain = line.rstrip("\r\n")
            cells = plain.split(delimiter) if width > 1 else [plain]
            yield _checked(lines.number, cells, width)
        else:
            yield _quoted_record(line, lines, delimiter, width)


def _quoted_record(line: str, lines: _Lines, delimiter: str, width: int) -> _Record:
    """A row in which quotation marks stand; it may go on over several lines."""
    start = lines.number
    taken = [line]
    cells = _strictly(line, delimiter)
    if cells is None and _goes_on(line, taken, lines):
        cells = _strictly("".join(taken), delimiter)
    if cells is not None:
        return _agreed(start, cells, taken, delimiter, width)
    if width == 1:  # what follows may be rows or one text: no delimiter tells
        detail = f"line {start}: a quotation mark that is not closed"
        raise ReadingError(lines.origin, Reason.BROKEN_TABLE, detail)
    # Not a quoted cell after all: the first line is taken by its letters, the rest comes again.
    lines.give_back(taken[1:])
    literal = _by_letters(line.rstrip("\r\n"), delimiter, width)
    if len(literal) == width:
        return _Record(start, tuple(literal))
    return _Record(start, fault=Reason.UNCLEAR_ROW)


def _by_letters(line: str, delimiter: str, width: int) -> list[str]:
    """The cells between delimiters; between `","` where every cell is quoted, marks inside kept."""
    if width > 1 and len(line) > 1 and line[0] == line[-1] == '"':
        cells = line[1:-1].split(f'"{delimiter}"')
        if len(cells) == width:
            return [cell.replace('""', '"') for cell in cells]
    return line.split(delimiter)


def _goes_on(line: str, taken: list[str], lines: _Lines) -> bool:
    """Take lines until the quotation marks are even: no sooner can an open cell be closed."""
    marks, size = line.count('"'), len(line)
    while marks % 2 and size <= MAX_CELL_LENGTH:
        more = lines.next()
        if not more:
            lines.number -= 1  # the end is no line
            return False
        taken.append(more)
        marks += more.count('"')
        size += len(more)
    return len(taken) > 1 and size <= MAX_CELL_LENGTH


def _strictly(text: str, delimiter: str) -> list[str] | None:
    """The cells of a row by the rules of quotation marks; None where it breaks them."""
    plain = text.rstrip("\r\n")
    try:
        return next(csv.reader([plain], delimiter=delimiter, strict=True), [])
    except csv.Error:
        pass
    if '\\"' not in plain:
        return None
    try:
        escaped = csv.reader(
            [plain], delimiter=delimiter, strict=True, escapechar="\\", doublequote=False
        )
        return next(escaped, [])
    except csv.Error:
        return None


def _agreed(start: int, cells: list[str], taken: list[str], delimiter: str, width: int) -> _Record:
    """The row, if its lines do not look like rows of their own."""
    is_blank = not any(cell.strip() for cell in cells)  # then there is nothing to swallow
    if len(taken) > 1 and width > 1 and not is_blank:
        looks = sum(len(line.rstrip("\r\n").split(delimiter)) == width for line in taken)
        if looks == len(taken):
            return _Record(start, fault=Reason.UNCLEAR_ROW, lines=len(taken))
    return _checked(start, cells, width, len(taken))


def _checked(start: int, cells: list[str], width: int, lines: int = 1) -> _Record:
    """The row, if it has no more cells than the header."""
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) > width:
        return _Record(start, fault=Reason.EXTRA_CELLS, lines=lines)
    return _Record(start, tuple(cells), lines=lines)
