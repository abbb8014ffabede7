"""Enter presses the button or opens the box of choices that has the keyboard, everywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QWidget

from desktop.widgets.focus_keys import FocusKeys

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSING = frozenset({*_ENTER, Qt.Key.Key_Space})
"""What opens or chooses where the keyboard is, as a click would."""


class ButtonKeys(FocusKeys):
    """Makes Enter a click for buttons, as Space is one; Qt knows it in dialogs alone.

    Of a box of choices it opens the list, but in dialogs, where it presses the button of the whole.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(application, parent, _press, _is_pressed)


def _press(control: QObject, event: QKeyEvent) -> bool:
    if event.key() not in _ENTER or event.modifiers():
        return False
    if isinstance(control, QAbstractButton) and not event.isAutoRepeat():
        control.click()
    elif isinstance(control, QComboBox) and not event.isAutoRepeat():
        control.showPopup()
    return True


def _is_pressed(control: QWidget) -> bool:
    if isinstance(control, QComboBox):
        return not control.isEditable() and not isinstance(control.window(), QDialog)
    return isinstance(control, QAbstractButton)
