from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from desktop.widgets.button_keys import ButtonKeys


def test_enter_is_a_click(qtbot, qapp: QApplication):
    owner = QObject()
    button = QToolButton()
    qtbot.addWidget(button)
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert clicks == []
    keys = ButtonKeys(qapp, owner)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert len(clicks) == 2
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(clicks) == 2
    qapp.removeEventFilter(keys)
