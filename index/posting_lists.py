"""Posting lists: which documents have a term, how often, and where in them.

A list is written in blocks of two parts: the documents with their counts, and the positions. A
query that only ranks reads the first; phrases unpack the second, of the blocks that can answer.
Numbers are kept as gaps in the narrowest machine type that holds them, and come back as whole
arrays, without a call per posting.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import sub
from typing import NamedTuple, Protocol

BLOCK_LENGTH = 1024
"""How many documents a block holds at most."""

_TYPES = "BHI"
_WIDEST = (0xFF, 0xFFFF, 0xFFFFFFFF)
# Documents, the last of them, layout, and the sizes of the two parts in bytes.
_HEADER = struct.Struct("<HIBII")
_PACKED_HEAD, _PACKED_TAIL = 0x40, 0x80
# Fewer bytes than this are not worth compressing.
_SMALLEST_COMPRESSED = 64
_COMPRESSION = 6


class PostingList(NamedTuple):
    """A whole list.

    Attributes:
        ids: The documents, ascending.
        counts: How often each has the term.
        gaps: Where, all documents one after the other: the first position, then the distances;
            empty in a field without positions.
    """

    ids: Sequence[int]
    counts: Sequence[int]
    gaps: Sequence[int]


class BytesFile(Protocol):
    """What is used of Whoosh's opened files."""

    def get(self, position: int, length: int, /) -> bytes:
        """Read bytes."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


def gaps_of(ascending: Sequence[int], before: int = 0) -> list[int]:
    """The first number, counted from `before`, and the distance of each other to the last."""
    return [ascending[0] - before, *map(sub, ascending[1:], ascending)]


def numbers_of(gaps: Iterable[int], before: int = 0) -> list[int]:
    """The ascending numbers that `gaps_of` was made of."""
    numbers = list(accumulate(gaps, initial=before))
    del numbers[0]
    return numbers


def narrow(numbers: Sequence[int]) -> tuple[int, array[int]]:
    """The numbers in the narrowest machine type, and which it is."""
    largest = max(numbers, default=0)
    kind = next(at for at, widest in enumerate(_WIDEST) if largest <= widest)
    return kind, array(_TYPES[kind], numbers)


def wide(kind: int, data: bytes) -> array[int]:
    """The numbers that `narrow` was given."""
    numbers = array(_TYPES[kind])
    numbers.frombytes(data)
    return numbers


def encoded(postings: PostingList) -> Iterator[bytes]:
    """The blocks of a list."""
    ids, counts, gaps = postings
    before = place = 0
    for first in range(0, len(ids), BLOCK_LENGTH):
        of_block = ids[first : first + BLOCK_LENGTH]
        times = counts[first : first + BLOCK_LENGTH]
        size = sum(times) if gaps else 0
        yield _encoded_block(gaps_of(of_block, before), times, gaps[place : place + size], of_block)
        before = of_block[-1]
        place += size


def _encoded_block(
    id_gaps: Sequence[int], counts: Sequence[int], gaps: Sequence[int], ids: Sequence[int]
) -> bytes:
    id_kind, packed_ids = narrow(id_gaps)
    count_kind, packed_counts = narrow(counts)
    gap_kind, packed_gaps = narrow(gaps)
    layout = id_kind | count_kind << 2 | gap_kind << 4
    head, tail = packed_ids.tobytes() + packed_counts.tobytes(), packed_gaps.tobytes()
    if len(head) >= _SMALLEST_COMPRESSED:
        head, layout = zlib.compress(head, _COMPRESSION), layout | _PACKED_HEAD
    if len(tail) >= _SMALLEST_COMPRESSED:
        tail, layout = zlib.compress(tail, _COMPRESSION), layout | _PACKED_TAIL
    return _HEADER.pack(len(ids), ids[-1], layout, len(head), len(tail)) + head + tail


class _Block(NamedTuple):
    """Where the parts of one block are in the file."""

    length: int
    before: int
    last: int
    layout: int
    head: int
    tail: int
    end: int


class ListFile:
    """The file of the long lists of one segment, opened for reading."""

    def __init__(self, file: BytesFile) -> None:
        self._file = file

    def close(self) -> None:
        """Release the file."""
        self._file.close()

    def arrays(self, start: int, end: int, base: int) -> tuple[list[int], list[int]]:
        """Documents, `base` added to each, and counts of the list from byte `start` to `end`."""
        ids: list[int] = []
        counts: list[int] = []
        for block in self._blocks(start, end):
            gaps, times = self._head(block)
            ids += numbers_of(gaps, base + block.before)
            counts += times
        return ids, counts

    def whole(self, start: int, end: int) -> PostingList:
        """The list, positions included."""
        ids, counts = self.arrays(start, end, 0)
        gaps = array("I")
        for block in self._blocks(start, end):
            gaps.extend(iter(self._tail(block)))  # of another machine type, perhaps
        return PostingList(ids, counts, gaps)

    def positions(
        self, start: int, end: int, wanted: Sequence[int]
    ) -> Iterator[tuple[int, list[int]]]:
        """Where the term stands in those of `wanted` (ascending) that have it."""
        at = 0
        for block in self._blocks(start, end):
            upto = bisect_left(wanted, block.last + 1, at)
            if upto > at:
                gaps, counts = self._head(block)
                ids = numbers_of(gaps, block.before)
                yield from positions_in(ids, counts, self._tail(block), wanted[at:upto])
            at = upto
            if at == len(wanted):
                return

    def _blocks(self, start: int, end: int) -> Iterator[_Block]:
        before = 0
        while start < end:
            header = self._file.get(start, _HEADER.size)
            length, last, layout, head_size, tail_size = _HEADER.unpack(header)
            head = start + _HEADER.size
            tail = head + head_size
            start = tail + tail_size
            yield _Block(length, before, last, layout, head, tail, start)
            before = last

    def _head(self, block: _Block) -> tuple[array[int], array[int]]:
        data = self._file.get(block.head, block.tail - block.head)
        if block.layout & _PACKED_HEAD:
            data = zlib.decompress(data)
        id_kind, count_kind = block.layout & 3, block.layout >> 2 & 3
        size = block.length * array(_TYPES[id_kind]).itemsize
        return wide(id_kind, data[:size]), wide(count_kind, data[size:])

    def _tail(self, block: _Block) -> array[int]:
        data = self._file.get(block.tail, block.end - block.tail)
        if block.layout & _PACKED_TAIL:
            data = zlib.decompress(data)
        return wide(block.layout >> 4 & 3, data)


def positions_in(
    ids: Sequence[int], counts: Sequence[int], gaps: Sequence[int], wanted: Sequence[int]
) -> Iterator[tuple[int, list[int]]]:
    """Where the term stands in those of `wanted` that are among `ids`; both ascending."""
    ends = list(accumulate(counts))
    size = len(ids)
    for number in wanted:
        at = bisect_left(ids, number)
        if at < size and ids[at] == number:
            yield number, list(accumulate(gaps[ends[at] - counts[at] : ends[at]]))
