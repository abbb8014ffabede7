"""The terms of a segment in order, and where the list of each is: searched where they lie.

For each field the terms stand one after the other, with arrays beside them: where each begins, how
many documents it has, the first and the last of them, where its list begins. The files are mapped
into memory, so that finding a term costs a binary search and opening costs nothing.
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Bytes, Numbers, Places
from index.segments.posting_lists import Head, PackedLists, places_in, unpack_heads

# Every file begins so: none is empty, and none of another kind is taken for one.
_MAGIC = b"khizana3"
# Where the directory is, and its size.
_FOOTER = struct.Struct("<QI")
_ALIGNED = 8
_NARROW = 4
_WRITTEN_AT_ONCE = 1 << 20
_GUIDED = 32


class WritableFile(Protocol):
    """What is used of Whoosh's files that are written."""

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


class RealFile(Protocol):
    """What is used of Whoosh's files that are read."""

    def fileno(self) -> int:
        """The number that the system knows it by."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


@dataclass(slots=True)
class _WrittenTable:
    """The terms of the field that is being written, and what is known of their lists."""

    terms: list[bytes] = field(default_factory=list)
    sizes: list[Places] = field(default_factory=list)
    frequencies: list[Numbers] = field(default_factory=list)
    firsts: list[Numbers] = field(default_factory=list)
    lasts: list[Numbers] = field(default_factory=list)
    head_sizes: list[Places] = field(default_factory=list)
    place_sizes: list[Places] = field(default_factory=list)


class _CountedFile:
    """A file being written that knows how long it is."""

    def __init__(self, file: WritableFile) -> None:
        self._file = file
        self.length = 0
        self.write(_MAGIC)

    def write(self, data: bytes | memoryview) -> None:
        """Write bytes."""
        self._file.write(data)  # type: ignore[arg-type]  # files take any buffer
        self.length += len(data)

    def close(self) -> None:
        """Release the file."""
        self._file.close()


class TermWriter:
    """Writes the terms of a segment with their lists, field by field, in ascending order."""

    def __init__(self, terms: WritableFile, heads: WritableFile, places: WritableFile) -> None:
        self._terms = _CountedFile(terms)
        self._heads = _CountedFile(heads)
        self._places = _CountedFile(places)
        self._directory: dict[str, dict[str, int]] = {}
        self._name = ""
        self._table = _WrittenTable()

    def start_field(self, name: str) -> None:
        """What follows are the terms of this field."""
        self._name, self._table = name, _WrittenTable()
        self._directory[name] = {"heads": self._heads.length, "places": self._places.length}

    def add(self, terms: Sequence[bytes], lists: PackedLists) -> None:
        """Write terms with their lists."""
        table = self._table
        table.terms.append(b"".join(terms))
        table.sizes.append(np.fromiter(map(len, terms), np.int64, len(terms)))
        table.frequencies.append(lists.frequencies)
        table.firsts.append(lists.firsts)
        table.lasts.append(lists.lasts)
        table.head_sizes.append(lists.head_sizes)
        table.place_sizes.append(lists.place_sizes)
        self._heads.write(lists.heads.data)
        self._places.write(lists.places.data)

    def finish_field(self) -> Iterator[None]:
        """Write the table of the terms of the field, in steps."""
        table, entry = self._table, self._directory[self._name]
        entry["count"] = sum(map(len, table.sizes))
        if not entry["count"]:
            del self._directory[self._name]
            return
        columns: list[tuple[str, Bytes | Numbers | Places]] = [
            ("terms", np.frombuffer(b"".join(table.terms), np.uint8)),
            ("term_ends", _ends(table.sizes)),
            ("frequencies", np.concatenate(table.frequencies)),
            ("firsts", np.concatenate(table.firsts)),
            ("lasts", np.concatenate(table.lasts)),
            ("head_ends", _ends(table.head_sizes)),
        ]
        if self._places.length > entry["places"]:
            columns.append(("place_ends", _ends(table.place_sizes)))
        for column, values in columns:
            self._terms.write(bytes(-self._terms.length % _ALIGNED))
            entry[column] = self._terms.length
            entry[f"{column}_size"] = values.itemsize
            data = values.data.cast("B")
            entry[f"{column}_length"] = len(data)
            entry[f"{column}_sum"] = zlib.crc32(data)
            for start in range(0, len(data), _WRITTEN_AT_ONCE):
                self._terms.write(data[start : start + _WRITTEN_AT_ONCE])
                yield

    def close(self) -> None:
        """Write where the tables are, and release the files."""
        start = self._terms.length
        directory = json.dumps(self._directory).encode()
        self._terms.write(directory)
        self._terms.write(_FOOTER.pack(start, len(directory)))
        for file in (self._terms, self._heads, self._places):
            file.close()


def _ends(sizes: Sequence[Places]) -> Numbers | Places:
    """Where stretches of these sizes end, in four bytes each where that is enough."""
    ends = np.cumsum(np.concatenate(sizes))
    return ends.astype(np.int32) if ends[-1] <= np.iinfo(np.int32).max else ends


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
        if self.memory[: len(_MAGIC)] != _MAGIC:
            raise ValueError("a file of a segment begins with something else")
        self.bytes: Bytes = np.frombuffer(self.memory, np.uint8)

    def close(self) -> None:
        """Release the memory, at the latest when nobody looks at it any more."""
        self.bytes = self.bytes[:0].copy()
        with suppress(BufferError):
            self.memory.close()


class TermTable:
    """The terms of one field of a segment, with their lists."""

    def __init__(
        self, entry: Mapping[str, int], terms: _MappedFile, heads: Bytes, places: Bytes
    ) -> None:
        """Look at a table.

        Args:
            entry: What the directory says of it: where each column is, how wide its values are.
            terms: The file of the tables.
            heads: The heads of the lists, and whatever follows.
            places: The places of the lists, and whatever follows.

        Raises:
            ValueError: The table does not fit into the file.
        """
        self.has_places = "place_ends" in entry

        def column(name: str) -> NDArray[np.signedinteger[Any]]:
            kind = np.int32 if entry[f"{name}_size"] == _NARROW else np.int64
            return np.frombuffer(terms.memory, kind, entry["count"], entry[name])

        self.frequencies: Numbers = column("frequencies").astype(np.int32, copy=False)
        self._firsts, self._lasts = column("firsts"), column("lasts")
        self._head_ends = column("head_ends")
        self._place_ends = (
            column("place_ends") if self.has_places else np.zeros(len(self), np.int32)
        )
        self._ends = column("term_ends")
        self._start = entry["terms"]
        self._memory = terms.memory
        self._heads, self._places = heads[entry["heads"] :], places[entry["places"] :]
        # One value of an array is sooner read so.
        self._term_ends, self._ends_of_heads = self._ends.data, self._head_ends.data
        self._often, self._first, self._last = (
            column.data for column in (self.frequencies, self._firsts, self._lasts)
        )

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
        data = self._memory[self._start + begin : self._start + (ends[-1] if ends else begin)]
        places = [0, *(end - begin for end in ends)]
        return [data[start:end] for start, end in pairwise(places)]

    def find(self, term: bytes) -> int:
        """Which of the terms it is, or -1."""
        after = bisect_right(self._guide, term) * _GUIDED
        first, last = after - _GUIDED, min(after, len(self))
        if not after:
            return -1
        ends, start = self._term_ends, self._start
        low, high = start + (ends[first - 1] if first else 0), start + ends[last - 1]
        # Between two guides the letters are looked for, and whether they are a whole term.
        found = self._memory.find(term, low, high)
        while found >= 0:
            begin = found - start
            at = bisect_left(ends, begin + len(term), first, last)
            if ends[at] - len(term) == begin == (ends[at - 1] if at else 0):
                return at
            found = self._memory.find(term, found + 1, high)
        return -1

    def place(self, term: bytes, first: int = 0) -> int:
        """Where the term is or would be, when it is not before `first`."""
        memory, start, ends = self._memory, self._start, self._term_ends

        def term_at(at: int) -> bytes:
            return memory[start + (ends[at - 1] if at else 0) : start + ends[at]]

        after = bisect_right(self._guide, term) * _GUIDED
        low, high = max(first, after - _GUIDED), min(after, len(ends))
        return bisect_left(range(len(ends)), term, lo=low, hi=max(low, high), key=term_at)

    @cached_property
    def _guide(self) -> list[bytes]:
        """Terms at equal distances, so that only those between two of them are looked at."""
        places = range(0, len(self), _GUIDED)
        return [term for at in places for term in self.terms_from(at, at + 1)]

    def head(self, at: int, base: int) -> Head:
        """The head of the list of a term, `base` added to its documents."""
        packed = self._heads[self._ends_of_heads[at - 1] if at else 0 : self._ends_of_heads[at]]
        first, last = self._first[at] + base, self._last[at] + base
        return Head(packed, self._often[at], first, last)

    def frequency(self, at: int) -> int:
        """How many documents have a term."""
        return self._often[at]

    def arrays(self, at: int) -> tuple[Numbers, Numbers]:
        """The documents of a term, and how often they have it."""
        return unpack_heads([self.head(at, 0)])

    def occurrences(
        self, at: int, wanted: Numbers, known: tuple[Numbers, Numbers] | None = None
    ) -> tuple[Numbers, Numbers]:
        """Each place of a term in those of `wanted` (ascending) that have it: document, place.

        Args:
            at: The term.
            wanted: The documents.
            known: What `arrays` gives for the term, when it is known already.
        """
        ids, counts = self.arrays(at) if known is None else known
        packed = self._places[_end_before(self._place_ends, at) : int(self._place_ends[at])]
        return places_in(packed, ids, counts, wanted)

    def lists(self, first: int, last: int) -> PackedLists:
        """The lists of the terms of the half-open range, as they are stored."""
        heads, places = _end_before(self._head_ends, first), _end_before(self._place_ends, first)
        head_ends, place_ends = self._head_ends[first:last], self._place_ends[first:last]
        return PackedLists(
            self.frequencies[first:last],
            self._firsts[first:last],
            self._lasts[first:last],
            self._heads[heads : _end_before(self._head_ends, last)],
            np.diff(head_ends, prepend=heads).astype(np.int64),
            self._places[places : _end_before(self._place_ends, last)],
            np.diff(place_ends, prepend=places).astype(np.int64),
        )

    def end_within(self, first: int, size: int) -> int:
        """How far lists can be read from `first`, one at least, within so many bytes."""
        heads, places = _end_before(self._head_ends, first), _end_before(self._place_ends, first)
        end = min(
            int(np.searchsorted(self._head_ends, heads + size)),
            int(np.searchsorted(self._place_ends, places + size)),
        )
        return min(max(end, first + 1), len(self))


def _end_before(ends: NDArray[np.signedinteger[Any]], at: int) -> int:
    return int(ends[at - 1]) if at else 0


class TermTables:
    """The terms of a segment, opened for reading."""

    def __init__(self, terms: RealFile, heads: RealFile, places: RealFile) -> None:
        """Open the files; each is released, and only its memory kept.

        Raises:
            ValueError: They are not as they were written.
        """
        self._files: list[_MappedFile] = []
        with ExitStack() as opened:
            for file in (terms, heads, places):
                self._files.append(_MappedFile(file))
                opened.callback(self._files[-1].close)
            self._tables = dict(self._read_tables())
            opened.pop_all()

    def close(self) -> None:
        """Release the files."""
        self._tables.clear()
        for file in self._files:
            file.close()

    def field_names(self) -> list[str]:
        """The fields that have terms."""
        return list(self._tables)

    def check(self) -> None:
        """Read all tables once: a search in them would take wrong ones for those of other words.

        Lists tell by themselves when they are read.

        Raises:
            ValueError: They are not as they were written.
        """
        tables = self._files[0].bytes
        for entry in self._directory.values():
            for key, written in entry.items():
                column = key.removesuffix("_sum")
                start, size = entry[column], entry.get(f"{column}_length", 0)
                if column != key and zlib.crc32(tables[start : start + size].data) != written:
                    raise ValueError(f"the table of {column} is damaged")

    def find(self, field_name: str, term: bytes) -> tuple[TermTable, int] | None:
        """The table of a term, and which of its terms it is."""
        table = self._tables.get(field_name)
        if table is None:
            return None
        at = table.find(term)
        return (table, at) if at >= 0 else None

    def table(self, field_name: str) -> TermTable | None:
        """The terms of a field; None when it has none."""
        return self._tables.get(field_name)

    def _read_tables(self) -> Iterator[tuple[str, TermTable]]:
        terms, heads, places = self._files
        memory = terms.memory
        start, size = _FOOTER.unpack(memory[-_FOOTER.size :])
        self._directory: dict[str, dict[str, int]] = json.loads(memory[start : start + size])
        for name, entry in self._directory.items():
            yield name, TermTable(entry, terms, heads.bytes, places.bytes)
