"""Draws an event: its dot on the line of time, date and label."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from articles.timeline.events import EventKind
from desktop.timeline.timeline_entry import TimelineEntry
from desktop.widgets.rows import DrawnRow, RowDelegate
from desktop.widgets.text_block import TextBlock, TextStyle

_RAIL = 24
_MARGIN = 7
_DOT = 5.0


class TimelineEntryDelegate(RowDelegate[TimelineEntry, TextBlock]):
    """The line of time runs down the right edge; hollow dots are uncertain."""

    kind = TimelineEntry

    @override
    def lay_out(self, value: TimelineEntry, width: int) -> TextBlock:
        is_own = value.kind is EventKind.PUBLISHED
        style = TextStyle(self._look.list_font(12, bold=is_own), self._look.theme.ink, max_lines=3)
        date = self._look.written(value.date)
        return TextBlock(f"{date} — {value.label}", style, width - _RAIL - 12)

    @override
    def height(self, value: TimelineEntry, width: int) -> int:
        return round(self.laid_out(value, width).height + 2 * _MARGIN)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: TimelineEntry) -> None:
        rect = row.rect
        if row.is_selected or row.is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.theme.time_ground))
            painter.drawRoundedRect(rect.adjusted(0, 1, -_RAIL, -1), 6, 6)
        self._paint_rail(painter, row)
        self._paint_dot(painter, QPointF(rect.right() - _RAIL / 2, rect.top() + 17), value)
        block = self.laid_out(value, int(rect.width()))
        block.paint(painter, QPointF(rect.left() + 6, rect.top() + _MARGIN))

    def _paint_rail(self, painter: QPainter, row: DrawnRow) -> None:
        rect = row.rect
        x = rect.right() - _RAIL / 2
        top = rect.top() + (17 if row.is_first else 0)
        bottom = rect.top() + 17 if row.is_last else rect.bottom()
        painter.setPen(QPen(QColor(self._look.theme.line), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_dot(self, painter: QPainter, at: QPointF, entry: TimelineEntry) -> None:
        is_own = entry.kind is EventKind.PUBLISHED
        colour = QColor(self._look.theme.accent if is_own else self._look.theme.time)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if entry.is_certain else QColor(self._look.theme.paper))
        size = _DOT + 1.5 if is_own else _DOT
        if entry.kind is EventKind.FUTURE:
            painter.save()
            painter.translate(at)
            painter.rotate(45)
            painter.drawRect(QRectF(-size + 1, -size + 1, 2 * size - 2, 2 * size - 2))
            painter.restore()
        else:
            painter.drawEllipse(at, size, size)
