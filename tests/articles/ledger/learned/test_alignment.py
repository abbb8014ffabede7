"""What stands between the same numbers of two tellings is aligned."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from articles.ledger.learned.alignment import UNALIGNED, Alignment


def of_pair(found: Alignment, at: int, to: int) -> tuple[float, ...]:
    (row,) = found.traits(np.array([at]), np.array([to]))
    return tuple(row.tolist())


def test_a_corrected_number_stands_between_its_neighbours() -> None:
    found = Alignment.of([10, 20, 35, 40, 50], [10, 20, 28, 40, 50])
    before, after, between, bond, share = of_pair(found, 2, 2)
    assert (before, after, between, bond) == (0, 0, 1, 0)
    assert share == 0.8


def test_a_number_that_is_aligned_with_a_third_one_speaks_against() -> None:
    found = Alignment.of([10, 20, 30], [10, 20, 30])
    assert of_pair(found, 1, 1)[3] == 1
    assert of_pair(found, 1, 2)[3] == -1
    assert of_pair(found, 2, 0)[2] == 0


def test_articles_without_a_common_number_are_not_aligned() -> None:
    assert of_pair(Alignment.of([1, 2], [3]), 0, 0) == UNALIGNED
    assert Alignment.of([], []).share == 0


@given(st.lists(st.integers(0, 9), max_size=12), st.lists(st.integers(0, 9), max_size=12))
def test_aligned_numbers_are_equal_and_rise(one: list[int], other: list[int]) -> None:
    found = Alignment.of(one, other)
    assert [one[at] for at in found.one] == [other[to] for to in found.other]
    assert list(found.one) == sorted(set(found.one))
    assert list(found.other) == sorted(set(found.other))
