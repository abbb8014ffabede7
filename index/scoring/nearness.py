"""Where words stand beside or near one another, counted on arrays of places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Numbers
from index.segments.parts import Part
from index.segments.scored import NOTHING, Flags, Ids, Scored, distinct, intersection
from index.segments.snapshot import Snapshot
from index.segments.term_tables import TermTable


class Places:
    """Finds words that stand together, in one field of one state of the index.

    A choice is the forms of which one must stand at a place.
    """

    def __init__(self, snapshot: Snapshot, field: str) -> None:
        self._snapshot = snapshot
        self._field = field
        self._tables = snapshot.tables[field]
        self._read: dict[tuple[str, ...], list[Sequence[Numbers]]] = {}

    def documents(self, choice: Sequence[str]) -> Ids:
        """The documents that have one of the forms."""
        return self._snapshot.postings_of_any(self._field, (), choice).ids

    def count_documents(self, choice: Sequence[str]) -> int:
        """How many documents have one of the forms; of one form alone nothing is read for that."""
        if len(choice) == 1 and self._snapshot.is_whole:
            return self._snapshot.frequency(self._field, choice[0])
        read = self._read.get(tuple(choice))
        if read is None or len(read) < len(self._tables):
            return len(self.documents(choice))
        has = np.zeros(self._snapshot.size, np.bool_)
        for (part, table), numbers in zip(self._tables, read, strict=True):
            for each in numbers:
                has[part.base + table.documents(each)] = True
        return int(np.count_nonzero(has.take(self._snapshot.articles)))

    def beside(self, choices: Sequence[Sequence[str]]) -> Scored:
        """How often the choices stand side by side, in their order.

        The words of a segment are numbered through, so that neighbours have numbers that follow one
        another: which documents they are in is asked only of what is found.
        """
        self._read.clear()
        found = [self._beside_in(part, table, choices) for part, table in self._tables]
        return self._snapshot.kept(found)

    def _beside_in(self, part: Part, table: TermTable, choices: Sequence[Sequence[str]]) -> Scored:
        every = [(at, tuple(choice)) for at, choice in enumerate(choices)]
        terms: dict[tuple[str, ...], tuple[int, ...]] = {}
        for _, choice in sorted(every, key=lambda each: len(each[1])):
            if not (found := table.find_any(choice)):
                return NOTHING
            terms[choice] = found
        sizes = {choice: sum(map(table.frequency, terms[choice])) for _, choice in every}
        known: dict[tuple[str, ...], Sequence[Numbers]] = {}
        starts: Numbers | None = None
        # The rarest first: what remains to be looked at in the others gets less and less. Of a word
        # with several forms all is read, as it will be asked how many documents have it.
        for at, choice in sorted(every, key=lambda each: sizes[each[1]]):
            if choice not in known:
                near = None if starts is None or len(choice) > 1 else starts + np.int32(at)
                known[choice] = table.numbers(terms[choice], near)
                if len(choice) > 1:
                    self._read.setdefault(choice, []).append(known[choice])
            elif starts is not None and len(choice) == 1:
                # What was read for another place of the phrase may not be all of it.
                known[choice] = table.numbers(terms[choice], starts + np.int32(at))
            if starts is None:
                starts = _joined(known[choice]) - np.int32(at)
                starts = _where(starts, starts >= 0)
            else:
                starts = _where(starts, _among_any(starts + np.int32(at), known[choice]))
            if not len(starts):
                return NOTHING
        if starts is None:
            return NOTHING
        documents = table.documents(starts)
        # The last word of a document and the first of the next are no neighbours.
        is_one = documents == table.documents(starts + np.int32(len(choices) - 1))
        return _counted(_where(documents, is_one) + np.int32(part.base))

    def near(self, choices: Sequence[Sequence[str]], distance: int) -> Scored:
        """How often the choices stand with `distance` other words between them, in any order."""
        having = [self.documents(choice) for choice in choices]
        candidates = intersection(having, self._snapshot.size)
        if not len(candidates):
            return NOTHING
        longest = np.int32(distance + len(choices) - 1)
        found = []
        for part, table in self._tables:
            first, last = np.searchsorted(candidates, [part.base, part.end])
            if first < last:
                wanted = candidates[first:last] - np.int32(part.base)
                found.append(_near_in(part, table, choices, wanted, longest))
        return self._snapshot.kept(found)


def _near_in(
    part: Part,
    table: TermTable,
    choices: Sequence[Sequence[str]],
    wanted: Ids,
    longest: np.int32,
) -> Scored:
    """How often the choices stand within so many words in the documents of one segment.

    Args:
        part: The segment.
        table: Its terms.
        choices: The choices.
        wanted: The documents that have all of them.
        longest: How far behind the first of them the others stand at most.
    """
    read = {
        choice: _joined(table.numbers_in(table.find_any(choice), wanted))
        for choice in dict.fromkeys(map(tuple, choices))
    }
    numbers = [read[tuple(choice)] for choice in choices]
    windows = [
        _followed(table, first, numbers[:at] + numbers[at + 1 :], longest)
        for at, first in enumerate(numbers)
    ]
    begins = distinct(np.concatenate(windows))
    return _counted(table.documents(begins) + np.int32(part.base))


def _followed(
    table: TermTable, first: Numbers, others: Sequence[Numbers], longest: np.int32
) -> Numbers:
    """Those of some words behind which each of the others has one near enough in the document."""
    for other in others:
        after = np.searchsorted(other, first, side="right")
        # Behind the last of them the last is taken, which does not follow.
        distance = other.take(after, mode="clip") - first
        kept = ((distance > 0) & (distance <= longest)).nonzero()[0]
        first, distance = first.take(kept), distance.take(kept)
        documents = table.documents(first)
        first = _where(first, table.documents(first + distance) == documents)
    return first


def _joined(keys: Sequence[Numbers]) -> Numbers:
    """All of some arrays, ascending; no two forms stand at one place."""
    return keys[0] if len(keys) == 1 else np.sort(np.concatenate(keys))


def _among_any(keys: Numbers, others: Sequence[Numbers]) -> Flags:
    """For each number whether any of the others (each ascending) has it."""
    among = np.zeros(len(keys), np.bool_)
    for other in others:
        if len(other):
            among |= other.take(np.searchsorted(other, keys), mode="clip") == keys
    return among


def _where(keys: Numbers, kept: Flags) -> Numbers:
    """Those that are flagged; faster than by a mask."""
    return keys.take(kept.nonzero()[0])


def _counted(ids: Ids) -> Scored:
    """How often each document stands among some, ascending."""
    if not len(ids):
        return NOTHING
    starts = _begins(ids)
    counts = np.diff(starts, append=len(ids))
    return Scored(ids[starts], counts.astype(np.float32))


def _begins(ids: Ids) -> NDArray[np.intp]:
    """Where in ascending documents another one begins."""
    is_first = np.ones(len(ids), np.bool_)
    np.not_equal(ids[1:], ids[:-1], out=is_first[1:])
    return is_first.nonzero()[0]
