"""The list of the passages page: keys, buttons on the cards, menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QToolTip, QWidget
from typing_extensions import override

from desktop.display.isolation import isolated
from desktop.look import Look
from desktop.passages.entry_delegate import EntryDelegate
from desktop.passages.entry_layout import ACTION_WORDS, actions_of
from desktop.passages.hand_order import Shift, dropped, stepped
from desktop.passages.passage_arrangement import EntryRow
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.passages_model import DRAGGED, PassagesModel
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.menu import Menu
from desktop.widgets.rows import ROW_ROLE


class PassagesList(QListView):
    """Passages one under another.

    A click or Enter opens a passage's article; with Ctrl or Shift a click only chooses, as the
    arrow keys do.

    Signals:
        opened: The passage was clicked, or Enter pressed on it; the argument is its entry.
        acted: Something is to be done with the chosen passages; a key of `ACTION_WORDS`.
        shifted: Passages of a tag were dragged elsewhere, or moved by Alt+Up and Alt+Down; the
            argument is a `Shift`.
    """

    opened = Signal(object)
    acted = Signal(str)
    shifted = Signal(object)

    def __init__(self, model: PassagesModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passages")
        self.setAccessibleName(self.tr("كل مقتطفاتي"))
        self._rows = model
        self._pressed: str | None = None
        self.setModel(model)
        self._delegate = EntryDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setViewportMargins(0, 6, 0, 6)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._delegate.apply(look)
        self.viewport().update()

    def entry(self) -> PassageEntry | None:
        """The current passage, or None."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.entry if isinstance(row, EntryRow) else None

    def chosen(self) -> tuple[PassageEntry, ...]:
        """The chosen passages in their order, each once."""
        entries = (row.entry for row in self.chosen_rows())
        return tuple({entry.passage.id: entry for entry in entries}.values())

    def chosen_rows(self) -> tuple[EntryRow, ...]:
        """The chosen rows; a passage may stand under several headings."""
        found = (self._rows.value(number) for number in self._numbers())
        return tuple(row for row in found if isinstance(row, EntryRow))

    def choose_too(self, rows: Sequence[EntryRow]) -> None:
        """Choose these rows again, wherever they are now, beside what is chosen."""
        for row in rows:
            number = self._rows.row_of(row.entry.passage.id, row.key)
            if number >= 0:
                self._rows.reveal(number)
                flag = QItemSelectionModel.SelectionFlag.Select
                self.selectionModel().select(self._rows.index(number, 0), flag)

    def choose(self, number: int) -> None:
        """Make a row the current one and bring it into view."""
        self._rows.reveal(number)
        self.setCurrentIndex(self._rows.index(number, 0))

    def offer_menu(self, place: QMouseEvent | QContextMenuEvent) -> QMenu | None:
        """The menu of what can be done with the current passage; None without one."""
        entry = self.entry()
        if entry is None:
            return None
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.has_article and not entry.is_deleted:
            menu.addAction(self.tr("فتح في المقال (Enter)"), lambda: self.opened.emit(entry))
        for name in actions_of(entry):
            menu.addAction(ACTION_WORDS[name], partial(self.acted.emit, name))
        if not entry.is_deleted:
            menu.addAction(ACTION_WORDS["link"], partial(self.acted.emit, "link"))
        for step, words, keys in ((-1, self.tr("تقديم"), "Alt+↑"), (1, self.tr("تأخير"), "Alt+↓")):
            if self._stepped(step) is not None:
                menu.addAction(f"{words} ({isolated(keys)})", partial(self._shift, step))
        menu.popup(place.globalPos())
        return menu

    def choose_near(self, number: int) -> None:
        """Choose this row, or the passage next to it."""
        count = len(self._rows.values)
        for each in (*range(number, count), *range(min(number, count) - 1, -1, -1)):
            if isinstance(self._rows.value(each), EntryRow):
                self.choose(each)
                return

    def enter(self) -> None:
        """Take the keyboard; a first passage is chosen when none is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose_one()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # makes a row the current one, and chooses none
        if event.reason() in _BY_KEYS:
            self._choose_one()

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
        step = _STEPS.get(event.key()) if event.modifiers() in _ALT else None
        if step is not None:
            self._shift(step)
            return
        entry = self.entry()
        name = _action_of_key(event)
        if entry is None or (not _is_press(event) and name is None):
            super().keyPressEvent(event)
        elif name is not None and name in (*actions_of(entry), "link"):
            self.acted.emit(name)
        elif _is_press(event) and not entry.is_deleted:
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

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # draws where it would fall, scrolls at the edges
        if self._dropped(event) is None:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        shift = self._dropped(event)
        super().dragLeaveEvent(QDragLeaveEvent())
        # The rows come anew from the archive: nobody may remove the dragged ones.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if shift is not None:
            self.shifted.emit(shift)

    def _choose_one(self) -> None:
        """Let keys have something to do something with."""
        if not self._numbers():
            self.choose_near(max(0, self.currentIndex().row()))

    def _shift(self, step: int) -> None:
        shift = self._stepped(step)
        if shift is not None:
            self.shifted.emit(shift)

    def _stepped(self, step: int) -> Shift | None:
        return stepped(self._rows.values, self.currentIndex().row(), self._numbers(), step)

    def _dropped(self, event: QDropEvent) -> Shift | None:
        """What a drop here would ask for; None for what was not dragged from a tag's list."""
        if not event.mimeData().hasFormat(DRAGGED):
            return None
        place = event.position().toPoint()
        index = self.indexAt(place)
        target = index.row() if index.isValid() else len(self._rows.values) - 1
        after = not index.isValid() or place.y() > self.visualRect(index).center().y()
        current, numbers = self.currentIndex().row(), self._numbers()
        return dropped(self._rows.values, current, numbers, target, after=after)

    def _numbers(self) -> list[int]:
        """The chosen rows."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def _action_at(self, event: QMouseEvent) -> str | None:
        place = event.position()
        return self._action_in(self.indexAt(place.toPoint()), place)

    def _action_in(self, index: QModelIndex | QPersistentModelIndex, place: QPointF) -> str | None:
        rect = QRectF(self.visualRect(index))
        return self._delegate.action_at(index.data(ROW_ROLE), rect, place)


_BY_KEYS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
_ALT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier,
)
_LINK = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)


def _is_press(event: QKeyEvent) -> bool:
    """Enter or Space; with Ctrl that chooses one more."""
    is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() in PRESSING and not is_held


def _action_of_key(event: QKeyEvent) -> str | None:
    if event.matches(QKeySequence.StandardKey.Copy):
        return "copy"
    if event.keyCombination() == _LINK:
        return "link"
    if event.key() == Qt.Key.Key_Delete:
        return "delete"
    return "edit" if event.key() == Qt.Key.Key_F2 else None
