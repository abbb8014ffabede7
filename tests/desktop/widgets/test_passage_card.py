"""The ground of a passage's card and the bar of its colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.display.passage_colours import BARS, COLOURS
from desktop.theme import DARK, LIGHT, SEPIA
from desktop.widgets.passage_card import BAR, paint_card, passage_bar


@pytest.mark.parametrize("colour", COLOURS)
def test_bars_are_strong_in_every_theme(qapp, colour: str):
    assert passage_bar(LIGHT, colour) == passage_bar(SEPIA, colour) == QColor(BARS[colour])
    dark = passage_bar(DARK, colour)
    assert dark.lightness() > QColor(DARK.passage(colour)).lightness()


def test_the_bar_stands_at_the_right_inside_the_rounded_card(qapp):
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    outline = paint_card(painter, QRectF(10, 5, 180, 50), QColor("#86B560"), LIGHT)
    assert not painter.hasClipping()
    painter.end()
    assert image.pixelColor(100, 30).name().upper() == LIGHT.surface
    assert image.pixelColor(190 - BAR // 2 - 1, 30).name().upper() == "#86B560"
    assert image.pixelColor(10, 5) == QColor("black")  # a corner is rounded away
    assert outline.boundingRect() == QRectF(10, 5, 180, 50)
