"""MoreBelow: how many rows of a list lie below what a column shows of it, and the way to them."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QListView, QToolButton

from desktop.display.isolation import isolated
from desktop.look import Look
from desktop.widgets.scrolled_column import ScrolledColumn

# A row is seen when no more than this of it is cut off (pixels).
_CUT = 4
_GAP = 4
_FROM_SIDE = 18


class MoreBelow(QToolButton):
    """Stands at the lower edge of the column while rows are hidden below; a click leads to them."""

    def __init__(self, rows: QListView, column: ScrolledColumn, look: Look) -> None:
        """Follow a list from now on.

        Args:
            rows: As high as its rows are; in the column.
            column: Scrolls it, and lies in what the sign is to lie in.
            look: By which the number is written.
        """
        super().__init__(column.parentWidget())
        self.setObjectName("moreBelow")
        self.setAccessibleName(self.tr("إظهار الأرقام التي تحت ما يُرى"))
        self.setToolTip(self.accessibleName())
        # The keyboard goes to the rows themselves, which come into view then.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows, self._column, self._look = rows, column, look
        self._free = 0
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self.count)
        bar, model = column.verticalScrollBar(), rows.model()
        # Slots of its own let go when it goes; functions that hold it would be called after that.
        for changed in (bar.valueChanged, bar.rangeChanged, model.modelReset):
            changed.connect(self._count_soon)
        self.clicked.connect(self._lead)
        self.hide()

    def apply(self, look: Look) -> None:
        """Write by this look."""
        self._look = look
        self.count()

    def leave_free(self, height: int) -> None:
        """Stand below the column where so much is empty (pixels): there it covers nothing."""
        self._free = height
        self.count()

    def count(self) -> None:
        """Count anew what is hidden below."""
        hidden = self._rows.model().rowCount() - self._first_hidden()
        self.setText(isolated(f"+{self._look.grouped(hidden)}"))
        self.adjustSize()
        place = self._column.geometry()
        is_clear = self._free >= self.height() + _GAP
        end = place.bottom() + (self.height() if is_clear else self.height() // 2)
        # On the edge, at the side where lines end: there are the fewest words above and below it.
        self.move(place.left() + _FROM_SIDE, end - self.height() + 1)
        self.setVisible(hidden > 0 and self._rows.isVisible())
        self.raise_()

    def _count_soon(self) -> None:
        self._counting.start()

    def _first_hidden(self) -> int:
        """The first row below what is seen; how many rows there are where none is."""
        lowest = self._column.verticalScrollBar().value() + self._column.viewport().height() + _CUT
        return bisect_right(range(self._rows.model().rowCount()), lowest, key=self._end_of)

    def _end_of(self, row: int) -> int:
        """Where a row ends, in pixels of the column's content."""
        place = self._rows.visualRect(self._rows.model().index(row, 0, QModelIndex()))
        return self._rows.viewport().mapTo(self._column.content, place.bottomLeft()).y()

    def _lead(self) -> None:
        row = self._first_hidden()
        if row < self._rows.model().rowCount():
            self._column.bring_into_view(self._rows, row)
