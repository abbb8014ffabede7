"""TimelineAxis: the axis that is zoomed, panned and brushed. It runs right to left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from desktop.fonts import interface_font
from desktop.look import Look
from desktop.timeline.axis_content import AxisContent
from desktop.timeline.axis_margins import paint_margins
from desktop.timeline.axis_painting import LABEL_PIXELS, AxisState, paint_axis
from desktop.timeline.axis_picture import LANE_ROWS, LOW_LANE_ROWS, axis_height
from desktop.timeline.events_snapshot import EventsSnapshot
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.told_role import tell_as

_WHEEL_STEP = 120
_ZOOM_STEP = 1.25
_KEY_ZOOM = 1.5
_CLICK_ZOOM = 4.0
_KEY_PAN = 0.15
_DRAG_FROM = 5.0
_MOST_WIDTHS = 2000
# Captions are set bold; measured as if all were.
_BOLDER = 1.08


class TimelineAxis(QWidget):
    """Three lanes of events over days, months or years.

    Wheel, pinch, + and - zoom; Alt, the middle button or a sideways wheel pan, so do the arrow
    keys; dragging brushes a period; Up and Down walk from event to event.

    Signals:
        event_chosen: An event was pointed at; its row in the table.
        event_activated: The current event is to be opened.
        stepped: Up (-1) or Down (+1) was pressed.
        period_chosen: First and last day, month or year (EDTF) of a brushed period.
        period_cleared: The period is to be taken back.
        moved: The reader zoomed, panned or fitted it: other days are in sight.
    """

    event_chosen = Signal(int)
    event_activated = Signal()
    stepped = Signal(int)
    period_chosen = Signal(str, str)
    period_cleared = Signal()
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("محور الخط الزمني"))
        tell_as(self, QAccessible.Role.Graphic)
        self.setAccessibleDescription(
            self.tr(
                "سهما اليمين واليسار للتنقل، و+ و− للتكبير، والأعلى والأسفل من حدث إلى حدث، "
                "وPageUp وPageDown إلى ما قبل الظاهر وما بعده"
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(axis_height()))
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._look = look
        self._metrics = QFontMetricsF(interface_font(LABEL_PIXELS))
        self._widths: dict[str, float] = {}
        self.content = AxisContent(self._width_of, self.width())
        self._pressed: QPointF | None = None
        self._panned_to: float | None = None
        self._brush: tuple[float, float] | None = None

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self.update()

    def set_low(self, *, is_low: bool) -> None:
        """Take little of a low window: one row of marks for each lane."""
        rows = LOW_LANE_ROWS if is_low else LANE_ROWS
        if self.height() != round(axis_height(rows)):
            self.content.set_rows(rows)
            self.setFixedHeight(round(axis_height(rows)))
            self.update()

    def show_snapshot(self, snapshot: EventsSnapshot) -> bool:
        """Show these events; whether the axis was fitted to another archive or search."""
        fitted = self.content.show_snapshot(snapshot)
        self.update()
        return fitted

    def show_period(self, period: tuple[str, str] | None) -> None:
        """Mark a period, or none, and bring it into sight."""
        self.content.show_period(period)
        self.update()

    def show_current(self, row: int | None) -> None:
        """Mark an event and bring it into sight."""
        self.content.show_current(row)
        self.update()

    def fit(self) -> None:
        """Show the days where most events live."""
        self.content.fit()
        self._tell_move()

    def show_beyond(self, *, earlier: bool) -> None:
        """Show the events that lie before what is in sight, or after it."""
        self.content.show_beyond(earlier=earlier)
        self._tell_move()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Come closer (`factor` > 1) or go away, around `x`, the current event or the middle."""
        self.content.zoom(factor, x)
        self._tell_move()

    def pan(self, pixels: float) -> None:
        """Move what is shown to the right: later days come into sight."""
        self.content.pan(pixels)
        self._tell_move()

    def choose_visible(self) -> None:
        """Choose what is in sight as the period."""
        self._choose(self.content.visible_period())

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        content, picture = self.content, self.content.picture
        if picture is None:
            return
        painter = QPainter(self)
        edges = self._brush or content.period_edges()
        margins = content.margins()
        covered = tuple(margin.place for margin in margins)
        state = AxisState(edges, content.current, content.current_x, covered)
        paint_axis(painter, picture, state, self._look)
        paint_margins(painter, margins, self._look)
        if self.hasFocus():
            painter.setPen(QColor(self._look.theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.content.resize(self.width())
        super().resizeEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self.pan(float(delta.x() or delta.y()))
        elif delta.y():
            self.zoom(_ZOOM_STEP ** (delta.y() / _WHEEL_STEP), event.position().x())
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1.0 + event.value(), event.position().x())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom(pinch.scaleFactor() or 1.0, centre.x())
                return True
        elif isinstance(event, QHelpEvent):
            words = self.content.words_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.button() == Qt.MouseButton.MiddleButton or (is_left and with_alt):
            self._panned_to = event.position().x()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left:
            self._pressed = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._panned_to is not None:
            self.pan(x - self._panned_to)
            self._panned_to = x
        elif self._pressed is not None and (
            self._brush is not None or abs(x - self._pressed.x()) >= _DRAG_FROM
        ):
            self._brush = (self._pressed.x(), x)
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        brush, pressed = self._brush, self._pressed
        self._brush = self._pressed = self._panned_to = None
        self.update()
        if brush is not None:
            self._choose(self.content.period_between(*brush))
        elif pressed is not None:
            margin = self.content.margin_at(pressed.x(), pressed.y())
            if margin is not None:
                self.show_beyond(earlier=margin.is_earlier)
                return
            event_row = self.content.event_at(pressed.x(), pressed.y())
            if event_row is not None:
                self.event_chosen.emit(event_row)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self.content.has_mark_at(at.x(), at.y()):
            self.event_activated.emit()
        else:
            self.zoom(_CLICK_ZOOM, at.x())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_KEY_ZOOM)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            self.zoom(1 / _KEY_ZOOM)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            # The past lies at the right.
            self.pan(self.content.room * (-_KEY_PAN if key == Qt.Key.Key_Right else _KEY_PAN))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.content.go_to_edge(earliest=key == Qt.Key.Key_Home)
            self._tell_move()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.show_beyond(earlier=key == Qt.Key.Key_PageUp)
        elif not self._act_on_key(key, event.modifiers()):
            super().keyPressEvent(event)

    def _act_on_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in PRESSING:
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                self.choose_visible()
            else:
                self.event_activated.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.content.period is not None:
            self.period_cleared.emit()
        else:
            return False
        return True

    def _tell_move(self) -> None:
        self.update()
        self.moved.emit()

    def _choose(self, period: tuple[str, str] | None) -> None:
        if period is not None and period == self.content.period:
            self.period_cleared.emit()
        elif period is not None:
            self.period_chosen.emit(*period)

    def _width_of(self, text: str) -> float:
        if text not in self._widths:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            self._widths[text] = self._metrics.horizontalAdvance(text) * _BOLDER
        return self._widths[text]
