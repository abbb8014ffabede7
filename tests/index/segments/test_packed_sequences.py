"""Ascending numbers survive packing, a few lists at a time and all at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments.packed_sequences import (
    Packed,
    bytes_of_sequences,
    low_bits,
    packed_halves,
    read_all,
    read_halves,
    read_some,
    write_sequences,
)
from index.segments.posting_lists import starts_of


@st.composite
def sequences(draw: st.DrawFn) -> tuple[int, list[list[int]]]:
    """What all numbers are below, and lists of such numbers: seldom ones and all that there are."""
    universe = draw(st.sampled_from([1, 2, 9, 300, 70_000, 30_000_000, 2**31 - 1]))
    of_list = st.sets(st.integers(0, universe - 1), min_size=1, max_size=40)
    lists = draw(st.lists(of_list, min_size=1, max_size=6))
    if universe <= 300:
        lists.append(set(range(universe)))
    return universe, [sorted(each) for each in lists]


def packed(universe: int, lists: list[list[int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The bytes, the place of each list, and how many numbers it has."""
    sizes = np.array([len(each) for each in lists], np.int32)
    each = bytes_of_sequences(sizes, low_bits(sizes, universe), universe)
    data = np.zeros(int(each.sum()), np.uint8)
    values = np.array([number for of_list in lists for number in of_list], np.int32)
    write_sequences(data, starts_of(each), values, sizes, universe)
    return data, starts_of(each), sizes


@given(sequences())
def test_all_lists_are_read_at_once(given_lists: tuple[int, list[list[int]]]) -> None:
    universe, lists = given_lists
    found = read_all(*packed(universe, lists), universe)
    assert found.tolist() == [number for each in lists for number in each]


@given(sequences())
def test_some_lists_are_read_alone(given_lists: tuple[int, list[list[int]]]) -> None:
    universe, lists = given_lists
    data, starts, sizes = packed(universe, lists)
    low = low_bits(sizes, universe).tolist()
    some = [*reversed(range(len(lists))), 0]
    places = starts[some].tolist()
    columns = [[column[n] for n in some] for column in (sizes.tolist(), low)]
    wanted = Packed(data.data, places, places, columns[0], universe, columns[1])
    found, counts = read_some(wanted)
    assert found.tolist() == [number for n in some for number in lists[n]]
    assert counts == [len(lists[n]) for n in some]
    # Only those with an odd number before the low bits.
    found, counts = read_some(
        wanted, lambda bits: (np.arange((universe >> bits) + 1) & 1).astype(np.bool_)
    )
    kept = [[number for number in lists[n] if number >> low[n] & 1] for n in some]
    assert found.tolist() == [number for each in kept for number in each]
    assert counts == list(map(len, kept))


def test_a_number_takes_few_bits_more_than_its_distance() -> None:
    universe, count = 70_000, 700
    sizes = np.array([count], np.int32)
    (size,) = bytes_of_sequences(sizes, low_bits(sizes, universe), universe).tolist()
    assert 8 * size / count < np.log2(universe / count) + 3


def test_what_was_never_packed_is_told() -> None:
    data, _, sizes = packed(70_000, [[3, 900, 60_000]])
    data[0] ^= 1 << 5
    with pytest.raises(ValueError, match="numbers in lists"):
        read_all(data, np.zeros(1, np.int64), sizes, 70_000)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=9))
def test_halves_of_bytes_are_read_of_lists_of_any_sizes(of_lists: list[int]) -> None:
    sizes = np.array(of_lists, np.int64)
    numbers = (np.arange(sizes.sum()) % 16).astype(np.uint8)
    assert read_halves(packed_halves(numbers, sizes), sizes).tolist() == numbers.tolist()
