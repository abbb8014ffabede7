"""FigureList: the cards, each with a menu."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.figures.figure_card_delegate import FigureCardDelegate
from desktop.widgets.content_list import ContentList


class FigureList(ContentList):
    """Cards whose «⋯» and whose right click, menu key or Shift+F10 ask for a menu.

    Signals:
        menu_wanted: The number of a row, and where on the screen.
    """

    menu_wanted = Signal(int, QPoint)

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: FigureCardDelegate,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, delegate, name, parent)
        self._cards = delegate

    def more_place(self, row: int) -> QPoint:
        """Where the «⋯» of a card stands in the viewport: its lower edge."""
        place = self._cards.more_rect(self.visualRect(self.model().index(row, 0)))
        return QPoint(round(place.center().x()), round(place.bottom()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._more_at(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            event.accept()
        else:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._more_at(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            place = self.viewport().mapToGlobal(self.more_place(index.row()))
            self.menu_wanted.emit(index.row(), place)
        else:
            super().mouseReleaseEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            place = event.globalPos()
        else:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.more_place(index.row()))
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index.row(), place)
        event.accept()

    def _more_at(self, position: QPoint) -> QModelIndex:
        """The card on whose «⋯» a position of the viewport lies; invalid for none."""
        index = self.indexAt(position)
        if index.isValid() and self._cards.more_rect(self.visualRect(index)).contains(position):
            return index
        return QModelIndex()
