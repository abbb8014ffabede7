"""Shift+F10 opens the menu of what has the keyboard, everywhere, as the menu key does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override


class MenuKey(QObject):
    """Asks for the menu as Qt does where the system knows the key; on X11 and Wayland none does.

    Only what has the keyboard is watched, as by `ButtonKeys`.
    """

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        shift = Qt.KeyboardModifier.ShiftModifier
        if event.key() != Qt.Key.Key_F10 or event.modifiers() != shift:
            return False
        if isinstance(watched, QWidget) and not event.isAutoRepeat():
            place = _cursor(watched)
            reason = QContextMenuEvent.Reason.Keyboard
            asked = QContextMenuEvent(reason, place, watched.mapToGlobal(place))
            QApplication.sendEvent(watched, asked)
        return True

    def _follow(self, left: QWidget | None, reached: QWidget | None) -> None:
        if left is not None and isValid(left):
            left.removeEventFilter(self)
        if reached is not None:
            reached.installEventFilter(self)


def _cursor(widget: QWidget) -> QPoint:
    """Where something is written or chosen in a widget: there Qt puts a menu that a key opened."""
    place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    if isinstance(place, QRectF):
        return place.toRect().center()
    return place.center() if isinstance(place, QRect) else widget.rect().center()
