"""Writing the terms of a segment with their lists; `index/segments/term_tables.py` reads them."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from index.segments.packed_numbers import Numbers, pack
from index.segments.posting_lists import PackedLists

# Every file begins so: none is empty, and none of another kind is taken for one.
MAGIC = b"khizana4"
# Where the directory is, and its size.
FOOTER = struct.Struct("<QI")
_WRITTEN_AT_ONCE = 1 << 20
# Of compression: further ones take long, and save little.
_LEVEL = 1
# What is written of each term: its bytes, the numbers of its list, how many of them are of a
# document that the list has already, and of its counts as PackedLists has them.
COLUMNS = ("sizes", "values", "repeated", "often", "very_often")


class WritableFile(Protocol):
    """What is used of Whoosh's files that are written."""

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


@dataclass(slots=True)
class _WrittenTable:
    """The terms of the field that is being written, and what is known of their lists."""

    terms: list[bytes] = field(default_factory=list)
    columns: list[tuple[Numbers, Numbers, Numbers, Numbers, Numbers]] = field(default_factory=list)


class _CountedFile:
    """A file being written that knows how long it is."""

    def __init__(self, file: WritableFile) -> None:
        self._file = file
        self.length = 0
        self.write(MAGIC)

    def write(self, data: bytes | memoryview) -> None:
        """Write bytes."""
        self._file.write(data)  # type: ignore[arg-type]  # files take any buffer
        self.length += len(data)

    def close(self) -> None:
        """Release the file."""
        self._file.close()


class TermWriter:
    """Writes the terms of a segment with their lists, field by field, in ascending order."""

    def __init__(self, terms: WritableFile, lists: WritableFile) -> None:
        self._terms = _CountedFile(terms)
        self._lists = _CountedFile(lists)
        self._directory: dict[str, dict[str, int]] = {}
        self._name = ""
        self._table = _WrittenTable()

    def start_field(self, name: str, universe: int, lengths: Numbers | None = None) -> None:
        """What follows are the terms of this field.

        Args:
            name: The field.
            universe: What the numbers of its lists are below.
            lengths: For a field with positions how many words each document has.
        """
        self._name, self._table = name, _WrittenTable()
        self._directory[name] = {"lists": self._lists.length, "universe": universe}
        if lengths is not None:
            self._write_column("lengths", lengths)

    def add(self, terms: Sequence[bytes], lists: PackedLists) -> None:
        """Write terms with their lists."""
        table = self._table
        table.terms.append(b"".join(terms))
        sizes = np.fromiter(map(len, terms), np.int32, len(terms))
        repeated = lists.sizes - lists.frequencies
        table.columns.append((sizes, lists.sizes, repeated, lists.often, lists.very_often))
        self._lists.write(lists.data.data)

    def finish_field(self) -> Iterator[None]:
        """Write the table of the terms of the field, in steps."""
        table, entry = self._table, self._directory[self._name]
        entry["count"] = sum(len(sizes) for sizes, *_ in table.columns)
        if not entry["count"]:
            del self._directory[self._name]
            return
        entry["terms"], terms = self._terms.length, b"".join(table.terms)
        packing = zlib.compressobj(_LEVEL)
        for start in range(0, len(terms), _WRITTEN_AT_ONCE):
            self._terms.write(packing.compress(terms[start : start + _WRITTEN_AT_ONCE]))
            yield
        self._terms.write(packing.flush())
        entry["terms_length"] = self._terms.length - entry["terms"]
        for name, values in zip(COLUMNS, zip(*table.columns, strict=True), strict=True):
            self._write_column(name, np.concatenate(values))
            yield

    def close(self) -> None:
        """Write where the tables are, and release the files."""
        start = self._terms.length
        directory = json.dumps(self._directory).encode()
        self._terms.write(directory)
        self._terms.write(FOOTER.pack(start, len(directory)))
        for file in (self._terms, self._lists):
            file.close()

    def _write_column(self, name: str, values: Numbers) -> None:
        if not values.any():
            return
        entry = self._directory[self._name]
        packed = zlib.compress(pack(values)[0].data, _LEVEL)
        entry[name], entry[f"{name}_length"] = self._terms.length, len(packed)
        self._terms.write(packed)
