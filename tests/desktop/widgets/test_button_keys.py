from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QHBoxLayout, QToolButton, QWidget

from desktop.widgets.button_keys import ButtonKeys


@pytest.fixture
def buttons(qtbot, qapp: QApplication) -> Iterator[list[QToolButton]]:
    """Two buttons of a window that has the keyboard, the first one first."""
    window = QWidget()
    layout = QHBoxLayout(window)
    made = [QToolButton(), QToolButton()]
    for button in made:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(button)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made[1].setFocus()
    yield made
    window.close()


def test_enter_clicks_the_button_that_has_the_keyboard(
    qtbot, qapp: QApplication, buttons: list[QToolButton]
):
    clicks: list[str] = []
    for name, button in zip("ab", buttons, strict=True):
        button.clicked.connect(lambda _=False, name=name: clicks.append(name))
    qtbot.keyClick(buttons[1], Qt.Key.Key_Return)
    assert clicks == []
    owner = QObject()
    ButtonKeys(qapp, owner)
    for button in buttons:
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert clicks == ["a", "a", "b", "b"]
    qtbot.keyClick(buttons[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)  # the keyboard has left it
    assert clicks == ["a", "a", "b", "b"]


def test_space_stays_what_it_is(qtbot, qapp: QApplication, buttons: list[QToolButton]):
    owner = QObject()
    ButtonKeys(qapp, owner)
    buttons[0].setFocus()
    with qtbot.waitSignal(buttons[0].clicked):
        qtbot.keyClick(buttons[0], Qt.Key.Key_Space)


@pytest.mark.parametrize("kind", [QWidget, QDialog])
def test_enter_opens_a_box_of_choices_but_in_dialogs(
    qtbot, qapp: QApplication, kind: type[QWidget]
):
    """The order of the results had the keyboard, and Enter did nothing."""
    window = kind()
    qtbot.addWidget(window)
    box = QComboBox()
    box.addItems(["الأحدث", "الأقدم"])
    QHBoxLayout(window).addWidget(box)
    owner = QObject()
    ButtonKeys(qapp, owner)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.clearFocus()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.view().isVisible() == (kind is QWidget)
    box.hidePopup()
