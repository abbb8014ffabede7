"""TimelineController: asks the search thread for events and labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from articles.timeline.event_table import EventDetails, EventTable
from desktop.session.archive_session import ArchiveSession
from desktop.tasks.serial_worker import SerialWorker
from desktop.timeline.event_extent import bulk_extent, joint_extent
from desktop.timeline.event_labels import EventLabels
from desktop.timeline.event_lanes import Lane, LaneIndex, lane_indexes
from desktop.timeline.event_narrowing import Narrowing, narrowed, undated, within_period
from desktop.timeline.event_reading import EventReading
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.events_snapshot import EventsSnapshot

# How long the search thread reads labels before it lets others ask.
_SLICE_SECONDS = 0.06
_PARTIAL_MS = 500
_EVENTS, _DETAILS = "timeline", "timeline-details"
_READING = "timeline-reading"


@dataclass(slots=True)
class _Reading:
    """What the search thread keeps while the archive stays the same; only that thread uses it."""

    revision: int = -1
    table: EventTable = field(default_factory=EventTable)
    labels: EventLabels = field(default_factory=lambda: EventLabels(EventTable()))
    lanes: dict[Lane, LaneIndex] = field(default_factory=dict)
    last: EventsSnapshot | None = None

    def bring_up_to_date(self, session: ArchiveSession) -> None:
        revision = session.archive.articles.revision()
        if revision != self.revision:
            self.table = session.archive.events.table()
            self.labels = EventLabels(self.table)
            self.lanes = lane_indexes(self.table, range(len(self.table)))
            self.revision = revision


class TimelineController(QObject):
    """What the page wants to see, and the way to it. Nothing here waits.

    Signals:
        shown: An `EventsSnapshot`; further ones follow while labels are being read.
        described: Details came: a dictionary from row numbers of the table to `EventDetails`, or
            None where the archive has the event no more.
        read_through: The `ListedEvent`s that were asked for with `read`.
        failed: The exception of a question.
    """

    shown = Signal(object)
    described = Signal(object)
    read_through = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: SerialWorker[ArchiveSession], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._reading = _Reading()
        self.narrowing = Narrowing()
        self.snapshot: EventsSnapshot | None = None
        self._since_shown = QElapsedTimer()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show other events."""
        self.narrowing = narrowing
        self.refresh()

    def refresh(self) -> None:
        """Ask again; the events are read anew only when the archive changed."""
        reading, narrowing = self._reading, self.narrowing

        def question(session: ArchiveSession) -> EventsSnapshot:
            reading.bring_up_to_date(session)
            if narrowing.folded_words and not reading.labels.is_complete:
                reading.labels.read(session.archive.events, _SLICE_SECONDS)
            return _snapshot(reading, narrowing)

        self._worker.ask(question, self._show, self.failed.emit, channel=_EVENTS)

    def describe(self, rows: Sequence[int]) -> None:
        """Ask for the details of these rows of the snapshot's table; `described` follows."""
        snapshot = self.snapshot
        if snapshot is None:
            return
        table, wanted = snapshot.table, tuple(rows)

        def question(session: ArchiveSession) -> tuple[EventDetails | None, ...]:
            return session.archive.events.details([table.event(row) for row in wanted])

        def answered(details: tuple[EventDetails | None, ...]) -> None:
            if self.snapshot is not None and self.snapshot.table is table:
                self.described.emit(dict(zip(wanted, details, strict=True)))

        self._worker.ask(question, answered, self.failed.emit, channel=_DETAILS)

    def read(self, rows: Sequence[int]) -> None:
        """Read these rows of the snapshot's table in full; ends in `read_through` or `failed`."""
        if self.snapshot is not None:
            self._go_on_reading(EventReading(self.snapshot.table, rows, ListedEvent))

    def cancel_reading(self) -> None:
        """Give up reading."""
        self._worker.drop(_READING)

    def _go_on_reading(self, reading: EventReading[ListedEvent]) -> None:
        def question(session: ArchiveSession) -> bool:
            return reading.advance(session.archive.events, _SLICE_SECONDS)

        def answered(is_done: bool) -> None:
            if is_done:
                self.read_through.emit(reading.made())
            else:
                self._go_on_reading(reading)

        self._worker.ask(question, answered, self.failed.emit, channel=_READING)

    def _show(self, snapshot: EventsSnapshot) -> None:
        if snapshot.narrowing != self.narrowing:
            return
        # While labels are read a list that changed at every slice could not be read itself.
        since = self._since_shown
        if snapshot.is_complete or not since.isValid() or since.elapsed() >= _PARTIAL_MS:
            since.start()
            self.snapshot = snapshot
            self.shown.emit(snapshot)
        if not snapshot.is_complete:
            self.refresh()


def _snapshot(reading: _Reading, narrowing: Narrowing) -> EventsSnapshot:
    table, labels, last = reading.table, reading.labels, reading.last
    if (
        last is not None
        and last.table is table
        and last.is_complete
        and replace(last.narrowing, period=narrowing.period) == narrowing
    ):
        listed = within_period(table, last.rows, narrowing.period)
        return replace(last, narrowing=narrowing, listed=listed)
    rows = narrowed(table, narrowing, labels.texts)
    whole = reading.lanes.values()
    is_whole = replace(narrowing, period=None) == Narrowing()
    reading.last = EventsSnapshot(
        revision=reading.revision,
        table=table,
        narrowing=narrowing,
        rows=rows,
        lanes=reading.lanes if is_whole else lane_indexes(table, rows),
        listed=within_period(table, rows, narrowing.period),
        extent=joint_extent(lane.extent() for lane in whole),
        usual_extent=bulk_extent(table, rows),
        undated=undated(table, narrowing.article_ids),
        is_complete=labels.is_complete or not narrowing.folded_words,
    )
    return reading.last
