"""Rows read straight from the pages of a damaged SQLite file, where no tree leads to them.

The format is that of https://www.sqlite.org/fileformat2.html. Each page that still holds rows is
read by itself; of which table they are is told by how many columns they have and of which types.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from articles.archive.database import Value, readable

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_HEADERS = {_TABLE_LEAF: 8, _INDEX_LEAF: 8, _INDEX_INTERIOR: 12}
_FILE_HEADER = 100
_PAGE_SIZE_AT = 16
_LARGEST_PAGE = 65536
_MOST_COLUMNS = 64
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of a table can be told.

    Attributes:
        columns: Their names, in the order in which they are stored.
        types: For each a letter for each type that it may have: `t`ext, `b`lob, `i`nteger,
            `r`eal, `n`othing. A text that is no UTF-8 is kept as a blob.
        has_number: Whether the first column is the number of the row, which is stored elsewhere.
        later: How many of the last columns came with a later version: they are not in rows that
            were written before. All others are stored in every row, nothing (NULL) too.
    """

    columns: Sequence[str]
    types: Sequence[str]
    has_number: bool = False
    later: int = 0

    def named(self, number: int | None, values: Sequence[Value]) -> Mapping[str, Value] | None:
        """The row by the names of its columns, or None when it is of another table."""
        missing = len(self.columns) - len(values)
        if self.has_number != (number is not None) or not 0 <= missing <= self.later:
            return None
        values = [*map(_as_typed, values, self.types), *[None] * missing]
        if any(_type(each) not in types for each, types in zip(values, self.types, strict=True)):
            return None
        row = dict(zip(self.columns, values, strict=True))
        if self.has_number:
            row[self.columns[0]] = number
        return row


_TYPES = {"TEXT": "tb", "BLOB": "b", "INTEGER": "i", "REAL": "ri"}


def shape_of(columns: Sequence[tuple[str, str, bool, bool]], later: int = 0) -> Shape:
    """The shape of a table.

    Args:
        columns: For each its name, its type, whether something must be there, and whether it is
            the key.
        later: See `Shape.later`.
    """
    _, first_type, _, is_key = columns[0]
    has_number = is_key and first_type == "INTEGER"
    types = [_TYPES[kind] + "n" * (not needed) for _, kind, needed, _ in columns]
    if has_number:
        types[0] = "n"
    return Shape([name for name, *_ in columns], types, has_number, later)


def scan(
    path: Path,
    shapes: Mapping[str, Shape],
    is_plausible: Callable[[Mapping[str, Value]], bool] = bool,
) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """The rows on all pages that can be read, with their tables; rows that were deleted too.

    Args:
        path: The file.
        shapes: The tables; a row is of the first of which it can be.
        is_plausible: Whether a row of the right types can be of a table with its columns.

    Raises:
        OSError: The file cannot be read.
    """
    pages = _Pages(path.read_bytes())
    for number in range(1, pages.count + 1):
        for row_number, values in pages.rows(number):
            for table, shape in shapes.items():
                row = shape.named(row_number, values)
                if row is not None and is_plausible(row):
                    yield table, row
                    break


class _Pages:
    """The pages of a file, numbered from 1."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        size = int.from_bytes(data[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2], "big")
        size = _LARGEST_PAGE if size == 1 else size
        is_likely = 512 <= size <= _LARGEST_PAGE and size & (size - 1) == 0
        self._size = size if is_likely and data.startswith(b"SQLite format 3") else 4096
        self.count = len(data) // self._size

    def rows(self, number: int) -> Iterator[tuple[int | None, list[Value]]]:
        """The rows that stand on a page; none for a page of another kind."""
        page = self._page(number)
        start = _FILE_HEADER if number == 1 else 0
        kind = page[start]
        if kind not in _HEADERS:
            return
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        first = start + _HEADERS[kind]
        for at in range(first, min(first + 2 * cells, self._size - 1), 2):
            try:
                yield self._cell(page, int.from_bytes(page[at : at + 2], "big"), kind)
            except (IndexError, ValueError, struct.error, RecursionError):
                continue

    def _page(self, number: int) -> bytes:
        return self._data[(number - 1) * self._size : number * self._size]

    def _cell(self, page: bytes, at: int, kind: int) -> tuple[int | None, list[Value]]:
        if kind == _INDEX_INTERIOR:
            at += 4
        length, at = _varint(page, at)
        number: int | None = None
        if kind == _TABLE_LEAF:
            number, at = _varint(page, at)
            number -= (number >> 63) << 64  # stored as two's complement
        if not 0 < length <= len(self._data):
            raise ValueError("no row is so long")
        here = self._local(length, kind)
        payload = page[at : at + here]
        if here < length:
            payload += self._overflow(page[at + here : at + here + 4], length - here)
        if len(payload) != length:
            raise ValueError("a row that is cut")
        return number, _record(payload)

    def _local(self, length: int, kind: int) -> int:
        """How much of a row stands on the page itself."""
        least = (self._size - 12) * 32 // 255 - 23
        most = self._size - 35 if kind == _TABLE_LEAF else (self._size - 12) * 64 // 255 - 23
        if length <= most:
            return length
        here = least + (length - least) % (self._size - 4)
        return here if here <= most else least

    def _overflow(self, link: bytes, length: int) -> bytes:
        parts, left = [], length
        while left > 0:
            number = int.from_bytes(link, "big")
            if not 0 < number <= self.count:
                raise ValueError("a row that goes on nowhere")
            page = self._page(number)
            link, part = page[:4], page[4 : 4 + left]
            parts.append(part)
            left -= len(part)
        return b"".join(parts)


def _record(payload: bytes) -> list[Value]:
    size, at = _varint(payload, 0)
    if size > len(payload):
        raise ValueError("a header that is cut")
    kinds = []
    while at < size:
        kind, at = _varint(payload, at)
        kinds.append(kind)
        if len(kinds) > _MOST_COLUMNS:
            raise ValueError("no table has so many columns")
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise ValueError("a row of another length")
    return values


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO, at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(_slice(payload, at, end), "big", signed=True), end
    if kind == _REAL:
        return struct.unpack(">d", _slice(payload, at, at + 8))[0], at + 8
    if kind < _FIRST_BLOB:
        raise ValueError("no such type")
    end = at + (kind - _FIRST_BLOB) // 2
    data = _slice(payload, at, end)
    if kind % 2:
        return data.decode("utf-8"), end
    return data, end


def _slice(payload: bytes, start: int, end: int) -> bytes:
    if end > len(payload):
        raise ValueError("a value that is cut")
    return payload[start:end]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for place in range(8):
        byte = data[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | data[at + 8], at + 9


def _as_typed(value: Value, types: str) -> Value:
    """A text as it was before it was stored as marked bytes; anything else as it is."""
    with suppress(UnicodeDecodeError):
        return readable(value) if "t" in types else value
    return value


def _type(value: Value) -> str:
    match value:
        case None:
            return "n"
        case str():
            return "t"
        case bytes():
            return "b"
        case int():
            return "i"
        case float():
            return "r"
