"""The list of the passages page: keys, buttons on the cards, menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QToolTip, QWidget
from typing_extensions import override

from desktop.icons import Icons
from desktop.passages.entry_delegate import EntryDelegate
from desktop.passages.entry_layout import ACTION_WORDS, actions_of
from desktop.passages.passage_arrangement import EntryRow
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.passages_model import ROW_ROLE, PassagesModel
from desktop.theme import Theme


class PassagesList(QListView):
    """Passages one under another.

    A click or Enter opens a passage's article; with Ctrl or Shift a click only chooses, as the
    arrow keys do.

    Signals:
        opened: The passage was clicked, or Enter pressed on it; the argument is its entry.
        acted: Something is to be done with the chosen passages; a key of `ACTION_WORDS`.
    """

    opened = Signal(object)
    acted = Signal(str)

    def __init__(self, model: PassagesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passages")
        self.setAccessibleName(self.tr("كل مقتطفاتي"))
        self._rows = model
        self._pressed: str | None = None
        self.setModel(model)
        self._delegate = EntryDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setViewportMargins(0, 6, 0, 6)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def set_appearance(self, theme: Theme, icons: Icons) -> None:
        """Draw in the colours of `theme`."""
        self._delegate.set_appearance(theme, icons)
        self.viewport().update()

    def entry(self) -> PassageEntry | None:
        """The current passage, or None."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.entry if isinstance(row, EntryRow) else None

    def chosen(self) -> tuple[PassageEntry, ...]:
        """The chosen passages in their order, each once."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = (self._rows.row(number) for number in numbers)
        entries = (row.entry for row in found if isinstance(row, EntryRow))
        return tuple({entry.passage.id: entry for entry in entries}.values())

    def choose(self, number: int) -> None:
        """Make a row the current one and bring it into view."""
        self._rows.reveal(number)
        self.setCurrentIndex(self._rows.index(number, 0))

    def offer_menu(self, place: QMouseEvent | QContextMenuEvent) -> QMenu | None:
        """The menu of what can be done with the current passage; None without one."""
        entry = self.entry()
        if entry is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.has_article and not entry.is_deleted:
            menu.addAction(self.tr("فتح في المقال (Enter)"), lambda: self.opened.emit(entry))
        for name in actions_of(entry):
            menu.addAction(ACTION_WORDS[name], partial(self.acted.emit, name))
        menu.popup(place.globalPos())
        return menu

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._action_at(event)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        entry, released = self.entry(), self._action_at(event)
        is_here = self.indexAt(event.position().toPoint()) == self.currentIndex()
        if entry is None or not is_here or pressed != released:
            return
        if released is not None:
            self.acted.emit(released)
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and not entry.is_deleted:
            self.opened.emit(entry)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.offer_menu(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.entry()
        name = _action_of_key(event)
        if entry is None or (event.key() not in _ENTER and name is None):
            super().keyPressEvent(event)
        elif name is not None and name in actions_of(entry):
            self.acted.emit(name)
        elif event.key() in _ENTER and not entry.is_deleted:
            self.opened.emit(entry)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            name = self._action_in(index, event.pos().toPointF())
            QToolTip.showText(event.globalPos(), ACTION_WORDS[name] if name else "", self)
            return True
        return super().viewportEvent(event)

    def _action_at(self, event: QMouseEvent) -> str | None:
        place = event.position()
        return self._action_in(self.indexAt(place.toPoint()), place)

    def _action_in(self, index: QModelIndex | QPersistentModelIndex, place: QPointF) -> str | None:
        rect = QRectF(self.visualRect(index))
        return self._delegate.action_at(index.data(ROW_ROLE), rect, place)


_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def _action_of_key(event: QKeyEvent) -> str | None:
    if event.matches(QKeySequence.StandardKey.Copy):
        return "copy"
    if event.key() == Qt.Key.Key_Delete:
        return "delete"
    return "edit" if event.key() == Qt.Key.Key_F2 else None
