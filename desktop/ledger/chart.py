"""The chart of an indicator: points by period, with what is said of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from articles.ledger.claim import Status
from desktop.display.figure_display import scaled_number
from desktop.display.isolation import metadata_line
from desktop.ledger.chart_labels import label_places
from desktop.ledger.chart_layout import Area, ChartLayout, Point, lay_out
from desktop.ledger.ledger_entry import LedgerLine, Tone
from desktop.look import Look
from desktop.widgets.told_role import tell_as

_TRAY = 150.0
_HEAD = 44.0
_RADIUS = 5.5
_REACH = 14.0
_ARROW = 16.0
_AIMS = frozenset({Status.TARGET, Status.FORECAST, Status.LIMIT})
_MOST_LABELS = 24
_GROUND = 0.8
_MOST_BRACKETS = 12


class IndicatorChart(QWidget):
    """Draws an indicator; a click chooses a line of the table.

    Signals:
        chosen: The row of the line that was clicked.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[LedgerLine, ...] = ()
        self._current: int | None = None
        self.setMouseTracking(True)
        self.setMinimumHeight(150)
        self.setAccessibleName(self.tr("رسم المؤشر"))
        tell_as(self, QAccessible.Role.Graphic)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self.update()

    def show_lines(self, lines: Sequence[LedgerLine]) -> None:
        """Draw other lines."""
        self._lines = tuple(lines)
        self._current = None
        self.update()

    def show_current(self, row: int | None) -> None:
        """Set a point off from the others."""
        self._current = row
        told = _told(self._lines[row]) if row is not None and row < len(self._lines) else ""
        self.setAccessibleDescription(told)
        self.update()

    def layout_of(self) -> ChartLayout:
        """Where everything stands at the present size."""
        area = Area(
            24.0, _HEAD, max(self.width() - 110.0, 40.0), max(self.height() - _HEAD - 32.0, 40.0)
        )
        return lay_out(self._lines, area, min(_TRAY, area.width / 3))

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 250)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self._point_at(event.position())
        if point is not None:
            self.chosen.emit(point.row)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            point = self._point_at(QPointF(event.pos()))
            if point is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), _told(self._lines[point.row]), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.layout_of()
        self._paint_axes(painter, layout)
        self._paint_path(painter, layout)
        for one, other in layout.brackets[:_MOST_BRACKETS]:
            self._paint_bracket(painter, layout.point(one), layout.point(other))
        for point in layout.points:
            self._paint_point(painter, point)
        if len(self._lines) <= _MOST_LABELS:
            self._paint_labels(painter, layout)
        painter.end()

    def _point_at(self, place: QPointF) -> Point | None:
        near = [
            (abs(point.x - place.x()) + abs(point.y - place.y()), point)
            for point in self.layout_of().points
        ]
        distance, point = min(near, key=lambda pair: pair[0], default=(_REACH + 1, None))
        return point if distance <= _REACH else None

    def _paint_axes(self, painter: QPainter, layout: ChartLayout) -> None:
        theme, plot = self._look.theme, layout.plot
        right = max(plot.right, layout.tray.right if layout.tray else 0.0)
        left = layout.tray.left if layout.tray else plot.left
        for value, y in layout.values:
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            painter.setPen(QColor(theme.muted))
            words = self._look.written(scaled_number(value))
            painter.drawText(QRectF(right + 6, y - 9, 78, 18), _at_right(), words)
        painter.setPen(QColor(theme.muted))
        for year, x in layout.years:
            place = QRectF(x - 30, plot.bottom + 6, 60, 18)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._look.written(str(year)))
        if layout.tray is not None:
            tray = QRectF(layout.tray.left, layout.tray.top, layout.tray.width, layout.tray.height)
            painter.fillRect(tray, QColor(theme.raised))
            painter.setPen(QColor(theme.muted))
            below = QRectF(tray.left() - 20, tray.bottom() + 6, tray.width() + 40, 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("بلا سنة محددة"))

    def _paint_path(self, painter: QPainter, layout: ChartLayout) -> None:
        found = [layout.point(row) for row in layout.path]
        points = [point for point in found if point is not None]
        painter.setPen(QPen(QColor(self._look.theme.accent), 2))
        for one, other in pairwise(points):
            painter.drawLine(QPointF(one.x, one.y), QPointF(other.x, other.y))

    def _paint_bracket(self, painter: QPainter, one: Point | None, other: Point | None) -> None:
        if one is None or other is None:
            return
        pen = QPen(QColor(self._look.theme.warning), 1.4, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(one.x, one.y), QPointF(other.x, other.y))

    def _paint_point(self, painter: QPainter, point: Point) -> None:
        line, theme = self._lines[point.row], self._look.theme
        is_aim = line.status in _AIMS
        colour = QColor(self._colour_of(line))
        pen = QPen(colour, 2)
        if line.status is Status.FORECAST:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        place = QPointF(point.x, point.y)
        if point.y_low - point.y > 1:
            painter.drawLine(place, QPointF(point.x, point.y_low))
        if line.is_open_ended:
            tip = QPointF(point.x, point.y - _RADIUS - _ARROW)
            painter.drawLine(QPointF(point.x, point.y - _RADIUS), tip)
            painter.drawLine(tip, tip + QPointF(-4, 5))
            painter.drawLine(tip, tip + QPointF(4, 5))
        painter.setBrush(QColor(theme.surface) if is_aim else colour)
        radius = _RADIUS + (2.5 if point.row == self._current else 0)
        if is_aim:
            painter.drawPolygon(_diamond(place, radius + 1))
        else:
            painter.drawEllipse(place, radius, radius)

    def _paint_labels(self, painter: QPainter, layout: ChartLayout) -> None:
        """Write the values beside their points, on a ground of their own: lines go behind them."""
        theme, metrics = self._look.theme, painter.fontMetrics()
        words = {point.row: self._label_of(self._lines[point.row]) for point in layout.points}
        places = label_places(
            layout.points,
            {row: float(metrics.horizontalAdvance(text)) for row, text in words.items()},
            _RADIUS,
            room=Area(2.0, 2.0, self.width() - 4.0, layout.plot.bottom),
            heads={row: _ARROW for row in words if self._lines[row].is_open_ended},
            first=self._current,
        )
        ground = QColor(theme.surface)
        ground.setAlphaF(_GROUND)
        for row, area in places.items():
            place = QRectF(area.left, area.top, area.width, area.height)
            painter.fillRect(place.adjusted(-1, 1, 1, -1), ground)
            line = self._lines[row]
            painter.setPen(QColor(self._colour_of(line) if line.status in _AIMS else theme.ink))
            painter.drawText(place.adjusted(-4, 0, 4, 0), Qt.AlignmentFlag.AlignCenter, words[row])

    def _label_of(self, line: LedgerLine) -> str:
        words = self._look.written(line.short_value)
        return f"{self.tr('هدف')}: {words}" if line.status is Status.TARGET else words

    def _colour_of(self, line: LedgerLine) -> str:
        theme = self._look.theme
        if line.tone in {Tone.CONFLICT, Tone.QUESTION}:
            return theme.warning
        return theme.figure if line.status in _AIMS else theme.accent


def _diamond(place: QPointF, radius: float) -> list[QPointF]:
    return [
        place + QPointF(0, -radius),
        place + QPointF(radius, 0),
        place + QPointF(0, radius),
        place + QPointF(-radius, 0),
    ]


def _at_right() -> Qt.AlignmentFlag:
    return (
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    )


def _told(line: LedgerLine) -> str:
    """The sentence, and where it stands."""
    sentence = " ".join(f"{line.before}{line.text}{line.after}".split())
    return f"{sentence}\n{metadata_line((line.title, line.publisher))}"
