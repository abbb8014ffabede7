"""Trees as arrays say what the same trees say branch by branch."""

from __future__ import annotations

import numpy as np
import pytest

from articles.ledger.learned.traits import NAMES
from articles.ledger.learned.trees import Trees, learned


def walk(trees: Trees, row: np.ndarray) -> float:
    odds = 0.0
    for root in trees.roots:
        node = int(root)
        while trees.next[2 * node] != node:
            is_right = row[trees.traits[node]] > trees.bounds[node]
            node = int(trees.next[2 * node + is_right])
        odds += float(trees.values[node])
    return float(1 / (1 + np.exp(-odds)))


def test_a_row_goes_left_where_the_trait_is_at_most_the_bound() -> None:
    stump = Trees(
        roots=np.array([0], np.int32),
        traits=np.array([1, 0, 0], np.int32),
        bounds=np.array([0.5, np.inf, np.inf], np.float32),
        next=np.array([1, 2, 1, 1, 2, 2], np.int32),
        values=np.array([0.0, -2.0, 2.0], np.float32),
        depth=1,
    )
    low, high = stump.chances(np.array([[9.0, 0.5], [0.0, 0.6]], np.float32))
    assert low == pytest.approx(1 / (1 + np.exp(2)))
    assert high == pytest.approx(1 / (1 + np.exp(-2)))


def test_many_rows_at_once_are_each_row_alone() -> None:
    rows = np.random.default_rng(3).uniform(-1, 3, (50, len(NAMES))).astype(np.float32)
    trees = learned()
    assert trees.chances(rows) == pytest.approx([walk(trees, row) for row in rows])


def test_what_is_learned_asks_for_traits_that_are_there() -> None:
    trees = learned()
    assert trees.traits.max() < len(NAMES)
    assert trees.next.max() < len(trees.values)
