"""The pane beside the article: its figures, its place in time, the reader's passages."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QVBoxLayout, QWidget

from desktop.curation.marks_panel import MarksPanel
from desktop.figures.figure_editor import FigureEditor
from desktop.figures.panel import FiguresPanel
from desktop.look import Look
from desktop.passages.panel import PassagesPanel
from desktop.timeline.panel import TimelinePanel

# What is seen above and below a card that is brought into view (pixels).
_AROUND = 12
_LAID_OUT_MS = 250


class SidePanel(QFrame):
    """Four panels that scroll as one; the card that corrects a figure lies over them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAccessibleName(self.tr("أرقام المقال وزمنه ومقتطفاته"))
        self.figures = FiguresPanel(look)
        self.timeline = TimelinePanel(look)
        self.passages = PassagesPanel(look)
        self.marks = MarksPanel()
        content = QWidget()
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(14, 8, 14, 20)
        layout.setSpacing(8)
        for panel in (self.figures, self.timeline, self.passages, self.marks):
            layout.addWidget(panel)
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._content, self._area = content, area
        self._followed: QListView | None = None
        area.verticalScrollBar().rangeChanged.connect(self._scroll_to_row)
        self.figure_editor = FigureEditor(look, self)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        for part in (self.figures, self.timeline, self.passages, self.figure_editor):
            part.apply(look)

    def begin_at_top(self) -> None:
        """Another article is shown: its figures come first."""
        self._area.verticalScrollBar().setValue(0)

    def bring_into_view(self, rows: QListView) -> None:
        """Scroll so that the current row of one of the lists is seen as a whole."""
        self._followed = rows
        self._scroll_to_row()
        # Rows that were just unfolded have their room only when the panel is laid out.
        QTimer.singleShot(_LAID_OUT_MS, self, self._stop_following)

    def _stop_following(self) -> None:
        self._followed = None

    def _scroll_to_row(self) -> None:
        rows = self._followed
        if rows is not None and (index := rows.currentIndex()).isValid():
            place = rows.visualRect(index)
            middle = rows.viewport().mapTo(self._content, place.center())
            self._area.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + _AROUND)

    def show_content(self, *, shown: bool) -> None:
        """Show the panels, or an empty pane while no article is open."""
        self._content.setVisible(shown)
