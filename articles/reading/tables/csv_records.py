"""The rows of a CSV table under its header, and the physical lines that they stand on.

Every row is read twice: strictly, by the rules of quotation marks, and leniently, line by line.
Where the two do not agree about how many rows there are, the row is refused, never swallowed.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from articles.errors import ReadingError, Reason
from articles.reading.sources.limits import MAX_CELL_LENGTH, MAX_TEXT_BYTES

_CHUNK = 1 << 18
_IN_SENTENCES = ",;"
_OPEN_NUMBER = re.compile(r"(?<![\d/.:-])\d{1,3}$")
_REST_OF_NUMBER = re.compile(r"\d{1,3}(?![\d/.:-])")


@dataclass(frozen=True, slots=True)
class Record:
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


class Lines:
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


def read_records(lines: Lines, delimiter: str, width: int) -> Iterator[Record]:
    """The rows under the header.

    Args:
        lines: The lines of the table, those of the header taken.
        delimiter: What stands between cells.
        width: How many columns the header names.

    Raises:
        ReadingError: BROKEN_TABLE, where a quotation mark in a table of one column is not closed.
    """
    # The limit is the module's own and for the whole process; ours is the same everywhere.
    csv.field_size_limit(MAX_CELL_LENGTH)
    while line := lines.next():
        if len(line) >= MAX_TEXT_BYTES and not line.endswith(("\n", "\r")):
            lines.skip_rest()
            yield Record(lines.number, fault=Reason.TOO_LARGE)
        elif '"' not in line:
            plain = line.rstrip("\r\n")
            cells = plain.split(delimiter) if width > 1 else [plain]
            yield _checked(lines.number, _of_sentences(cells, width, delimiter), width)
        else:
            yield _quoted_record(line, lines, delimiter, width)


def _quoted_record(line: str, lines: Lines, delimiter: str, width: int) -> Record:
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
        return Record(start, tuple(literal))
    return Record(start, fault=Reason.UNCLEAR_ROW)


def _of_sentences(cells: list[str], width: int, delimiter: str) -> list[str]:
    """The cells of a row without quotation marks, those of one sentence joined again.

    A delimiter before a space is of a sentence, and so is, in such a row, one inside of a number,
    where the row has as many cells as it should without these; else the cells are left as they are.
    """
    if len(cells) <= width or delimiter not in _IN_SENTENCES:
        return cells
    joined = _joined(cells, delimiter, lambda _, cell: cell[:1].isspace() and bool(cell.strip()))
    if width < len(joined) < len(cells):
        joined = _joined(joined, delimiter, _is_number_parted)
    return joined if len(joined) == width else cells


def _is_number_parted(left: str, cell: str) -> bool:
    """Whether a number of a sentence goes on in the next cell: «بكلفة 4», «5 مليون درهم»."""
    is_one = _OPEN_NUMBER.search(left) is not None and _REST_OF_NUMBER.match(cell) is not None
    return is_one and any(map(str.isalpha, left + cell))


def _joined(cells: list[str], delimiter: str, goes_on: Callable[[str, str], bool]) -> list[str]:
    found = cells[:1]
    for cell in cells[1:]:
        if goes_on(found[-1], cell):
            found[-1] += delimiter + cell
        else:
            found.append(cell)
    return found


def _by_letters(line: str, delimiter: str, width: int) -> list[str]:
    """The cells between delimiters; between `","` where every cell is quoted, marks inside kept."""
    if width > 1 and len(line) > 1 and line[0] == line[-1] == '"':
        cells = line[1:-1].split(f'"{delimiter}"')
        if len(cells) == width:
            return [cell.replace('""', '"') for cell in cells]
    return line.split(delimiter)


def _goes_on(line: str, taken: list[str], lines: Lines) -> bool:
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


def _agreed(start: int, cells: list[str], taken: list[str], delimiter: str, width: int) -> Record:
    """The row, if its lines do not look like rows of their own."""
    is_blank = not any(cell.strip() for cell in cells)  # then there is nothing to swallow
    if len(taken) > 1 and width > 1 and not is_blank:
        looks = sum(len(line.rstrip("\r\n").split(delimiter)) == width for line in taken)
        if looks == len(taken):
            return Record(start, fault=Reason.UNCLEAR_ROW, lines=len(taken))
    return _checked(start, cells, width, len(taken))


def _checked(start: int, cells: list[str], width: int, lines: int = 1) -> Record:
    """The row, if it has no more cells than the header."""
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) > width:
        return Record(start, fault=Reason.EXTRA_CELLS, lines=lines)
    return Record(start, tuple(cells), lines=lines)
