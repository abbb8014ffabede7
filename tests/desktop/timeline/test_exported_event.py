from __future__ import annotations

from datetime import date

import pytest

from articles.timeline.event_table import EventDetails
from desktop.timeline.exported_event import ExportedEvent
from tests.desktop.timeline.dated import table_of

DETAILS = EventDetails("حدث", "سنة 2010", "عنوان", "جريدة", None)


def exported(value: str) -> ExportedEvent:
    return ExportedEvent(table_of(value).event(0), DETAILS)


def test_the_days_of_a_year():
    event = exported("2010")
    assert event.days == (date(2010, 1, 1).toordinal(), date(2010, 12, 31).toordinal())
    facts = event.facts()
    assert (facts["first"], facts["last"]) == ("2010-01-01", "2010-12-31")
    assert (facts["label"], facts["words"], facts["source"]) == ("حدث", "سنة 2010", "جريدة")


@pytest.mark.parametrize(
    ("value", "day"), [("1999-05-01/..", date(1999, 5, 1)), ("../1950-02-03", date(1950, 2, 3))]
)
def test_an_open_end_has_the_day_that_is_known(value: str, day: date):
    event = exported(value)
    assert event.days == (day.toordinal(), day.toordinal())
    assert None in {event.facts()["first"], event.facts()["last"]}
