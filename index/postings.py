"""Posting lists as arrays: a Whoosh codec whose blocks are read whole, not posting by posting.

Whoosh 3's own block is one pickle of document numbers, frequencies and positions; a query that
only ranks pays for the positions as well, and for one method call per posting. Here a block is
two parts, the second of which (positions) is unpacked only for phrases, and the first comes out
as two sequences. The matcher keeps Whoosh's public interface, so that merging works unchanged.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, groupby
from operator import itemgetter, sub
from typing import Protocol, cast

from index.whoosh_library import (
    WHOOSH3_HEADER_MAGIC,
    Format,
    ListMatcher,
    W3Codec,
    W3FieldWriter,
    W3LeafMatcher,
    W3TermInfo,
    pack_ushort,
)

# Larger blocks are read faster and written faster than Whoosh's 128.
BLOCK_LENGTH = 1024
# Fewer bytes than this are not worth compressing.
_SMALLEST_COMPRESSED = 128
_COMPRESSION = 1

Postings = tuple[Sequence[int], Sequence[float]]
# Field, term, document, frequency, encoded positions: as Whoosh's pool sorts them.
_Posting = tuple[str, bytes, int, float, bytes]


class PostingsFile(Protocol):
    """What is used of Whoosh's StructFile."""

    def tell(self) -> int:
        """Where the next byte goes."""
        ...

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...

    def write_int(self, number: int, /) -> None:
        """Write four bytes."""
        ...

    def get(self, position: int, length: int, /) -> bytes:
        """Read bytes."""
        ...


class TermFacts(Protocol):
    """What is used of Whoosh's W3TermInfo."""

    def is_inlined(self) -> bool:
        """Whether the postings stand beside the term."""
        ...

    def inlined_postings(self) -> tuple[Sequence[int], Sequence[float], Sequence[bytes]]:
        """Those postings."""
        ...

    def extent(self) -> tuple[int, int]:
        """Where the list begins, and its length."""
        ...


def _pack(data: object) -> tuple[bytes, bool]:
    packed = pickle.dumps(data, pickle.HIGHEST_PROTOCOL)
    if len(packed) < _SMALLEST_COMPRESSED:
        return packed, False
    return zlib.compress(packed, _COMPRESSION), True


def _unpack(packed: bytes, compressed: bool) -> object:
    # The index folder belongs to this user alone and holds nothing that came with an archive
    # (index_folder.py checks both); Whoosh itself stores pickles in it.
    return pickle.loads(zlib.decompress(packed) if compressed else packed)  # noqa: S301


class PositionsFormat(Format):  # type: ignore[misc]  # Whoosh carries no annotations
    """Word positions as delta-coded unsigned integers."""

    def supports(self, name: str) -> bool:
        """Whether the values can be read as `name`."""
        return name in {"frequency", "positions"}

    def decode_frequency(self, value: bytes) -> int:
        """How often the term stands in the field."""
        return len(decode_positions(value))

    def decode_positions(self, value: bytes) -> list[int]:
        """Where the term stands, counted in words."""
        return decode_positions(value)


def encode_positions(positions: Sequence[int]) -> bytes:
    """Ascending word positions as bytes: gaps, of one byte each where they fit."""
    gaps = [positions[0], *map(sub, positions[1:], positions)]
    if max(gaps) < 256:
        return b"B" + bytes(gaps)
    return b"I" + array("I", gaps).tobytes()


def decode_positions(value: bytes) -> list[int]:
    """The positions that `encode_positions` wrote."""
    if value[:1] == b"B":
        return list(accumulate(value[1:]))
    gaps = array("I")
    gaps.frombytes(value[1:])
    return list(accumulate(gaps))


class BlockCodec(W3Codec):  # type: ignore[misc]
    """Whoosh 3's codec with blocks in two parts."""

    def field_writer(self, storage: object, segment: object) -> BlockFieldWriter:
        """A writer of terms and their posting lists."""
        return BlockFieldWriter(self, storage, segment)

    def postings_reader(
        self,
        dbfile: PostingsFile,
        terminfo: TermFacts,
        format_: Format,
        term: tuple[str, bytes] | None = None,
        scorer: object = None,
    ) -> BlockMatcher | InlineMatcher:
        """A matcher over one posting list; `arrays()` gives the whole list."""
        if terminfo.is_inlined():
            ids, weights, values = terminfo.inlined_postings()
            return InlineMatcher(
                ids, weights, values, format_, scorer=scorer, term=term, terminfo=terminfo
            )
        offset, length = terminfo.extent()
        return BlockMatcher(dbfile, offset, length, format_, term=term, scorer=scorer)


class BlockFieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes whole posting lists at once, and a single posting beside its term."""

    _postfile: PostingsFile

    def add_postings(
        self, schema: Mapping[str, object], lengths: object, items: Iterable[_Posting]
    ) -> None:
        """Write sorted postings."""
        del lengths  # Whoosh's own writer looks one up on the disk for every single posting
        for fieldname, of_field in groupby(items, key=itemgetter(0)):
            self.start_field(fieldname, schema[fieldname])
            for term, of_term in groupby(of_field, key=itemgetter(1)):
                self._write_term(term, list(of_term))
            self.finish_field()

    def _write_term(self, term: bytes, postings: Sequence[_Posting]) -> None:
        _, _, ids, weights, values = zip(*postings, strict=True)
        facts = W3TermInfo(
            weight=sum(weights),
            df=len(ids),
            minlength=0,
            maxlength=0,
            maxweight=max(weights),
            minid=ids[0],
            maxid=ids[-1],
        )
        if len(ids) == 1:
            facts.set_inlined(ids, weights, values)
        else:
            facts.set_extent(*self._write_blocks(ids, weights, values))
        self._tindex.add(pack_ushort(self._fieldid) + term, facts.to_bytes())

    def _write_blocks(
        self, ids: Sequence[int], weights: Sequence[float], values: Sequence[bytes]
    ) -> tuple[int, int]:
        """Write a list block by block; return where it begins and how long it is."""
        file = self._postfile
        start = file.tell()
        file.write(WHOOSH3_HEADER_MAGIC)
        for first in range(0, len(ids), BLOCK_LENGTH):
            last = min(first + BLOCK_LENGTH, len(ids))
            head, head_compressed = _pack(
                (_pack_ids(ids[first:last]), _pack_weights(weights[first:last]))
            )
            tail, tail_compressed = b"", False
            if values[first]:
                tail, tail_compressed = _pack(values[first:last])
            layout = len(head), head_compressed, tail_compressed
            info = pickle.dumps((last - first, ids[last - 1], 0.0, layout, 0, 0), 2)
            length = len(info) + len(head) + len(tail)
            file.write_int(-length if last == len(ids) else length)
            file.write(info + head + tail)
        return start, file.tell() - start


def _pack_ids(ids: Sequence[int]) -> bytes | array[int]:
    gaps = array("I", [ids[0]])
    gaps.extend(map(sub, ids[1:], ids))
    return array("H", gaps).tobytes() if max(gaps) < 65536 else gaps


def _pack_weights(weights: Sequence[float]) -> bytes | array[float]:
    """Frequencies as bytes, where they all fit; larger ones as numbers."""
    if max(weights) < 256:
        return bytes(map(int, weights))
    return array("d", weights)


def _unpack_ids(packed: bytes | array[int]) -> list[int]:
    if isinstance(packed, bytes):
        gaps = array("H")
        gaps.frombytes(packed)
        return list(accumulate(gaps))
    return list(accumulate(packed))


class BlockMatcher(W3LeafMatcher):  # type: ignore[misc]
    """Reads blocks in two parts."""

    # What Whoosh's matcher keeps of the present block; `_compression` holds our layout of it.
    _postfile: PostingsFile
    _compression: tuple[int, bool, bool]
    _blocklength: int
    _dataoffset: int
    _nextoffset: int
    _ids: Sequence[int] | None
    _weights: Sequence[float] | None
    _values: Sequence[bytes] | None

    def arrays(self) -> Iterator[Postings]:
        """Document numbers and frequencies, block by block, from the present block on."""
        while self.is_active():
            yield self._read_head()
            self._next_block()

    def values_of(self, documents: Set[int]) -> Iterator[tuple[int, bytes]]:
        """The stored values of those of `documents` that have the term, in their order."""
        while self.is_active():
            ids, _ = self._read_head()
            found = [place for place, number in enumerate(ids) if number in documents]
            if found:
                values = self._read_tail()
                yield from ((ids[place], values[place]) for place in found)
            self._next_block()

    def _read_head(self) -> Postings:
        if self._ids is None or self._weights is None:
            length, compressed, _ = self._compression
            head = _unpack(self._postfile.get(self._dataoffset, length), compressed)
            ids, self._weights = cast("tuple[bytes | array[int], Sequence[float]]", head)
            self._ids = _unpack_ids(ids)
        return self._ids, self._weights

    def _read_tail(self) -> Sequence[bytes]:
        head, _, compressed = self._compression
        start = self._dataoffset + head
        packed = self._postfile.get(start, self._nextoffset - start)
        if not packed:
            return (b"",) * self._blocklength
        return cast("Sequence[bytes]", _unpack(packed, compressed))

    def _read_ids(self) -> None:
        self._read_head()

    def _read_weights(self) -> None:
        self._read_head()

    def _read_values(self) -> None:
        self._values = self._read_tail()


class InlineMatcher(ListMatcher):  # type: ignore[misc]
    """The single posting that stands beside its term."""

    _ids: Sequence[int]
    _weights: Sequence[float]
    _values: Sequence[bytes]

    def arrays(self) -> Iterator[Postings]:
        """Document numbers and frequencies, as BlockMatcher gives them."""
        yield self._ids, self._weights

    def values_of(self, documents: Set[int]) -> Iterator[tuple[int, bytes]]:
        """The stored value, as BlockMatcher gives it."""
        yield from (
            (number, value)
            for number, value in zip(self._ids, self._values, strict=True)
            if number in documents
        )
