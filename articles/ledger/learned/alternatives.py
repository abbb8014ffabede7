"""Alternatives: how far a pair of claims is ahead of the other pairs that either claim stands in.

Two articles on one thing tell many numbers of one kind in alike words. Which of them is meant is
told less by how alike two claims are than by whether another claim of the other article is more so.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from articles.ledger.learned.overlaps import Places
from articles.ledger.learned.pairs import ClaimPairs, Flags

Numbers = NDArray[np.float64]


class Alternatives:
    """For pairs of claims, the other pairs of the same two articles that share a claim with them.

    Values that are far apart are no alternatives to one another.
    """

    def __init__(self, pairs: ClaimPairs, are_near: Flags) -> None:
        """Note which pairs share a claim.

        Args:
            pairs: The pairs of claims.
            are_near: Which of them may be an alternative to others.
        """
        size = len(pairs.table.codes)
        self._are_near = are_near
        self._sides = [
            np.unique(pairs.pair * size + side, return_inverse=True)[1]
            for side in (pairs.first, pairs.second)
        ]

    def lead(self, likeness: Numbers) -> Numbers:
        """How much more alike each pair is than its best alternative; below 0 where it is less.

        Args:
            likeness: How alike the claims of each pair are, from 0 to 1.
        """
        told = np.where(self._are_near, likeness, 0.0)
        return likeness - np.maximum(*(_best_other(told, side) for side in self._sides))

    def count(self, flags: Flags) -> Numbers:
        """How many alternatives of each pair have a flag.

        Args:
            flags: Which pairs have it.
        """
        told = (flags & self._are_near).astype(np.float64)
        return np.asarray(sum(np.bincount(side, told)[side] - told for side in self._sides))


def _best_other(values: Numbers, side: Places) -> Numbers:
    """The greatest value among the other rows of each row's group; 0 where there are none."""
    order = np.lexsort((values, side))
    groups, sorted_values = side[order], values[order]
    is_last = np.append(groups[1:] != groups[:-1], True)[: len(values)]
    greatest = np.zeros(groups.max(initial=-1) + 1)
    second = np.zeros_like(greatest)
    greatest[groups[is_last]] = sorted_values[is_last]
    has_before = is_last[1:] & (groups[1:] == groups[:-1])
    second[groups[1:][has_before]] = sorted_values[:-1][has_before]
    best = greatest[side]
    is_best = np.zeros(len(values), np.bool_)
    is_best[order[is_last]] = True
    return np.where(is_best, second[side], best)
