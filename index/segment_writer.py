"""Writing one segment, in short steps: Whoosh's writer, with postings gathered by term.

Whoosh gathers postings as one tuple each, sorts them all at once and merges sorted files: single
steps of seconds, in which no other thread of Python moves. Articles come in order, so that lists
gathered by term are sorted by themselves; only the terms remain to be sorted.
"""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from index.paged_codec import PagedCodec, open_terms
from index.posting_lists import PostingList
from index.term_pages import Page, TermPages
from index.whoosh_library import (
    SegmentReader,
    SegmentWriter,
    WhooshIndex,
    WhooshReader,
    WhooshSegment,
)

# So much is written between two steps, some hundredths of a second: documents, or postings, where
# a term costs as much as so many of them.
_DOCUMENTS_OF_STEP = 100
_POSTINGS_OF_STEP = 8000
_COST_OF_TERM = 20

# Field, term, document, frequency, gaps of the positions: as Whoosh's writer adds them.
_Posting = tuple[str, bytes, int, float, Sequence[int]]


class TermWriting(Protocol):
    """What is used of the codec's writer of terms."""

    def start_field(self, name: str) -> None:
        """What follows are the terms of this field."""
        ...

    def add(self, term: bytes, postings: PostingList) -> None:
        """Write a term with its list."""
        ...

    def close(self) -> None:
        """Finish the files."""
        ...


class TermPool:
    """The postings of a segment, by field and term, before they are written."""

    def __init__(self) -> None:
        # A list is one flat array of document, count, gaps, document, …: the garbage collector,
        # which stops everything, has nothing to visit.
        self._fields: dict[str, dict[bytes, array[int]]] = {}

    def add(self, posting: _Posting) -> None:
        """Add a posting; documents come in order."""
        name, term, number, weight, gaps = posting
        terms = self._fields.setdefault(name, {})
        flat = terms.get(term)
        if flat is None:
            terms[term] = array("I", (number, int(weight), *gaps))
        else:
            flat.extend((number, int(weight), *gaps))

    def write_steps(self, writer: TermWriting, positioned: frozenset[str]) -> Iterator[None]:
        """Write everything in order."""
        for name in sorted(self._fields):
            terms = self._fields[name]
            writer.start_field(name)
            work = 0
            for term in sorted(terms):
                postings = _split(terms[term], positioned=name in positioned)
                writer.add(term, postings)
                work += len(postings.ids) + _COST_OF_TERM
                if work > _POSTINGS_OF_STEP:
                    work = 0
                    yield
        self.cleanup()

    def cleanup(self) -> None:
        """Forget everything."""
        self._fields.clear()


def _split(flat: array[int], *, positioned: bool) -> PostingList:
    if not positioned:
        return PostingList(flat[::2], flat[1::2], ())
    if len(flat) == flat[1] + 2:
        return PostingList(flat[:1], flat[1:2], flat[2:])
    ids, counts, gaps = [], [], array("I")
    at, size = 0, len(flat)
    while at < size:
        count = flat[at + 1]
        ids.append(flat[at])
        counts.append(count)
        at += 2 + count
        gaps += flat[at - count : at]
    return PostingList(ids, counts, gaps)


class SteppedWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh carries no annotations
    """Whoosh's writer of one segment, whose commit can be interrupted between two steps."""

    # What is used of Whoosh's writer.
    fieldwriter: TermWriting
    schema: Mapping[str, object]
    segments: list[WhooshSegment]

    def __init__(self, index: WhooshIndex, positioned: frozenset[str]) -> None:
        super().__init__(index, codec=PagedCodec())
        self.pool = TermPool()
        self._positioned = positioned

    def commit_steps(self) -> Iterator[None]:
        """Write what was added, and name it in the table of contents with the last step."""
        yield from self._finish_segment(
            self.pool.write_steps(self.fieldwriter, self._positioned), self.segments
        )

    def merge_steps(self, merged: Sequence[WhooshSegment]) -> Iterator[None]:
        """Write several segments as one, without what was deleted of them."""
        with ExitStack() as opened:
            readers: list[WhooshReader] = []
            for segment in merged:
                readers.append(SegmentReader(self.storage, self.schema, segment))
                opened.callback(readers[-1].close)
            moved = []
            for reader in readers:
                numbers = array("i")
                yield from self._copy_documents(reader, numbers)
                moved.append(numbers)
            pages = [open_terms(reader) for reader in readers]
            for of_segment in pages:
                opened.callback(of_segment.close)
            kept = [segment for segment in self.segments if segment not in merged]
            yield from self._finish_segment(_merge_terms(pages, moved, self.fieldwriter), kept)

    def _copy_documents(self, reader: WhooshReader, moved: array[int]) -> Iterator[None]:
        """Copy columns and stored fields; `moved` tells the new number of each, -1 for none."""
        columns = {
            name: (kind, reader.column_reader(name, translate=False))
            for name, field in self.schema.items()
            if (kind := getattr(field, "column_type", None)) and reader.has_column(name)
        }
        for number in range(reader.doc_count_all()):
            if reader.is_deleted(number):
                moved.append(-1)
                continue
            moved.append(self.docnum)
            self.perdocwriter.start_doc(self.docnum)
            for name, value in reader.stored_fields(number).items():
                self.perdocwriter.add_field(name, self.schema[name], value, 0)
            for name, (kind, values) in columns.items():
                self.perdocwriter.add_column_value(name, kind, values[number])
            self.perdocwriter.finish_doc()
            self.docnum += 1
            self._added = True
            if number % _DOCUMENTS_OF_STEP == 0:
                yield

    def _finish_segment(
        self, terms: Iterator[None], kept: Sequence[WhooshSegment]
    ) -> Iterator[None]:
        """The rest of a commit, as Whoosh's own does it."""
        segments = [segment for segment in kept if segment.doc_count()]
        if self._added:
            self.perdocwriter.close()
            yield
            yield from terms
            self.fieldwriter.close()
            self._close_segment()
            yield
            self._assemble_segment()
            segments.append(self.get_segment())
        else:
            self._close_segment()
        self._commit_toc(segments)
        self._finish()


def _merge_terms(
    segments: Sequence[TermPages], moved: Sequence[array[int]], writer: TermWriting
) -> Iterator[None]:
    """Write the terms of several segments as one's, the documents under their new numbers."""
    for name in sorted({name for pages in segments for name in pages.field_names()}):
        writer.start_field(name)
        streams = [_terms_of(pages, name, order) for order, pages in enumerate(segments)]
        together = heapq.merge(*streams, key=itemgetter(0, 1))
        work = 0
        for term, found in groupby(together, key=itemgetter(0)):
            postings = _joined(found, moved)
            if postings.ids:
                writer.add(term, postings)
            work += len(postings.ids) + _COST_OF_TERM
            if work > _POSTINGS_OF_STEP:
                work = 0
                yield


def _terms_of(pages: TermPages, name: str, order: int) -> Iterator[tuple[bytes, int, Page, int]]:
    for page in pages.pages(name):
        for at, term in enumerate(page.terms):
            yield term, order, page, at


def _joined(
    found: Iterator[tuple[bytes, int, Page, int]], moved: Sequence[array[int]]
) -> PostingList:
    ids: list[int] = []
    counts: list[int] = []
    gaps = array("I")
    for _, order, page, at in found:
        part = page.whole(at)
        numbers = [moved[order][number] for number in part.ids]
        if -1 in numbers:
            part = _without_deleted(part, numbers)
            numbers = [number for number in numbers if number >= 0]
        ids += numbers
        counts += part.counts
        gaps.extend(iter(part.gaps))  # of another machine type, perhaps
    return PostingList(ids, counts, gaps)


def _without_deleted(part: PostingList, numbers: Sequence[int]) -> PostingList:
    counts: list[int] = []
    gaps = array("I")
    place = 0
    for number, count in zip(numbers, part.counts, strict=True):
        if number >= 0:
            counts.append(count)
            gaps.extend(iter(part.gaps[place : place + count]))
        place += count
    return PostingList(numbers, counts, gaps)
