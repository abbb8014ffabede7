"""RowMenu: the menu of a row of a list, by the right button, the menu key or Shift+F10."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu
from typing_extensions import override

from desktop.widgets.menu import Menu

AddEntries = Callable[[QMenu, str], object]
"""Adds what can be done with an article, by its id, to a menu."""


class RowMenu(QObject):
    """Opens at the row that is pointed at, or at the current one where a key asked."""

    def __init__(
        self, view: QAbstractItemView, fill: Callable[[QMenu, QModelIndex], object]
    ) -> None:
        """Watch a list.

        Args:
            view: The list.
            fill: Puts into the menu what can be done with the row of an index.
        """
        super().__init__(view)
        self._view, self._fill = view, fill
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QContextMenuEvent):
            return super().eventFilter(watched, event)
        view = self._view
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        place = view.viewport().mapFromGlobal(event.globalPos())
        index = view.indexAt(place) if by_mouse else view.currentIndex()
        if index.isValid():
            view.setCurrentIndex(index)
            menu = Menu(view)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._fill(menu, index)
            beside = view.viewport().mapToGlobal(view.visualRect(index).center())
            menu.popup(event.globalPos() if by_mouse else beside)
        event.accept()
        return True
