"""What all lists share: a model of frozen values, and a delegate that draws one kind of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.look import Look

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under it a `ListModel` gives the value of a row."""

# How many laid-out rows a delegate keeps: more than a few screens hold.
_MOST_KEPT = 400
_MOST_HEIGHTS = 50_000

Value = TypeVar("Value")
Layout = TypeVar("Layout")


class ListModel(QAbstractListModel, Generic[Value]):
    """Values one under another."""

    def __init__(
        self,
        words: Callable[[Value], str],
        parent: QObject | None = None,
        *,
        spoken: Callable[[Value], str] | None = None,
        tooltip: Callable[[Value], str] | None = None,
        batch: int = 0,
    ) -> None:
        """Begin with nothing.

        Args:
            words: Says a value in one line.
            parent: The owner.
            spoken: What a screen reader says of it; the same when None.
            tooltip: What the mouse shows over it.
            batch: How many rows a list gets at once while it is scrolled; 0 for all.
        """
        super().__init__(parent)
        self._values: tuple[Value, ...] = ()
        self._says = {Qt.ItemDataRole.DisplayRole: words}
        self._says[Qt.ItemDataRole.AccessibleTextRole] = spoken or words
        if tooltip is not None:
            self._says[Qt.ItemDataRole.ToolTipRole] = tooltip
        self._batch = batch
        self._fetched = 0

    @property
    def values(self) -> tuple[Value, ...]:
        """All values, those that were not fetched yet too."""
        return self._values

    def value(self, row: int) -> Value | None:
        """The value at `row`, or None."""
        return self._values[row] if 0 <= row < len(self._values) else None

    def show_values(self, values: Sequence[Value], *, fetched: int = 0) -> None:
        """Replace what is shown; at least `fetched` rows of it at once."""
        self.beginResetModel()
        self._values = tuple(values)
        self._fetched = self._first_fetched(fetched)
        self.endResetModel()

    def append_values(self, values: Sequence[Value]) -> None:
        """Add values at the end; those that are shown stay where they are."""
        if not values:
            return
        first = len(self._values)
        self.beginInsertRows(QModelIndex(), first, first + len(values) - 1)
        self._values = (*self._values, *values)
        self._fetched = len(self._values)
        self.endInsertRows()

    def insert_values(self, place: int, values: Sequence[Value]) -> None:
        """Put values before the one at `place`, which is shown; the others stay as they are."""
        if not values:
            return
        self.beginInsertRows(QModelIndex(), place, place + len(values) - 1)
        self._values = (*self._values[:place], *values, *self._values[place:])
        self._fetched += len(values)
        self.endInsertRows()

    def _first_fetched(self, wanted: int) -> int:
        most = len(self._values)
        return min(most, max(self._batch, wanted)) if self._batch else most

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._fetched

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._fetched < len(self._values)

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            last = min(self._fetched + self._batch, len(self._values)) - 1
            self.beginInsertRows(QModelIndex(), self._fetched, last)
            self._fetched = last + 1
            self.endInsertRows()

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == ROW_ROLE:
            return self.value(index.row())
        says = self._says.get(Qt.ItemDataRole(role))
        value = None if says is None else self.value(index.row())
        return None if says is None or value is None else says(value)


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """Where and how a row is drawn.

    Attributes:
        rect: Its place.
        is_selected: Whether it is chosen.
        is_hovered: Whether the mouse is over it.
        is_first: Whether none stands above it.
        is_last: Whether none stands below it.
    """

    rect: QRectF
    is_selected: bool
    is_hovered: bool
    is_first: bool
    is_last: bool


class RowDelegate(QStyledItemDelegate, Generic[Value, Layout]):
    """Draws values of one kind, and keeps the layouts of those drawn last.

    Each list says the rest in methods of its own.

    Attributes:
        kind: What it can draw; any other row stays empty.
        lay_out: What is costly to make (paragraphs), from a value and a width in pixels alone.
        height: How high the row of a value is in a width, in pixels.
        paint_row: Draws a value; the painter smooths edges, and is put back by the caller.
    """

    kind: type[Value] | tuple[type[Value], ...]
    lay_out: Callable[[Value, int], Layout]
    height: Callable[[Value, int], int]
    paint_row: Callable[[QPainter, DrawnRow, Value], None]

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._layouts: dict[tuple[Value, int], Layout] = {}
        # A list asks for all heights whenever rows come: they are kept where layouts cannot be.
        self._heights: dict[int, tuple[Value, int, QSize]] = {}
        self._measured: QAbstractItemModel | None = None

    def apply(self, look: Look) -> None:
        """Draw and write by this look from now on; the list repaints itself.

        Where the letters have another size, its rows have other heights too.
        """
        is_resized = look.scale != self._look.scale
        self._look = look
        self._layouts.clear()
        self._heights.clear()
        if is_resized:
            self.sizeHintChanged.emit(QModelIndex())

    def laid_out(self, value: Value, width: int) -> Layout:
        """As `lay_out`, made once."""
        key = (value, width)
        if key not in self._layouts:
            if len(self._layouts) >= _MOST_KEPT:
                self._layouts.clear()
            self._layouts[key] = self.lay_out(value, width)
        return self._layouts[key]

    def paint_ground(
        self, painter: QPainter, row: DrawnRow, *, selected: str, hovered: str
    ) -> None:
        """Fill the row with a colour when it is chosen or under the mouse.

        Args:
            painter: Where to.
            row: Which one.
            selected: The colour of a chosen row, `#RRGGBB`.
            hovered: That of a row under the mouse.
        """
        if row.is_selected or row.is_hovered:
            painter.fillRect(row.rect, QColor(selected if row.is_selected else hovered))

    def paint_line(self, painter: QPainter, row: DrawnRow) -> None:
        """Set the row off from the next by a line below it."""
        painter.setPen(QColor(self._look.theme.line))
        painter.drawLine(row.rect.bottomLeft(), row.rect.bottomRight())

    def _forget_with(self, model: QAbstractItemModel) -> None:
        """Keep nothing of a model's former values: there is a new search at every key."""
        if model is not self._measured:
            self._measured = model
            model.modelReset.connect(self._forget)

    def _forget(self) -> None:
        self._heights.clear()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        viewport = getattr(option.widget, "viewport", None)
        width = int(viewport().width()) if viewport else option.rect.width()
        model = index.model()
        value = model.value(index.row()) if isinstance(model, ListModel) else index.data(ROW_ROLE)
        self._forget_with(model)
        known = self._heights.get(id(value))
        if known is not None and known[0] is value and known[1] == width:
            return known[2]
        if not isinstance(value, self.kind):
            return QSize(width, 0)
        size = QSize(width, self.height(value, width))
        if len(self._heights) >= _MOST_HEIGHTS:
            self._heights.clear()
        self._heights[id(value)] = value, width, size
        return size

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        value = index.data(ROW_ROLE)
        if not isinstance(value, self.kind):
            return
        state = option.state
        row = DrawnRow(
            QRectF(option.rect),
            bool(state & QStyle.StateFlag.State_Selected),
            bool(state & QStyle.StateFlag.State_MouseOver),
            index.row() == 0,
            index.row() == index.model().rowCount() - 1,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, row, value)
        painter.restore()
