"""A list as high as its rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.widgets.content_list import ContentList
from desktop.widgets.rows import ROW_ROLE, ListModel

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


class Delegate(QStyledItemDelegate):
    """A row is as high as its value says, twice that in a narrow list."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        width = option.widget.width()
        return QSize(width, index.data(ROW_ROLE) * (2 if width < 200 else 1))


@pytest.fixture
def model() -> ListModel[int]:
    return ListModel(str)


@pytest.fixture
def shown(qtbot, model: ListModel[int]) -> ContentList:
    window = QWidget()
    window.resize(400, 600)
    made = ContentList(model, Delegate(), "قائمة")
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(made)
    layout.addStretch(1)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    made.window_of_test = window
    return made


def test_the_height_is_that_of_the_rows(shown: ContentList, model: ListModel[int]):
    assert shown.isHidden()
    model.show_values([30, 50])
    assert shown.isVisible()
    assert shown.height() == 82
    model.show_values([30])
    assert shown.height() == 32
    model.show_values([])
    assert shown.isHidden()


def test_another_width_gives_another_height(qtbot, shown: ContentList, model: ListModel[int]):
    model.show_values([30, 50])
    shown.window_of_test.resize(150, 600)
    qtbot.waitUntil(lambda: shown.height() == 162)


def test_a_click_and_enter_choose(qtbot, shown: ContentList, model: ListModel[int]):
    model.show_values([30, 50])
    chosen: list[int] = []
    shown.chosen.connect(chosen.append)
    place = shown.visualRect(model.index(1, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [1]
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert chosen == [1, 0, 0]


def test_enter_without_a_row_chooses_nothing(qtbot, shown: ContentList, model: ListModel[int]):
    model.show_values([30])
    chosen: list[int] = []
    shown.chosen.connect(chosen.append)
    shown.setCurrentIndex(QModelIndex())
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert chosen == []


def test_it_has_a_name(shown: ContentList):
    assert shown.accessibleName() == "قائمة"
