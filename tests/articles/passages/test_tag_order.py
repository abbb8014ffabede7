from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.passages.tag_order import completed, merged, moved

orders = st.lists(st.sampled_from("abcdefgh"), unique=True).map(tuple)


def test_new_members_come_last() -> None:
    assert completed(("b", "gone", "a"), ["c", "a", "b", "d"]) == ("b", "gone", "a", "c", "d")


@pytest.mark.parametrize(
    ("chosen", "neighbour", "after", "expected"),
    [
        ("d", "b", False, "adbc"),
        ("a", "c", True, "bcad"),
        ("ca", "d", True, "bdac"),
        ("bc", "a", False, "bcad"),
    ],
)
def test_the_chosen_go_beside_their_neighbour(
    chosen: str, neighbour: str, after: bool, expected: str
) -> None:
    assert moved(tuple("abcd"), set(chosen), neighbour, after=after) == tuple(expected)


def test_nothing_goes_beside_itself() -> None:
    with pytest.raises(ValueError, match="not in list"):
        moved(("a", "b"), {"a"}, "a", after=True)


def test_what_only_they_name_stands_behind_its_neighbour_there() -> None:
    assert merged(("c", "a"), ("a", "b", "c", "d")) == ("c", "d", "a", "b")
    assert merged(("c",), ("x", "c")) == ("x", "c")


@given(ours=orders, theirs=orders)
def test_merging_keeps_our_order_and_all_of_theirs(
    ours: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    found = merged(ours, theirs)
    assert [each for each in found if each in ours] == [*ours]
    assert sorted(found) == sorted({*ours, *theirs})
    assert merged((), theirs) == theirs
    assert merged(found, theirs) == found


@given(order=orders, chosen=st.sets(st.sampled_from("abcdefgh")), data=st.data())
def test_a_move_changes_nothing_among_the_others(
    order: tuple[str, ...], chosen: set[str], data: st.DataObject
) -> None:
    rest = [each for each in order if each not in chosen]
    if not rest:
        return
    found = moved(order, chosen, data.draw(st.sampled_from(rest)), after=data.draw(st.booleans()))
    assert [each for each in found if each not in chosen] == rest
    assert sorted(found) == sorted(order)
