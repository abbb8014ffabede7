"""Candidates: which of hundreds of thousands of stories may be copies of one, by their samples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, compress
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from articles.families.shingles import Numbers

_MOST = 12  # candidates of one story: the likeliest ones say to which family it belongs
_LEAST_SHARE = 0.2
_MOST_HOLDERS = 200  # what stands in more stories is a formula, and tells nothing
_MOST_NEW = 200_000  # numbers in Python's own tables, which take ten times the room of arrays
_MOST_READ = 1_000_000
_MOST_IN_BLOCK = 16_000_000
"""Those of three hundred thousand stories: what is beyond costs no more for being many."""

_Holders = NDArray[np.int32]


class _Block(NamedTuple):
    """Numbers of samples in ascending order, and the story that each is of."""

    values: Numbers
    holders: _Holders


class Candidates:
    """The samples of all stories: sorted blocks, and those that came since as they come."""

    def __init__(self, samples: Iterable[tuple[int, Numbers]] = ()) -> None:
        """Take the samples of stories by their numbers."""
        self._blocks: list[_Block] = []
        self._sizes: dict[int, int] = {}
        self._new: dict[int, list[int]] = {}
        self._parts: list[tuple[int, Numbers]] = []
        self._waiting = 0
        for number, numbers in samples:
            self._take(number, numbers)
            if self._waiting > _MOST_READ:
                self._fold()
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
        new = [self._new.get(value, ()) for value in numbers.tolist()]
        frequencies = np.fromiter(map(len, new), np.int64, len(new))
        found = [(block.holders, *_stretches(block.values, numbers)) for block in self._blocks]
        for _, starts, ends in found:
            frequencies += ends - starts
        is_telling = frequencies <= _MOST_HOLDERS
        counts = Counter(chain.from_iterable(compress(new, is_telling.tolist())))
        for holders, starts, ends in found:
            is_held = is_telling & (ends > starts)
            for start, end in zip(starts[is_held].tolist(), ends[is_held].tolist(), strict=True):
                counts.update(holders[start:end].tolist())
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
        self._parts.append((number, numbers))
        self._waiting += len(numbers)

    def _fold(self) -> None:
        """Sort what came since into the last block, or into a new one where that is full."""
        if not self._waiting:
            return
        values = np.concatenate([numbers for _, numbers in self._parts])
        owners = np.array([number for number, _ in self._parts], np.int32)
        holders = np.repeat(owners, [len(numbers) for _, numbers in self._parts])
        self._parts, self._waiting, self._new = [], 0, {}
        order = np.argsort(values, kind="stable")
        block = _Block(values[order], holders[order])
        if self._blocks and len(self._blocks[-1].values) + len(values) <= _MOST_IN_BLOCK:
            last = self._blocks.pop()
            places = np.searchsorted(last.values, block.values, side="right")
            block = _Block(
                np.insert(last.values, places, block.values),
                np.insert(last.holders, places, block.holders),
            )
        self._blocks.append(block)


def _stretches(values: Numbers, numbers: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each number begins and ends among sorted values; most are not there at all."""
    starts = np.searchsorted(values, numbers)
    ends = starts.copy()
    is_held = values.take(starts, mode="clip") == numbers
    if is_held.any():
        ends[is_held] = np.searchsorted(values, numbers[is_held], side="right")
    return starts, ends
