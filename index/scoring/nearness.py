"""Where words stand beside or near one another, counted on arrays of places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.segments.scored import NOTHING, Flags, Ids, Scored, intersection
from index.segments.snapshot import Snapshot

Keys = NDArray[np.int64]
# A key is a document and a place in it; no article has so many words.
_PLACE_BITS = 32
_PLACES = np.int64((1 << _PLACE_BITS) - 1)


class Places:
    """Finds words that stand together, in one field of one state of the index.

    A choice is the forms of which one must stand at a place.
    """

    def __init__(self, snapshot: Snapshot, field: str) -> None:
        self._snapshot = snapshot
        self._field = field
        self._read: dict[tuple[str, ...], list[Keys]] = {}

    def documents(self, choice: Sequence[str]) -> Ids:
        """The documents that have one of the forms."""
        keys = self._read.get(tuple(choice))
        if keys is None:
            return self._snapshot.postings_of_any(self._field, (), choice).ids
        return _documents_of(_joined(keys))

    def count_documents(self, choice: Sequence[str]) -> int:
        """How many documents have one of the forms; of one form alone nothing is read for that."""
        if len(choice) == 1 and self._snapshot.is_whole:
            return self._snapshot.frequency(self._field, choice[0])
        return len(self.documents(choice))

    def beside(self, choices: Sequence[Sequence[str]]) -> Scored:
        """How often the choices stand side by side, in their order."""
        ordered = sorted(enumerate(map(tuple, choices)), key=lambda each: self._most(each[1]))
        if not self._most(ordered[0][1]):
            return NOTHING
        candidates = self._snapshot.articles
        known: dict[tuple[str, ...], list[Keys]] = {}
        starts: Keys | None = None
        # The rarest first: what remains to be looked at in the others gets less and less. Of a word
        # with several forms all is read, as it will be asked how many documents have it.
        for at, choice in ordered:
            if not len(candidates):
                return NOTHING
            # Of a word that stands in the phrase again, what was read first is more than enough.
            here = known.get(choice)
            if here is None:
                is_whole = starts is None or len(choice) > 1
                among = self._snapshot.articles if is_whole else candidates
                here = known[choice] = self._keys_by_form(choice, among)
                if is_whole:
                    self._read[choice] = here
            if starts is None:
                starts = _joined(here)
                starts = _where(starts, (starts & _PLACES) >= at) - at
            else:
                starts = _where(starts, _among_any(starts + at, here))
            candidates = _documents_of(starts)
        return _counted(starts)

    def near(self, choices: Sequence[Sequence[str]], distance: int) -> Scored:
        """How often the choices stand with `distance` other words between them, in any order."""
        having = [self.documents(choice) for choice in choices]
        candidates = intersection(having, self._snapshot.size)
        if not len(candidates):
            return NOTHING
        places = [_joined(self._keys_by_form(choice, candidates)) for choice in choices]
        longest = distance + len(choices) - 1
        windows = [
            first[_all_follow(first, places[:at] + places[at + 1 :], longest)]
            for at, first in enumerate(places)
        ]
        return _counted(np.unique(np.concatenate(windows)))

    def _most(self, choice: Sequence[str]) -> int:
        """How many documents have one of the forms at most; nothing is read for that."""
        frequency = self._snapshot.frequency
        return sum(frequency(self._field, form) for form in choice)

    def _keys_by_form(self, choice: Sequence[str], candidates: Ids) -> list[Keys]:
        """Document and place of each occurrence of each form."""
        keys = []
        wanted = [(self._field, form) for form in choice]
        for ids, places in self._snapshot.occurrences(wanted, candidates):
            if len(ids):
                each = ids.astype(np.int64)
                each <<= _PLACE_BITS
                each += places
                keys.append(each)
        return keys


def _joined(keys: Sequence[Keys]) -> Keys:
    """All keys, ascending; no two forms stand at one place."""
    if len(keys) == 1:
        return keys[0]
    return np.sort(np.concatenate([np.zeros(0, np.int64), *keys]))


def _among_any(keys: Keys, others: Sequence[Keys]) -> Flags:
    """For each key whether any of the others (each ascending) has it."""
    among = np.zeros(len(keys), np.bool_)
    for other in others:
        among |= other.take(np.searchsorted(other, keys), mode="clip") == keys
    return among


def _where(keys: Keys, kept: Flags) -> Keys:
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


def _documents_of(keys: Keys) -> Ids:
    """The documents of ascending keys, each once."""
    ids = (keys >> _PLACE_BITS).astype(np.int32)
    return ids[_begins(ids)]


def _counted(keys: Keys | None) -> Scored:
    """How many of the ascending keys each document has."""
    if keys is None or not len(keys):
        return NOTHING
    ids = (keys >> _PLACE_BITS).astype(np.int32)
    starts = _begins(ids)
    counts = np.diff(starts, append=len(ids))
    return Scored(ids[starts], counts.astype(np.float32))


def _begins(ids: Ids) -> NDArray[np.intp]:
    """Where in ascending documents another one begins."""
    is_first = np.ones(len(ids), np.bool_)
    np.not_equal(ids[1:], ids[:-1], out=is_first[1:])
    return is_first.nonzero()[0]
