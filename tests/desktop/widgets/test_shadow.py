"""A card that floats casts a shadow below it, and none above."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QWidget

from desktop.widgets.shadow import cast_shadow


def test_the_ground_is_darker_below_the_card(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("QWidget { background: white; }")
    window.resize(200, 200)
    card = QFrame(window)
    card.setGeometry(50, 50, 100, 60)
    plain = window.grab().toImage().pixelColor(100, 116)
    cast_shadow(card)
    image = window.grab().toImage()
    assert plain == QColor("white")
    assert image.pixelColor(100, 116).lightness() < 250
    assert image.pixelColor(100, 116).lightness() < image.pixelColor(100, 42).lightness()
    assert image.pixelColor(5, 5) == QColor("white")
