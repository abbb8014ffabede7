"""Where the figures end and the place in time begins nothing is cut."""

from __future__ import annotations

import pytest

from desktop.browsing.fold import fold

CARDS = [(0, 30), (34, 134), (138, 238), (242, 342), (346, 372)]
EVENTS = [(0, 40), (40, 72), (72, 122), (122, 154), (154, 204), (204, 244)]


def is_whole(parts: list[tuple[int, int]], edge: int) -> bool:
    return not any(begin < edge < end for begin, end in parts)


@pytest.mark.parametrize("own", range(len(EVENTS)))
@pytest.mark.parametrize("room", range(300, 620, 7))
def test_nothing_is_cut_at_either_edge(room: int, own: int):
    most = 150
    found = fold(room, CARDS, EVENTS, wanted=244, most=most, own=own)
    assert found.events <= most
    assert is_whole(CARDS, found.cards)
    assert is_whole(EVENTS, found.first)
    assert is_whole(EVENTS, found.first + found.events)
    begin, end = EVENTS[own]
    assert found.first <= begin
    assert end <= found.first + found.events
    assert found.cards + found.events <= room


def test_events_that_need_less_stand_whole_from_the_first_on():
    found = fold(600, CARDS, EVENTS[:2], wanted=72, most=150, own=1)
    assert (found.events, found.first) == (72, 0)
    assert found.cards == 600 - 72


def test_a_card_as_high_as_the_room_is_rather_cut_than_the_room_left_empty():
    found = fold(400, [(0, 20), (20, 900)], EVENTS, wanted=244, most=150, own=0)
    assert found.cards + found.events == 400


def test_an_event_higher_than_its_room_is_seen_from_its_beginning():
    found = fold(400, CARDS, [(0, 40), (40, 400)], wanted=400, most=100, own=1)
    assert (found.events, found.first) == (100, 40)


def test_without_events_there_is_what_is_wanted():
    found = fold(400, CARDS, [], wanted=0, most=150, own=0)
    assert (found.cards, found.events) == (400, 0)
