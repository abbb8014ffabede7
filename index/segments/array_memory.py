"""ArrayMemory: what was read or computed last, as long as it fits into so many bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.segments.scored import Scored, Values, flags_of, step_of

# What an entry takes beside its arrays.
_OVERHEAD = 400
# From one document in so many on, a bit for each takes less room than the numbers of those there.
_SELDOM = 32
_FEW = 64


@dataclass(frozen=True, slots=True)
class _Flagged:
    """Ascending documents as a bit for each that might be there, and their values.

    Attributes:
        bits: The documents.
        values: Their values, or these in steps where two bytes hold them.
        step: What one step of a value is.
    """

    bits: NDArray[np.uint8]
    values: Values | NDArray[np.uint16]
    step: float

    @property
    def nbytes(self) -> int:
        """The memory it takes."""
        return self.bits.nbytes + self.values.nbytes

    def unpacked(self) -> Scored:
        """The documents with their values again."""
        ids = np.unpackbits(self.bits).view(np.bool_).nonzero()[0].astype(np.int32)
        values = self.values.astype(np.float32, copy=False)
        if self.step != 1.0:
            values = values * np.float32(self.step)
        return Scored(ids, values)


class ArrayMemory:
    """Keeps the arrays used last; those used longest ago give way."""

    def __init__(self, most_bytes: int, *, ascending: bool = True) -> None:
        """An empty memory.

        Args:
            most_bytes: How much it holds.
            ascending: Whether the documents of all entries ascend, as they do but in lists that
                were only read.
        """
        self._most = most_bytes
        self._ascending = ascending
        self._bytes = 0
        self._kept: OrderedDict[Hashable, Scored | _Flagged] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Scored]) -> Scored:
        """What is kept under the key, or else what `make` makes."""
        found = self.known(key)
        if found is None:
            found = make()
            self.keep(key, found)
        return found

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def known(self, key: Hashable) -> Scored | None:
        """What is kept under the key; None for nothing."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found if isinstance(found, Scored) else found.unpacked()

    def keep(self, key: Hashable, found: Scored) -> None:
        """Keep what was not known, unless it is too large."""
        entry = self._packed(found)
        size = entry.nbytes + _OVERHEAD
        if size <= self._most // 4:
            self._kept[key] = entry
            self._bytes += size
            while self._bytes > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._bytes -= oldest.nbytes + _OVERHEAD

    def _packed(self, found: Scored) -> Scored | _Flagged:
        """In the form that takes less room."""
        if not self._ascending or not len(found) or len(found) * _SELDOM < int(found.ids[-1]):
            return found
        flags = flags_of(found.ids, int(found.ids[-1]) + 1)
        return _Flagged(np.packbits(flags), *_stepped(found.values))


def _stepped(values: Values) -> tuple[Values | NDArray[np.uint16], float]:
    """Values in steps, and the step, where no more than their width is lost; else as they are."""
    if values.min() < 0:
        return values, 1.0
    step = step_of(values)
    # Most scores are in no steps, and a few of them show it.
    narrow = _narrow(values[:_FEW], step)
    if narrow is not None:
        narrow = _narrow(values, step)
    return (values, 1.0) if narrow is None else (narrow, step)


def _narrow(values: Values, step: float) -> NDArray[np.uint16] | None:
    """How many steps each value is; None where one is in between."""
    steps = values / np.float32(step)
    narrow = steps.astype(np.uint16)
    return narrow if (narrow == steps).all() else None
