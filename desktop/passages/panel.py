"""The panel of the passages of the open article."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from articles.passages.passage import Passage
from desktop.look import Look
from desktop.passages.passage_delegate import PassageDelegate
from desktop.widgets.content_list import ContentList
from desktop.widgets.rows import ListModel
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.wrapped_label import WrappedLabel


class PassagesPanel(QWidget):
    """Cards in the order of the text.

    Signals:
        chosen: A card was clicked; the argument is the passage.
        menu_wanted: The menu of a card is wanted; the passage, and where on the screen.
    """

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ListModel[Passage] = ListModel(_spoken, self)
        self._delegate = PassageDelegate(look, self)
        self.list = _Cards(self._model, self._delegate, self.tr("مقتطفاتي من المقال"))
        self._heading = SideHeading("")
        self._look = look
        self._hint = WrappedLabel(self.tr("حدّد كلمات من النص ثم اضغط Ctrl+D لحفظها."))
        self._hint.setProperty("role", "muted")
        self._hint.setContentsMargins(4, 0, 4, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._heading, self._hint, self.list):
            layout.addWidget(widget)
        self.list.chosen.connect(lambda row: self.chosen.emit(self._model.values[row]))
        self.list.menu_wanted.connect(
            lambda row, place: self.menu_wanted.emit(self._model.values[row], place)
        )
        self.show_passages(())

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self._delegate.apply(look)
        self.list.viewport().update()
        self._say_count()

    def current(self) -> Passage | None:
        """The passage of the current card, or None."""
        row = self.list.currentIndex().row()
        return self._model.values[row] if 0 <= row < len(self._model.values) else None

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Show these passages."""
        self._model.show_values(passages)
        self._say_count()
        self._hint.setVisible(not passages)

    def _say_count(self) -> None:
        number = len(self._model.values)
        count = f" ({self._look.grouped(number)})" if number else ""
        self._heading.setText(self.tr("مقتطفاتي") + count)


class _Cards(ContentList):
    """Cards whose right click, menu key or Shift+F10 ask for a menu."""

    menu_wanted = Signal(int, QPoint)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            centre = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(index.row(), event.globalPos() if by_mouse else centre)
        event.accept()


def _spoken(passage: Passage) -> str:
    parts = [f"«{passage.quote.exact}»", passage.note, " ".join(passage.tags)]
    return "، ".join(part for part in parts if part)
