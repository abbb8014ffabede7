"""The card of a passage: its ground, and the bar of its colour at the head."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop.display.passage_colours import bar_colour
from desktop.theme import Theme

BAR = 5
"""The width of the bar in pixels."""


def paint_card(painter: QPainter, card: QRectF, bar: QColor, theme: Theme) -> QPainterPath:
    """Fill a card with the bar of its colour at its head; the outline, to be drawn yet."""
    path = QPainterPath()
    path.addRoundedRect(card, 9, 9)
    painter.fillPath(path, QColor(theme.surface))
    painter.setClipPath(path)
    painter.fillRect(QRectF(card.right() - BAR, card.top(), BAR, card.height()), bar)
    painter.setClipping(False)
    return path


def passage_bar(theme: Theme, colour: str) -> QColor:
    """The strong shade of a passage's colour, for bars and buttons."""
    if theme.is_dark:
        return QColor(theme.passage(colour)).lighter(190)
    return QColor(bar_colour(colour))
