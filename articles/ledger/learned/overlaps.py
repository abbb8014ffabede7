"""Overlaps: how much sets of stems have in common, for very many pairs of sets at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from articles.ledger.learned.profile import StemRows
from articles.ledger.likeness import NUMBERS, RARE, squares

Places = NDArray[np.int64]
"""Numbers of claims."""


class SetTable:
    """The sets of one kind of many claims, to be compared pair by pair."""

    def __init__(self, rows: Sequence[StemRows]) -> None:
        """Put the rows of some articles one behind the other."""
        self._stems = np.concatenate([each.stems for each in rows])
        self.lengths = np.concatenate([each.lengths for each in rows])
        self._ends = np.cumsum(self.lengths)
        owners = np.repeat(np.arange(len(self.lengths)), self.lengths)
        self._masses = np.bincount(owners, _weights(self._stems), len(self.lengths))

    def likeness(self, first: Places, second: Places) -> NDArray[np.float64]:
        """How alike two sets are, pair by pair, as `articles.ledger.likeness.likeness` has it."""
        return self.alike(first, second, self.common(first, second))

    def alike(self, first: Places, second: Places, common: Common) -> NDArray[np.float64]:
        """The same where it is known what both have."""
        whole = np.sqrt(self._masses[first] * self._masses[second])
        mass = common.mass()
        alike = np.zeros(len(first))
        np.divide(mass, whole, out=alike, where=mass > 0)
        return alike

    def common(self, first: Places, second: Places) -> Common:
        """The stems that both sets of each pair have."""
        pairs, stems = self._entries(first)
        rows, columns, cells = self._cells(second)
        is_common = cells[rows[pairs], columns[stems]]
        return Common(pairs[is_common], stems[is_common], len(first))

    def _entries(self, places: Places) -> tuple[Places, NDArray[np.int32]]:
        """Every stem of some sets, with the number of the set in the list."""
        lengths = self.lengths[places]
        ends = np.cumsum(lengths)
        total = int(ends[-1]) if len(ends) else 0
        steps = np.arange(total) + np.repeat(self._ends[places] - ends, lengths)
        return np.repeat(np.arange(len(places)), lengths), self._stems[steps]

    def _cells(self, places: Places) -> tuple[Places, NDArray[np.int32], NDArray[np.bool_]]:
        """Which row a set has, which column a stem, and which cells are full."""
        is_asked = np.zeros(len(self.lengths), np.bool_)
        is_asked[places] = True
        asked = np.flatnonzero(is_asked)
        of_set, stems = self._entries(asked)
        # The first column is of all stems that none of them has, and stays empty; of a stem that
        # several have the last one's place is the column.
        columns = np.zeros(NUMBERS, np.int32)
        columns[stems] = np.arange(1, len(stems) + 1, dtype=np.int32)
        cells = np.zeros((len(asked), len(stems) + 1), np.bool_)
        cells[of_set, columns[stems]] = True
        row_of = np.zeros(len(self.lengths), np.int64)
        row_of[asked] = np.arange(len(asked))
        return row_of[places], columns, cells


class Common:
    """The stems that two sets have in common, for each of many pairs."""

    def __init__(self, pairs: Places, stems: NDArray[np.int32], length: int) -> None:
        self._pairs, self._stems, self._length = pairs, stems, length

    def mass(self) -> NDArray[np.float64]:
        """How much they weigh."""
        return self._sums(_weights(self._stems))

    def rare_count(self) -> NDArray[np.float64]:
        """How many of them are seldom."""
        return self._sums(_are_rare(self._stems))

    def exists(self) -> NDArray[np.bool_]:
        """Whether there are any."""
        return np.bincount(self._pairs, minlength=self._length) > 0

    def _sums(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(self._pairs, weights, self._length), np.float64)


def _weights(stems: NDArray[np.int32]) -> NDArray[np.float64]:
    """The squared weight of each stem."""
    table = _table()
    return table[np.minimum(stems, len(table) - 1)]


def _are_rare(stems: NDArray[np.int32]) -> NDArray[np.float64]:
    """One for each seldom stem, 0 for the others."""
    return (_weights(stems) >= RARE**2).astype(np.float64)


@cache
def _table() -> NDArray[np.float64]:
    return np.array(squares())
