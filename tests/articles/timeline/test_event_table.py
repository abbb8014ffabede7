"""Columns that give back what was put in, in the order of the calendar."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from articles.timeline.event_table import CERTAIN, FUTURE, EventSource, EventTable
from articles.timeline.events import OPEN_FIRST, OPEN_LAST, calendar_key

DAYS = st.integers(OPEN_FIRST, OPEN_LAST)
STRETCHES = st.lists(st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days))), max_size=40)


def row(first: int, last: int, flags: int = 0, start: int = -1, length: int = 0):
    source = int(EventSource.TIME_EXPRESSION)
    return (calendar_key(first, last), first, last, 0, source, 0, flags, start, length)


@given(STRETCHES)
def test_events_come_in_the_order_of_the_calendar(stretches):
    table = EventTable(["a"], ["2000"], [row(*days) for days in stretches])
    assert len(table) == len(stretches)
    found = list(zip(table.first, table.last, strict=True))
    assert sorted(found) == sorted(stretches)
    begins = [last if first == OPEN_FIRST else first for first, last in found]
    assert begins == sorted(begins)


def test_wider_events_come_before_those_inside_them():
    table = EventTable(["a"], ["2000"], [row(100, 100), row(100, 130), row(100, 465)])
    assert list(table.last) == [465, 130, 100]


def test_an_open_beginning_stands_at_its_known_end():
    table = EventTable(["a"], ["2000"], [row(OPEN_FIRST, 500), row(400, 401), row(600, 601)])
    assert list(table.last) == [401, 500, 601]


def test_an_event_says_everything_again():
    table = EventTable(["a", "b"], ["", "2003"], [(1, 10, 20, 1, 2, 1, CERTAIN + FUTURE, 5, 7)])
    event = table.event(0)
    assert (event.article_id, event.source, event.value) == ("b", EventSource.FIGURE, "2003")
    assert (event.first, event.last, event.span) == (10, 20, Span(5, 12))
    assert event.certain
    assert event.future


def test_a_publication_has_no_words():
    assert EventTable(["a"], ["2000"], [row(1, 2)]).event(0).span is None


def test_an_empty_table():
    table = EventTable()
    assert len(table) == 0
    with pytest.raises(IndexError):
        table.event(0)


def test_a_table_of_several_runs_is_in_one_order(monkeypatch):
    monkeypatch.setattr("articles.timeline.event_table._RUN", 7)
    chance = random.Random(2)
    rows = [(day, day, day + 3, 0, 0, 0, 1, number, 4)
            for number, day in enumerate(chance.choices(range(50), k=100))]  # fmt: skip
    table = EventTable(["a"], ["2019"], iter(rows))
    assert [(table.first[n], table.event(n).span) for n in range(100)] == [
        (row[1], Span(row[7], row[7] + 4)) for row in sorted(rows)
    ]
