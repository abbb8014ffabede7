"""What the page shows of the archive's events."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.timeline.event_table import EventSource
from desktop.timeline.event_lanes import Lane
from desktop.timeline.event_narrowing import Narrowing, narrowed, period_days, within_period
from tests.desktop.timeline.dated import table_of

LABELS = [fold_word(text) for text in ("افتتاح المكتبة", "إغلاق المكتبه", "وصول القطار")]


def test_all_events_are_wanted_at_first():
    assert list(narrowed(table_of("2001", "2002", "2003"), Narrowing())) == [0, 1, 2]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("المكتبة", [0, 1]),
        ("اغلاق  المكتبة", [1]),
        ("القطار", [2]),
        ("سفينة", []),
        ("  ", [0, 1, 2]),
    ],
)
def test_words_are_folded_and_all_of_them_must_be_there(words, rows):
    table = table_of("2001", "2002", "2003")
    assert list(narrowed(table, Narrowing(words=words), LABELS)) == rows


def test_a_label_that_is_not_read_yet_does_not_match():
    table = table_of("2001", "2002", "2003")
    assert list(narrowed(table, Narrowing(words="المكتبة"), [None, *LABELS[1:]])) == [1]


def test_articles_and_lanes_narrow():
    table = table_of("2001", "2002", "2003")
    assert list(narrowed(table, Narrowing(article_ids=frozenset({"1", "x"})))) == [1]
    assert list(narrowed(table, Narrowing(lanes=frozenset({Lane.FIGURES})))) == []
    figures = table_of("2001", source=EventSource.FIGURE)
    assert list(narrowed(figures, Narrowing(lanes=frozenset({Lane.FIGURES})))) == [0]


@pytest.mark.parametrize(
    ("period", "rows"),
    [
        (("2002", "2002"), [0, 1]),
        (("2003-06", "2010"), [0, 2]),
        (("1990", "1991"), []),
        (None, [0, 1, 2]),
    ],
)
def test_events_that_touch_the_period_are_inside(period, rows):
    table = table_of("2001/2005", "2002-03", "2003-12")
    assert list(within_period(table, range(3), period)) == rows


def test_a_period_that_makes_no_sense_narrows_nothing():
    assert period_days(("2010", "2001")) is None
    assert period_days(("x", "2001")) is None
