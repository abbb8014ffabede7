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


class Candidates:
    """The samples of all stories: those of before as arrays, those of this run as they come."""

    def __init__(self, samples: Iterable[tuple[int, Numbers]] = ()) -> None:
        """Take the samples of stories by their numbers."""
        owners, parts, self._sizes = [], [], {}
        for number, numbers in samples:
            self._sizes[number] = len(numbers)
            parts.append(numbers)
            owners.append(np.full(len(numbers), number, np.int64))
        values = np.concatenate(parts) if parts else np.empty(0, np.uint64)
        order = np.argsort(values, kind="stable")
        self._values: Numbers = values[order]
        holders = np.concatenate(owners) if owners else np.empty(0, np.int64)
        self._holders: NDArray[np.int64] = holders[order]
        self._new: dict[int, list[int]] = {}

    def add(self, number: int, numbers: Numbers) -> None:
        """Take one more story; one that was there under this number counts no more."""
        self._sizes[number] = len(numbers)
        for value in numbers.tolist():
            self._new.setdefault(value, []).append(number)

    def of(self, numbers: Numbers, own: int = -1) -> list[int]:
        """The stories that share most of the sample, the likeliest first, without `own`."""
        counts: Counter[int] = Counter()
        starts = np.searchsorted(self._values, numbers, side="left")
        ends = np.searchsorted(self._values, numbers, side="right")
        for value, start, end in zip(numbers.tolist(), starts.tolist(), ends.tolist(), strict=True):
            new = self._new.get(value, ())
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
