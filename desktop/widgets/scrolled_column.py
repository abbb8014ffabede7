"""ScrolledColumn: panels one under another that scroll as one, and lead to rows of their lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

# What is seen above and below a row that is brought into view (pixels).
_AROUND = 12
_LAID_OUT_MS = 250


class ScrolledColumn(QScrollArea):
    """Scrolls in one direction only, and never takes the keyboard itself.

    Signals:
        content_resized: The panels need another height.
    """

    content_resized = Signal()

    def __init__(
        self,
        panels: Sequence[QWidget],
        margins: tuple[int, int, int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Put panels one under another.

        Args:
            panels: From top to bottom.
            margins: Around them, in pixels: left, top, right, bottom.
            parent: What the column lies in.
        """
        super().__init__(parent)
        self.content = QWidget()
        self.content.setObjectName("scrolled")
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(*margins)
        layout.setSpacing(8)
        for panel in panels:
            layout.addWidget(panel)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.content)
        self._followed: tuple[QListView, int | None] | None = None
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_row)
        self.content.installEventFilter(self)

    def begin_at_top(self) -> None:
        """Show the first panel from its head on."""
        self._followed = None
        self.verticalScrollBar().setValue(0)

    def bring_into_view(self, rows: QListView, row: int | None = None) -> None:
        """Scroll so that a row of one of the lists is seen: the current one when None."""
        self._followed = rows, row
        self._scroll_to_row()
        # Rows that were just unfolded have their room only when the panel is laid out.
        QTimer.singleShot(_LAID_OUT_MS, self, self._stop_following)

    def wanted_height(self, width: int) -> int:
        """How high the panels are in a column of this width (pixels)."""
        layout = self.content.layout()
        if layout is None:
            return self.content.sizeHint().height()
        return (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else (layout.totalSizeHint().height())
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.content_resized.emit()
        return super().eventFilter(watched, event)

    def _stop_following(self) -> None:
        self._followed = None

    def _scroll_to_row(self) -> None:
        if self._followed is None:
            return
        rows, row = self._followed
        model = rows.model()
        index = rows.currentIndex() if row is None else model.index(row, 0, QModelIndex())
        if index.isValid():
            place = rows.visualRect(index)
            middle = rows.viewport().mapTo(self.content, place.center())
            self.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + _AROUND)
