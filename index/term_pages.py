"""The terms of a segment in order, a page of neighbours at a time, rare ones with their postings.

Whoosh's own dictionary spends 125 bytes on a term: most terms of a segment stand in one or two
articles, so that the dictionary would be larger than everything else. Here a hundred neighbours
share a compressed page, and a list that is short stands in the page itself.
"""

from __future__ import annotations

import pickle
import struct
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, cast

from numpy import array as array_of
from numpy import int32
from numpy.typing import NDArray

from index.posting_lists import (
    BytesFile,
    ListFile,
    PostingList,
    encoded,
    gaps_of,
    narrow,
    numbers_of,
    positions_in,
    wide,
)

# A page ends after so many terms, or when its short lists have so many numbers.
_TERMS_OF_PAGE = 128
_NUMBERS_OF_PAGE = 4096
# Lists of more documents have a place of their own.
_MOST_INLINE = 16
_PAGES_KEPT = 96
_COMPRESSION = 6
_FOOTER = struct.Struct("<QI")


class WritableFile(Protocol):
    """What is used of Whoosh's files that are written."""

    def tell(self) -> int:
        """Where the next byte goes."""
        ...

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...

    def close(self) -> None:
        """Release the file."""
        ...


@dataclass(slots=True)
class _Root:
    """Where the pages of one field are: the first term of each, its place and its size."""

    first_terms: list[bytes] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("Q"))
    sizes: array[int] = field(default_factory=lambda: array("I"))


