"""Paints the timeline's axis. Colours say the kind, outlines the doubt, shapes the future."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPen

from desktop.display.isolation import isolated
from desktop.fonts import interface_font
from desktop.look import Look
from desktop.theme import Theme
from desktop.timeline.axis_layout import DensityBar, Mark
from desktop.timeline.axis_picture import ROW, AxisPicture, LaneBand
from desktop.timeline.event_lanes import Lane
from desktop.translation import Words

LABEL_PIXELS = 12
LANE_NAMES = Words(
    "Timeline",
    {
        Lane.PUBLISHED: "نُشر",
        Lane.HAPPENED: "وقع",
        Lane.FIGURES: "سنوات الأرقام",
    },
)
_RADIUS = 5.0
_RADIUS_OF_MANY = 7.5
_BAR = 12.0
_FADE = 26.0
_MOST_IN_A_DOT = 99
_NARROW_BAR = 30


@dataclass(frozen=True, slots=True)
class AxisState:
    """What is pointed at and chosen.

    Attributes:
        period: Left and right edge of the chosen period, or None.
        current: The current event's row in the table, or None.
        current_x: The middle of its days.
        covered: Where marks stand over the labels: what would be cut there is left out.
    """

    period: tuple[float, float] | None = None
    current: int | None = None
    current_x: float = 0.0
    covered: tuple[QRectF, ...] = ()


def lane_colour(theme: Theme, lane: Lane) -> QColor:
    """The colour of a lane's marks."""
    colours = {
        Lane.PUBLISHED: theme.accent,
        Lane.HAPPENED: theme.time,
        Lane.FIGURES: theme.figure,
    }
    return QColor(colours[lane])


