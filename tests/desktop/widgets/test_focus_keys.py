"""Keys of what has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.focus_keys import FocusKeys


def test_only_what_has_the_keyboard_and_is_watched_is_asked(qtbot, qapp: QApplication) -> None:
    window, one, other = QWidget(), QLineEdit(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(one)
    layout.addWidget(other)
    qtbot.addWidget(window)
    asked: list[str] = []

    def take(control: QObject, event: QKeyEvent) -> bool:
        asked.append(event.text())
        return event.text() == "ب"

    keys = FocusKeys(qapp, window, take, lambda control: control is one)
    window.show()
    window.activateWindow()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus, timeout=20_000)
    for letter, key in (("ب", Qt.Key.Key_B), ("ت", Qt.Key.Key_T)):
        qapp.sendEvent(one, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier(0), letter))
    other.setFocus()
    qtbot.waitUntil(other.hasFocus, timeout=20_000)
    qtbot.keyClick(other, Qt.Key.Key_A)
    assert asked == ["ب", "ت"]
    assert one.text() == "ت"
    assert other.text() == "a"
    keys.setParent(None)
