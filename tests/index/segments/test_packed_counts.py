"""Counts of every size survive packing, a few lists at a time and all at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.segments.packed_counts import (
    bytes_of_counts,
    read_all_counts,
    read_some_counts,
    sums_of_counts,
    write_counts,
)
from index.segments.packed_sequences import Packed
from index.segments.posting_lists import starts_of

_COUNTS = st.one_of(st.just(1), st.integers(1, 18), st.integers(1, 2_000_000))


@given(st.lists(st.lists(_COUNTS, min_size=1, max_size=20), min_size=1, max_size=6))
@example([[1], [16, 17, 18], [1] * 9, [2]])
def test_counts_survive_packing(lists: list[list[int]]) -> None:
    sizes = np.array([len(each) for each in lists], np.int32)
    counts = np.array([count for each in lists for count in each], np.int32)
    often, very_often = sums_of_counts(counts, starts_of(sizes))
    each = bytes_of_counts(sizes, often, very_often)
    data, starts = np.zeros(int(each.sum()), np.uint8), starts_of(each)
    write_counts(data, starts, counts, sizes)
    assert read_all_counts(data, starts, sizes, often, very_often).tolist() == counts.tolist()
    columns = (starts, starts + each, sizes, often, very_often)
    begins, ends, of_lists, *of_counts = [column[::-1].tolist() for column in columns]
    reversed_lists = Packed(data.data, begins, ends, of_lists, 1, [0] * len(lists), *of_counts)
    found = read_some_counts(reversed_lists, 0).tolist()
    assert found == [count for of_list in reversed(lists) for count in of_list]


def _one(data: np.ndarray, size: int, often: int | None) -> Packed:
    """A list that has all the bytes."""
    of_often = None if often is None else [often]
    return Packed(data.data, [0], [len(data)], [size], 1, [0], of_often, [0])


def test_lists_without_counts_are_told() -> None:
    with pytest.raises(TypeError, match="without counts"):
        read_some_counts(_one(np.zeros(2, np.uint8), 5, often=None), 0)


def test_what_was_never_packed_is_told() -> None:
    data = np.array([0b111, 0], np.uint8)
    with pytest.raises(ValueError, match="counts in lists"):
        read_some_counts(_one(data, 5, often=2), 0)
