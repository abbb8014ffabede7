"""Enter presses the button that has the keyboard, everywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ButtonKeys(QObject):
    """Makes Enter a click for buttons, as Space is one; Qt knows it in dialogs alone.

    Only the button that has the keyboard is watched: a filter of the whole application would cost
    every event of every widget a call.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _ENTER or event.modifiers():
            return False
        if isinstance(watched, QAbstractButton) and not event.isAutoRepeat():
            watched.click()
        return True

    def _follow(self, left: QWidget | None, reached: QWidget | None) -> None:
        if isinstance(left, QAbstractButton) and isValid(left):
            left.removeEventFilter(self)
        if isinstance(reached, QAbstractButton):
            reached.installEventFilter(self)
