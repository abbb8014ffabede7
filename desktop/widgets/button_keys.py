"""Enter presses the button or opens the box of choices that has the keyboard, everywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget
from shiboken6 import isValid
from typing_extensions import override

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING = frozenset({*_ENTER, Qt.Key.Key_Space})
"""What opens or chooses where the keyboard is, as a click would."""


class ButtonKeys(QObject):
    """Makes Enter a click for buttons, as Space is one; Qt knows it in dialogs alone.

    Of a box of choices it opens the list, but in dialogs, where it presses the button of the whole.
    Only the control that has the keyboard is watched: a filter of the whole application would cost
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
        elif isinstance(watched, QComboBox) and not event.isAutoRepeat():
            watched.showPopup()
        return True

    def _follow(self, left: QWidget | None, reached: QWidget | None) -> None:
        if isinstance(left, QAbstractButton | QComboBox) and isValid(left):
            left.removeEventFilter(self)
        if reached is not None and _is_pressed(reached):
            reached.installEventFilter(self)


def _is_pressed(control: QWidget) -> bool:
    if isinstance(control, QComboBox):
        return not control.isEditable() and not isinstance(control.window(), QDialog)
    return isinstance(control, QAbstractButton)