def paint_axis(painter: QPainter, picture: AxisPicture, state: AxisState, look: Look) -> None:
    """Paint the axis at the painter's origin."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if state.period is not None:
        _paint_period(painter, picture, state.period, theme)
    _paint_grid(painter, picture, theme)
    _paint_labels(painter, picture, state.covered, look)
    _paint_names(painter, picture, theme)
    for lane, band in picture.bands.items():
        colour = lane_colour(theme, lane)
        _paint_density(painter, picture.layouts[lane].density, band, colour)
        for mark in picture.layouts[lane].marks:
            middle = picture.mark_middle(lane, mark)
            _paint_mark(painter, mark, middle, colour, theme)
            _paint_number(painter, mark, middle, colour, look)
    _paint_current(painter, picture, state, theme)
    painter.restore()


def paint_dot(
    painter: QPainter,
    at: QPointF,
    radius: float,
    colours: tuple[QColor, QColor],
    *,
    certain: bool,
    future: bool,
) -> None:
    """A dot: hollow and dashed when uncertain, a diamond when it lies in the future.

    Args:
        painter: Antialiased.
        at: Its middle.
        radius: From the middle to the edge.
        colours: Its own, and what a hollow one is filled with.
        certain: Whether its date is certain.
        future: Whether it lies in the future.
    """
    colour, ground = colours
    pen = QPen(colour, 2)
    if not certain:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.5, 1.0])
    painter.setPen(pen)
    painter.setBrush(colour if certain else ground)
    if future:
        side = radius * 1.7
        painter.save()
        painter.translate(at)
        painter.rotate(45)
        painter.drawRect(QRectF(-side / 2, -side / 2, side, side))
        painter.restore()
    else:
        painter.drawEllipse(at, radius, radius)


def _paint_period(
    painter: QPainter, picture: AxisPicture, edges: tuple[float, float], theme: Theme
) -> None:
    scale = picture.scale
    left = max(min(edges), scale.left)
    right = min(max(edges), scale.left + scale.width)
    if right <= left:
        return
    ground = QRectF(left, 0, right - left, picture.bottom)
    painter.fillRect(ground, QColor(theme.accent_ground))
    for x in (left, right - 2):
        painter.fillRect(QRectF(x, 0, 2, picture.bottom), QColor(theme.accent))


def _paint_grid(painter: QPainter, picture: AxisPicture, theme: Theme) -> None:
    scale = picture.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    grid = QColor(theme.line)
    grid.setAlphaF(0.6)
    painter.setPen(QPen(grid, 1))
    for tick in picture.ticks.ticks:
        if tick.text:
            painter.drawLine(QLineF(tick.x, 4, tick.x, picture.bottom))
    painter.setPen(QPen(QColor(theme.line), 1))
    right = scale.left + scale.width
    painter.drawLine(QLineF(scale.left, picture.bottom, right, picture.bottom))
    for caption in picture.ticks.captions:
        if scale.left < caption.edge < right:
            painter.drawLine(
                QLineF(caption.edge, picture.bottom + 20, caption.edge, picture.bottom + 36)
            )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_labels(
    painter: QPainter, picture: AxisPicture, covered: Sequence[QRectF], look: Look
) -> None:
    painter.setFont(interface_font(LABEL_PIXELS))
    painter.setPen(QColor(look.theme.muted))
    for tick in picture.ticks.ticks:
        text = look.written(tick.text)
        _draw_centred(painter, tick.x, picture.bottom + 2, text)
    painter.setFont(interface_font(LABEL_PIXELS, bold=True))
    for caption in picture.ticks.captions:
        text = look.written(caption.text)
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRectF(caption.x - width / 2, picture.bottom + 19, width, 18)
        if not any(each.intersects(place) for each in covered):
            _draw_centred(painter, caption.x, place.top(), text)


def _draw_centred(painter: QPainter, x: float, top: float, text: str) -> None:
    if text:
        painter.drawText(QRectF(x - 80, top, 160, 18), Qt.AlignmentFlag.AlignCenter, text)


def _paint_names(painter: QPainter, picture: AxisPicture, theme: Theme) -> None:
    painter.setFont(interface_font(LABEL_PIXELS, bold=True))
    left = picture.scale.left + picture.scale.width + 6
    separator = QColor(theme.line)
    separator.setAlphaF(0.6)
    bands = list(picture.bands.items())
    for number, (lane, band) in enumerate(bands):
        painter.setPen(lane_colour(theme, lane))
        place = QRectF(left, band.top, 84, min(band.height, 2 * ROW))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        vertical = (
            Qt.AlignmentFlag.AlignVCenter if band.height < 2 * ROW else Qt.AlignmentFlag.AlignTop
        )
        painter.drawText(place, flags | vertical, LANE_NAMES[lane])
        if number:
            y = round((bands[number - 1][1].bottom + band.top) / 2) + 0.5
            painter.setPen(QPen(separator, 1))
            painter.drawLine(QLineF(picture.scale.left, y, left + 84, y))


def _paint_density(
    painter: QPainter, bars: Sequence[DensityBar], band: LaneBand, colour: QColor
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # several times faster
    fill = QColor(colour)
    for bar in bars:
        height = max(2, round(bar.share * band.height))
        left, right = round(bar.left), round(bar.right)
        white = 1 if right - left > 4 else 0
        fill.setAlphaF(0.35 + 0.45 * bar.share)
        painter.fillRect(
            left, round(band.bottom) - height, max(right - left - white, 1), height, fill
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_mark(painter: QPainter, mark: Mark, y: float, colour: QColor, theme: Theme) -> None:
    if mark.is_bar:
        _paint_bar(painter, mark, y, colour, theme)
        return
    many = len(mark.events) > 1
    at = QPointF(mark.middle, y)
    ground = QColor(theme.surface)
    radius = _RADIUS_OF_MANY if many else _RADIUS
    paint_dot(painter, at, radius, (colour, ground), certain=mark.certain, future=mark.future)


def _paint_number(painter: QPainter, mark: Mark, y: float, colour: QColor, look: Look) -> None:
    """How many events a mark stands for, in it."""
    count, theme = len(mark.events), look.theme
    if count < 2:
        return
    number = str(count)
    if not mark.is_bar:
        place = QRectF(mark.middle - 12, y - 9, 24, 18)
        painter.setPen(QColor(theme.surface) if mark.certain else colour)
        number = number if count <= _MOST_IN_A_DOT else "…"
    else:
        place = _bar_rect(mark, y)
        if place.width() <= _NARROW_BAR:
            return
        painter.setPen(QColor(theme.surface if mark.certain else theme.ink))
    painter.setFont(_number_font())
    shown = isolated(look.written(number))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def _bar_rect(mark: Mark, y: float) -> QRectF:
    return QRectF(mark.left + 1, y - _BAR / 2, max(mark.right - mark.left - 2, 2.0), _BAR)


def _paint_bar(painter: QPainter, mark: Mark, y: float, colour: QColor, theme: Theme) -> None:
    rect = _bar_rect(mark, y)
    fill = QColor(colour)
    fill.setAlphaF(0.85 if mark.certain else 0.4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(fill, rect, mark))
    painter.drawRoundedRect(rect, _BAR / 2, _BAR / 2)
    if mark.future:
        painter.setBrush(QBrush(QColor(theme.surface), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(rect, _BAR / 2, _BAR / 2)


def _faded(fill: QColor, rect: QRectF, mark: Mark) -> QBrush:
    """The fill, running out at ends that are open or uncertain."""
    left = mark.is_open_left or not mark.certain
    right = mark.is_open_right or not mark.certain
    if not left and not right:
        return QBrush(fill)
    nothing = QColor(fill)
    nothing.setAlphaF(0.0)
    share = min(_FADE / rect.width(), 0.45)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0.0, nothing if left else fill)
    gradient.setColorAt(share, fill)
    gradient.setColorAt(1.0 - share, fill)
    gradient.setColorAt(1.0, nothing if right else fill)
    return QBrush(gradient)


def _paint_current(painter: QPainter, picture: AxisPicture, state: AxisState, theme: Theme) -> None:
    if state.current is None:
        return
    found = picture.mark_of(state.current)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.ink), 2))
    if found is not None:
        lane, mark = found
        y = picture.mark_middle(lane, mark)
        if mark.is_bar:
            rect = QRectF(mark.left, y - 8, mark.right - mark.left, 16)
            painter.drawRoundedRect(rect, 8, 8)
        else:
            painter.drawEllipse(QPointF(mark.middle, y), 9, 9)
        return
    x = state.current_x
    if picture.scale.left <= x <= picture.scale.left + picture.scale.width:
        painter.drawLine(QLineF(x, 2, x, picture.bottom))


def _number_font() -> QFont:
    return interface_font(9, bold=True)
