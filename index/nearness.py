"""Where words stand beside or near one another, counted on arrays of places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.scored import NOTHING, Flags, Ids, Scored, intersection
from index.snapshot import Snapshot

Keys = NDArray[np.int64]
# A key is a document and a place in it; no article has so many words.
_PLACE_BITS = 32


class Places:
    """Finds words that stand together, in one field of one state of the index.

    A choice is the forms of which one must stand at a place.
    """

    def __init__(self, snapshot: Snapshot, field: str) -> None:
        self._snapshot = snapshot
        self._field = field

    def documents(self, choice: Sequence[str]) -> Ids:
        """The documents that have one of the forms."""
        return self._snapshot.postings_of_any(self._field, (), choice).ids

    def beside(self, choices: Sequence[Sequence[str]]) -> Scored:
        """How often the choices stand side by side, in their order."""
        having = [self.documents(choice) for choice in choices]
        candidates = intersection(having, self._snapshot.size)
        starts: Keys | None = None
        # The rarest first: what remains to be looked at in the others gets less and less.
        for at in sorted(range(len(choices)), key=lambda at: len(having[at])):
            if not len(candidates):
                return NOTHING
            here = self._keys(choices[at], candidates, at)
            starts = here if starts is None else np.intersect1d(starts, here, assume_unique=True)
            candidates = _documents_of(starts)
        return _counted(starts)

    def near(self, choices: Sequence[Sequence[str]], distance: int) -> Scored:
        """How often the choices stand with `distance` other words between them, in any order."""
        having = [self.documents(choice) for choice in choices]
        candidates = intersection(having, self._snapshot.size)
        if not len(candidates):
            return NOTHING
        places = [self._keys(choice, candidates, 0) for choice in choices]
        longest = distance + len(choices) - 1
        windows = [
            first[_all_follow(first, places[:at] + places[at + 1 :], longest)]
            for at, first in enumerate(places)
        ]
        return _counted(np.unique(np.concatenate(windows)))

    def _keys(self, choice: Sequence[str], candidates: Ids, shift: int) -> Keys:
        """Document and place of each occurrence of one of the forms, `shift` places before it."""
        keys = []
        for form in choice:
            ids, places = self._snapshot.occurrences(self._field, form, candidates)
            key = (ids.astype(np.int64) << _PLACE_BITS) + places - shift
            keys.append(key[places >= shift])
        return keys[0] if len(keys) == 1 else np.unique(np.concatenate(keys))


def _all_follow(first: Keys, others: Sequence[Keys], longest: int) -> Flags:
    """For each key whether each of the others has one at most `longest` places behind it."""
    follow = np.ones(len(first), np.bool_)
    for other in others:
        at = np.searchsorted(other, first, side="right")
        at_end = at == len(other)
        at[at_end] = 0
        follow &= ~at_end & (other[at] - first <= longest)
    return follow


def _documents_of(keys: Keys) -> Ids:
    return np.unique(keys >> _PLACE_BITS).astype(np.int32)


def _counted(keys: Keys | None) -> Scored:
    """How many keys each document has."""
    if keys is None or not len(keys):
        return NOTHING
    ids, counts = np.unique(keys >> _PLACE_BITS, return_counts=True)
    return Scored(ids.astype(np.int32), counts.astype(np.float32))
