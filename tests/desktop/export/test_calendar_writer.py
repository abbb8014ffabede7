"""iCalendar, read back."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar as CalendarFile

from desktop.export.formats import format_named
from desktop.export.writing import written


def test_an_event_is_whole_days(calendar):
    (event,) = CalendarFile.from_ical(written(calendar, format_named("icalendar"))).walk("VEVENT")
    assert event.decoded("dtstart") == date(2019, 4, 1)
    assert event.decoded("dtend") == date(2019, 4, 3)
    assert event["status"] == "TENTATIVE"
    assert str(event["uid"]) == "u@khizana"
    assert "\x00" not in str(event["summary"])
