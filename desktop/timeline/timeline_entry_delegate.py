"""Draws an event: its dot on the line of time, date and label."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from articles.timeline.events import EventKind
from desktop.display.numbers import digits
from desktop.fonts import interface_font
from desktop.theme import Theme
from desktop.timeline.timeline_entry import TimelineEntry
from desktop.widgets.text_block import TextBlock, TextStyle
from desktop.widgets.themed_delegate import ThemedDelegate
from desktop.widgets.values_model import VALUE_ROLE

_RAIL = 24
_MARGIN = 7
_DOT = 5.0


class TimelineEntryDelegate(ThemedDelegate):
    """The line of time runs down the right edge; hollow dots are uncertain."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.arabic_indic = False

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = option.widget.width()
        block = self._block(index.data(VALUE_ROLE), width)
        return QSize(width, round(block.height + 2 * _MARGIN) if block else 0)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(VALUE_ROLE)
        block = self._block(entry, option.rect.width())
        if block is None or not isinstance(entry, TimelineEntry):
            return
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.time_ground))
            painter.drawRoundedRect(rect.adjusted(0, 1, -_RAIL, -1), 6, 6)
        self._paint_rail(painter, rect, index)
        self._paint_dot(painter, QPointF(rect.right() - _RAIL / 2, rect.top() + 17), entry)
        block.paint(painter, QPointF(rect.left() + 6, rect.top() + _MARGIN))
        painter.restore()

    def _paint_rail(
        self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        x = rect.right() - _RAIL / 2
        top = rect.top() + (17 if index.row() == 0 else 0)
        is_last = index.row() == index.model().rowCount() - 1
        bottom = rect.top() + 17 if is_last else rect.bottom()
        painter.setPen(QPen(QColor(self._theme.line), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_dot(self, painter: QPainter, at: QPointF, entry: TimelineEntry) -> None:
        is_own = entry.kind is EventKind.PUBLISHED
        colour = QColor(self._theme.accent if is_own else self._theme.time)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if entry.is_certain else QColor(self._theme.paper))
        size = _DOT + 1.5 if is_own else _DOT
        if entry.kind is EventKind.FUTURE:
            painter.save()
            painter.translate(at)
            painter.rotate(45)
            painter.drawRect(QRectF(-size + 1, -size + 1, 2 * size - 2, 2 * size - 2))
            painter.restore()
        else:
            painter.drawEllipse(at, size, size)

    def _block(self, entry: object, width: int) -> TextBlock | None:
        if not isinstance(entry, TimelineEntry):
            return None
        is_own = entry.kind is EventKind.PUBLISHED
        style = TextStyle(interface_font(12, bold=is_own), self._theme.ink, max_lines=3)
        date = digits(entry.date, arabic_indic=self.arabic_indic)
        return TextBlock(f"{date} — {entry.label}", style, width - _RAIL - 12)
