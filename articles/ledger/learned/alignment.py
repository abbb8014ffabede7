"""Alignment: which claims of two articles stand at the same place between numbers that both tell.

Two tellings of one text, however much one of them was shortened, keep the order of their numbers:
a number that one corrects stands between neighbours that both have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray

_FARTHEST = 5

UNALIGNED = (_FARTHEST + 1.0, _FARTHEST + 1.0, 1.0, 0.0, 0.0)
"""The traits of two claims whose articles have no number in common."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The numbers that two articles tell in one order.

    Attributes:
        one: Their indices in the first article, rising.
        other: Their indices in the other one, rising too.
        share: Which part of the shorter article's numbers they are.
    """

    one: tuple[int, ...]
    other: tuple[int, ...]
    share: float

    @classmethod
    def of(cls, one: Sequence[object], other: Sequence[object]) -> Alignment:
        """Align two articles by their values."""
        blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        pairs = [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
        shorter = min(len(one), len(other))
        return cls(
            tuple(at for at, _ in pairs),
            tuple(to for _, to in pairs),
            len(pairs) / shorter if shorter else 0.0,
        )

    def traits(self, at: NDArray[np.int64], to: NDArray[np.int64]) -> NDArray[np.float64]:
        """How pairs of claims stand to the numbers around them.

        Args:
            at: The indices of claims of the first article.
            to: Of each the index of a claim of the other one.

        Returns:
            For each pair, in columns: how far the second is from where the number before says that
            it should be, the same by the number behind, each cut off; whether both stand between
            the same two numbers; whether they are aligned with one another, or below zero one of
            them with a third; and the share of numbers that are aligned.
        """
        one = np.array([-1, *self.one, np.iinfo(np.int64).max])
        other = np.array([-1, *self.other, np.iinfo(np.int64).max])
        here, there = np.searchsorted(one, at), np.searchsorted(other, to)
        is_here, is_there = one[here] == at, other[there] == to
        before, after = here - 1, here + is_here
        bond = np.where(is_here & is_there & (here == there), 1, -1) * (is_here | is_there)
        return np.stack(
            [
                np.where(before > 0, _distances(one[before], other[before], at, to), UNALIGNED[0]),
                np.where(
                    after < len(one) - 1,
                    _distances(one[after], other[after], at, to),
                    UNALIGNED[1],
                ),
                (other[before] < to) & (to < other[after]),
                bond,
                np.full(len(at), self.share),
            ],
            axis=1,
        )


def _distances(
    one: NDArray[np.int64],
    other: NDArray[np.int64],
    at: NDArray[np.int64],
    to: NDArray[np.int64],
) -> NDArray[np.int64]:
    """How far each second claim is from where an aligned number says that it should be."""
    return np.minimum(np.abs((at - one) - (to - other)), _FARTHEST)