# Terms, documents of each, where each list ends among the numbers, the numbers with their type,
# the places of the long lists by the number of their term.
_PageData = tuple[tuple[bytes, ...], bytes, bytes, int, bytes, dict[int, tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page, unpacked."""

    terms: tuple[bytes, ...]
    frequencies: array[int]
    _ends: array[int]
    _numbers: array[int]
    _places: Mapping[int, tuple[int, int]]
    _lists: ListFile

    def find(self, term: bytes) -> int:
        """Which term of the page it is, or -1."""
        at = bisect_left(self.terms, term)
        return at if at < len(self.terms) and self.terms[at] == term else -1

    def arrays(self, at: int, base: int) -> tuple[NDArray[int32], NDArray[int32]]:
        """The documents of a term, `base` added to each, and how often they have it."""
        ids, counts = self._numbers_of(at, base)
        return array_of(ids, int32), array_of(counts, int32)

    def occurrences(self, at: int, wanted: NDArray[int32]) -> tuple[NDArray[int32], NDArray[int32]]:
        """Each place of a term in those of `wanted` (ascending) that have it: document, place."""
        ids: list[int] = []
        places: list[int] = []
        for number, where in self.positions(at, wanted.tolist()):
            ids += [number] * len(where)
            places += where
        return array_of(ids, int32), array_of(places, int32)

    def _numbers_of(self, at: int, base: int) -> tuple[list[int], Sequence[int]]:
        count = self.frequencies[at]
        if count > _MOST_INLINE:
            return self._lists.arrays(*self._places[at], base)
        start = self._start(at)
        numbers = self._numbers
        if count == 1:
            return [base + numbers[start]], numbers[start + 1 : start + 2]
        ids = numbers_of(numbers[start : start + count], base)
        return ids, numbers[start + count : start + 2 * count]

    def whole(self, at: int) -> PostingList:
        """The list of a term, positions included."""
        count = self.frequencies[at]
        if count > _MOST_INLINE:
            return self._lists.whole(*self._places[at])
        ids, counts = self._numbers_of(at, 0)
        return PostingList(ids, counts, self._numbers[self._start(at) + 2 * count : self._ends[at]])

    def positions(self, at: int, wanted: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
        """Where a term stands in those of `wanted` (ascending) that have it."""
        if self.frequencies[at] > _MOST_INLINE:
            return self._lists.positions(*self._places[at], wanted)
        ids, counts, gaps = self.whole(at)
        return positions_in(ids, counts, gaps, wanted)

    def _start(self, at: int) -> int:
        """Where the numbers of a short list begin; a long one has none here."""
        return self._ends[at - 1] if at else 0


class TermWriter:
    """Writes the terms of a segment, field by field, in ascending order."""

    def __init__(self, terms_file: WritableFile, lists_file: WritableFile) -> None:
        self._file = terms_file
        self._lists = lists_file
        self._roots: dict[str, _Root] = {}
        self._root = _Root()
        self._begin_page()

    def start_field(self, name: str) -> None:
        """What follows are the terms of this field."""
        self._finish_page()
        self._root = self._roots[name] = _Root()

    def add(self, term: bytes, postings: PostingList) -> None:
        """Write a term with its list."""
        if len(self._terms) >= _TERMS_OF_PAGE or len(self._numbers) >= _NUMBERS_OF_PAGE:
            self._finish_page()
        self._terms.append(term)
        self._frequencies.append(len(postings.ids))
        if len(postings.ids) > _MOST_INLINE:
            start = self._lists.tell()
            for block in encoded(postings):
                self._lists.write(block)
            self._places[len(self._terms) - 1] = start, self._lists.tell()
        else:
            self._numbers += gaps_of(postings.ids)
            self._numbers += postings.counts
            self._numbers += postings.gaps
        self._ends.append(len(self._numbers))

    def close(self) -> None:
        """Write where the pages are, and release the files."""
        self._finish_page()
        roots = {
            name: (tuple(root.first_terms), root.starts.tobytes(), root.sizes.tobytes())
            for name, root in self._roots.items()
        }
        packed = _pack(roots)
        start = self._file.tell()
        self._file.write(packed)
        self._file.write(_FOOTER.pack(start, len(packed)))
        self._file.close()
        self._lists.close()

    def _begin_page(self) -> None:
        self._terms: list[bytes] = []
        self._frequencies: list[int] = []
        self._ends: list[int] = []
        self._numbers: list[int] = []
        self._places: dict[int, tuple[int, int]] = {}

    def _finish_page(self) -> None:
        if not self._terms:
            return
        kind, numbers = narrow(self._numbers)
        data: _PageData = (
            tuple(self._terms),
            array("I", self._frequencies).tobytes(),
            array("I", self._ends).tobytes(),
            kind,
            numbers.tobytes(),
            self._places,
        )
        packed = _pack(data)
        self._root.first_terms.append(self._terms[0])
        self._root.starts.append(self._file.tell())
        self._root.sizes.append(len(packed))
        self._file.write(packed)
        self._begin_page()


class TermPages:
    """The terms of a segment, opened for reading; keeps the pages used last."""

    def __init__(self, terms_file: BytesFile, length: int, lists_file: BytesFile) -> None:
        self._file = terms_file
        self._lists = ListFile(lists_file)
        self._pages: OrderedDict[int, Page] = OrderedDict()
        start, size = _FOOTER.unpack(terms_file.get(length - _FOOTER.size, _FOOTER.size))
        roots = cast("dict[str, tuple[tuple[bytes, ...], bytes, bytes]]", self._unpack(start, size))
        self._roots = {name: _root(*parts) for name, parts in roots.items()}

    def close(self) -> None:
        """Release the files."""
        self._file.close()
        self._lists.close()

    def field_names(self) -> list[str]:
        """The fields that have terms."""
        return list(self._roots)

    def find(self, field_name: str, term: bytes) -> tuple[Page, int] | None:
        """The page of a term, and which of its terms it is."""
        root = self._roots.get(field_name)
        if root is None:
            return None
        number = bisect_right(root.first_terms, term) - 1
        if number < 0:
            return None
        page = self._page(root, number)
        at = page.find(term)
        return (page, at) if at >= 0 else None

    def pages(self, field_name: str) -> Iterator[Page]:
        """The pages of a field in order, none kept."""
        root = self._roots.get(field_name)
        if root is not None:
            for start, size in zip(root.starts, root.sizes, strict=True):
                yield self._read_page(start, size)

    def _page(self, root: _Root, number: int) -> Page:
        start = root.starts[number]
        page = self._pages.get(start)
        if page is None:
            page = self._pages[start] = self._read_page(start, root.sizes[number])
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return page

    def _read_page(self, start: int, size: int) -> Page:
        data = cast("_PageData", self._unpack(start, size))
        terms, frequencies, ends, kind, numbers, places = data
        return Page(
            terms, wide(2, frequencies), wide(2, ends), wide(kind, numbers), places, self._lists
        )

    def _unpack(self, start: int, size: int) -> object:
        # The index folder belongs to this user alone and holds nothing that came with an archive
        # (index_folder.py checks both); Whoosh itself stores pickles in it.
        return pickle.loads(zlib.decompress(self._file.get(start, size)))  # noqa: S301


def _pack(data: object) -> bytes:
    return zlib.compress(pickle.dumps(data, pickle.HIGHEST_PROTOCOL), _COMPRESSION)


def _root(first_terms: tuple[bytes, ...], starts: bytes, sizes: bytes) -> _Root:
    root = _Root(list(first_terms))
    root.starts.frombytes(starts)
    root.sizes.frombytes(sizes)
    return root
