"""Candidates: which of hundreds of thousands of stories may be copies of one, by their samples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from articles.families.shingles import Numbers

_MOST = 12  # candidates of one story: the likeliest ones say to which family it belongs
_LEAST_SHARE = 0.2
_MOST_HOLDERS = 200  # what stands in more stories is a formula, and tells nothing
_MOST_NEW = 400_000  # numbers in Python's own tables, which take ten times the room of arrays

_Holders = NDArray[np.int32]


class Candidates:
    """The samples of all stories: sorted arrays, and those that came since as they come."""

    def __init__(self, samples: Iterable[tuple[int, Numbers]] = ()) -> None:
        """Take the samples of stories by their numbers."""
        self._values: Numbers = np.empty(0, np.uint64)
        self._holders: _Holders = np.empty(0, np.int32)
        self._sizes: dict[int, int] = {}
        self._new: dict[int, list[int]] = {}
        self._parts: list[tuple[Numbers, _Holders]] = []
        self._waiting = 0
        for number, numbers in samples:
            self._take(number, numbers)
        self._fold()

    def add(self, number: int, numbers: Numbers) -> None:
        """Take one more story."""
        self._take(number, numbers)
        for value in numbers.tolist():
            self._new.setdefault(value, []).append(number)
        if self._waiting > _MOST_NEW:
            self._fold()

    def of(self, numbers: Numbers, own: int = -1) -> list[int]:
        """The stories that share most of the sample, the likeliest first, without `own`."""
        counts: Counter[int] = Counter()
        starts = np.searchsorted(self._values, numbers, side="left")
        ends = np.searchsorted(self._values, numbers, side="right")
        for value, start, end in zip(numbers.tolist(), starts.tolist(), ends.tolist(), strict=True):
            new = self._new.get(value, ())
            if start == end and not new:
                continue
            if end - start + len(new) <= _MOST_HOLDERS:
                counts.update(self._holders[start:end].tolist())
                counts.update(new)
        del counts[own]
        size = len(numbers)
        likely = [
            (count / max(1, min(size, self._sizes.get(each, 0))), each)
            for each, count in counts.items()
            if count >= _LEAST_SHARE * min(size, self._sizes.get(each, 0))
        ]
        return [each for _, each in sorted(likely, reverse=True)[:_MOST]]

    def _take(self, number: int, numbers: Numbers) -> None:
        self._sizes[number] = len(numbers)
        self._parts.append((numbers, np.full(len(numbers), number, np.int32)))
        self._waiting += len(numbers)

    def _fold(self) -> None:
        """Sort what came since into the arrays."""
        values = np.concatenate([self._values, *(part for part, _ in self._parts)])
        holders = np.concatenate([self._holders, *(part for _, part in self._parts)])
        self._parts, self._waiting, self._new = [], 0, {}
        order = np.argsort(values, kind="stable")
        self._values, self._holders = values[order], holders[order]
