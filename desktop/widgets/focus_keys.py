"""Keys of what has the keyboard, the same for every widget of a kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override


class FocusKeys(QObject):
    """Sees the keys of the widget that has the keyboard, before it does.

    Only that one is watched: a filter of the whole application would cost every event of every
    widget a call.

    Args:
        application: Whose focus is followed.
        parent: What ends it.
        took: Does what a key is for; says whether the widget shall not see it any more.
        is_watched: Whether the keys of a widget are of interest.
    """

    def __init__(
        self,
        application: QApplication,
        parent: QObject,
        took: Callable[[QObject, QKeyEvent], bool],
        is_watched: Callable[[QWidget], bool],
    ) -> None:
        super().__init__(parent)
        self._took, self._is_watched = took, is_watched
        application.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return self._took(watched, event)

    def _follow(self, left: QWidget | None, reached: QWidget | None) -> None:
        if left is not None and isValid(left):
            left.removeEventFilter(self)
        if reached is not None and self._is_watched(reached):
            reached.installEventFilter(self)
