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
            here = self._keys_by_form(choices[at], candidates, at)
            starts = _joined(here) if starts is None else starts[_among_any(starts, here)]
            candidates = _documents_of(starts)
        return _counted(starts)

    def near(self, choices: Sequence[Sequence[str]], distance: int) -> Scored:
        """How often the choices stand with `distance` other words between them, in any order."""
        having = [self.documents(choice) for choice in choices]
        candidates = intersection(having, self._snapshot.size)
        if not len(candidates):
            return NOTHING
        places = [_joined(self._keys_by_form(choice, candidates, 0)) for choice in choices]
        longest = distance + len(choices) - 1
        windows = [
            first[_all_follow(first, places[:at] + places[at + 1 :], longest)]
            for at, first in enumerate(places)
        ]
        return _counted(np.unique(np.concatenate(windows)))

    def _keys_by_form(self, choice: Sequence[str], candidates: Ids, shift: int) -> list[Keys]:
        """Document and place of each occurrence of each form, `shift` places before it."""
        keys = []
        for form in choice:
            ids, places = self._snapshot.occurrences(self._field, form, candidates)
            if shift:
                inside = places >= shift
                ids, places = ids[inside], places[inside]
            if len(ids):
                keys.append((ids.astype(np.int64) << _PLACE_BITS) + (places - shift))
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
        at = np.searchsorted(other, keys)
        at[at == len(other)] = 0
        among |= other[at] == keys
    return among


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
    return np.unique(keys >> _PLACE_BITS).astype(np.int32)


def _counted(keys: Keys | None) -> Scored:
    """How many keys each document has."""
    if keys is None or not len(keys):
        return NOTHING
    ids, counts = np.unique(keys >> _PLACE_BITS, return_counts=True)
    return Scored(ids.astype(np.int32), counts.astype(np.float32))
