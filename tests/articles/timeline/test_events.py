from __future__ import annotations

from datetime import date

import pytest

from articles.span import Span
from articles.timeline.events import (
    OPEN_FIRST,
    OPEN_LAST,
    EventKind,
    calendar_key,
    dated_value,
    events_of,
    is_certain_event,
)
from articles.timeline.extraction import find_times
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

BODY = (
    "تنتهي الأشغال في غشت 2026.\nبدأت الأشغال سنة 2015.\nأعلن ذلك اليوم الأحد.\n"
    "وولدت الفكرة حوالي سنة 1990.\nواستمر البحث 13 سنة.\nتوقفت الأشغال يوم 3 ماي 2015."
)
STATED = PublicationDate("2025-05-25", DateEvidence.STATED, "x")
INFERRED = PublicationDate("2025-05-25", DateEvidence.INFERRED, "x")


def time(
    value: str | None,
    *,
    basis: Basis = Basis.EXPLICIT,
    kind: TimeType = TimeType.DATE,
    covers: str | None = None,
    label: str = "افتتح المصنع",
) -> TimeExpression:
    return TimeExpression(Span(0, 5), "كلمات", kind, value, basis, label, covers)


def test_events_are_in_the_order_of_the_calendar_with_the_article_among_them() -> None:
    events = events_of(find_times(BODY, "2025-05-25"), STATED)
    assert [event.value for event in events] == [
        "1990~", "2015", "2015-05-03", "2025-05-25", "2025-05-25", "2026-08",
    ]  # fmt: skip
    assert [event.kind for event in events] == [
        EventKind.PAST, EventKind.PAST, EventKind.PAST, EventKind.PAST, EventKind.PUBLISHED,
        EventKind.FUTURE,
    ]  # fmt: skip
    assert [event.certain for event in events] == [False, True, True, True, True, True]


def test_one_clause_of_one_date_is_one_event() -> None:
    times = [time("2015"), time("2015"), time("2015", label="أغلق المصنع"), time("2016")]
    assert [(event.value, event.label) for event in events_of(times)] == [
        ("2015", "افتتح المصنع"), ("2015", "أغلق المصنع"), ("2016", "افتتح المصنع"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "basis", "evidence", "certain"),
    [
        ("2014", Basis.EXPLICIT, DateEvidence.UNKNOWN, True),
        ("2014", Basis.EXPLICIT, DateEvidence.INFERRED, True),
        ("2014", Basis.PUBLICATION, DateEvidence.STATED, True),
        ("2014", Basis.PUBLICATION, DateEvidence.INFERRED, False),
        ("2014", Basis.CONTEXT, DateEvidence.STATED, True),
        ("2014", Basis.CONTEXT, DateEvidence.UNKNOWN, False),
        ("2014~", Basis.EXPLICIT, DateEvidence.STATED, False),
        ("2014?", Basis.EXPLICIT, DateEvidence.STATED, False),
        ("2014/..", Basis.EXPLICIT, DateEvidence.STATED, False),
        ("../2014", Basis.EXPLICIT, DateEvidence.STATED, False),
        ("2014/", Basis.EXPLICIT, DateEvidence.STATED, False),
        ("2014/2016", Basis.EXPLICIT, DateEvidence.UNKNOWN, True),
    ],
)
def test_certain_is_what_words_fix(
    value: str, basis: Basis, evidence: DateEvidence, certain: bool
) -> None:
    assert is_certain_event(value, evidence, basis=basis, is_length=False) is certain
    assert not is_certain_event(value, evidence, basis=basis, is_length=True)


def test_the_interval_of_a_length_is_doubtful() -> None:
    (event, _) = events_of([time("P10Y", kind=TimeType.DURATION, covers="2015/2025")], STATED)
    assert (event.value, event.certain, event.kind) == ("2015/2025", False, EventKind.PAST)


def test_an_inferred_publication_is_doubtful() -> None:
    (event,) = events_of((), INFERRED)
    assert (event.kind, event.certain) == (EventKind.PUBLISHED, False)


def test_without_a_date_nothing_lies_in_the_future() -> None:
    (event,) = events_of([time("2099")])
    assert event.kind is EventKind.PAST


def test_what_covers_the_day_of_publication_has_begun() -> None:
    events = events_of([time("2025-05"), time("2025-05-26")], STATED)
    assert [event.kind for event in events] == [
        EventKind.PAST, EventKind.PUBLISHED, EventKind.FUTURE,
    ]  # fmt: skip


def test_what_has_no_place_on_the_calendar_is_no_event() -> None:
    times = [
        time(None),
        time("P3Y", kind=TimeType.DURATION),
        time("2014", kind=TimeType.SET),
        time("T10:00", kind=TimeType.TIME),
    ]
    assert events_of(times) == ()
    assert dated_value(time("2014-05-03T10:00", kind=TimeType.TIME)) == "2014-05-03T10:00"


def test_an_open_end_is_drawn_where_something_is_known() -> None:
    (event,) = events_of([time("2014/..")])
    assert event.days == (date(2014, 1, 1), date.max)
    assert event.known_days == (date(2014, 1, 1), date(2014, 1, 1))
    (event,) = events_of([time("../2014")])
    assert event.known_days == (date(2014, 12, 31), date(2014, 12, 31))


def test_wider_comes_before_what_is_inside_and_an_open_beginning_at_its_end() -> None:
    assert calendar_key(10, 20) < calendar_key(10, 12) < calendar_key(11, 11)
    assert calendar_key(9, 9) < calendar_key(OPEN_FIRST, 10) < calendar_key(11, OPEN_LAST)
