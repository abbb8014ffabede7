"""Back and forward through searches and articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.browsing.navigation import Navigation, Place
from desktop.session.search_state import SearchState


def place(text: str, article_id: str | None = None, **facts: object) -> Place:
    return Place(SearchState(text=text, **facts), article_id)  # type: ignore[arg-type]


@pytest.fixture
def navigation(qapp) -> Navigation:
    return Navigation()


@pytest.fixture
def gone(navigation: Navigation) -> list[Place]:
    gone: list[Place] = []
    navigation.gone_to.connect(gone.append)
    return gone


def test_at_first_there_is_nowhere_to_go(navigation: Navigation, gone):
    for direction in (-1, 1):
        assert not navigation.can_go(direction)
        navigation.go(direction)
    assert gone == []


def test_back_and_forward(navigation: Navigation, gone):
    places = [place("قطار"), place("قطار", "a1"), place("ميناء", "a2")]
    for each in places:
        navigation.remember(each)
    assert not navigation.can_go(1)
    for direction in (-1, -1, -1, 1, 1, 1):
        navigation.go(direction)
    assert gone == [places[1], places[0], places[1], places[2]]


def test_a_new_place_forgets_those_ahead(navigation: Navigation, gone):
    for text in ("قطار", "ميناء", "سوق"):
        navigation.remember(place(text))
    navigation.go(-1)
    navigation.go(-1)
    navigation.remember(place("مدرسة"))
    assert not navigation.can_go(1)
    navigation.go(-1)
    assert gone[-1] == place("قطار")


def test_the_same_place_is_remembered_once(navigation: Navigation):
    navigation.remember(place("قطار", "a1"))
    navigation.remember(place("قطار", "a1"))
    assert not navigation.can_go(-1)


def test_what_was_typed_on_the_way_is_no_place(navigation: Navigation, gone):
    navigation.remember(place("سوق"))
    for text in ("ق", "قط", "قطا", "قطار", "قطا", "قطار"):
        navigation.remember(place(text))
    navigation.go(-1)
    assert gone == [place("سوق")]
    navigation.go(1)
    assert gone[-1] == place("قطار")


def test_an_empty_field_is_a_place(navigation: Navigation, gone):
    navigation.remember(place(""))
    navigation.remember(place("قطار"))
    navigation.go(-1)
    assert gone == [place("")]


def test_narrowings_are_places(navigation: Navigation, gone):
    navigation.remember(place("قطار"))
    navigation.remember(place("قطار", years=("2019",)))
    navigation.go(-1)
    assert gone == [place("قطار")]


def test_going_somewhere_does_not_change_the_way(navigation: Navigation):
    """The page remembers where it was led to: that must not forget the places ahead."""
    for text in ("قطار", "ميناء", "سوق"):
        navigation.remember(place(text))
    navigation.gone_to.connect(navigation.remember)
    navigation.go(-1)
    assert navigation.can_go(1)
    assert navigation.can_go(-1)


def test_change_is_told(qtbot, navigation: Navigation):
    with qtbot.waitSignal(navigation.changed):
        navigation.remember(place("قطار"))
    navigation.remember(place("ميناء"))
    with qtbot.waitSignal(navigation.changed):
        navigation.go(-1)


def test_only_so_many_are_kept(navigation: Navigation, gone):
    for number in range(500):
        navigation.remember(place(f"{number} قطار"))
    steps = 0
    while navigation.can_go(-1):
        navigation.go(-1)
        steps += 1
    assert steps == 199
    assert gone[-1] == place("300 قطار")


@given(st.lists(st.sampled_from(["قطار", "ميناء", "سوق", "ق", -1, 1]), max_size=30))
def test_back_then_forward_is_the_same_place(moves: list[str | int]):
    navigation, gone = Navigation(), []
    navigation.gone_to.connect(gone.append)
    for move in moves:
        if isinstance(move, int):
            navigation.go(move)
        else:
            navigation.remember(place(move))
    if navigation.can_go(-1) and navigation.can_go(1):
        navigation.go(1)
        here = gone[-1]
        navigation.go(-1)
        navigation.go(1)
        assert gone[-1] == here


def test_the_article_a_search_showed_by_itself_belongs_to_it(navigation: Navigation, gone):
    navigation.remember(place("قطار"))
    navigation.amend(place("قطار", "a1"))
    navigation.remember(place("ميناء"))
    navigation.go(-1)
    assert gone == [place("قطار", "a1")]


def test_an_article_of_another_search_amends_nothing(navigation: Navigation, gone):
    navigation.remember(place("قطار"))
    navigation.amend(place("ميناء", "a2"))
    navigation.remember(place("جسر"))
    navigation.go(-1)
    assert gone == [place("قطار")]


def test_typing_on_after_reading_keeps_the_place_that_was_read(navigation: Navigation, gone):
    navigation.remember(place("قطار"))
    navigation.remember(place("قطار", "a1"), is_read=True)
    navigation.remember(place("قطارات"))
    navigation.go(-1)
    assert gone == [place("قطار", "a1")]


def test_a_part_that_is_taken_away_is_a_step_of_its_own(navigation: Navigation):
    long, short = SearchState(text="قطار الشمال"), SearchState(text="قطار")
    navigation.remember(Place(long, None))
    navigation.remember(Place(short, None), is_typed=False)
    assert navigation.can_go(-1)
