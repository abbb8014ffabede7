"""EventsList: the events one below the other, as many as there are."""

from __future__ import annotations

import re

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from desktop.display.isolation import without_controls
from desktop.look import Look
from desktop.timeline.event_delegate import ROW_HEIGHT, EventDelegate
from desktop.timeline.events_model import EventsModel, ListedEvent
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.row_menu import AddEntries, RowMenu
from desktop.widgets.rows import ROW_ROLE

# A day, a month or a year: what a search can be narrowed to.
_DAYS = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?")


class EventsList(QTableView):
    """A table of one column: unlike a list view it asks nothing of rows that are out of sight.

    Signals:
        moved: Another event is the current one by the reader's doing; its row in the table.
        opened: Enter or a double click; the article's id, and the `Span` of the words or None.
        copied: The event is on the clipboard.
        period_wanted: The search is to be narrowed to the time of an event; its first and last
            day, month or year (EDTF).

    Attributes:
        add_entries: Adds what can be done with the article of an event to its menu.
    """

    moved = Signal(int)
    opened = Signal(str, object)
    copied = Signal()
    period_wanted = Signal(str, str)

    def __init__(self, model: EventsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("events")
        self.setAccessibleName(self.tr("الأحداث"))
        self._events = model
        self._delegate = EventDelegate(look, self)
        self.setItemDelegate(self._delegate)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(ROW_HEIGHT * look.scale))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setModel(model)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The delegate draws what is chosen; the table's own ground would stand out around it.
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(colours)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.open)
        self.selectionModel().currentChanged.connect(self._tell_move)
        self._is_quiet = False
        self.add_entries: AddEntries = lambda _menu, _article_id: None
        RowMenu(self, self._fill_menu)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._delegate.apply(look)
        self.verticalHeader().setDefaultSectionSize(round(ROW_HEIGHT * look.scale))
        self.viewport().update()

    def show_current(self, table_row: int) -> bool:
        """Make an event the current one without telling; whether it is in the list."""
        place = self._events.place_of(table_row)
        if place < 0:
            return False
        index = self._events.index(place, 0)
        self._is_quiet = True
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._is_quiet = False
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def begin_at(self, day: int) -> None:
        """Scroll to the first event that does not begin before a day; the last one without any."""
        # After a reset the bar's range is that of the rows before until they are laid out.
        self.executeDelayedItemsLayout()
        place = min(self._events.place_from(day), self._events.rowCount() - 1)
        if place >= 0:
            self.scrollTo(self._events.index(place, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def step(self, by: int) -> None:
        """Make the next (+1) or previous (-1) event the current one."""
        last = self._events.rowCount() - 1
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if last >= 0:
            self.setCurrentIndex(self._events.index(min(max(row, 0), last), 0))

    def open(self) -> None:
        """Open the current event's words."""
        listed = self.currentIndex().data(ROW_ROLE)
        if isinstance(listed, ListedEvent):
            self.opened.emit(listed.event.article_id, listed.event.span)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING:
            self.open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        listed = index.data(ROW_ROLE)
        if not isinstance(listed, ListedEvent):
            return
        menu.addAction(self.tr("افتح في المقال") + "\tEnter").triggered.connect(self.open)
        menu.addAction(self.tr("نسخ الحدث مع مصدره") + "\tCtrl+C").triggered.connect(self._copy)
        first, _, last = listed.event.value.partition("/")
        if all(_DAYS.fullmatch(each) for each in (first, last or first)):
            narrow = menu.addAction(self.tr("قصر البحث على زمنه"))
            narrow.triggered.connect(lambda: self.period_wanted.emit(first, last or first))
        menu.addSeparator()
        self.add_entries(menu, listed.event.article_id)

    def _copy(self) -> None:
        listed = self.currentIndex().data(ROW_ROLE)
        if isinstance(listed, ListedEvent):
            text = f"{listed.date}: {listed.label} ({listed.source})"
            QGuiApplication.clipboard().setText(without_controls(text))
            self.copied.emit()

    def _tell_move(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._is_quiet:
            self.moved.emit(self._events.table_row(current.row()))
