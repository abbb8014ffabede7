"""A column of texts in blocks: some neighbouring documents are compressed together.

What is stored of an article is so short that by itself it hardly shrinks: eight together take
less than half the room, and reading one of them takes ten microseconds.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.segments.whoosh_library import Column, ColumnFile, ColumnReader, ColumnWriter

_DOCUMENTS = 8
# Blocks: those of the last pages are asked for again.
_MOST_REMEMBERED = 128
_LINE = b"\n"
_ENDS = np.dtype("<u4")


class BlockedColumn(Column):  # type: ignore[misc]  # Whoosh carries no annotations
    """For each document bytes without a line break; none where nothing was written."""

    _default = b""

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Writes the values in the order of the documents."""

        def __init__(self, file: ColumnFile) -> None:
            super().__init__(file)
            self._file = file
            self._block: list[bytes] = []
            self._ends: list[int] = []

        def fill(self, number: int) -> None:
            """Nothing for the documents before this one that have no value."""
            while self._count < number:
                self._put(b"")

        def add(self, number: int, value: bytes) -> None:
            """The value of a document."""
            self.fill(number)
            self._put(value)

        def finish(self, count: int) -> None:
            """The rest, where each block ends, and how many there are."""
            self.fill(count)
            if self._block:
                self._write()
            self._file.write(np.array([*self._ends, len(self._ends)], _ENDS).tobytes())

        def _put(self, value: bytes) -> None:
            self._block.append(value)
            self._count += 1
            if len(self._block) == _DOCUMENTS:
                self._write()

        def _write(self) -> None:
            data = zlib.compress(_LINE.join(self._block))
            self._file.write(data)
            self._ends.append(len(data) + (self._ends[-1] if self._ends else 0))
            self._block.clear()

    class Reader(ColumnReader):  # type: ignore[misc]
        """Reads the value of any document."""

        def __init__(self, file: ColumnFile, start: int, length: int, count: int) -> None:
            """Look at a column.

            Raises:
                ValueError: It was never written so.
            """
            super().__init__(file, start, length, count)
            self._file, self._start = file, start
            size = _ENDS.itemsize
            blocks = int(_numbers(file, start + length - size, 1)[0])
            place = start + length - size * (blocks + 1)
            if place < start or blocks != -(-count // _DOCUMENTS):
                raise ValueError("a column in blocks has another length")
            self._ends = [0, *_numbers(file, place, blocks).tolist()]
            self._read: dict[int, list[bytes]] = {}

        def __getitem__(self, number: int) -> bytes:
            block, place = divmod(number, _DOCUMENTS)
            values = self._read.get(block)
            if values is None:
                if len(self._read) >= _MOST_REMEMBERED:
                    self._read.clear()
                values = self._read[block] = self._values(block)
            return values[place]

        def __iter__(self) -> Iterator[bytes]:
            for block in range(len(self._ends) - 1):
                yield from self._values(block)

        def _values(self, block: int) -> list[bytes]:
            first, last = self._ends[block], self._ends[block + 1]
            return zlib.decompress(self._file.get(self._start + first, last - first)).split(_LINE)


def _numbers(file: ColumnFile, place: int, count: int) -> NDArray[np.uint32]:
    return np.frombuffer(file.get(place, count * _ENDS.itemsize), _ENDS)
