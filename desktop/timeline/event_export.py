"""Events as files for other programs: CSV, JSON, iCalendar."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from articles.archive.event_repository import EventRepository
from articles.timeline.event_table import Event, EventDetails, EventSource, EventTable
from desktop.export.whole_file import write_whole
from desktop.timeline.event_reading import EventReading
from desktop.timeline.exported_event import ExportedEvent

_COLUMNS = (
    "date", "first", "last", "certain", "kind", "label", "words", "title", "source",
    "article_id", "start", "end",
)  # fmt: skip
# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


class ExportFormat(StrEnum):
    """The kinds of file; the value is the ending of the name."""

    CSV = "csv"
    JSON = "json"
    ICALENDAR = "ics"


class ExportJob:
    """A file in the making, a slice at a time, so that searches can be answered between two.

    Attributes:
        path: Where it is written, as a whole, at the end.
    """

    def __init__(
        self, table: EventTable, rows: Sequence[int], path: Path, form: ExportFormat
    ) -> None:
        self.path = path
        self._form = form
        self._stamp = datetime.now(UTC).replace(microsecond=0)
        self._reading = EventReading(table, rows, self._text)

    @property
    def total(self) -> int:
        """How many events it is to have."""
        return self._reading.total

    @property
    def done(self) -> int:
        """How many events are described so far."""
        return self._reading.done

    def advance(self, events: EventRepository, seconds: float) -> bool:
        """Go on for about this long; whether the file is written.

        Raises:
            ArchiveError: The archive cannot be read.
            OutputError: The file cannot be written.
        """
        if not self._reading.advance(events, seconds):
            return False
        write_whole(self.path, self._content())
        return True

    def _text(self, event: Event, details: EventDetails) -> str:
        exported = ExportedEvent(event, details)
        if self._form is ExportFormat.CSV:
            return _csv_line([_cell(value) for value in exported.facts().values()])
        if self._form is ExportFormat.JSON:
            return json.dumps(exported.facts(), ensure_ascii=False)
        if event.source is EventSource.NOTHING:
            return ""  # no day of the calendar is its own
        # Its library takes as long as a tenth of the program's start.
        from desktop.timeline.calendar_file import event_text  # noqa: PLC0415 - see above

        return event_text(exported, self._stamp)

    def _content(self) -> bytes:
        texts = [text for text in self._reading.made() if text]
        if self._form is ExportFormat.CSV:
            # Excel takes a file without this mark for one in the system's old encoding.
            content = "\N{ZERO WIDTH NO-BREAK SPACE}" + _csv_line(_COLUMNS) + "".join(texts)
        elif self._form is ExportFormat.JSON:
            content = "[\n" + ",\n".join(texts) + "\n]\n"
        else:
            from desktop.timeline.calendar_file import calendar_text  # noqa: PLC0415 - see _text

            content = calendar_text(texts)
        # A lone surrogate of a broken source has no place in UTF-8.
        return content.encode("utf-8", "replace")


def _csv_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _cell(value: str | int | bool | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int):
        return str(value)
    return f"'{value}" if value.startswith(_FORMULA_SIGNS) else value
