"""Shift+F10 opens the menu of what has the keyboard, everywhere, as the menu key does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.widgets.focus_keys import FocusKeys


class MenuKey(FocusKeys):
    """Asks for the menu as Qt does where the system knows the key; on X11 and Wayland none does."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(application, parent, _ask, lambda _control: True)


def _ask(control: QObject, event: QKeyEvent) -> bool:
    shift = Qt.KeyboardModifier.ShiftModifier
    if event.key() != Qt.Key.Key_F10 or event.modifiers() != shift:
        return False
    if isinstance(control, QWidget) and not event.isAutoRepeat():
        place = _cursor(control)
        reason = QContextMenuEvent.Reason.Keyboard
        asked = QContextMenuEvent(reason, place, control.mapToGlobal(place))
        QApplication.sendEvent(control, asked)
    return True


def _cursor(widget: QWidget) -> QPoint:
    """Where something is written or chosen in a widget: there Qt puts a menu that a key opened."""
    place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    if isinstance(place, QRectF):
        return place.toRect().center()
    return place.center() if isinstance(place, QRect) else widget.rect().center()
