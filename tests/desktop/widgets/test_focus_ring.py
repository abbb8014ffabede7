from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.focus_ring import FocusRing


def rings(window: QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, "focusRing") if each.isVisible()]


def test_the_ring_goes_where_the_keyboard_goes(qtbot, qapp: QApplication):
    owner = QObject()
    ring = FocusRing(qapp, "#ff0000", owner)
    window = QWidget()
    qtbot.addWidget(window)
    rows, button, line = QListView(), QPushButton("زر"), QLineEdit()
    layout = QVBoxLayout(window)
    for part in (rows, button, line):
        layout.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    rows.setFocus()
    assert [each.parent() for each in rings(window)] == [rows]
    window.resize(500, 400)
    assert rings(window)[0].size() == rows.size()
    button.setFocus()
    assert [each.parent() for each in rings(window)] == [button]
    line.setFocus()  # its border says it
    assert rings(window) == []
    button.setFocus()
    button.deleteLater()
    rows.setFocus()
    ring.set_colour("#00ff00")
    assert [each.parent() for each in rings(window)] == [rows]
