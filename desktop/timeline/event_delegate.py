"""Draws an event of the list: its date at the right, its dot on the rail, label and source."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from desktop.fonts import interface_font, reading_font
from desktop.look import Look
from desktop.timeline.axis_painting import lane_colour, paint_dot
from desktop.timeline.event_lanes import lane_of
from desktop.timeline.events_model import EVENT_ROLE, ListedEvent
from desktop.widgets.text_block import TextBlock, TextStyle
from desktop.widgets.themed_delegate import ThemedDelegate

ROW_HEIGHT = 64
_SIDE = 18
_DATE_WIDTH = 176
_RAIL = 30
_MOST_KEPT = 300


class EventDelegate(ThemedDelegate):
    """All rows have the same height; keeps the layouts of the rows seen last."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(look, parent)
        self._laid_out: dict[tuple[str, str, int], tuple[TextBlock, TextBlock]] = {}

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        listed = index.data(EVENT_ROLE)
        if not isinstance(listed, ListedEvent):
            return
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        rail = rect.right() - _SIDE - _DATE_WIDTH - _RAIL / 2
        self._paint_rail(painter, rail, rect, index)
        self._paint_dot(painter, QPointF(rail, rect.top() + 22), listed)
        self._paint_date(painter, QRectF(rail + _RAIL / 2, rect.top(), _DATE_WIDTH, 44), listed)
        left = rect.left() + _SIDE
        label, source = self._blocks(listed, int(rail - _RAIL / 2 - left))
        label.paint(painter, QPointF(left, rect.top() + 6))
        source.paint(painter, QPointF(left, rect.top() + 39))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(self._look.theme.time_ground))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(self._look.theme.raised))
        else:
            return
        painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 8, 8)

    def _paint_rail(
        self,
        painter: QPainter,
        x: float,
        rect: QRectF,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        is_last = index.row() == index.model().rowCount() - 1
        top = rect.top() + (22 if index.row() == 0 else 0)
        bottom = rect.top() + 22 if is_last else rect.bottom() + 1
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
        painter.setFont(interface_font(13, bold=True))
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        date = self._look.written(listed.date)
        # Beside the rail: at the left of its column, on two lines when it is long.
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(place.adjusted(0, 12, 0, 0), int(flags | wrap), date)

    def _blocks(self, listed: ListedEvent, width: int) -> tuple[TextBlock, TextBlock]:
        key = (listed.label, listed.source, width)
        if key not in self._laid_out:
            if len(self._laid_out) > _MOST_KEPT:
                self._laid_out.clear()
            label = TextStyle(reading_font(18), self._look.theme.ink, max_lines=1)
            source = TextStyle(interface_font(12), self._look.theme.muted, max_lines=1)
            self._laid_out[key] = (
                TextBlock(listed.label, label, width),
                TextBlock(listed.source, source, width),
            )
        return self._laid_out[key]
