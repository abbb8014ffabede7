"""Widgets stand side by side like words, and go on in the next line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from desktop.widgets.flow_layout import FlowLayout


class Word(QFrame):
    """As large as it says."""

    def __init__(self, width: int, height: int = 20) -> None:
        super().__init__()
        self._size = QSize(width, height)

    @override
    def sizeHint(self) -> QSize:
        return self._size


@pytest.fixture
def line(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = FlowLayout(window, gap=5)
    layout.setContentsMargins(0, 0, 0, 0)
    for width in (60, 40, 50):
        layout.addWidget(Word(width))
    return window


def places(line: QWidget, width: int) -> list[tuple[int, int]]:
    line.resize(width, 100)
    line.show()
    return [(word.x(), word.y()) for word in line.findChildren(Word)]


def test_from_left_to_right(line: QWidget):
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert places(line, 200) == [(0, 0), (65, 0), (110, 0)]


def test_from_right_to_left(line: QWidget):
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(line, 200) == [(140, 0), (95, 0), (40, 0)]


def test_what_has_no_room_goes_on_in_the_next_line(line: QWidget):
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert places(line, 110) == [(0, 0), (65, 0), (0, 25)]
    assert line.layout().heightForWidth(110) == 45
    assert line.layout().heightForWidth(200) == 20


def test_what_is_hidden_takes_no_room(line: QWidget):
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line.findChildren(Word)[0].hide()
    assert places(line, 200)[1:] == [(0, 0), (45, 0)]


def test_lower_ones_stand_in_the_middle_of_the_line(line: QWidget):
    line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    line.layout().addWidget(Word(10, 40))
    assert [y for _, y in places(line, 300)] == [10, 10, 10, 0]


def test_a_widget_taken_out_is_no_longer_laid_out(line: QWidget):
    layout = line.layout()
    taken = layout.takeAt(0)
    assert isinstance(taken.widget(), Word)
    assert layout.count() == 2
    assert layout.takeAt(7) is None
    assert layout.itemAt(7) is None
