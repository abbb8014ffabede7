"""Alignment: which claims of two articles stand at the same place between numbers that both tell.

Two tellings of one text, however much one of them was shortened, keep the order of their numbers:
a number that one corrects stands between neighbours that both have.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FARTHEST = 5


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

    def traits(self, at: int, to: int) -> tuple[float, ...]:
        """How two claims stand to the numbers around them.

        Returns:
            How far the second is from where the number before says that it should be, the same by
            the number behind, each cut off; whether both stand between the same two numbers;
            whether they are aligned with one another, or below zero one of them with a third;
            and the share of numbers that are aligned.
        """
        before, after = bisect_left(self.one, at) - 1, bisect_right(self.one, at)
        left = self._distance(before, at, to)
        right = self._distance(after, at, to)
        low = self.other[before] if before >= 0 else -1
        high = self.other[after] if after < len(self.other) else to + 1
        return left, right, float(low < to < high), self._bond(at, to), self.share

    def _bond(self, at: int, to: int) -> float:
        here, there = bisect_left(self.one, at), bisect_left(self.other, to)
        is_here = here < len(self.one) and self.one[here] == at
        is_there = there < len(self.other) and self.other[there] == to
        return float(here == there) * 2 - 1 if is_here and is_there else -float(is_here or is_there)

    def _distance(self, anchor: int, at: int, to: int) -> float:
        if not 0 <= anchor < len(self.one):
            return float(_FARTHEST + 1)
        return float(min(abs((at - self.one[anchor]) - (to - self.other[anchor])), _FARTHEST))
