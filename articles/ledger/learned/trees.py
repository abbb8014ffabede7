"""Trees: boosted decision trees as arrays, evaluated for many rows at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import inf
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("links.npz")
"""What was learned; `make train` writes it anew."""

# So many rows and trees stay in the nearest memory.
_ROWS_AT_ONCE = 128


@dataclass(frozen=True, slots=True)
class Trees:
    """Decision trees whose leaves are summed to the logarithm of odds.

    Attributes:
        roots: The first node of each tree.
        traits: Which trait a node asks for.
        bounds: A row goes left where the trait is at most this.
        next: For each node the one at the left and the one at the right; a leaf is its own.
        values: What a leaf adds.
        depth: How many steps lead to the deepest leaf.
        first: How many trees are asked of every row.
        least: Rows whose leaves of these trees sum to less are hopeless.
    """

    roots: NDArray[np.int32]
    traits: NDArray[np.int32]
    bounds: NDArray[np.float32]
    next: NDArray[np.int32]
    values: NDArray[np.float32]
    depth: int
    first: int = 0
    least: float = -inf

    def chances(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """How likely each row is a link, from 0 to 1; 0 of what is hopeless."""
        odds = self.odds(rows, self.roots[: self.first])
        hopeful = np.flatnonzero(odds >= self.least)
        odds[hopeful] += self.odds(rows[hopeful], self.roots[self.first :])
        chances = np.zeros(len(rows))
        chances[hopeful] = 1.0 / (1.0 + np.exp(-odds[hopeful]))
        return chances

    def odds(self, rows: NDArray[np.float32], roots: NDArray[np.int32]) -> NDArray[np.float64]:
        """What the trees that begin at some roots add, row by row."""
        found = np.zeros(len(rows))
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            some = rows[start : start + _ROWS_AT_ONCE]
            cells = some.ravel()
            first = np.arange(len(some), dtype=np.int32)[:, None] * some.shape[1]
            nodes = np.repeat(roots[None, :], len(some), axis=0)
            for _ in range(self.depth):
                is_right = cells.take(first + self.traits.take(nodes)) > self.bounds.take(nodes)
                nodes = self.next.take(nodes * 2 + is_right)
            found[start : start + len(some)] = self.values.take(nodes).sum(axis=1, dtype=np.float64)
        return found


@cache
def learned() -> Trees:
    """The trees of this version of Khizana."""
    with np.load(WEIGHTS) as arrays:
        return Trees(
            arrays["roots"].astype(np.int32),
            arrays["traits"].astype(np.int32),
            arrays["bounds"],
            arrays["next"].astype(np.int32),
            arrays["values"],
            int(arrays["depth"]),
            int(arrays["first"]) if "first" in arrays else 0,
            float(arrays["least"]) if "least" in arrays else -inf,
        )
