"""Buttons that are switched off for a while keep the keyboard from what stands beside them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QTextEdit, QWidget

from desktop.widgets.switched_buttons import SwitchedButtons

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def parts(qtbot):
    window = QWidget()
    made = QPushButton("حفظ"), QPushButton("طباعة"), QComboBox(), QTextEdit()
    layout = QHBoxLayout(window)
    for each in made:
        layout.addWidget(each)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return *made, window


def test_the_keyboard_waits_and_comes_back(parts):
    save, to_paper, _, text, window = parts
    buttons = SwitchedButtons((save, to_paper), text)
    save.setFocus()
    buttons.switch_off()
    assert window.focusWidget() is text
    assert not save.isEnabled()
    assert not to_paper.isEnabled()
    buttons.switch_on()
    assert window.focusWidget() is save


def test_who_went_elsewhere_meanwhile_stays_there(parts):
    save, to_paper, box, text, window = parts
    buttons = SwitchedButtons((save, to_paper), text)
    save.setFocus()
    buttons.switch_off()
    box.setFocus()
    buttons.switch_on()
    assert window.focusWidget() is box
