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
    ends = starts + each
    columns = [column[::-1] for column in (starts, ends, sizes.astype(np.int64))]
    low = np.zeros(len(lists), np.uint8)
    reversed_lists = Packed(data.data, *columns, 1, low, often[::-1], very_often[::-1])
    found = read_some_counts(reversed_lists, 0).tolist()
    assert found == [count for of_list in reversed(lists) for count in of_list]


def _one(data: np.ndarray, size: int, often: int | None) -> Packed:
    """A list that has all the bytes."""
    start, end, sizes = (np.array([number], np.int64) for number in (0, len(data), size))
    of_often = None if often is None else np.array([often], np.int32)
    low, very_often = np.zeros(1, np.uint8), np.zeros(1, np.int32)
    return Packed(data.data, start, end, sizes, 1, low, of_often, very_often)


def test_lists_without_counts_are_told() -> None:
    with pytest.raises(TypeError, match="without counts"):
        read_some_counts(_one(np.zeros(2, np.uint8), 5, often=None), 0)


def test_what_was_never_packed_is_told() -> None:
    data = np.array([0b111, 0], np.uint8)
    with pytest.raises(ValueError, match="counts in lists"):
        read_some_counts(_one(data, 5, often=2), 0)
