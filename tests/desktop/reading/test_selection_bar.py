"""The bar beside selected words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from desktop.icons import Icons
from desktop.reading.selection_bar import SelectionBar
from desktop.widgets.colour_row import ColourButton
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def area(qtbot) -> QWidget:
    area = QWidget()
    area.resize(600, 400)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
    return area


@pytest.fixture
def bar(area: QWidget, icons: Icons) -> SelectionBar:
    bar = SelectionBar(look_of(), area)
    bar.apply(look_of())
    return bar


def test_it_stands_below_the_words(area: QWidget, bar: SelectionBar):
    assert not bar.isVisible()
    bar.show_beside(QRectF(300, 100, 2, 30))
    assert bar.isVisible()
    assert bar.geometry().top() >= 130
    assert abs(bar.geometry().center().x() - 300) <= 2


def test_at_the_lower_edge_it_stands_above_them(area: QWidget, bar: SelectionBar):
    bar.show_beside(QRectF(300, 365, 2, 30))
    assert bar.geometry().bottom() <= 365


@pytest.mark.parametrize("x", [-40, 0, 599, 900])
@pytest.mark.parametrize("y", [-60, 0, 380, 900])
def test_it_stays_inside(area: QWidget, bar: SelectionBar, x: float, y: float):
    bar.show_beside(QRectF(x, y, 2, 30))
    assert area.rect().contains(bar.geometry())


def test_a_colour_and_copy_are_told(qtbot, area: QWidget, bar: SelectionBar):
    bar.show_beside(QRectF(300, 100, 2, 30))
    yellow = next(b for b in bar.findChildren(ColourButton) if b.name == "yellow")
    with qtbot.waitSignal(bar.marked) as marked:
        qtbot.mouseClick(yellow, Qt.MouseButton.LeftButton)
    assert marked.args == ["yellow"]
    copy, _ = bar.findChildren(QToolButton)
    with qtbot.waitSignal(bar.copied):
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)


def test_using_it_leaves_the_focus_where_the_selection_is(qtbot, area: QWidget, bar: SelectionBar):
    field = QLineEdit(area)
    field.show()
    field.setFocus()
    bar.show_beside(QRectF(300, 100, 2, 30))
    copy, _ = bar.findChildren(QToolButton)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    for button in bar.findChildren(ColourButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert field.hasFocus()


def test_no_colour_is_chosen_when_it_comes_again(area: QWidget, bar: SelectionBar):
    bar.show_beside(QRectF(300, 100, 2, 30))
    buttons = bar.findChildren(ColourButton)
    buttons[2].click()
    bar.show_beside(QRectF(300, 100, 2, 30))
    assert not any(button.isChecked() for button in buttons)


def test_every_control_has_a_name(bar: SelectionBar):
    assert bar.accessibleName()
    controls = [*bar.findChildren(ColourButton), *bar.findChildren(QToolButton)]
    assert len(controls) == 6
    assert all(control.accessibleName() for control in controls)
