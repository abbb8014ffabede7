from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.widgets.menu_key import MenuKey

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Asked(QWidget):
    """A window whose parts leave the question for a menu to it."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[QContextMenuEvent.Reason] = []
        layout = QVBoxLayout(self)
        for part in (QLineEdit(), QListWidget(), QPushButton()):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            layout.addWidget(part)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.events.append(event.reason())


@pytest.fixture
def window(qtbot, qapp: QApplication) -> Iterator[Asked]:
    owner = QObject()
    MenuKey(qapp, owner)
    window = Asked()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()


@pytest.mark.parametrize("kind", [QLineEdit, QListWidget, QPushButton])
def test_shift_f10_asks_for_the_menu_of_what_has_the_keyboard(qtbot, window: Asked, kind):
    part = window.findChild(kind)
    part.setFocus()
    qtbot.waitUntil(part.hasFocus, timeout=20_000)
    qtbot.keyClick(part, Qt.Key.Key_F10)
    assert window.events == []
    qtbot.keyClick(part, Qt.Key.Key_F10, SHIFT)
    assert window.events == [QContextMenuEvent.Reason.Keyboard]
