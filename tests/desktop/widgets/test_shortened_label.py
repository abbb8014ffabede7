"""A label says as much as it has room for, and all of it to whoever listens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.shortened_label import ShortenedLabel
from tests.desktop.seeing import spoken_name

WORDINGS = ("395 نتيجة، في 12 جزءا من ألف من الثانية", "395 نتيجة")


@pytest.fixture
def label(qtbot, themed) -> ShortenedLabel:
    window = QWidget()
    qtbot.addWidget(window)
    label = ShortenedLabel()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label, 1)
    window.resize(600, 40)
    label.say(WORDINGS)
    with qtbot.waitExposed(window):
        window.show()
    label.kept = window  # Python would take it away
    return label


def test_the_fullest_that_has_room_is_said(qtbot, label: ShortenedLabel):
    assert label.text() == WORDINGS[0]
    label.window().resize(90, 40)
    qtbot.waitUntil(lambda: label.text() == WORDINGS[1], timeout=20_000)
    assert label.window().width() == 90
    assert spoken_name(label) == WORDINGS[0]
    label.window().resize(600, 40)
    qtbot.waitUntil(lambda: label.text() == WORDINGS[0], timeout=20_000)


def test_larger_letters_need_more_room(qtbot, label: ShortenedLabel):
    label.window().resize(label.fontMetrics().horizontalAdvance(WORDINGS[0]) + 10, 40)
    qtbot.waitUntil(lambda: label.text() == WORDINGS[0], timeout=20_000)
    label.setStyleSheet("font-size: 30px")
    qtbot.waitUntil(lambda: label.text() == WORDINGS[1], timeout=20_000)


def test_it_stands_at_the_right_and_may_say_nothing(label: ShortenedLabel):
    label.say(["\N{RIGHT-TO-LEFT ISOLATE}5\N{POP DIRECTIONAL ISOLATE}"])
    picture = label.grab().toImage()
    ground = QColor(picture.pixel(QPoint(2, 2)))
    inked = [x for x in range(600) for y in range(40) if QColor(picture.pixel(x, y)) != ground]
    assert min(inked) > 500
    label.say(())
    assert label.text() == ""
