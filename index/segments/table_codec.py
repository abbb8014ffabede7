"""The codec that puts our terms and postings into Whoosh's segments, and the fields it serves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

import numpy as np
from typing_extensions import override

from index.segments.blocked_column import BlockedColumn
from index.segments.contents import SummedSegment
from index.segments.packed_numbers import Numbers
from index.segments.term_tables import RealFile, TermTable, TermTables
from index.segments.term_writer import TermWriter, WritableFile
from index.segments.whoosh_library import (
    Format,
    ListMatcher,
    SegmentStorage,
    TermNotFound,
    TermsReader,
    W3Codec,
    W3PerDocReader,
    W3PerDocWriter,
    W3TermInfo,
    WhooshReader,
    WhooshSegment,
)


class PositionsFormat(Format):  # type: ignore[misc]  # Whoosh carries no annotations
    """Word positions, as machine integers."""

    def supports(self, name: str) -> bool:
        """Whether the values can be read as `name`."""
        return name in {"frequency", "positions"}

    def decode_frequency(self, value: bytes) -> int:
        """How often the term stands in the field."""
        return len(value) // np.dtype(np.int32).itemsize

    def decode_positions(self, value: bytes) -> list[int]:
        """Where the term stands, counted in words."""
        return [int(place) for place in np.frombuffer(value, np.int32)]


class TableCodec(W3Codec):  # type: ignore[misc]
    """Whoosh 3's codec for columns and stored fields; terms and postings are ours."""

    def new_segment(self, _storage: object, name: str) -> SummedSegment:
        """A segment that nothing is written of yet."""
        return SummedSegment(self, name)

    def per_document_writer(self, storage: object, segment: WhooshSegment) -> _DocumentWriter:
        """A writer of columns and stored fields."""
        return _DocumentWriter(self, storage, segment)

    def per_document_reader(self, storage: object, segment: WhooshSegment) -> _DocumentReader:
        """A reader of columns and stored fields."""
        return _DocumentReader(storage, segment)

    def field_writer(self, storage: object, segment: WhooshSegment) -> FieldWriter:
        """A writer of terms with their lists."""
        return FieldWriter(
            segment.create_file(storage, self.TERMS_EXT),
            segment.create_file(storage, self.POSTS_EXT),
        )

    def terms_reader(self, storage: SegmentStorage, segment: WhooshSegment) -> WhooshTerms:
        """What Whoosh reads terms with."""
        return WhooshTerms(_opened(self, storage, segment))


_STORED = "_stored"
_STORED_COLUMN = BlockedColumn()


class _DocumentWriter(W3PerDocWriter):  # type: ignore[misc]
    """Writes stored fields as JSON: Whoosh's pickles could run code when they are read."""

    def _create_column(self, name: str, column: object) -> None:
        super()._create_column(name, _STORED_COLUMN if name == _STORED else column)

    def add_column_value(self, name: str, column: object, value: object) -> None:
        """Write what a document has in a column."""
        if name == _STORED:
            column, value = _STORED_COLUMN, _written(value)
        super().add_column_value(name, column, value)


def _written(value: object) -> bytes:
    """A value as JSON; half a character stays what it is."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )


class _DocumentReader(W3PerDocReader):  # type: ignore[misc]
    """Reads them again."""

    def stored_fields(self, number: int) -> dict[str, object]:
        """What was stored of a document."""
        written = self._cached_reader(_STORED, _STORED_COLUMN)[number]
        stored = json.loads(written.decode("utf-8", "surrogatepass"))
        if not isinstance(stored, dict):
            raise TypeError("no stored fields")
        return stored


class FieldWriter(TermWriter):
    """A TermWriter that tells Whoosh whether it is closed."""

    def __init__(self, terms: WritableFile, lists: WritableFile) -> None:
        super().__init__(terms, lists)
        self.is_closed = False

    @override
    def close(self) -> None:
        """Write where the tables are, and release the files."""
        super().close()
        self.is_closed = True


class WhooshTerms(TermsReader):  # type: ignore[misc]
    """Whoosh's view of the terms: whatever its public interface asks of a segment."""

    def __init__(self, tables: TermTables) -> None:
        self._tables = tables

    def close(self) -> None:
        """Release the files."""
        self._tables.close()

    def indexed_field_names(self) -> list[str]:
        """The fields that have terms."""
        return self._tables.field_names()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._tables.find(*term) is not None

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """All terms with their fields."""
        for name in self._tables.field_names():
            table = self._tables.table(name)
            if table is not None:
                yield from ((name, term) for term in table.terms)

    def doc_frequency(self, field_name: str, term: bytes) -> int:
        """How many documents have the term."""
        table, at = self._found(field_name, term)
        return int(table.frequencies[at])

    def frequency(self, field_name: str, term: bytes) -> float:
        """How often the term stands in all documents."""
        table, at = self._found(field_name, term)
        return float(table.arrays(at)[1].sum())

    def term_info(self, field_name: str, term: bytes) -> object:
        """What Whoosh knows of a term."""
        table, at = self._found(field_name, term)
        ids, counts = table.arrays(at)
        return W3TermInfo(
            weight=float(counts.sum()),
            df=len(ids),
            maxweight=float(counts.max()),
            minid=int(ids[0]),
            maxid=int(ids[-1]),
        )

    def matcher(
        self, field_name: str, term: bytes, format_: object, scorer: object = None
    ) -> object:
        """The list of a term, as Whoosh's matchers give it."""
        found = self._tables.find(field_name, term)
        if found is None:
            raise TermNotFound(f"{field_name}:{term!r}")
        table, at = found
        ids, counts = table.arrays(at)
        values = [b""] * len(ids)
        if table.words is not None:
            is_wanted = np.ones(len(table.words.starts) - 1, np.bool_)
            _, places, _ = table.occurrences([at], is_wanted)
            values = [each.tobytes() for each in _cut(places, counts)]
        return ListMatcher(
            ids.tolist(),
            counts.astype(float).tolist(),
            values,
            format_,
            scorer,
            term=(field_name, term),
        )

    def _found(self, field_name: str, term: bytes) -> tuple[TermTable, int]:
        found = self._tables.find(field_name, term)
        if found is None:
            raise KeyError((field_name, term))  # as Whoosh's own readers do
        return found


def open_terms(leaf: WhooshReader) -> TermTables:
    """The terms of a segment that is opened for reading; to be closed by the caller."""
    return _opened(TableCodec, leaf.storage(), leaf.segment())


def _opened(
    codec: TableCodec | type[TableCodec], storage: SegmentStorage, segment: WhooshSegment
) -> TermTables:
    files = (
        cast("RealFile", storage.open_file(segment.make_filename(extension)))
        for extension in (codec.TERMS_EXT, codec.POSTS_EXT)
    )
    return TermTables(*files)


def _cut(numbers: Numbers, sizes: Numbers) -> list[Numbers]:
    return np.split(numbers, np.cumsum(sizes)[:-1])
