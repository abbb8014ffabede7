"""Events as an iCalendar file (RFC 5545), for calendar programs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from articles.timeline.events import OPEN_FIRST, OPEN_LAST
from desktop.timeline.exported_event import ExportedEvent

_CATEGORIES = {
    "published": "نُشر",
    "past": "وقع",
    "future": "لاحق",
    "figure": "سنوات الأرقام",
    "undated": "بلا تاريخ",
}


def event_text(exported: ExportedEvent, stamp: datetime) -> str:
    """The event as whole days of a calendar; an open end has its known day alone.

    Args:
        exported: The event.
        stamp: When the file is made.

    Returns:
        The lines from BEGIN:VEVENT to END:VEVENT.
    """
    event = exported.event
    facts = exported.facts()
    first = event.last if event.first == OPEN_FIRST else event.first
    last = event.first if event.last == OPEN_LAST else event.last
    words = f"«{facts['words']}»" if facts["words"] else ""
    about = [words, exported.details.publisher or "", str(facts["title"])]
    made = CalendarEvent()
    place = "published" if event.span is None else f"{event.source.name.lower()}-{event.span.start}"
    made.add("uid", f"{event.article_id}-{place}@khizana")
    made.add("dtstamp", stamp)
    made.add("summary", _storable(str(facts["label"])))
    made.add("dtstart", date.fromordinal(first))
    if last < date.max.toordinal():
        made.add("dtend", date.fromordinal(last) + timedelta(days=1))
    made.add("description", _storable(" · ".join(part for part in about if part)))
    made.add("categories", [_CATEGORIES[exported.kind]])
    made.add("status", "CONFIRMED" if event.certain else "TENTATIVE")
    made.add("transp", "TRANSPARENT")
    made.add("x-khizana-edtf", event.value)
    return bytes(made.to_ical()).decode("utf-8")


def calendar_text(events: Iterable[str]) -> str:
    """The whole file around events that are written down already."""
    calendar = Calendar()
    calendar.add("prodid", "-//Khizana//Timeline//AR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    head, end, rest = bytes(calendar.to_ical()).decode("utf-8").partition("END:VCALENDAR")
    return head + "".join(events) + end + rest


def _storable(text: str) -> str:
    """The text without what iCalendar's lines cannot hold."""
    plain = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c for c in plain if c >= " " or c == "\n")
