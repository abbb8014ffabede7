"""Distances and counts of every size are read as they were packed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments.packed_heads import distances_and_counts
from index.segments.packed_numbers import pack

# Of one byte, of two, and so on to as many as there are.
SIZES = st.one_of(*(st.integers(0, (1 << bits) - 1) for bits in (5, 6, 12, 13, 19, 20, 27)))


@given(st.lists(st.tuples(SIZES, SIZES), max_size=40))
def test_distances_and_counts_survive(pairs: list[tuple[int, int]]) -> None:
    numbers = []
    for distance, more in pairs:
        numbers.append(distance << 1)
        if more:
            numbers.append(((more - 1) << 1) | 1)
    packed, _ = pack(np.array(numbers, np.int32))
    distances, counts = distances_and_counts(packed)
    assert distances.tolist() == [distance for distance, _ in pairs]
    assert counts.tolist() == [1 + more for _, more in pairs]


@pytest.mark.parametrize("data", [[200], [0, 128], [129] * 6 + [0], [129] * 6 + [1]])
def test_a_number_without_end_is_refused(data: list[int]) -> None:
    with pytest.raises(ValueError, match="without end"):
        distances_and_counts(np.array(data, np.uint8))


@given(st.lists(st.integers(0, 255), max_size=30))
def test_bytes_that_were_never_packed_do_no_harm(data: list[int]) -> None:
    try:
        distances, counts = distances_and_counts(np.array(data, np.uint8))
    except ValueError:
        return
    assert len(distances) == len(counts)
