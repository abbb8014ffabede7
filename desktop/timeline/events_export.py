"""Events for other programs: a table, or a calendar."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import UTC, date, datetime

from articles.timeline.event_table import EventSource, EventTable
from desktop.export.contents import Calendar, CalendarEvent, Column, ColumnKind, Content, Table
from desktop.export.formats import Format
from desktop.export.writing import Gathering
from desktop.session.archive_session import ArchiveLocation
from desktop.timeline.axis_wording import EVENTS
from desktop.timeline.event_reading import EventReading
from desktop.timeline.exported_event import ExportedEvent

TITLE = "الخط الزمني"
# Between two steps the work can be given up.
_STEP_SECONDS = 0.06
_COLUMNS = (
    Column("date", "التاريخ", ColumnKind.DATE, 16),
    Column("first", "من", ColumnKind.DATE, 12, is_shown=False),
    Column("last", "إلى", ColumnKind.DATE, 12, is_shown=False),
    Column("certain", "مؤكد", ColumnKind.FLAG, 7),
    Column("kind", "النوع", width=10, is_shown=False),
    Column("label", "الحدث", width=60),
    Column("words", "ألفاظ التاريخ", width=18),
    Column("title", "المقال", width=36),
    Column("source", "الجريدة", width=16),
    Column("article_id", "معرّف المقال", is_shown=False),
    Column("start", "البداية", ColumnKind.NUMBER, 8, is_shown=False),
    Column("end", "النهاية", ColumnKind.NUMBER, 8, is_shown=False),
)
_CATEGORIES = {
    "published": "نُشر",
    "past": "وقع",
    "future": "لاحق",
    "figure": "سنوات الأرقام",
    "undated": "بلا تاريخ",
}


def events_gathering(
    location: ArchiveLocation, table: EventTable, rows: Sequence[int]
) -> Gathering:
    """Reads events in full.

    Args:
        location: Their archive.
        table: The events.
        rows: Which of them.
    """

    def gather(form: Format) -> Generator[int, None, Content]:
        reading = EventReading(table, rows, ExportedEvent)
        with location.open_archive() as archive:
            while not reading.advance(archive.events, _STEP_SECONDS):
                yield reading.done
        made = reading.made()
        return events_calendar(made) if Calendar in form.reads else events_table(made)

    return gather


def events_table(events: Sequence[ExportedEvent]) -> Table:
    """The events as a table, those without a date too."""
    rows = [tuple(event.facts()[column.key] for column in _COLUMNS) for event in events]
    return Table(TITLE, _COLUMNS, rows, (EVENTS.counted(len(rows)),))


def events_calendar(events: Sequence[ExportedEvent]) -> Calendar:
    """The events as a calendar; what has no date has no day there."""
    dated = (event for event in events if event.event.source is not EventSource.NOTHING)
    now = datetime.now(UTC).replace(microsecond=0)
    return Calendar(tuple(map(_calendar_event, dated)), now)


def _calendar_event(exported: ExportedEvent) -> CalendarEvent:
    event, facts = exported.event, exported.facts()
    first, last = exported.days
    words = f"«{facts['words']}»" if facts["words"] else ""
    about = [words, exported.details.publisher or "", str(facts["title"])]
    place = "published" if event.span is None else f"{event.source.name.lower()}-{event.span.start}"
    return CalendarEvent(
        uid=f"{event.article_id}-{place}@khizana",
        label=str(facts["label"]),
        first=date.fromordinal(first),
        last=date.fromordinal(last),
        is_certain=event.certain,
        category=_CATEGORIES[exported.kind],
        description=" · ".join(part for part in about if part),
        value=event.value,
    )
