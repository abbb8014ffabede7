"""Pieces painted on a picture, a pixel a point, and where a colour stands on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.printing.paper.pieces import Piece

WIDTH = 505.0
_LEFT = 10


def painted(pieces: Sequence[Piece], width: float = WIDTH) -> QImage:
    """The pieces one under the other on white, ten points from the left edge."""
    height = sum(piece.height + piece.space_before for piece in pieces)
    image = QImage(int(width) + 2 * _LEFT, int(height) + 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    top = 0.0
    for piece in pieces:
        top += piece.space_before
        piece.paint(painter, float(_LEFT), top)
        top += piece.height
    painter.end()
    return image


def stained(image: QImage, colour: str, near: int = 12) -> QRect:
    """The rectangle around all pixels of about this colour; null when there are none."""
    wanted = QColor(colour)
    found = QRect()
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            distance = (
                abs(pixel.red() - wanted.red())
                + abs(pixel.green() - wanted.green())
                + abs(pixel.blue() - wanted.blue())
            )
            if distance <= near:
                found = found.united(QRect(x, y, 1, 1))
    return found


def is_blank(image: QImage) -> bool:
    """Whether nothing is painted."""
    white = QColor("white").rgb()
    return all(
        image.pixel(x, y) == white for x in range(image.width()) for y in range(image.height())
    )
