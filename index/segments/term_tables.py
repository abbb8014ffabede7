"""The terms of a segment in order, and where the list of each is: searched where they lie.

For each field the terms stand one after the other, and beside them how long each is and what is
known of its list: where that stands follows. A table is unpacked when its field is first asked for,
so that opening costs next to nothing and finding a term a binary search; the lists are mapped into
memory.
"""

from __future__ import annotations

import json
import mmap
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cached_property, partial
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Numbers, Places, unpack
from index.segments.packed_sequences import Among, Packed, low_bits
from index.segments.posting_lists import (
    PackedLists,
    Postings,
    bytes_of_lists,
    unpack_all,
    unpack_lists,
)
from index.segments.scored import Values
from index.segments.term_writer import COLUMNS, FOOTER, MAGIC
from index.segments.word_numbers import WordNumbers

_GUIDED = 32
_FEW_TERMS = 16
# Choices of forms, of some queries.
_MOST_FOUND = 256
# Of so few documents the places are picked out of lists before all of these is read.
_FEW_WANTED = 500
_NO_DATA = np.zeros(0, np.uint8)


class RealFile(Protocol):
    """What is used of Whoosh's files that are read."""

    def fileno(self) -> int:
        """The number that the system knows it by."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


class _MappedFile:
    """A file of a segment, mapped into memory."""

    def __init__(self, file: RealFile) -> None:
        """Map it; the file itself is released.

        Raises:
            ValueError: It is empty, or no file of ours.
        """
        try:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        finally:
            file.close()
        if self.memory[: len(MAGIC)] != MAGIC:
            raise ValueError("a file of a segment begins with something else")

    def close(self) -> None:
        """Release the memory, at the latest when nobody looks at it any more."""
        with suppress(BufferError):
            self.memory.close()


class TermTable:
    """The terms of one field of a segment, with their lists."""

    def __init__(self, entry: Mapping[str, int], terms: _MappedFile, lists: _MappedFile) -> None:
        """Look at a table.

        Args:
            entry: What the directory says of it.
            terms: The file of the tables.
            lists: The file of the lists.

        Raises:
            ValueError: The table does not fit into the file.
        """
        self._count = count = entry["count"]

        def unpacked(name: str) -> bytes:
            start = entry[name]
            return zlib.decompress(terms.memory[start : start + entry[f"{name}_length"]])

        def column(name: str) -> Numbers:
            if name not in entry:
                return np.zeros(count, np.int32)
            return unpack(np.frombuffer(unpacked(name), np.uint8))

        self._terms = unpacked("terms")

        sizes, self._sizes, repeated, self._often, self._very_often = map(column, COLUMNS)
        self.frequencies: Numbers = self._sizes - repeated
        self._universe = entry["universe"]
        self.words = WordNumbers(column("lengths")) if "lengths" in entry else None
        self._low = low_bits(self._sizes, self._universe)
        packed = PackedLists(self.frequencies, self._sizes, self._often, self._very_often, _NO_DATA)
        each = bytes_of_lists(packed, self._universe, with_counts=self.words is None)
        ends, self._list_ends = np.cumsum(sizes), np.cumsum(each) + entry["lists"]
        fits = ends[-1] == len(self._terms) and self._list_ends[-1] <= len(lists.memory)
        if not fits or any(len(every) != count for every in (sizes, self._sizes, repeated)):
            raise ValueError("a table does not fit into its file")
        self._ends: Numbers = ends.astype(np.int32)
        self._lists = memoryview(lists.memory)
        # One value of an array is sooner read so.
        self._term_ends = self._ends.data
        self._list_starts = np.roll(self._list_ends, 1)
        self._list_starts[:1] = entry["lists"]
        self._frequencies = self.frequencies.data
        self._found: dict[tuple[str, ...], tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self.frequencies)

    @property
    def terms(self) -> list[bytes]:
        """All terms, in order."""
        return self.terms_from(0, len(self))

    def terms_from(self, first: int, last: int) -> list[bytes]:
        """The terms of the half-open range."""
        begin = _end_before(self._ends, first)
        ends = self._ends[first:last].tolist()
        return [self._terms[start:end] for start, end in pairwise([begin, *ends])]

    def find(self, term: bytes) -> int:
        """Which of the terms it is, or -1."""
        return self.find_each([term])[0]

    def find_each(self, terms: Sequence[bytes]) -> list[int]:
        """Which of the terms each of these is, or -1; a call for each would cost half of it."""
        guide, guided, every, ends = self._guide, self._guided, self._terms, self._term_ends
        found = []
        for term in terms:
            after = bisect_right(guide, term)
            at = -1
            # Between two guides the letters are looked for, and whether they are a whole term.
            begin = every.find(term, guided[after - 1], guided[after]) if after else -1
            while begin >= 0:
                end, first = begin + len(term), (after - 1) * _GUIDED
                place = bisect_left(ends, end, first, min(first + _GUIDED, self._count))
                if ends[place] == end and begin == (ends[place - 1] if place else 0):
                    at = place
                    break
                begin = every.find(term, begin + 1, guided[after])
            found.append(at)
        return found

    def place(self, term: bytes, first: int = 0) -> int:
        """Where the term is or would be, when it is not before `first`."""
        terms, ends = self._terms, self._term_ends

        def term_at(at: int) -> bytes:
            return terms[ends[at - 1] if at else 0 : ends[at]]

        after = bisect_right(self._guide, term) * _GUIDED
        low, high = max(first, after - _GUIDED), min(after, len(ends))
        return bisect_left(range(len(ends)), term, lo=low, hi=max(low, high), key=term_at)

    @cached_property
    def _guided(self) -> list[int]:
        """Where the terms of the guide begin, and the end of the last term."""
        ends = self._ends
        return [0, *ends[_GUIDED - 1 : -1 : _GUIDED].tolist(), *ends[-1:].tolist()]

    @cached_property
    def _guide(self) -> list[bytes]:
        """Terms at equal distances, so that only those between two of them are looked at."""
        places = range(0, len(self), _GUIDED)
        return [term for at in places for term in self.terms_from(at, at + 1)]

    def frequency(self, at: int) -> int:
        """How many documents have a term."""
        return self._frequencies[at]

    def frequencies_of(self, places: Sequence[int]) -> list[int]:
        """How many documents have each of some terms; none of that of which the place is -1."""
        frequencies = self._frequencies
        return [frequencies[at] if at >= 0 else 0 for at in places]

    def postings(self, terms: Sequence[int]) -> Postings:
        """The lists of some terms."""
        return unpack_lists(self._stored(terms))

    def postings_between(self, first: int, last: int) -> Postings:
        """All lists of the half-open range, of a file that was checked before."""
        start = self._list_starts[first]
        data = np.frombuffer(self._lists[start : self._list_ends[last - 1]], np.uint8)
        lists = PackedLists(
            self.frequencies[first:last],
            self._sizes[first:last],
            self._often[first:last],
            self._very_often[first:last],
            data,
        )
        return unpack_all(lists, self._universe, with_counts=self.words is None)

    def listed(self, terms: Sequence[int]) -> tuple[Numbers, Values, Numbers]:
        """The documents of some terms, how often they have them, and how many entries each has.

        In a field with positions a document stands there as often as it has the term, once each
        time: who sums that up knows a better way than one for all.
        """
        sizes, values, counts = self.postings(terms)
        if self.words is None:
            return values, counts.astype(np.float32), sizes
        return self.words.documents(values), np.ones(len(values), np.float32), sizes

    def arrays(self, at: int) -> tuple[Numbers, Numbers]:
        """The documents of a term, and how often they have it."""
        ids, counts, _ = self.listed([at])
        if self.words is None:
            return ids, counts.astype(np.int32)
        starts = np.flatnonzero(np.diff(ids, prepend=-1))
        return ids[starts], np.diff(starts, append=len(ids)).astype(np.int32)

    def find_any(self, terms: Sequence[str]) -> tuple[int, ...]:
        """Which of the terms some are; those that it has not are left out.

        The last ones are remembered: words that stand near several others are asked for with each.
        """
        key = tuple(terms)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _MOST_FOUND:
                self._found.clear()
            encoded = [term.encode("utf-8", "surrogatepass") for term in terms]
            found = self._found[key] = tuple(at for at in self.find_each(encoded) if at >= 0)
        return found

    def numbers(self, terms: Sequence[int], near: Numbers | None = None) -> list[Numbers]:
        """The numbers of the words that are each of some terms, of a field with positions.

        Args:
            terms: The terms.
            near: Only these numbers are wanted; of others as many come as come by themselves.
        """
        among = partial(_stretches_with, near, self._universe) if near is not None else None
        return self._numbers(terms, among)

    def numbers_in(self, terms: Sequence[int], documents: Numbers) -> list[Numbers]:
        """The same of those that stand in some documents, and of as many others as come along."""
        return self._numbers(terms, self._among(documents))

    def _numbers(self, terms: Sequence[int], among: Among | None) -> list[Numbers]:
        sizes, values, _ = unpack_lists(self._stored(terms), among)
        return np.split(values, np.cumsum(sizes)[:-1])

    def _among(self, documents: NDArray[np.signedinteger[Any]]) -> Among | None:
        """What leaves out the words of other documents, where these are so few that it pays."""
        if self.words is None or len(documents) >= _FEW_WANTED:
            return None
        return partial(self.words.stretches_of, documents)

    def documents(self, numbers: Numbers) -> Numbers:
        """The documents in which some words stand, by the numbers of the words.

        Raises:
            TypeError: The field has no positions.
        """
        if self.words is None:
            raise TypeError("a field without positions")
        return self.words.documents(numbers)

    def occurrences(
        self, terms: Sequence[int], is_wanted: NDArray[np.bool_]
    ) -> tuple[Numbers, Numbers, Places]:
        """Each place of some terms in the wanted documents.

        Args:
            terms: The terms, of a field with positions.
            is_wanted: For each document whether it is wanted.

        Returns:
            Documents and places, and behind each term how many that are.
        """
        if self.words is None:
            raise TypeError("a field without positions")
        among = self._among(is_wanted.nonzero()[0])
        sizes, values, _ = unpack_lists(self._stored(terms), among)
        documents = self.words.documents(values)
        kept = is_wanted.take(documents).nonzero()[0]
        documents = documents.take(kept)
        places = values.take(kept) - self.words.starts.take(documents)
        ends: Places = np.searchsorted(kept, np.cumsum(sizes))
        return documents, places, ends

    def end_within(self, first: int, size: int) -> int:
        """How far lists can be read from `first`, one at least, within so many bytes."""
        start = self._list_starts[first]
        end = int(np.searchsorted(self._list_ends, start + size))
        return min(max(end, first + 1), len(self))

    def _stored(self, terms: Sequence[int]) -> Packed:
        """The lists of some terms, as they are stored."""
        places = terms if len(terms) < _FEW_TERMS else np.array(terms)
        sizes, low = _picked(self._sizes, places), _picked(self._low, places)
        starts, ends = _picked(self._list_starts, places), _picked(self._list_ends, places)
        if self.words is not None:
            return Packed(self._lists, starts, ends, sizes, self._universe, low)
        often, very_often = _picked(self._often, places), _picked(self._very_often, places)
        return Packed(self._lists, starts, ends, sizes, self._universe, low, often, very_often)


def _picked(
    column: NDArray[np.integer[Any]], places: Sequence[int] | NDArray[np.intp]
) -> list[int]:
    """The values at some places: of a few places each is sooner read by itself."""
    if isinstance(places, np.ndarray):
        picked: list[int] = column.take(places).tolist()
        return picked
    values = column.data
    return [values[at] for at in places]


def _stretches_with(numbers: Numbers, universe: int, low: int) -> NDArray[np.bool_]:
    """For each stretch of two to the power of `low` numbers whether it has one of these."""
    reached = np.zeros((universe >> low) + 1, np.bool_)
    reached[np.minimum(numbers, universe - 1) >> low] = True
    return reached


def _end_before(ends: NDArray[np.signedinteger[Any]], at: int) -> int:
    return int(ends[at - 1]) if at else 0


class TermTables:
    """The terms of a segment, opened for reading."""

    def __init__(self, terms: RealFile, lists: RealFile) -> None:
        """Open the files; each is released, and only its memory kept.

        Raises:
            ValueError: They are not as they were written.
        """
        self._files: list[_MappedFile] = []
        with ExitStack() as opened:
            for file in (terms, lists):
                self._files.append(_MappedFile(file))
                opened.callback(self._files[-1].close)
            memory = self._files[0].memory
            start, size = FOOTER.unpack(memory[-FOOTER.size :])
            self._directory: dict[str, dict[str, int]] = json.loads(memory[start : start + size])
            opened.pop_all()
        self._tables: dict[str, TermTable] = {}

    def close(self) -> None:
        """Release the files."""
        self._tables.clear()
        for file in self._files:
            file.close()

    def field_names(self) -> list[str]:
        """The fields that have terms."""
        return list(self._directory)

    def check(self) -> None:
        """Read all tables; lists tell by themselves when they are read.

        Raises:
            ValueError: They are not as they were written.
            zlib.error: Likewise.
        """
        for name in self._directory:
            self.table(name)

    def find(self, field_name: str, term: bytes) -> tuple[TermTable, int] | None:
        """The table of a term, and which of its terms it is."""
        table = self._tables.get(field_name) or self.table(field_name)
        if table is None:
            return None
        at = table.find(term)
        return (table, at) if at >= 0 else None

    def table(self, field_name: str) -> TermTable | None:
        """The terms of a field; None when it has none. Read when it is first asked for."""
        table = self._tables.get(field_name)
        if table is None and field_name in self._directory:
            table = self._tables[field_name] = TermTable(self._directory[field_name], *self._files)
        return table
