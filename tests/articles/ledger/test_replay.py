"""What the reader says of sets has its effect gesture by gesture, and no other one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from articles.ledger.grouping import ClaimPlace
from articles.ledger.replay import GroupingGesture, replayed
from tests.growth import growth

A, B, C, D, E = ((name, 0) for name in "abcde")


def nothing(
    _some: Sequence[ClaimPlace], _others: Sequence[ClaimPlace]
) -> Mapping[tuple[ClaimPlace, ClaimPlace], float]:
    return {}


def apart(*pairs: tuple[ClaimPlace, ClaimPlace]) -> GroupingGesture:
    return GroupingGesture(False, tuple(map(frozenset, pairs)))


def same(*pairs: tuple[ClaimPlace, ClaimPlace]) -> GroupingGesture:
    return GroupingGesture(True, tuple(map(frozenset, pairs)))


def test_who_is_told_apart_leaves_and_the_others_stay() -> None:
    assert replayed([[A, B, C]], [apart((B, A), (B, C))], nothing) == [[A, C], [B]]


def test_two_are_joined_with_all_that_stands_with_them() -> None:
    assert replayed([[A, B], [C, D]], [same((A, D))], nothing) == [[A, B, C, D]]
    assert replayed([], [same((A, D))], nothing) == [[A, D]]


def test_what_was_said_last_is_done() -> None:
    """A join of what had been told apart did nothing, without a word."""
    assert replayed([[A, B]], [apart((A, B)), same((A, B))], nothing) == [[A, B]]
    assert replayed([[A], [B]], [same((A, B)), apart((A, B))], nothing) == [[A], [B]]


def test_one_of_whom_nothing_was_said_stays_with_the_nearest_side() -> None:
    def near_a(
        some: Sequence[ClaimPlace], others: Sequence[ClaimPlace]
    ) -> Mapping[tuple[ClaimPlace, ClaimPlace], float]:
        assert (list(some), sorted(others)) == ([D, E], [A, B, C])
        return {(D, A): 0.4, (D, B): 0.3}

    cut = apart((A, B), (A, C))
    assert replayed([[A, B, C, D, E]], [cut], near_a) == [[A, D], [B, C, E]]


def test_three_that_are_all_told_apart_are_three() -> None:
    assert replayed([[A, B, C]], [apart((A, B), (B, C), (A, C))], nothing) == [[A], [B], [C]]


PLACES = st.sampled_from([A, B, C, D, E])
PAIRS = st.lists(st.lists(PLACES, min_size=2, max_size=2, unique=True), min_size=1, max_size=4)
GESTURES = st.lists(
    st.builds(
        lambda joins, pairs: GroupingGesture(joins, tuple(map(frozenset, pairs))),
        st.booleans(),
        PAIRS,
    ),
    max_size=5,
)


@given(GESTURES)
def test_each_claim_is_in_one_set_and_the_last_gesture_holds(gestures) -> None:
    found = replayed([[A, B, C], [D, E]], gestures, nothing)
    assert sorted(place for piece in found for place in piece) == [A, B, C, D, E]
    for pair in gestures[-1].pairs if gestures else ():
        one, other = sorted(pair)
        assert any({one, other} <= {*piece} for piece in found) == gestures[-1].joins


def test_joins_one_by_one_cost_what_they_are_many() -> None:
    def work(size: int) -> object:
        gestures = [same((("a", 0), ("a", at))) for at in range(1, size)]
        return replayed([], gestures, nothing)

    assert work(30) == [[("a", at) for at in range(30)]]
    assert growth(work, 6_000) < 3
