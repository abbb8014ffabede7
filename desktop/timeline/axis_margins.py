"""The small marks at both ends of the axis: how many events lie out of sight there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.display.isolation import isolated
from desktop.fonts import interface_font
from desktop.look import Look
from desktop.timeline.axis_picture import CAPTIONS_WIDTH, TICKS_HEIGHT, AxisPicture

_HEIGHT = 18.0
_WIDTH = 62.0
_PIXELS = 11


@dataclass(frozen=True, slots=True)
class Margin:
    """A mark at an end of the axis.

    Attributes:
        place: Where it is painted and can be clicked.
        count: How many events lie wholly beyond this end.
        is_earlier: Whether they come before what is in sight (at the right) or after it.
    """

    place: QRectF
    count: int
    is_earlier: bool


def axis_margins(picture: AxisPicture, earlier: int, later: int) -> tuple[Margin, ...]:
    """The marks of the ends beyond which something lies.

    Args:
        picture: The axis.
        earlier: How many events lie before what is in sight.
        later: How many lie after it.
    """
    top = picture.bottom + TICKS_HEIGHT - _HEIGHT - 2
    right = picture.scale.left + picture.scale.width
    room = CAPTIONS_WIDTH - 10
    both = (
        Margin(QRectF(right + 4, top, min(_WIDTH, room), _HEIGHT), earlier, is_earlier=True),
        Margin(QRectF(2, top, _WIDTH, _HEIGHT), later, is_earlier=False),
    )
    return tuple(margin for margin in both if margin.count)


def paint_margins(painter: QPainter, margins: tuple[Margin, ...], look: Look) -> None:
    """Paint the marks: an arrow outwards and the number of events there."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(interface_font(_PIXELS, bold=True))
    for margin in margins:
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(margin.place, _HEIGHT / 2, _HEIGHT / 2)
        count = look.plain_number(margin.count)
        text = f"{count} ›" if margin.is_earlier else f"‹ {count}"
        painter.setPen(QColor(theme.ink))
        painter.drawText(margin.place, Qt.AlignmentFlag.AlignCenter, isolated(text))
    painter.restore()
