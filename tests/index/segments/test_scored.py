"""What queries do with arrays is what sets and dictionaries would do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments.array_memory import ArrayMemory
from index.segments.scored import (
    Scored,
    best,
    common,
    in_steps,
    intersection,
    places_in,
    summed,
    unscored,
    with_new,
    within,
    without,
)

# The same laws hold where lists are sorted and where they are spread over the whole archive.
SIZES = (40, 100_000)
TABLES = st.dictionaries(st.integers(0, 39), st.integers(1, 8).map(float), max_size=30)


def scored(table: dict[int, float]) -> Scored:
    ids = sorted(table)
    return Scored(np.array(ids, np.int32), np.array([table[n] for n in ids], np.float32))


def told(found: Scored) -> dict[int, float]:
    assert found.ids.dtype == np.int32
    assert found.values.dtype == np.float32
    assert sorted(set(found.ids.tolist())) == found.ids.tolist()
    return dict(zip(found.ids.tolist(), found.values.tolist(), strict=True))


@pytest.mark.parametrize("size", SIZES)
@given(tables=st.lists(TABLES, max_size=4))
def test_a_sum_has_the_documents_of_any(size: int, tables: list[dict[int, float]]) -> None:
    expected: dict[int, float] = {}
    for table in tables:
        for number, value in table.items():
            expected[number] = expected.get(number, 0.0) + value
    assert told(summed([scored(table) for table in tables], size)) == expected


@pytest.mark.parametrize("size", SIZES)
@given(table=TABLES, fulfilling=st.sets(st.integers(0, 39)))
def test_what_is_worth_nothing_is_found_too(size: int, table, fulfilling: set[int]) -> None:
    condition = unscored(np.array(sorted(fulfilling), np.int32))
    expected = dict.fromkeys(fulfilling, 0.0) | table
    assert told(summed([scored(table), condition], size)) == expected


@pytest.mark.parametrize("size", SIZES)
@given(tables=st.lists(TABLES, min_size=1, max_size=4))
def test_what_is_common_stands_in_all(size: int, tables: list[dict[int, float]]) -> None:
    shared = set(tables[0]).intersection(*tables[1:])
    lists = [scored(table) for table in tables]
    assert told(common(lists, size)) == {n: sum(t[n] for t in tables) for n in shared}
    assert set(intersection([one.ids for one in lists], size).tolist()) == shared


@pytest.mark.parametrize("size", SIZES)
@given(first=TABLES, second=TABLES)
def test_keeping_leaving_and_adding(size: int, first, second) -> None:
    left, right = scored(first), scored(second)
    assert told(without(left, right.ids, size)) == {
        n: v for n, v in first.items() if n not in second
    }
    assert told(within(left, right.ids, size)) == {n: v for n, v in first.items() if n in second}
    halved = {number: value / 2 for number, value in second.items()}
    assert told(with_new(left, right, 0.5, size)) == halved | first
    places = places_in(left.ids, right.ids, size)
    assert [right.ids[at] if at >= 0 else -1 for at in places] == [
        n if n in second else -1 for n in sorted(first)
    ]


@given(TABLES, st.integers(0, 35))
def test_the_best_come_first_and_of_equal_ones_the_first(table, count: int) -> None:
    expected = sorted(table, key=lambda number: (-table[number], number))[:count]
    assert best(scored(table), count).tolist() == expected


@given(st.integers(0, 4000), st.integers(1, 500), st.integers(0, 70), st.randoms())
def test_the_best_of_many_are_the_same(size: int, highest: int, count: int, chance) -> None:
    table = {number: float(chance.randint(1, highest)) for number in range(size)}
    expected = sorted(table, key=lambda number: (-table[number], number))[:count]
    assert best(scored(table), count).tolist() == expected


def test_what_was_used_longest_ago_gives_way() -> None:
    made: list[str] = []

    def make(name: str) -> Scored:
        made.append(name)
        return unscored(np.arange(100, dtype=np.int32))

    memory = ArrayMemory(6000, ascending=False)
    for name in ("a", "b", "c", "d", "a", "e", "f", "a", "b"):
        memory.get(name, lambda name=name: make(name))
    assert made == ["a", "b", "c", "d", "e", "f", "b"]


def test_what_is_too_large_is_not_kept() -> None:
    memory = ArrayMemory(1000, ascending=False)
    made = [memory.get("a", lambda: unscored(np.arange(50, dtype=np.int32))) for _ in range(2)]
    assert made[0] is not made[1]


@given(st.lists(st.floats(0, 2000, width=32), min_size=1, max_size=40))
def test_scores_in_steps_keep_their_order_and_two_bytes_hold_them(values: list[float]) -> None:
    found = Scored(np.arange(len(values), dtype=np.int32), np.array(values, np.float32))
    rounded = in_steps(found)
    order = np.argsort(found.values, kind="stable")
    assert (np.diff(rounded.values[order]) >= 0).all()
    assert np.abs(rounded.values - found.values).max() <= max(found.values) / 32_000
    assert ((rounded.values > 0) == (found.values > 0)).all()
    assert in_steps(rounded).values.tolist() == rounded.values.tolist()


def test_nothing_in_steps_is_nothing() -> None:
    assert not len(in_steps(unscored(np.zeros(0, np.int32))))
