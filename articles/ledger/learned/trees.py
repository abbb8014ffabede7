"""Trees: boosted decision trees as arrays, evaluated for many rows at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("links.npz")
"""What was learned; `make train` writes it anew."""


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
    """

    roots: NDArray[np.int32]
    traits: NDArray[np.int32]
    bounds: NDArray[np.float32]
    next: NDArray[np.int32]
    values: NDArray[np.float32]
    depth: int

    def chances(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """How likely each row is a link, from 0 to 1."""
        width = rows.shape[1]
        cells = rows.ravel()
        first = np.arange(len(rows), dtype=np.int32)[:, None] * width
        nodes = np.repeat(self.roots[None, :], len(rows), axis=0)
        for _ in range(self.depth):
            is_right = cells.take(first + self.traits.take(nodes)) > self.bounds.take(nodes)
            nodes = self.next.take(nodes * 2 + is_right)
        odds = self.values.take(nodes).sum(axis=1, dtype=np.float64)
        return np.asarray(1.0 / (1.0 + np.exp(-odds)), dtype=np.float64)


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
        )
