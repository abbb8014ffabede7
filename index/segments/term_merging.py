"""Merging the terms of several segments, a stretch of the alphabet at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from index.segments.packed_numbers import Numbers, Places
from index.segments.posting_lists import (
    PackedLists,
    Postings,
    documents_of_lists,
    join,
    pack_lists,
    without_some,
)
from index.segments.term_pool import TermWriting
from index.segments.term_tables import TermTable, TermTables
from index.segments.word_numbers import WordNumbers

# So much is taken between two steps, some hundredths of a second: terms and bytes of their lists,
# of all segments together.
_TERMS_OF_STEP = 8_000
_BYTES_OF_STEP = 600_000


@dataclass(slots=True)
class MergedSegment:
    """A segment that is merged.

    Attributes:
        terms: Its terms.
        moved: The new number of each of its documents, ascending, -1 for a deleted one.
    """

    terms: TermTables
    moved: Numbers


class _Taken(NamedTuple):
    """Some terms of a segment, their lists in the new numbers, and how many documents each has."""

    terms: list[bytes]
    postings: Postings
    frequencies: Numbers


@dataclass(slots=True)
class _Source:
    """How far the terms of one field of one segment have been merged.

    Attributes:
        table: The terms.
        moved: The new number of each document, -1 for a deleted one.
        starts: For a field with positions the new number of each document's first word.
    """

    table: TermTable
    moved: Numbers
    starts: Numbers | None
    at: int = 0

    @property
    def remaining(self) -> int:
        return len(self.table) - self.at

    def take(self, end: int) -> _Taken:
        """The terms up to `end`, without what was deleted of them."""
        first, self.at = self.at, end
        terms = self.table.terms_from(first, end)
        read, frequencies = self.table.postings_between(first, end), self.table.frequencies
        words = self.table.words
        if words is None or self.starts is None:
            postings, kept = without_some(read, self.moved.take(read.values))
            return _Taken([terms[at] for at in kept.tolist()], postings, postings.sizes)
        documents = words.documents(read.values)
        # What a document's words are moved by; those of a deleted one come to stand below 0.
        by = self.starts[: len(words.starts) - 1] - words.starts[:-1]
        numbers = read.values + by.take(documents)
        gone = self.moved.take(documents) < 0
        numbers[gone] = -1
        postings, kept = without_some(read, numbers)
        frequencies = frequencies[first:end]
        if gone.any():
            frequencies = documents_of_lists(read.sizes, documents, ~gone)[kept]
        return _Taken([terms[at] for at in kept.tolist()], postings, frequencies)


def merge_terms(segments: Sequence[MergedSegment], writer: TermWriting) -> Iterator[None]:
    """Write the terms of several segments as one's, in steps."""
    count = sum(int(np.count_nonzero(segment.moved >= 0)) for segment in segments)
    for name in sorted({name for segment in segments for name in segment.terms.field_names()}):
        tables = [
            (table, segment.moved)
            for segment in segments
            if (table := segment.terms.table(name)) is not None
        ]
        words = _moved_words(tables, count)
        universe = count if words is None else len(words)
        if words is None:
            writer.start_field(name, universe)
        else:
            writer.start_field(name, universe, np.diff(words.starts))
        sources = [_Source(table, moved, _new_starts(words, moved)) for table, moved in tables]
        while any(source.remaining for source in sources):
            taken = _next_stretch(sources)
            terms, lists = _merged(taken, universe, by_place=words is not None)
            if terms:
                writer.add(terms, lists)
            yield
        yield from writer.finish_field()


def _moved_words(tables: Sequence[tuple[TermTable, Numbers]], count: int) -> WordNumbers | None:
    """The words of the documents that remain; None for a field without positions."""
    lengths = np.zeros(count, np.int32)
    for table, moved in tables:
        if table.words is None:
            return None
        of_table = np.diff(table.words.starts)
        numbers = moved[: len(of_table)]
        lengths[numbers[numbers >= 0]] = of_table[numbers >= 0]
    return WordNumbers(lengths)


def _new_starts(words: WordNumbers | None, moved: Numbers) -> Numbers | None:
    """The new number of the first word of each document; any for a deleted one."""
    return None if words is None else words.starts.take(np.maximum(moved, 0))


def _next_stretch(sources: Sequence[_Source]) -> list[_Taken]:
    """The next terms of all segments, up to one that the segment with the most of them tells."""
    longest = max(sources, key=lambda source: source.remaining)
    share = len(sources)
    end = min(
        longest.at + max(1, _TERMS_OF_STEP // share),
        longest.table.end_within(longest.at, _BYTES_OF_STEP // share),
    )
    last = longest.table.terms_from(end - 1, end)[0]
    taken = []
    for source in sources:
        upto = source.table.place(last + b"\0", source.at) if source is not longest else end
        if upto > source.at:
            taken.append(source.take(upto))
    return taken


def _merged(
    taken: Sequence[_Taken], universe: int, *, by_place: bool
) -> tuple[list[bytes], PackedLists]:
    """The terms of all segments in order, and the lists of each as one."""
    ordered = sorted({term for terms, *_ in taken for term in terms})
    numbers = {term: number for number, term in enumerate(ordered)}
    targets: list[Places] = [
        np.fromiter(map(numbers.__getitem__, terms), np.int64, len(terms)) for terms, *_ in taken
    ]
    postings = join([postings for _, postings, _ in taken], targets)
    frequencies = None
    if by_place:
        of_taken = np.concatenate([each.frequencies for each in taken])
        frequencies = np.bincount(np.concatenate(targets), of_taken).astype(np.int32)
    return ordered, pack_lists(postings, universe, frequencies)
