"""The pane beside the article: its figures, its place in time, the reader's passages."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.browsing.fold import fold
from desktop.curation.marks_panel import MarksPanel
from desktop.figures.figure_editor import FigureEditor
from desktop.figures.panel import FiguresPanel
from desktop.look import Look
from desktop.passages.panel import PassagesPanel
from desktop.timeline.panel import TimelinePanel
from desktop.widgets.more_below import MoreBelow
from desktop.widgets.scrolled_column import ScrolledColumn

# So much of the pane the place in time takes at most; and at least, where it needs that (pixels).
_SHARE_OF_TIME = 0.42
_LEAST_OF_TIME = 128


class SidePanel(QFrame):
    """Figures, passages and marks scroll as one; below them the place in time is always seen.

    The card that corrects a figure lies over them.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        # Until the reader goes elsewhere it is in view, whatever room there is.
        self._shows_own_date = False
        # What has another height is laid out only after it has said so.
        self._sharing = QTimer(self, singleShot=True, interval=0)
        self._sharing.timeout.connect(self._share_height)
        self.setAccessibleName(self.tr("أرقام المقال وزمنه ومقتطفاته"))
        self.figures = FiguresPanel(look)
        self.timeline = TimelinePanel(look)
        self.passages = PassagesPanel(look)
        self.marks = MarksPanel()
        self.column = ScrolledColumn(
            (self.figures, self.passages, self.marks), margins=(14, 8, 14, 12)
        )
        self.time_column = self.timeline.column
        self._edge = QFrame()
        self._edge.setObjectName("paneEdge")
        self._edge.setFixedHeight(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.column)
        outer.addStretch(1)
        outer.addWidget(self._edge)
        outer.addWidget(self.timeline)
        self.more_figures = MoreBelow(self.figures.list, self.column, look)
        for column in (self.column, self.time_column):
            column.content_resized.connect(self._share_soon)
        self.time_column.verticalScrollBar().actionTriggered.connect(self._leave_own_date)
        self.figure_editor = FigureEditor(look, self)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        parts = (self.figures, self.timeline, self.passages, self.figure_editor, self.more_figures)
        for part in parts:
            part.apply(look)

    def begin_at_top(self) -> None:
        """Another article is shown: its figures come first, and its own date among its events."""
        self.column.begin_at_top()
        self.time_column.begin_at_top()
        # Only when the list of events is laid out it is known where the date stands.
        self._shows_own_date = True
        self._share_soon()

    def bring_into_view(self, rows: QListView) -> None:
        """Scroll so that the current row of one of the lists is seen as a whole."""
        column = self.time_column if self.time_column.isAncestorOf(rows) else self.column
        if column is self.time_column:
            self._leave_own_date()
        column.bring_into_view(rows)

    def show_content(self, *, shown: bool) -> None:
        """Show the panels, or an empty pane while no article is open."""
        for part in (self.column.content, self._edge, self.timeline):
            part.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()
        self._share_soon()

    def _leave_own_date(self) -> None:
        self._shows_own_date = False

    def _share_soon(self) -> None:
        self._sharing.start()

    def _share_height(self) -> None:
        """Give the place in time what it needs, but not the room of the figures."""
        around = self.timeline.height_around(self.width())
        shared = fold(
            self.height() - self._edge.height() - around,
            self.column.whole_parts(),
            self.time_column.whole_parts(),
            wanted=self.time_column.wanted_height(self.width()),
            most=max(_LEAST_OF_TIME, round(self.height() * _SHARE_OF_TIME)) - around,
            own=self.timeline.own_row or 0,
        )
        self.time_column.setFixedHeight(shared.events)
        self.column.setFixedHeight(shared.cards)
        room = self.height() - self._edge.height() - around
        self.more_figures.leave_free(room - shared.cards - shared.events)
        if self._shows_own_date:
            self.time_column.begin_at(shared.first)
