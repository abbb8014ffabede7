"""A list of rows of different heights that lays out no more of them than are seen."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.widgets.row_heights import RowHeights

_STEP = 40  # pixels of one turn of the wheel's smallest step
Index = QModelIndex | QPersistentModelIndex


class LongList(QListView):
    """Rows one under another, each measured when it comes near the window.

    `QListView` asks for the heights of all rows whenever some are added, which is what a list must
    not do that grows to ten thousand while it is scrolled. Its places are computed here instead;
    whatever else it can is left to it. What is above the window is measured before it is seen, and
    the place of the scroll bar follows, so that no row jumps.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        # Before Qt asks for them, which it does while it makes the list.
        self._rows = RowHeights()
        self._width = 0
        self._under_mouse = -1
        self._is_settling = False
        self._fetching = QTimer(singleShot=True, interval=0)
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self._fetching.timeout.connect(self._fetch_more)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))

    def forget_heights(self) -> None:
        """Measure the rows anew: they are drawn otherwise from now on."""
        self._rows.forget()
        self.scheduleDelayedItemsLayout()

    @override
    def reset(self) -> None:
        self._rows = RowHeights()
        self._under_mouse = -1
        super().reset()

    @override
    def doItemsLayout(self) -> None:
        count = self._count()
        if count < len(self._rows):
            self._rows = RowHeights()
        self._rows.append(count - len(self._rows))
        if self.viewport().width() != self._width:
            self._width = self.viewport().width()
            self._rows.forget()
        # Nothing of `QListView` is called, which would measure every row.
        self.updateGeometries()
        self.viewport().update()

    def _count(self) -> int:
        return 0 if self.model() is None else self.model().rowCount(self.rootIndex())

    def _catch_up(self) -> None:
        """Know the rows that came since the last layout, which may be still to come."""
        if self._count() != len(self._rows) or self.viewport().width() != self._width:
            self.doItemsLayout()

    @override
    def updateGeometries(self) -> None:
        self._measure_around()
        if self._count():
            self._fetching.start()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._is_settling:
            self._measure_around()
        self.viewport().update()

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def visualRect(self, index: Index) -> QRect:
        self._catch_up()
        row = index.row()
        if not index.isValid() or row >= len(self._rows):
            return QRect()
        top = self._rows.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._rows.height(row))

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        self._catch_up()
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._rows.total or not 0 <= point.x() < self.viewport().width():
            return QModelIndex()
        return self._index(self._rows.row_at(y))

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        self._catch_up()
        row = index.row()
        if not index.isValid() or row >= len(self._rows):
            return
        self._rows.measure_up(row, self.viewport().height(), self._asked)
        self._rows.measure_down(row, self.viewport().height(), self._asked)
        self._set_range()
        hints = QAbstractItemView.ScrollHint
        top, height = self._rows.top(row), self._rows.height(row)
        window, offset = self.viewport().height(), self.verticalOffset()
        lowest = top + height - window
        if hint == hints.PositionAtCenter:
            offset = (top + lowest) // 2
        elif hint == hints.PositionAtBottom or (hint == hints.EnsureVisible and lowest > offset):
            offset = min(top, lowest)
        if hint == hints.PositionAtTop or (hint == hints.EnsureVisible and top < offset):
            offset = top
        self.verticalScrollBar().setValue(offset)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        self._catch_up()
        actions = QAbstractItemView.CursorAction
        row, last = self.currentIndex().row(), len(self._rows) - 1
        if last < 0:
            return QModelIndex()
        page = self.viewport().height()
        if row < 0 or action == actions.MoveHome:
            row = 0
        elif action == actions.MoveEnd:
            row = last
        elif action in {actions.MoveUp, actions.MovePrevious}:
            row = max(0, row - 1)
        elif action in {actions.MoveDown, actions.MoveNext}:
            row = min(last, row + 1)
        elif action == actions.MovePageDown:
            self._rows.measure_down(row, page, self._asked)
            row = max(min(row + 1, last), self._rows.row_at(self._rows.top(row) + page))
        elif action == actions.MovePageUp:
            self._rows.measure_up(row, page, self._asked)
            row = min(max(row - 1, 0), self._rows.row_at(self._rows.top(row) - page))
        return self._index(row)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        self._catch_up()
        rect = rect.normalized().translated(0, self.verticalOffset())
        chosen = QItemSelection()
        if len(self._rows) and rect.bottom() >= 0 and rect.top() < self._rows.total:
            first, last = map(self._rows.row_at, (rect.top(), rect.bottom()))
            chosen.select(self._index(first), self._index(last))
        self.selectionModel().select(chosen, command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        seen = [row for row in self._seen() if selection.contains(self._index(row))]
        region = QRegion()
        for row in seen:
            region += self.visualRect(self._index(row))
        return region

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for row in self._seen():
            index = self._index(row)
            rect = self.visualRect(index)
            if rect.intersects(event.rect()):
                self.itemDelegateForIndex(index).paint(painter, self._option(index, rect), index)
        painter.end()

    def _option(self, index: QModelIndex, rect: QRect) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        states = QStyle.StateFlag
        option.state &= ~(states.State_Selected | states.State_MouseOver | states.State_HasFocus)
        if self.selectionModel().isSelected(index):
            option.state |= states.State_Selected
        if index.row() == self._under_mouse:
            option.state |= states.State_MouseOver
        if index == self.currentIndex() and self.hasFocus():
            option.state |= states.State_HasFocus
        return option

    def _fetch_more(self) -> None:
        """Have the model get more rows when its last one is seen."""
        seen = self._seen()
        if not seen or seen[-1] == len(self._rows) - 1:
            self.model().fetchMore(self.rootIndex())

    def _hover(self, row: int) -> None:
        before, self._under_mouse = self._under_mouse, row
        for each in {before, row} if before != row else ():
            self.viewport().update(self.visualRect(self._index(each)))

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, self.modelColumn(), self.rootIndex())

    def _seen(self) -> range:
        """The rows in the window."""
        self._catch_up()
        top = self.verticalOffset()
        if not len(self._rows):
            return range(0)
        return range(self._rows.row_at(top), self._rows.row_at(top + self.viewport().height()) + 1)

    def _measure_around(self) -> None:
        """Measure what is seen and as much above it; what is seen stays in its place."""
        if len(self._rows):
            height = self.viewport().height()
            first = self._rows.row_at(self.verticalOffset())
            inside = self.verticalOffset() - self._rows.top(first)
            self._rows.measure_up(first, height, self._asked)
            self._rows.measure_down(first, inside + height, self._asked)
            self._set_range(self._rows.top(first) + min(inside, self._rows.height(first)))
        else:
            self._set_range(0)

    def _asked(self, row: int) -> int:
        """The height of a row, as its delegate measures it."""
        option, index = QStyleOptionViewItem(), self._index(row)
        self.initViewItemOption(option)
        return self.itemDelegateForIndex(index).sizeHint(option, index).height()

    def _set_range(self, value: int | None = None) -> None:
        """Let the scroll bar go as far as the rows do, and stand at a value."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._is_settling = True
        try:
            bar.setPageStep(height)
            bar.setSingleStep(_STEP)
            bar.setRange(0, max(0, self._rows.total - height))
            if value is not None:
                bar.setValue(value)
        finally:
            self._is_settling = False
