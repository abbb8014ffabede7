"""Events as an iCalendar file (RFC 5545), for calendar programs. No Qt."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, datetime, timedelta

from icalendar import Calendar as CalendarFile
from icalendar import Event

from desktop.display.isolation import without_controls
from desktop.export.contents import Calendar, CalendarEvent

_OF_STEP = 200


def write(content: Calendar) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many events are written.
    """
    texts: list[bytes] = []
    for number, each in enumerate(content.events, start=1):
        texts.append(_event(each, content.made))
        if number % _OF_STEP == 0:
            yield number
    frame = CalendarFile()
    frame.add("prodid", "-//Khizana//Timeline//AR")
    frame.add("version", "2.0")
    frame.add("calscale", "GREGORIAN")
    head, end, rest = bytes(frame.to_ical()).partition(b"END:VCALENDAR")
    return head + b"".join(texts) + end + rest


def _event(event: CalendarEvent, stamp: datetime) -> bytes:
    """The event as whole days, from BEGIN:VEVENT to END:VEVENT."""
    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("summary", _storable(event.label))
    made.add("dtstart", event.first)
    if event.last < date.max:
        made.add("dtend", event.last + timedelta(days=1))
    made.add("description", _storable(event.description))
    made.add("categories", [event.category])
    made.add("status", "CONFIRMED" if event.is_certain else "TENTATIVE")
    made.add("transp", "TRANSPARENT")
    made.add("x-khizana-edtf", event.value)
    return bytes(made.to_ical())


def _storable(text: str) -> str:
    """The text without what iCalendar's lines cannot hold."""
    plain = without_controls(text).encode("utf-8", "replace").decode("utf-8")
    return "".join(c for c in plain if c >= " " or c == "\n")
