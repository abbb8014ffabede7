from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.focus import holds_focus


def test_only_the_present_keyboard_counts(qtbot):
    window, one, other = QWidget(), QLineEdit(), QLineEdit()
    box = QWidget()
    QVBoxLayout(box).addWidget(one)
    layout = QVBoxLayout(window)
    layout.addWidget(box)
    layout.addWidget(other)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    one.setFocus()
    assert holds_focus(box)
    assert holds_focus(one)
    other.setFocus()
    assert box.focusWidget() is one
    assert not holds_focus(box)
