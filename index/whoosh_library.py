"""The one door to Whoosh, which has no annotations and warns when it is first compiled.

Whoosh-Reloaded 2.7.5 writes a few regular expressions as plain strings; Python 3.12 and later
report each with a SyntaxWarning (3.11: DeprecationWarning) at the first import without cached
byte code. The warnings are silenced here, for these imports only.

The protocols name what Khizana uses of Whoosh's objects; nothing else of them is touched.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

with warnings.catch_warnings():
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh import versionstring
    from whoosh.codec.whoosh3 import (
        WHOOSH3_HEADER_MAGIC,
        W3Codec,
        W3FieldWriter,
        W3LeafMatcher,
        W3TermInfo,
    )
    from whoosh.columns import NumericColumn, RefBytesColumn
    from whoosh.fields import COLUMN, ID, STORED, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Existence, Format
    from whoosh.index import EmptyIndexError, FileIndex
    from whoosh.matching import FilterMatcher, ListMatcher
    from whoosh.reading import SegmentReader, TermNotFound
    from whoosh.system import pack_ushort
    from whoosh.writing import LockError

VERSION: str = versionstring()


class OpenFile(Protocol):
    """A file that Whoosh opened."""

    is_closed: bool

    def close(self) -> None:
        """Release it; an error when it is closed already."""
        ...


class ClosingStorage(FileStorage):  # type: ignore[misc]  # Whoosh carries no annotations
    """A folder that can close what Whoosh leaves open when it meets a damaged file."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self._opened: list[OpenFile] = []

    def open_file(self, name: str, **options: object) -> OpenFile:
        """Open a file for reading, and remember it."""
        file: OpenFile = super().open_file(name, **options)
        self._opened = [other for other in self._opened if not other.is_closed]
        self._opened.append(file)
        return file

    def release(self) -> None:
        """Close every file that is still open."""
        for file in self._opened:
            if not file.is_closed:
                file.close()
        self._opened.clear()


class WhooshSegment(Protocol):
    """A part of the index that one commit wrote."""

    def segment_id(self) -> str:
        """Its name, never used twice."""
        ...

    def doc_count_all(self) -> int:
        """How many documents, deleted ones included."""
        ...


class WhooshMatcher(Protocol):
    """A posting list."""

    def all_ids(self) -> Iterator[int]:
        """The documents, ascending."""
        ...


class WhooshReader(Protocol):
    """The index, or one segment of it, opened for reading."""

    def leaf_readers(self) -> Sequence[tuple[WhooshReader, int]]:
        """The segments, each with the number of its first document."""
        ...

    def generation(self) -> int | None:
        """The number of the commit; None for an index without any."""
        ...

    def segment(self) -> WhooshSegment:
        """The segment that this reads."""
        ...

    def doc_count_all(self) -> int:
        """How many documents, deleted ones included."""
        ...

    def has_deletions(self) -> bool:
        """Whether documents were deleted."""
        ...

    def is_deleted(self, number: int) -> bool:
        """Whether a document was deleted."""
        ...

    def postings(self, field: str, term: str | bytes) -> WhooshMatcher:
        """The posting list of a term."""
        ...

    def doc_frequency(self, field: str, term: bytes) -> int:
        """How many documents have a term."""
        ...

    def stored_fields(self, number: int) -> Mapping[str, object]:
        """What was stored of a document."""
        ...

    def column_reader(self, column: str, *, translate: bool) -> Iterable[object]:
        """The values of a column, in the order of the documents."""
        ...

    def close(self) -> None:
        """Release the files."""
        ...


class WhooshWriter(Protocol):
    """The one writer of an index."""

    storage: object
    schema: object

    def add_document(self, **fields: object) -> None:
        """Add a document."""
        ...

    def delete_document(self, number: int) -> None:
        """Delete a document of an earlier commit."""
        ...

    def add_reader(self, reader: WhooshReader) -> None:
        """Copy the documents of a segment that are not deleted."""
        ...

    def commit(
        self, *, mergetype: Callable[[WhooshWriter, list[WhooshSegment]], list[WhooshSegment]]
    ) -> None:
        """Write, and give the lock back."""
        ...

    def cancel(self) -> None:
        """Forget what was added, and give the lock back."""
        ...


class WhooshIndex(Protocol):
    """An index in a folder."""

    storage: ClosingStorage

    def reader(self) -> WhooshReader:
        """Open for reading."""
        ...

    def writer(self, *, codec: object, limitmb: int) -> WhooshWriter:
        """Open for writing."""
        ...

    def latest_generation(self) -> int:
        """The number of the newest commit."""
        ...


__all__ = [
    "COLUMN",
    "ID",
    "STORED",
    "VERSION",
    "WHOOSH3_HEADER_MAGIC",
    "ClosingStorage",
    "EmptyIndexError",
    "Existence",
    "FieldType",
    "FileIndex",
    "FileStorage",
    "FilterMatcher",
    "Format",
    "ListMatcher",
    "LockError",
    "NumericColumn",
    "RefBytesColumn",
    "Schema",
    "SegmentReader",
    "TermNotFound",
    "W3Codec",
    "W3FieldWriter",
    "W3LeafMatcher",
    "W3TermInfo",
    "WhooshIndex",
    "WhooshMatcher",
    "WhooshReader",
    "WhooshSegment",
    "WhooshWriter",
    "pack_ushort",
]
