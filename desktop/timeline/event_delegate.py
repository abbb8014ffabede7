"""Draws an event of the list: its date at the right, its dot on the rail, label and source."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from desktop.timeline.axis_painting import lane_colour, paint_dot
from desktop.timeline.event_lanes import lane_of
from desktop.timeline.events_model import ListedEvent
from desktop.widgets.rows import DrawnRow, RowDelegate
from desktop.widgets.text_block import TextBlock, TextStyle

ROW_HEIGHT = 64
_SIDE = 18
_DATE_WIDTH = 176
_RAIL = 30


class EventDelegate(RowDelegate[ListedEvent, tuple[TextBlock, TextBlock]]):
    """All rows have the same height."""

    kind = ListedEvent

    @override
    def lay_out(self, value: ListedEvent, width: int) -> tuple[TextBlock, TextBlock]:
        theme = self._look.theme
        label = TextStyle(
            self._look.reading_font(round(18 * self._look.scale)), theme.ink, max_lines=1
        )
        source = TextStyle(self._look.list_font(12), theme.muted, max_lines=1)
        return TextBlock(value.label, label, width), TextBlock(value.source, source, width)

    @override
    def height(self, value: ListedEvent, width: int) -> int:
        return round(ROW_HEIGHT * self._look.scale)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: ListedEvent) -> None:
        rect, scale = row.rect, self._look.scale
        self._paint_ground(painter, row)
        dates = _DATE_WIDTH * scale
        rail = rect.right() - _SIDE - dates - _RAIL / 2
        self._paint_rail(painter, rail, row)
        self._paint_dot(painter, QPointF(rail, rect.top() + 22 * scale), value)
        # Two lines of a long stretch of days have room down to the end of the row.
        place = QRectF(rail + _RAIL / 2, rect.top(), dates, rect.height()).adjusted(
            0, 12 * scale, 0, 0
        )
        self._paint_date(painter, place, value)
        left = rect.left() + _SIDE
        label, source = self.laid_out(value, int(rail - _RAIL / 2 - left))
        label.paint(painter, QPointF(left, rect.top() + 6 * scale))
        source.paint(painter, QPointF(left, rect.top() + 39 * scale))

    def _paint_ground(self, painter: QPainter, row: DrawnRow) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if row.is_selected:
            painter.setBrush(QColor(self._look.theme.time_ground))
        elif row.is_hovered:
            painter.setBrush(QColor(self._look.theme.raised))
        else:
            return
        painter.drawRoundedRect(row.rect.adjusted(6, 1, -6, -1), 8, 8)

    def _paint_rail(self, painter: QPainter, x: float, row: DrawnRow) -> None:
        top = row.rect.top() + (22 if row.is_first else 0)
        bottom = row.rect.top() + 22 if row.is_last else row.rect.bottom() + 1
        painter.setPen(QPen(QColor(self._look.theme.line), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _paint_dot(self, painter: QPainter, at: QPointF, listed: ListedEvent) -> None:
        event = listed.event
        lane = lane_of(event.source)
        colour = (
            QColor(self._look.theme.muted) if lane is None else lane_colour(self._look.theme, lane)
        )
        surface = QColor(self._look.theme.surface)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface)
        painter.drawEllipse(at, 9, 9)
        paint_dot(painter, at, 5, (colour, surface), certain=event.certain, future=event.future)

    def _paint_date(self, painter: QPainter, place: QRectF, listed: ListedEvent) -> None:
        lane = lane_of(listed.event.source)
        colour = (
            QColor(self._look.theme.muted) if lane is None else lane_colour(self._look.theme, lane)
        )
        painter.setPen(colour)
        painter.setFont(self._look.list_font(13, bold=True))
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        date = self._look.written(listed.date)
        # Beside the rail: at the left of its column, on two lines when it is long.
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(place, int(flags | wrap), date)
