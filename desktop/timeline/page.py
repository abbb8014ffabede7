"""The timeline page: the axis, the list of its events, and what narrows both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from articles.timeline.event_table import EventTable
from desktop.export.exporter import Export, Exporter
from desktop.look import Look
from desktop.pages.page import Page, PresentSearch, Printing
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.timeline.axis import TimelineAxis
from desktop.timeline.axis_wording import EVENTS
from desktop.timeline.controller import TimelineController
from desktop.timeline.empty_timeline import EmptyTimeline, NextStep, next_step
from desktop.timeline.event_narrowing import ALL_LANES
from desktop.timeline.events_export import TITLE, events_gathering
from desktop.timeline.events_list import EventsList
from desktop.timeline.events_model import EventsModel
from desktop.timeline.events_snapshot import EventsSnapshot
from desktop.timeline.introduction import INTRODUCTION
from desktop.timeline.list_header import ListHeader
from desktop.timeline.output import TimelineOutput
from desktop.timeline.page_bar import PageBar
from desktop.widgets.notice import Notice

# Below this height (pixels) the axis leaves room for some rows of the list.
_LOW = 440
_LEAST_LIST = 80


class TimelinePage(Page):
    """All events of the archive in time.

    Signals:
        period_chosen: First and last day, month or year (EDTF) that was brushed.
        period_cleared: The period was taken back.
    """

    period_chosen = Signal(str, str)
    period_cleared = Signal()

    introduction = INTRODUCTION

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        look: Look,
        location: ArchiveLocation,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._search: PresentSearch | None = None
        self.controller = TimelineController(worker, self)
        self.bar = PageBar(look)
        self.axis = TimelineAxis(look)
        self.header = ListHeader(look)
        self.model = EventsModel(self)
        self.list = self.entrance = EventsList(self.model, look)
        self.empty = EmptyTimeline()
        self.notice = Notice()
        self.exporter = Exporter(runner, self.notice, self)
        self.output = TimelineOutput(look, self.controller, self.notice, self)
        self._location = location
        self._snapshot: EventsSnapshot | None = None
        self._found: frozenset[str] | None = None
        self._current: int | None = None
        self._build()
        self._connect()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.axis.set_low(is_low=event.size().height() < _LOW)
        super().resizeEvent(event)

    @override
    def apply(self, look: Look) -> None:
        for part in (self.bar, self.header, self.notice, self.axis, self.list, self.output):
            part.apply(look)
        if self._snapshot is not None:
            self._show(self._snapshot)

    @override
    def landmarks(self) -> Sequence[QWidget]:
        return (self.bar, self.axis, self.header, self._stack)

    @property
    @override
    def told_deeds(self) -> Notice:
        return self.notice

    @override
    def exports(self) -> QMenu | None:
        return self.bar.export.menu() if self.bar.export.isEnabled() else None

    @override
    def refresh(self, search: PresentSearch) -> None:
        self._search = search
        self.show_period(search.state.period)
        search.ask_for_ids(self.show_found)

    def show_found(self, article_ids: frozenset[str] | None) -> None:
        """Articles or what is found changed: ask for the events again.

        Args:
            article_ids: The articles that the present search finds; None when it narrows nothing.
        """
        self._found = article_ids
        self.bar.allow_only_found(possible=article_ids is not None)
        self._narrow(article_ids=self._wanted_articles())

    def show_period(self, period: tuple[str, str] | None) -> None:
        """Show the period that the search is narrowed to, or none."""
        self.axis.show_period(period)
        if period != self.controller.narrowing.period:
            self._narrow(period=period)

    def exported(self) -> Export:
        """The listed events, as they are exported."""
        table = EventTable() if self._snapshot is None else self._snapshot.table
        gather = events_gathering(self._location, table, tuple(self.model.rows))
        return Export(self.tr("تصدير الأحداث"), TITLE, EVENTS, gather)

    @property
    @override
    def has_printout(self) -> bool:
        return True

    @override
    def printout(self, ready: Callable[[Printing], None]) -> bool:
        return self.output.prepare(self.model.rows, ready)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        edges = [QFrame(), QFrame()]
        for edge in edges:
            edge.setObjectName("paneEdge")
            edge.setFixedHeight(1)
        layout.addWidget(edges[0])
        layout.addWidget(self.axis)
        layout.addWidget(edges[1])
        self._axis_edge = edges[1]
        layout.addWidget(self.notice)
        layout.addWidget(self.header)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(_LEAST_LIST)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        controller, bar, axis = self.controller, self.bar, self.axis
        controller.shown.connect(self._show)
        controller.described.connect(self.model.add_details)
        self.model.details_wanted.connect(controller.describe)
        bar.words_changed.connect(lambda words: self._narrow(words=words))
        bar.only_found_changed.connect(
            lambda _only: self._narrow(article_ids=self._wanted_articles())
        )
        bar.undated_toggled.connect(lambda _shown: self._show_list())
        bar.zoomed.connect(axis.zoom)
        bar.fitted.connect(axis.fit)
        bar.export_wanted.connect(lambda form: self.exporter.ask_and_export(self.exported(), form))
        bar.print_wanted.connect(self.print_wanted)
        axis.event_chosen.connect(self._choose)
        axis.event_activated.connect(self.list.open)
        axis.moved.connect(self._follow_axis)
        axis.stepped.connect(self.list.step)
        axis.period_chosen.connect(self._choose_period)
        axis.period_cleared.connect(self._clear_period)
        self.header.period_cleared.connect(self._clear_period)
        self.header.lanes_changed.connect(lambda lanes: self._narrow(lanes=lanes))
        self.list.moved.connect(self._follow_list)
        self.list.opened.connect(self.words_wanted)
        self.list.period_wanted.connect(self._choose_period)
        self.list.copied.connect(lambda: self.notice.say(self.tr("نُسخ الحدث مع مصدره."), ""))
        self.empty.acted.connect(self._take_step)

    def _narrow(self, **changes: object) -> None:
        self.controller.narrow(replace(self.controller.narrowing, **changes))  # type: ignore[arg-type]

    def _wanted_articles(self) -> frozenset[str] | None:
        return self._found if self.bar.only_found.isChecked() else None

    def _show(self, snapshot: EventsSnapshot) -> None:
        if self._snapshot is None or self._snapshot.table is not snapshot.table:
            self._current = None
        self._snapshot = snapshot
        self.bar.show_undated(len(snapshot.undated))
        self.bar.allow_output(possible=len(snapshot.listed) > 0)
        is_fitted = self.axis.show_snapshot(snapshot)
        if self.axis.content.period != snapshot.narrowing.period:
            self.axis.show_period(snapshot.narrowing.period)
        has_days = snapshot.extent is not None
        self.axis.setVisible(has_days)
        self._axis_edge.setVisible(has_days)
        self.header.setVisible(snapshot.articles > 0)
        self._show_list()
        if is_fitted:
            self._follow_axis()

    def _show_list(self) -> None:
        """Put into the list what the axis or the tray of the undated wants there."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        undated = self.bar.undated.isChecked()
        rows = snapshot.undated if undated else snapshot.listed
        self.header.show_snapshot(snapshot, undated=undated)
        self.model.show_events(snapshot.table, rows)
        if self._current is not None and not self.list.show_current(self._current):
            self._current = None
            self.axis.show_current(None)
        step = None if undated else next_step(snapshot)
        if step is None:
            self._stack.setCurrentWidget(self.list)
        else:
            self.empty.say(step)
            self._stack.setCurrentWidget(self.empty)

    def _choose(self, row: int) -> None:
        """An event was pointed at on the axis."""
        self._current = row
        self.bar.undated.setChecked(False)
        if self.list.show_current(row):
            self.axis.show_current(row)
        elif self.controller.narrowing.period is not None:
            # It lies outside the period: what the reader points at goes before.
            self._clear_period()

    def _follow_list(self, row: int) -> None:
        self._current = row
        is_dated = not self.bar.undated.isChecked()
        self.axis.show_current(row if is_dated else None)

    def _follow_axis(self) -> None:
        """The list begins with what the axis shows, unless the current event is in sight there."""
        days, snapshot, current = self.axis.content.days_in_sight(), self._snapshot, self._current
        if days is None or snapshot is None or self.bar.undated.isChecked():
            return
        table = snapshot.table
        if current is None or table.first[current] > days[1] or table.last[current] < days[0]:
            self.list.begin_at(days[0])

    def _choose_period(self, first: str, last: str) -> None:
        self.bar.undated.setChecked(False)
        self._narrow(period=(first, last))
        self.axis.show_period((first, last))
        self.period_chosen.emit(first, last)
        self._narrow_search((first, last))

    def _clear_period(self) -> None:
        self._narrow(period=None)
        self.axis.show_period(None)
        self.period_cleared.emit()
        self._narrow_search(None)

    def _narrow_search(self, period: tuple[str, str] | None) -> None:
        if self._search is not None:
            self.search_wanted.emit(replace(self._search.state, period=period))

    def _take_step(self, step: NextStep) -> None:
        if step is NextStep.IMPORT:
            self.import_wanted.emit()
        elif step is NextStep.CLEAR_WORDS:
            self.bar.words.clear()
            self.bar.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step is NextStep.SHOW_WHOLE_ARCHIVE:
            self.bar.only_found.setChecked(False)
        elif step is NextStep.CLEAR_PERIOD:
            self._clear_period()
        elif step is NextStep.SHOW_UNDATED:
            self.bar.undated.setChecked(True)
        else:
            self.header.show_lanes(ALL_LANES)
