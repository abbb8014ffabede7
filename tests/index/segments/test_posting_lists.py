"""Posting lists survive being packed, alone and many at once, and merging."""

from __future__ import annotations

import random
from itertools import accumulate, islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments.posting_lists import (
    Head,
    Postings,
    join,
    pack_lists,
    places_in,
    renumbered,
    unpack_heads,
    unpack_lists,
)


@st.composite
def lists(draw: st.DrawFn) -> Postings:
    """Lists of a few terms, with places."""
    of_terms = draw(
        st.lists(
            st.dictionaries(
                st.integers(0, 3_000_000),
                st.sets(st.integers(0, 40_000), min_size=1, max_size=5),
                min_size=1,
                max_size=12,
            ),
            max_size=6,
        )
    )
    return postings_of([{n: sorted(where) for n, where in lists.items()} for lists in of_terms])


def postings_of(of_terms: list[dict[int, list[int]]]) -> Postings:
    """Lists told as places by document."""
    ordered = [sorted(by_document.items()) for by_document in of_terms]
    gaps = [
        place - before
        for by_document in ordered
        for _, where in by_document
        for before, place in pairwise([0, *where])
    ]
    return Postings(
        np.array([len(by_document) for by_document in ordered], np.int32),
        np.array([n for by_document in ordered for n, _ in by_document], np.int32),
        np.array([len(where) for by_document in ordered for _, where in by_document], np.int32),
        np.array(gaps, np.int32),
    )


def told(postings: Postings) -> list[dict[int, list[int]]]:
    """What `postings_of` was given."""
    frequencies, ids, counts, gaps = (numbers.tolist() for numbers in postings)
    ids, counts, gaps = iter(ids), iter(counts), iter(gaps)
    return [
        {next(ids): list(accumulate(islice(gaps, next(counts)))) for _ in range(frequency)}
        for frequency in frequencies
    ]


def head_of(documents: dict[int, list[int]], base: int) -> Head:
    """The head of a list."""
    packed = pack_lists(postings_of([documents]))
    first, last = int(packed.firsts[0]), int(packed.lasts[0])
    return Head(packed.heads, len(documents), first + base, last + base)


@given(lists())
def test_lists_survive_packing(postings: Postings) -> None:
    packed = pack_lists(postings)
    assert told(unpack_lists(packed)) == told(postings)
    assert packed.head_sizes.sum() == len(packed.heads)
    assert packed.place_sizes.sum() == len(packed.places)


@given(lists().filter(lambda postings: len(postings.frequencies) > 0), st.data())
def test_some_lists_are_read_alone(postings: Postings, data: st.DataObject) -> None:
    expected = told(postings)
    which = data.draw(st.lists(st.integers(0, len(expected) - 1), min_size=1, max_size=3))
    ids, counts = unpack_heads([head_of(expected[at], base=10) for at in which])
    assert (ids - 10).tolist() == [number for at in which for number in sorted(expected[at])]
    assert counts.tolist() == [
        len(where) for at in which for _, where in sorted(expected[at].items())
    ]


@given(lists().filter(lambda postings: len(postings.frequencies) > 0), st.data())
def test_the_places_in_some_documents_are_read(postings: Postings, data: st.DataObject) -> None:
    expected = told(postings)[0]
    packed = pack_lists(postings_of([expected]))
    ids = np.array(sorted(expected), np.int32)
    counts = np.array([len(expected[number]) for number in sorted(expected)], np.int32)
    some = data.draw(st.sets(st.sampled_from(sorted(expected))))
    wanted = sorted(some | data.draw(st.sets(st.integers(0, 3_000_000), max_size=3)))
    found = places_in(packed.places, ids, counts, np.array(wanted, np.int32))
    assert list(zip(*(numbers.tolist() for numbers in found), strict=True)) == [
        (n, place) for n in wanted for place in expected.get(n, [])
    ]


def test_a_list_that_does_not_fit_its_term_is_told() -> None:
    packed = pack_lists(postings_of([{3: [1], 9: [4, 5], 200: [7]}]))

    def documents(frequency: int, first: int, last: int) -> list[int]:
        return unpack_heads([Head(packed.heads, frequency, first, last)])[0].tolist()

    assert documents(3, 3, 200) == [3, 9, 200]
    for frequency, first, last in [(2, 3, 200), (4, 3, 200), (3, 3, 201), (3, 4, 200)]:
        with pytest.raises(ValueError, match="list"):
            documents(frequency, first, last)
    ids, counts = np.array([3, 9], np.int32), np.array([1, 2], np.int32)
    with pytest.raises(ValueError, match="places"):
        places_in(packed.places, ids, counts, ids)


@given(st.lists(lists(), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_joining_is_as_if_written_at_once(parts: list[Postings], chance: random.Random) -> None:
    names = [sorted(chance.sample(range(9), len(told(part)))) for part in parts]
    ordered = sorted({name for of_part in names for name in of_part})
    if not ordered:
        return
    base = 4_000_000
    expected: dict[int, dict[int, list[int]]] = {name: {} for name in ordered}
    for number, (part, of_part) in enumerate(zip(parts, names, strict=True)):
        for name, by_document in zip(of_part, told(part), strict=True):
            expected[name] |= {n + number * base: where for n, where in by_document.items()}
    joined = join(
        [pack_lists(part) for part in parts],
        [np.array([ordered.index(name) for name in of_part], np.int64) for of_part in names],
        [number * base for number in range(len(parts))],
    )
    written = pack_lists(postings_of([expected[name] for name in ordered]))
    for of_joined, of_written in zip(joined, written, strict=True):
        assert of_joined.tolist() == of_written.tolist()


@given(lists(), st.randoms(use_true_random=False))
def test_deleted_documents_leave(postings: Postings, chance: random.Random) -> None:
    documents = sorted(set(postings.ids.tolist()))
    gone = {n for n in documents if chance.random() < 0.5}
    moved = np.full(3_000_001, -1, np.int32)
    kept = [n for n in documents if n not in gone]
    moved[kept] = np.arange(7, 7 + len(kept))
    expected = [
        {int(moved[n]): where for n, where in by_document.items() if n not in gone}
        for by_document in told(postings)
    ]
    remaining, which = renumbered(pack_lists(postings), moved)
    assert which.tolist() == [at for at, by_document in enumerate(expected) if by_document]
    assert told(unpack_lists(remaining)) == [found for found in expected if found]
