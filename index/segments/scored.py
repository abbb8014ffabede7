"""Scored: documents with their scores as two arrays, and what queries do with them.

Documents are numbers below the size of the snapshot, ascending, each once. A handful is sorted; a
tenth of the archive is spread over arrays as long as the archive, which costs less then.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Values = NDArray[np.float32]
Flags = NDArray[np.bool_]

# From this part of the archive on, arrays as long as the archive are cheaper than sorting.
_DENSE = 8
# Of so many values at a time only the highest is looked at, to find out which are not the best.
_HEAP = 32
_MOST_STEPS = 0xFFFF
# No number is smaller.
_SMALLEST_STEP = float(np.finfo(np.float32).smallest_subnormal)


@dataclass(frozen=True, slots=True)
class Scored:
    """Documents, ascending, and a number for each: a score, or how often it has something."""

    ids: Ids
    values: Values

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def nbytes(self) -> int:
        """The memory it takes."""
        return self.ids.nbytes + self.values.nbytes

    def where(self, kept: Flags) -> Scored:
        """Those that are flagged."""
        # Taking by places is several times faster than by a mask, when there is no pattern in it.
        places = kept.nonzero()[0]
        return Scored(self.ids.take(places), self.values.take(places))

    def times(self, factor: float) -> Scored:
        """The same documents with scores `factor` times as high."""
        return Scored(self.ids, self.values * np.float32(factor))


def unscored(ids: Ids) -> Scored:
    """Documents that fulfil a condition, which says nothing of their order."""
    return Scored(ids, np.zeros(len(ids), np.float32))


NOTHING = unscored(np.zeros(0, np.int32))


def summed(parts: Sequence[Scored], size: int) -> Scored:
    """The documents of any part, with the sum of their values; `size` documents in all."""
    parts = [part for part in parts if len(part)]
    if len(parts) < 2:
        return parts[0] if parts else NOTHING
    return totals(
        Scored(
            np.concatenate([part.ids for part in parts]),
            np.concatenate([part.values for part in parts]),
        ),
        size,
    )


def totals(listed: Scored, size: int) -> Scored:
    """The documents of a list in any order, each once, with the sum of its values there."""
    ids, values = listed.ids, listed.values
    if len(ids) * _DENSE > size:
        sums = np.zeros(size, np.float32)
        add_at(sums, ids, values)
        # Documents that fulfil a condition are worth nothing, but found.
        flags = sums != 0 if values.all() else flags_of(ids, size)
        found = flags.nonzero()[0]
        return Scored(found.astype(np.int32), sums.take(found))
    order = np.argsort(ids, kind="stable")
    ids, values = ids.take(order), values.take(order)
    is_first = np.ones(len(ids), np.bool_)
    np.not_equal(ids[1:], ids[:-1], out=is_first[1:])
    starts = is_first.nonzero()[0]
    if not len(starts):
        return NOTHING
    return Scored(ids[starts], np.add.reduceat(values, starts))


def add_at(sums: Values, places: NDArray[np.integer[Any]], values: Values) -> None:
    """Add values at places, of which one may come several times.

    NumPy looks up by its own width of numbers, and changes any other piece by piece.
    """
    np.add.at(sums, places.astype(np.intp, copy=False), values)


def common(parts: Sequence[Scored], size: int) -> Scored:
    """The documents of all parts, with the sum of their values."""
    smallest, *others = sorted(parts, key=len)
    found = smallest
    for other in others:
        places = places_in(found.ids, other.ids, size)
        kept = places >= 0
        found = found.where(kept)
        found = Scored(found.ids, found.values + other.values.take(places[kept]))
    return found


def with_new(found: Scored, others: Scored, factor: float, size: int) -> Scored:
    """`found`, and those of `others` that are not in it, their values `factor` times as high."""
    if not len(others):
        return found
    new = without(others, found.ids, size)
    return summed([found, new.times(factor)], size)


def without(found: Scored, unwanted: Ids, size: int) -> Scored:
    """`found` but for these documents (ascending)."""
    if not len(unwanted) or not len(found):
        return found
    return found.where(places_in(found.ids, unwanted, size) < 0)


def within(found: Scored, wanted: Ids, size: int) -> Scored:
    """Those of `found` that are among these documents (ascending)."""
    return found.where(places_in(found.ids, wanted, size) >= 0)


def intersection(lists: Sequence[Ids], size: int) -> Ids:
    """The documents that stand in all lists."""
    found, *others = sorted(lists, key=len)
    for other in others:
        found = found[places_in(found, other, size) >= 0]
    return found


def distinct(ids: Ids) -> Ids:
    """The documents, ascending, each once; a few are sooner sorted than put into NumPy's table."""
    if len(ids) < 2:
        return ids
    ids = np.sort(ids)
    kept = np.ones(len(ids), np.bool_)
    np.not_equal(ids[1:], ids[:-1], out=kept[1:])
    return ids[kept]


def flags_of(ids: Ids, size: int) -> Flags:
    """For each document whether it is among these."""
    flags = np.zeros(size, np.bool_)
    flags[ids.astype(np.intp)] = True  # NumPy changes other numbers piece by piece
    return flags


def places_in(ids: Ids, others: Ids, size: int) -> NDArray[np.intp]:
    """Where in `others` (ascending) each of `ids` stands; -1 where it does not."""
    if not len(others) or not len(ids):
        return np.full(len(ids), -1, np.intp)
    if (len(ids) + len(others)) * _DENSE < size or len(ids) * _DENSE < len(others):
        places = np.searchsorted(others, ids)
        places[places == len(others)] = 0
        places[others.take(places) != ids] = -1
        return places
    table = np.full(size, -1, np.intp)
    table[others] = np.arange(len(others))
    return table.take(ids)


def best(found: Scored, count: int) -> Ids:
    """The `count` documents of the highest values, best first; of equal ones the first."""
    if not count:
        return NOTHING.ids
    if count * _HEAP < len(found):
        # As many heaps have one so high: whatever is lower is not among the best.
        heaps = found.values[: len(found) // _HEAP * _HEAP].reshape(_HEAP, -1).max(axis=0)
        found = found.where(found.values >= _highest(heaps, count))
    if count < len(found):
        found = found.where(found.values >= _highest(found.values, count))
    return found.ids[np.lexsort((found.ids, -found.values))][:count]


def in_steps(found: Scored) -> Scored:
    """The same documents with scores rounded, so that two bytes hold each: a half of the room.

    The steps are a sixty-thousandth of the highest score, and no score becomes nothing.
    """
    if not len(found):
        return found
    step = np.float32(step_of(found.values))
    values = np.rint(found.values / step)
    np.maximum(values, np.float32(1), out=values, where=found.values > 0)
    values *= step
    return Scored(found.ids, values)


def step_of(values: Values) -> float:
    """The smallest power of two of which no value (none below 0) is more times than fit 16 bits."""
    highest = float(values.max())
    if highest <= 0:
        return 1.0
    return max(2.0 ** math.ceil(math.log2(highest / _MOST_STEPS)), _SMALLEST_STEP)


def _highest(values: Values, count: int) -> np.float32:
    """The lowest of the `count` highest values."""
    place = len(values) - count
    lowest: np.float32 = np.partition(values, place)[place]
    return lowest
