"""Posting lists survive being packed, alone and many at once, and merging."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments.packed_sequences import Packed, low_bits
from index.segments.posting_lists import (
    PackedLists,
    Postings,
    bytes_of_lists,
    documents_of_lists,
    join,
    pack_lists,
    starts_of,
    unpack_all,
    unpack_lists,
    without_some,
)

_UNIVERSE = 3_000_000
_LISTS = st.lists(
    st.dictionaries(
        st.integers(0, _UNIVERSE - 1),
        st.one_of(st.just(1), st.integers(1, 40)),
        min_size=1,
        max_size=12,
    ),
    max_size=6,
)


def postings_of(of_terms: list[dict[int, int]]) -> Postings:
    """Lists told as counts by document."""
    ordered = [sorted(by_document.items()) for by_document in of_terms]
    return Postings(
        np.array([len(by_document) for by_document in ordered], np.int32),
        np.array([n for by_document in ordered for n, _ in by_document], np.int32),
        np.array([count for by_document in ordered for _, count in by_document], np.int32),
    )


def told(postings: Postings) -> list[dict[int, int]]:
    """What `postings_of` was given."""
    pairs = iter(zip(postings.values.tolist(), postings.counts.tolist(), strict=True))
    return [dict(next(pairs) for _ in range(size)) for size in postings.sizes.tolist()]


def stored_of(lists: PackedLists, which: Sequence[int]) -> Packed:
    """Some lists as a table finds them."""
    each = bytes_of_lists(lists, _UNIVERSE, with_counts=True)
    low = low_bits(lists.sizes, _UNIVERSE)
    columns = (starts_of(each), starts_of(each) + each, lists.sizes, low)
    counted = (lists.often, lists.very_often)
    starts, ends, sizes, bits, often, very_often = (
        [column.tolist()[at] for at in which] for column in (*columns, *counted)
    )
    return Packed(lists.data.data, starts, ends, sizes, _UNIVERSE, bits, often, very_often)


@given(_LISTS)
def test_lists_survive_packing(of_terms: list[dict[int, int]]) -> None:
    packed = pack_lists(postings_of(of_terms), _UNIVERSE)
    assert len(packed.data) == bytes_of_lists(packed, _UNIVERSE, with_counts=True).sum()
    assert told(unpack_all(packed, _UNIVERSE, with_counts=True)) == of_terms


@given(_LISTS.filter(bool), st.data())
def test_some_lists_are_read_alone(of_terms: list[dict[int, int]], data: st.DataObject) -> None:
    packed = pack_lists(postings_of(of_terms), _UNIVERSE)
    which = data.draw(st.lists(st.integers(0, len(of_terms) - 1), min_size=1, max_size=4))
    assert told(unpack_lists(stored_of(packed, which))) == [of_terms[at] for at in which]


@given(st.integers(0, 10_000))
def test_a_bit_that_changed_is_told(bit: int) -> None:
    packed = pack_lists(postings_of([{3: 1, 9: 2, 200: 40, 2_000_000: 1}]), _UNIVERSE)
    packed.data[bit // 8 % len(packed.data)] ^= 1 << bit % 8
    with pytest.raises(ValueError, match="not as it was written"):
        unpack_lists(stored_of(packed, [0]))


@given(st.lists(_LISTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_joining_is_as_if_written_at_once(
    parts: list[list[dict[int, int]]], chance: random.Random
) -> None:
    names = [sorted(chance.sample(range(9), len(part))) for part in parts]
    ordered = sorted({name for of_part in names for name in of_part})
    if not ordered:
        return
    expected: dict[int, dict[int, int]] = {name: {} for name in ordered}
    moved = []
    for number, (part, of_part) in enumerate(zip(parts, names, strict=True)):
        higher = [{n + number * _UNIVERSE: c for n, c in each.items()} for each in part]
        for name, by_document in zip(of_part, higher, strict=True):
            expected[name] |= by_document
        moved.append(postings_of(higher))
    joined = join(
        moved, [np.array([ordered.index(name) for name in of_part], np.int64) for of_part in names]
    )
    assert told(joined) == [dict(sorted(expected[name].items())) for name in ordered]


@given(_LISTS, st.randoms(use_true_random=False))
def test_deleted_documents_leave(of_terms: list[dict[int, int]], chance: random.Random) -> None:
    postings = postings_of(of_terms)
    documents = sorted(set(postings.values.tolist()))
    gone = {n for n in documents if chance.random() < 0.5}
    moved = np.full(_UNIVERSE, -1, np.int32)
    kept = [n for n in documents if n not in gone]
    moved[kept] = np.arange(7, 7 + len(kept))
    expected = [
        {int(moved[n]): count for n, count in sorted(by_document.items()) if n not in gone}
        for by_document in of_terms
    ]
    remaining, which = without_some(postings, moved[postings.values])
    assert which.tolist() == [at for at, by_document in enumerate(expected) if by_document]
    assert told(remaining) == [found for found in expected if found]


def test_the_documents_that_remain_are_counted() -> None:
    sizes = np.array([3, 2, 4], np.int32)
    documents = np.array([1, 1, 4, 4, 4, 0, 1, 1, 4], np.int32)
    assert documents_of_lists(sizes, documents, documents != 1).tolist() == [1, 1, 2]
