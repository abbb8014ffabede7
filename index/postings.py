"""Posting lists as arrays: a Whoosh codec whose blocks are read whole instead of posting by posting.

Whoosh 3's own block is one pickle of document numbers, frequencies and positions; a query that
only ranks pays for the positions as well, and for one method call per posting. Here a block is
two parts, the second of which (positions) is unpacked only for phrases, and the first comes out as two
sequences. The matcher keeps Whoosh's public interface, so that merging works unchanged.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate
from typing import Any

from index.whoosh_library import (
    Format,
    ListMatcher,
    W3Codec,
    W3LeafMatcher,
    W3PostingsWriter,
)

# Larger blocks are read faster and written faster than Whoosh's 128.
BLOCK_LENGTH = 1024
# Fewer bytes than this are not worth compressing.
_SMALLEST_COMPRESSED = 128
_COMPRESSION = 1

Postings = tuple[Sequence[int], Sequence[float]]


def _pack(data: object) -> tuple[bytes, bool]:
    packed = pickle.dumps(data, pickle.HIGHEST_PROTOCOL)
    if len(packed) < _SMALLEST_COMPRESSED:
        return packed, False
    return zlib.compress(packed, _COMPRESSION), True


def _unpack(packed: bytes, compressed: bool) -> Any:
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
    gaps = [positions[0], *(b - a for a, b in zip(positions, positions[1:], strict=False))]
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

    def __init__(self) -> None:
        super().__init__(blocklimit=BLOCK_LENGTH, compression=_COMPRESSION, inlinelimit=2)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """A writer of posting lists."""
        return BlockWriter(
            dbfile,
            blocklimit=self._blocklimit,
            byteids=byteids,
            compression=self._compression,
            inlinelimit=self._inlinelimit,
        )

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> Any:
        """A matcher over one posting list; `arrays()` gives the whole list."""
        if terminfo.is_inlined():
            ids, weights, values = terminfo.inlined_postings()
            return InlineMatcher(
                ids, weights, values, format_, scorer=scorer, term=term, terminfo=terminfo
            )
        offset, length = terminfo.extent()
        return BlockMatcher(dbfile, offset, length, format_, term=term, scorer=scorer)


class BlockWriter(W3PostingsWriter):  # type: ignore[misc]
    """Writes blocks in two parts, and a single posting beside its term."""

    def finish_postings(self) -> Any:
        """End the list; the same as Whoosh's, whose call for a single posting is misspelt."""
        terminfo = self._terminfo
        if not self.written() and len(self) < self._inlinelimit:
            terminfo.add_block(self)
            values = self._values or [b""] * len(self._ids)
            terminfo.set_inlined(self._ids, self._weights, values)
            self._new_block()
            self._terminfo = None
            return terminfo
        return super().finish_postings()

    def _mini_ids(self) -> Any:
        gaps = array("I", self._ids[:1])
        gaps.extend(b - a for a, b in zip(self._ids, self._ids[1:], strict=False))
        return array("H", gaps).tobytes() if max(gaps) < 65536 else gaps

    def _mini_weights(self) -> Any:
        weights = self._weights
        if all(weight == 1.0 for weight in weights):
            return None
        if all(weight < 256 and weight.is_integer() for weight in weights):
            return bytes(map(int, weights))
        return weights

    def _mini_values(self) -> Any:
        head, compressed = _pack((self._mini_ids(), self._mini_weights()))
        tail = _pack(tuple(self._values)) if self._values else (b"", False)
        return head, compressed, *tail

    def _write_block(self, last: bool = False) -> None:
        if not self._blockcount:
            self._postfile.write(b"W3Bl")
        self._terminfo.add_block(self)
        ids = self._ids
        head, head_compressed, tail, tail_compressed = self._mini_values()
        info = pickle.dumps(
            (
                len(ids),
                ids[-1],
                self._maxweight,
                (len(head), head_compressed, tail_compressed),
                0,
                0,
            ),
            2,
        )
        length = len(info) + len(head) + len(tail)
        self._postfile.write_int(-length if last else length)
        self._postfile.write(info)
        self._postfile.write(head)
        self._postfile.write(tail)
        self._blockcount += 1
        self._new_block()


def _read_ids(packed: Any) -> list[int]:
    if isinstance(packed, bytes):
        gaps = array("H")
        gaps.frombytes(packed)
        return list(accumulate(gaps))
    return list(accumulate(packed))


class BlockMatcher(W3LeafMatcher):  # type: ignore[misc]
    """Reads blocks in two parts."""

    def arrays(self) -> Iterator[Postings]:
        """Document numbers and frequencies, block by block, from the present block on."""
        while self.is_active():
            self._read_weights()
            yield self._ids, self._weights
            self._next_block()

    def values_of(self, documents: Set[int]) -> Iterator[tuple[int, bytes]]:
        """The stored values of those of `documents` that have the term, in their order."""
        while self.is_active():
            self._read_ids()
            found = [place for place, number in enumerate(self._ids) if number in documents]
            if found:
                self._read_values()
                for place in found:
                    yield self._ids[place], self._values[place]
            self._next_block()

    def _read_data(self) -> None:
        length, compressed, _ = self._compression
        ids, weights = _unpack(self._postfile.get(self._dataoffset, length), compressed)
        self._ids = _read_ids(ids)
        self._weights = b"\x01" * len(self._ids) if weights is None else weights
        self._data = ()

    def _read_ids(self) -> None:
        if self._data is None:
            self._read_data()

    def _read_weights(self) -> None:
        if self._data is None:
            self._read_data()

    def _read_values(self) -> None:
        head, _, compressed = self._compression
        start = self._dataoffset + head
        packed = self._postfile.get(start, self._nextoffset - start)
        self._values = _unpack(packed, compressed) if packed else (b"",) * self._blocklength


class InlineMatcher(ListMatcher):  # type: ignore[misc]
    """The single posting that stands beside its term."""

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
