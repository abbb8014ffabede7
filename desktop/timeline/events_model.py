"""The list of events as Qt sees it: dates at once, labels as they are read from the archive."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QTimer,
    Signal,
)
from typing_extensions import override

from articles.timeline.event_table import Event, EventDetails, EventSource, EventTable
from articles.timeline.events import OPEN_FIRST
from desktop.display.dates import date_text
from desktop.display.isolation import metadata_line, set_off
from desktop.translation import translated
from desktop.widgets.rows import ListModel

PAGE = 48
_MOST_KEPT = 6000


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """A row of the list.

    Attributes:
        event: The event.
        details: What is known of it beyond its date; None while it is being read.
    """

    event: Event
    details: EventDetails | None

    @property
    def date(self) -> str:
        """The date in words."""
        words = self.details.words if self.details is not None else ""
        return date_text(self.event.value or None, words)

    @property
    def label(self) -> str:
        """What happens."""
        if self.details is None:
            return "…"
        if self.event.source is EventSource.PUBLICATION:
            return translated("EventsModel", "نُشر: {0}").format(set_off(self.details.label))
        return self.details.label

    @property
    def source(self) -> str:
        """The words, the newspaper and the title; what a doubtful year leans on."""
        details = self.details
        if details is None:
            return ""
        parts = [f"«{set_off(details.words)}»" if details.words else "", details.publisher or ""]
        if self.event.span is not None:
            parts.append(details.title)
        if details.inferred_from and self.event.source is EventSource.TIME_EXPRESSION:
            parts.append(
                translated("EventsModel", "سنة مستنتجة من «{0}»").format(
                    set_off(details.inferred_from)
                )
            )
        return metadata_line(parts)


class EventsModel(ListModel[ListedEvent]):
    """Events of a table, in their order. Labels are asked for when a row is looked at.

    Signals:
        details_wanted: Rows of the table (a tuple) whose details are missing.
    """

    details_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda listed: f"{listed.date} — {listed.label}", parent)
        self._table = EventTable()
        self._rows: array[int] = array("i")
        self._details: dict[int, EventDetails | None] = {}
        self._looked_at: set[int] = set()
        # One question for all rows that a repaint looks at.
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    @property
    def rows(self) -> array[int]:
        """The rows of the table that are listed."""
        return self._rows

    def show_events(self, table: EventTable, rows: array[int]) -> None:
        """Show these rows of the table."""
        self.beginResetModel()
        if table is not self._table:
            self._details.clear()
        self._table, self._rows = table, rows
        self._looked_at.clear()
        self.endResetModel()

    def add_details(self, details: Mapping[int, EventDetails | None]) -> None:
        """Take details by row of the table."""
        if len(self._details) > _MOST_KEPT:
            self._details.clear()
        self._details.update(details)
        self._looked_at.difference_update(details)
        places = [place for row in details if (place := self.place_of(row)) >= 0]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0))
        if self._looked_at:
            self._asking.start()

    def place_of(self, table_row: int) -> int:
        """Where a row of the table stands in the list, or -1."""
        place = bisect_left(self._rows, table_row)
        is_there = place < len(self._rows) and self._rows[place] == table_row
        return place if is_there else -1

    def place_from(self, day: int) -> int:
        """The place of the first listed event that does not begin before a day (an ordinal)."""
        first, last = self._table.first, self._table.last
        return bisect_left(
            self._rows, day, key=lambda row: last[row] if first[row] == OPEN_FIRST else first[row]
        )

    def table_row(self, place: int) -> int:
        """The row of the table at a place of the list, or -1."""
        return self._rows[place] if 0 <= place < len(self._rows) else -1

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def value(self, row: int) -> ListedEvent | None:
        if not 0 <= row < len(self._rows):
            return None
        number = self._rows[row]
        if number not in self._details:
            self._looked_at.add(number)
            if not self._asking.isActive():
                self._asking.start()
        return ListedEvent(self._table.event(number), self._details.get(number))

    def _ask(self) -> None:
        """Ask for the rows looked at last, with those around them; the others may ask again."""
        wanted = sorted(self._looked_at)[-PAGE:]
        self._looked_at.clear()
        if wanted:
            first = max(0, self.place_of(wanted[0]))
            around: Sequence[int] = self._rows[first : first + PAGE]
            missing = {*wanted, *(row for row in around if row not in self._details)}
            self.details_wanted.emit(tuple(sorted(missing)))
