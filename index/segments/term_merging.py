"""Merging the terms of several segments, a stretch of the alphabet at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from index.segments.packed_numbers import Numbers, Places
from index.segments.posting_lists import PackedLists, join, renumbered
from index.segments.term_pool import TermWriting
from index.segments.term_tables import TermTable, TermTables

# So much is taken between two steps, some hundredths of a second: terms and bytes of their lists,
# of all segments together.
_TERMS_OF_STEP = 8_000
_BYTES_OF_STEP = 1_000_000


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
    """Some terms of a segment, their lists, and what is to be added to the documents in these."""

    terms: list[bytes]
    lists: PackedLists
    base: int


@dataclass(slots=True)
class _Source:
    """How far the terms of one field of one segment have been merged.

    Attributes:
        gone: The first deleted document. A commit deletes the last one of the commit before, which
            tells its revision and has no words: most lists end before it, and move as they are.
    """

    table: TermTable
    moved: Numbers
    gone: int
    at: int = 0

    @property
    def remaining(self) -> int:
        return len(self.table) - self.at

    def take(self, end: int) -> _Taken:
        """The terms up to `end`, without what was deleted of them."""
        terms, lists = self.table.terms_from(self.at, end), self.table.lists(self.at, end)
        self.at = end
        if int(lists.lasts.max()) < self.gone:
            return _Taken(terms, lists, int(self.moved[0]))
        lists, kept = renumbered(lists, self.moved)
        return _Taken([terms[at] for at in kept.tolist()], lists, 0)


def merge_terms(segments: Sequence[MergedSegment], writer: TermWriting) -> Iterator[None]:
    """Write the terms of several segments as one's, in steps."""
    for name in sorted({name for segment in segments for name in segment.terms.field_names()}):
        sources = [
            _Source(table, segment.moved, _first_deleted(segment.moved))
            for segment in segments
            if (table := segment.terms.table(name)) is not None
        ]
        writer.start_field(name)
        while any(source.remaining for source in sources):
            taken = _next_stretch(sources)
            terms, lists = _merged(taken)
            if terms:
                writer.add(terms, lists)
            yield
        yield from writer.finish_field()


def _first_deleted(moved: Numbers) -> int:
    deleted = np.flatnonzero(moved < 0)
    return int(deleted[0]) if len(deleted) else len(moved)


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
    taken: Sequence[_Taken],
) -> tuple[list[bytes], PackedLists]:
    if len(taken) == 1:
        terms, lists, base = taken[0]
        moved = lists._replace(
            firsts=lists.firsts + np.int32(base), lasts=lists.lasts + np.int32(base)
        )
        return terms, moved
    ordered = sorted({term for terms, _, _ in taken for term in terms})
    if not ordered:
        return [], taken[0][1]
    numbers = {term: number for number, term in enumerate(ordered)}
    targets: list[Places] = [
        np.fromiter(map(numbers.__getitem__, terms), np.int64, len(terms)) for terms, _, _ in taken
    ]
    lists = join([lists for _, lists, _ in taken], targets, [base for _, _, base in taken])
    return ordered, lists
