"""ScrolledColumn: panels one under another that scroll as one, and lead to rows of their lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

# What is seen above and below a row that is brought into view (pixels).
_AROUND = 12
_LAID_OUT_MS = 250
_DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly


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
        self._begun_at: int | None = None
        self._laying_out = QTimer(self, singleShot=True, interval=_LAID_OUT_MS)
        self._laying_out.timeout.connect(self._stop_following)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_row)
        self.content.installEventFilter(self)

    def begin_at_top(self) -> None:
        """Show the first panel from its head on."""
        self.begin_at(0)

    def begin_at(self, place: int) -> None:
        """Show the panels from this place on (pixels of the content), when they are laid out."""
        self._followed, self._begun_at = None, place
        self._scroll_to_row()
        self._laying_out.start()

    def bring_into_view(self, rows: QListView, row: int | None = None) -> None:
        """Scroll so that a row of one of the lists is seen: the current one when None."""
        self._followed, self._begun_at = (rows, row), None
        self._scroll_to_row()
        # Rows that were just unfolded have their room only when the panel is laid out.
        self._laying_out.start()

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

    def whole_parts(self) -> list[tuple[int, int]]:
        """Where each row of a list, and whatever else stands by itself, begins and ends.

        Returns:
            From top to bottom, in pixels of the content: what should not be cut by an edge.
        """
        if (layout := self.content.layout()) is not None:
            layout.activate()
        return sorted(self._parts_of(self.content))

    def _parts_of(self, widget: QWidget) -> Iterator[tuple[int, int]]:
        children = [
            child
            for child in widget.findChildren(QWidget, options=_DIRECTLY)
            if not child.isHidden() and not child.isWindow()
        ]
        if isinstance(widget, QListView):
            model = widget.model()
            for row in range(model.rowCount()):
                place = widget.visualRect(model.index(row, 0, QModelIndex()))
                top = widget.viewport().mapTo(self.content, place.topLeft()).y()
                yield top, top + place.height()
        elif children:
            for child in children:
                yield from self._parts_of(child)
        elif widget is not self.content:
            top = widget.mapTo(self.content, QPoint()).y()
            yield top, top + widget.height()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            if self._laying_out.isActive():
                self._laying_out.start()
            self.content_resized.emit()
        return super().eventFilter(watched, event)

    def _stop_following(self) -> None:
        self._followed = self._begun_at = None

    def _scroll_to_row(self) -> None:
        if self._begun_at is not None:
            self.verticalScrollBar().setValue(self._begun_at)
        if self._followed is None:
            return
        rows, row = self._followed
        model = rows.model()
        index = rows.currentIndex() if row is None else model.index(row, 0, QModelIndex())
        if index.isValid():
            place = rows.visualRect(index)
            middle = rows.viewport().mapTo(self.content, place.center())
            self.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + _AROUND)
            top = middle.y() - place.height() // 2
            self._begin_with_whole_part(top, top + place.height())

    def _begin_with_whole_part(self, top: int, end: int) -> None:
        """Cut nothing at the upper edge, as long as what lies between these places is seen."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        at = bar.value()
        begins = [
            begin
            for begin, _ in self.whole_parts()
            if end - room <= begin <= min(top, bar.maximum())
        ]
        if at and begins:
            bar.setValue(min(begins, key=lambda begin: abs(begin - at)))
