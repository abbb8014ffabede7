"""The one door to Whoosh, which has no annotations and warns when it is first compiled.

Whoosh-Reloaded 2.7.5 writes a few regular expressions as plain strings; Python 3.12 and later
report each with a SyntaxWarning (3.11: DeprecationWarning) at the first import without cached
byte code. The warnings are silenced here, for these imports only.

whoosh3 3.54 has the same interface and could take its place; `make whoosh` tests that it still can.

The protocols name what Khizana uses of Whoosh's objects; nothing else of them is touched.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

with warnings.catch_warnings():
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh import versionstring
    from whoosh.codec.base import TermsReader
    from whoosh.codec.whoosh3 import (
        W3Codec,
        W3PerDocReader,
        W3PerDocWriter,
        W3Segment,
        W3TermInfo,
    )
    from whoosh.columns import Column, ColumnReader, ColumnWriter, NumericColumn, RefBytesColumn
    from whoosh.fields import COLUMN, ID, STORED, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Existence, Format
    from whoosh.index import TOC, FileIndex, clean_files
    from whoosh.matching import ListMatcher
    from whoosh.reading import SegmentReader, TermNotFound
    from whoosh.writing import LockError, SegmentWriter

VERSION: str = versionstring()


class OpenFile(Protocol):
    """A file that Whoosh opened."""

    is_closed: bool

    def close(self) -> None:
        """Release it; an error when it is closed already."""
        ...


class WhooshFile(Protocol):
    """A file that Whoosh opened for writing."""

    def tell(self) -> int:
        """Where the next byte goes."""
        ...

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...

    def close(self) -> None:
        """Release it."""
        ...


class ColumnFile(Protocol):
    """A file that a column is written to or read from."""

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...

    def get(self, position: int, length: int, /) -> bytes:
        """So many bytes from a place."""
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

    @property
    def files(self) -> Mapping[str, tuple[int, int]]:
        """Size and CRC-32 of each of its files."""
        ...

    def segment_id(self) -> str:
        """Its name, never used twice."""
        ...

    def doc_count_all(self) -> int:
        """How many documents, deleted ones included."""
        ...

    def doc_count(self) -> int:
        """How many documents, deleted ones left out."""
        ...

    def deleted_docs(self) -> Iterator[int]:
        """The documents that were deleted."""
        ...

    def make_filename(self, extension: str) -> str:
        """The name of one of its files."""
        ...

    def create_file(self, storage: object, extension: str) -> WhooshFile:
        """Make one of its files."""
        ...


class SegmentStorage(Protocol):
    """Where the files of a segment are.

    Attributes:
        folder: Their folder.
    """

    folder: str

    def open_file(self, name: str) -> object:
        """Open a file for reading."""
        ...

    def file_length(self, name: str) -> int:
        """Its size in bytes."""
        ...


class WhooshMatcher(Protocol):
    """A posting list."""

    def all_ids(self) -> Iterator[int]:
        """The documents, ascending."""
        ...


class ColumnValues(Protocol):
    """A column of a segment."""

    def __getitem__(self, number: int, /) -> object: ...

    def __iter__(self) -> Iterator[object]: ...


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

    def storage(self) -> SegmentStorage:
        """Where its files are."""
        ...

    def stored_fields(self, number: int) -> Mapping[str, object]:
        """What was stored of a document."""
        ...

    def has_column(self, column: str) -> bool:
        """Whether any document has a value in the column."""
        ...

    def column_reader(
        self, fieldname: str, column: object | None = None, *, translate: bool
    ) -> ColumnValues:
        """The values of a column, in the order of the documents; `column` may read otherwise."""
        ...

    def close(self) -> None:
        """Release the files."""
        ...


class WhooshIndex(Protocol):
    """An index in a folder."""

    storage: ClosingStorage
    indexname: str

    def reader(self) -> WhooshReader:
        """Open for reading."""
        ...

    def latest_generation(self) -> int:
        """The number of the newest commit."""
        ...


__all__ = [
    "COLUMN",
    "ID",
    "STORED",
    "TOC",
    "VERSION",
    "ClosingStorage",
    "Column",
    "ColumnFile",
    "ColumnReader",
    "ColumnValues",
    "ColumnWriter",
    "Existence",
    "FieldType",
    "FileIndex",
    "FileStorage",
    "Format",
    "ListMatcher",
    "LockError",
    "NumericColumn",
    "RefBytesColumn",
    "Schema",
    "SegmentReader",
    "SegmentStorage",
    "SegmentWriter",
    "TermNotFound",
    "TermsReader",
    "W3Codec",
    "W3PerDocReader",
    "W3PerDocWriter",
    "W3Segment",
    "W3TermInfo",
    "WhooshFile",
    "WhooshIndex",
    "WhooshMatcher",
    "WhooshReader",
    "WhooshSegment",
    "clean_files",
]
