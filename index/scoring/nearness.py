"""Where words stand beside or near one another, counted on arrays of places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Numbers
from index.segments.parts import Part
from index.segments.scored import NOTHING, Flags, Ids, Scored, intersection
from index.segments.snapshot import Snapshot
from index.segments.term_tables import TermTable

Keys = NDArray[np.int64]
# A key is a document and a place in it; no article has so many words.
_PLACE_BITS = 32
_N = TypeVar("_N", np.int32, np.int64)


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
        terms: dict[tuple[str, ...], list[int]] = {}
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
        places = [_joined(self._keys(choice, candidates)) for choice in choices]
        longest = distance + len(choices) - 1
        windows = [
            first[_all_follow(first, places[:at] + places[at + 1 :], longest)]
            for at, first in enumerate(places)
        ]
        keys = np.unique(np.concatenate(windows))
        return _counted((keys >> _PLACE_BITS).astype(np.int32))

    def _keys(self, choice: Sequence[str], candidates: Ids) -> list[Keys]:
        """Document and place of each occurrence of each form."""
        keys = [np.zeros(0, np.int64)]
        wanted = [(self._field, form) for form in choice]
        for ids, places in self._snapshot.occurrences(wanted, candidates):
            if len(ids):
                each = ids.astype(np.int64)
                each <<= _PLACE_BITS
                each += places
                keys.append(each)
        return keys


def _joined(keys: Sequence[NDArray[_N]]) -> NDArray[_N]:
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


def _all_follow(first: Keys, others: Sequence[Keys], longest: int) -> Flags:
    """For each key whether each of the others has one at most `longest` places behind it."""
    follow = np.ones(len(first), np.bool_)
    for other in others:
        if not len(other):
            return np.zeros(len(first), np.bool_)
        at = np.searchsorted(other, first, side="right")
        at_end = at == len(other)
        at[at_end] = 0
        follow &= ~at_end & (other[at] - first <= longest)
    return follow


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
