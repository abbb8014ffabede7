"""The line of chips below the search field: each part of the search can be changed and removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from desktop.display.isolation import without_controls
from desktop.look import Look
from desktop.search.search_chips import SearchChip, cleared, search_chips
from desktop.session.search_state import SearchState
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.focus import holds_focus
from desktop.widgets.menu import Menu

_REMOVING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_OPENING = {Qt.Key.Key_Down, *PRESSING}


class ChipBar(QFrame):
    """Shows a search as chips; hidden while it says nothing.

    Signals:
        changed: The `SearchState` after a chip was changed or removed.
        left: The last chip went while the keyboard was here: the focus needs another place.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chipBar")
        self.setAccessibleName(self.tr("أجزاء البحث"))
        self._state = SearchState()
        self._found = 0
        self._look = look
        self._shown: tuple[SearchChip, ...] = ()
        self._chips: list[Chip] = []
        self._layout = FlowLayout(self)
        self._layout.setContentsMargins(16, 6, 16, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.inside = self._link(self.tr("ابحث في هذه النتائج"))
        self.inside.setToolTip(self.tr("يبقى البحث الحالي شرطا ويفرغ الحقل") + " (Ctrl+Shift+K)")
        self.inside.clicked.connect(lambda: self.changed.emit(self._state.inside()))
        self.clear = self._link(self.tr("امسح الكل"))
        self.clear.clicked.connect(lambda: self.changed.emit(cleared(self._state)))
        self._layout.addWidget(self.inside)
        self._layout.addWidget(self.clear)
        self.hide()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips in their order."""
        return tuple(self._chips)

    def apply(self, look: Look) -> None:
        """Write years and periods by this look; what the reader typed stays as it is."""
        self._look = look
        for chip in self._chips:
            chip.apply(look)
        self.show_state(self._state)

    def show_state(self, state: SearchState) -> None:
        """Show another search."""
        self._state = state
        chips = search_chips(state, self._look.written)
        if chips != self._shown:
            self._shown = chips
            self._rebuild()
        held = next((link for link in (self.inside, self.clear) if holds_focus(link)), None)
        self._offer_inside()
        self.clear.setVisible(len(chips) > 1)
        if held is not None and held.isHidden():
            self._focus(len(self._chips))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def show_found(self, count: int) -> None:
        """So many articles are found: only among some can be searched again."""
        self._found = count
        self._offer_inside()

    @property
    def offers_inside(self) -> bool:
        """Whether what is found by some words can be searched again."""
        return self._found > 0 and bool(self._state.text.strip())

    def _offer_inside(self) -> None:
        self.inside.setVisible(self.offers_inside)

    def _rebuild(self) -> None:
        focused = next((n for n, chip in enumerate(self._chips) if chip.has_focus()), None)
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in {self.inside, self.clear}:
                widget.hide()
                widget.deleteLater()
        self._chips = []
        before: QWidget | None = None
        for value in self._shown:
            if value.joint:
                self._layout.addWidget(_joint(value.joint))
            chip = Chip(value, self._look, self)
            chip.chosen.connect(self.changed)
            chip.stepped.connect(self._step)
            self._layout.addWidget(chip)
            self._chips.append(chip)
            if before is not None:
                QWidget.setTabOrder(before, chip.button)
            before = chip.button
        for link in (self.inside, self.clear):
            self._layout.addWidget(link)
            if before is not None:
                QWidget.setTabOrder(before, link)
                before = link
        if focused is not None:
            self._focus(focused)

    def _focus(self, number: int) -> None:
        if self._chips:
            chip = self._chips[min(number, len(self._chips) - 1)]
            chip.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _step(self, step: int) -> None:
        number = next((n for n, chip in enumerate(self._chips) if chip.has_focus()), 0) + step
        if 0 <= number < len(self._chips):
            self._focus(number)

    def _link(self, words: str) -> QPushButton:
        link = QPushButton(words)
        link.setProperty("role", "link")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link


class Chip(QFrame):
    """One part of a search.

    Signals:
        chosen: The `SearchState` that a click on × or in the menu leads to.
        stepped: An arrow key asks for the next chip (+1) or the one before (-1).
    """

    chosen = Signal(object)
    stepped = Signal(int)

    def __init__(self, value: SearchChip, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setObjectName("chip")
        self.setProperty("role", value.role.value)
        self.button = _ChipButton(value)
        self.button.setToolTip(self._hint())
        self.button.clicked.connect(self.open_menu)
        self.button.key_pressed.connect(self._take_key)
        self.remove = QToolButton()
        self.remove.setObjectName("chipRemove")
        self.remove.setAccessibleName(self.tr("احذف") + f" {without_controls(value.words)}")
        self.remove.setToolTip(self.tr("حذف (Del)"))
        self.remove.setIconSize(QSize(11, 11))
        # By keyboard the chip itself is removed, with Delete.
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove.setCursor(Qt.CursorShape.PointingHandCursor)
        self.remove.clicked.connect(lambda: self.chosen.emit(value.without))
        self.apply(look)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 1, 4, 1)
        layout.setSpacing(2)
        layout.addWidget(self.button)
        if value.note:
            note = QLabel(f"· {value.note}")
            note.setProperty("role", "muted")
            layout.addWidget(note)
        layout.addWidget(self.remove)

    def apply(self, look: Look) -> None:
        """Take the picture of «remove»."""
        self.remove.setIcon(look.icon("close", look.theme.muted))

    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        return self.button.hasFocus()

    def menu(self) -> QMenu:
        """What can be done with the chip."""
        menu = Menu(self)
        group = QActionGroup(menu)
        had_levels = False
        for choice in self.value.choices:
            if choice.is_chosen is None and had_levels:
                menu.addSeparator()
            had_levels = choice.is_chosen is not None
            action = QAction(choice.words, menu)
            if had_levels:
                action.setCheckable(True)
                action.setChecked(bool(choice.is_chosen))
                group.addAction(action)
            action.triggered.connect(_emitter(self, choice.state))
            menu.addAction(action)
        if self.value.choices:
            menu.addSeparator()
        remove = menu.addAction(self.tr("احذفه"))
        remove.triggered.connect(_emitter(self, self.value.without))
        return menu

    def open_menu(self) -> None:
        """Open the menu below the chip."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - menu.sizeHint().width() if right else 0
        menu.popup(self.mapToGlobal(QPoint(x, self.height() + 2)))

    def _hint(self) -> str:
        return self.tr("انقر لتغييره، وDel لحذفه")

    def _take_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if key in _REMOVING:
            self.chosen.emit(self.value.without)
        elif key in _OPENING:
            self.open_menu()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(1 if (key == Qt.Key.Key_Left) == right else -1)
        else:
            event.ignore()


class _ChipButton(QToolButton):
    """The words of a chip; keys go to it."""

    key_pressed = Signal(object)

    def __init__(self, value: SearchChip) -> None:
        super().__init__()
        self.setObjectName("chipWords")
        self.setProperty("role", value.role.value)
        self.setText(value.words.replace("&", "&&"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        spoken = " ".join(part for part in (value.joint, value.words, value.note) if part)
        self.setAccessibleName(without_controls(spoken))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


def _emitter(chip: Chip, state: SearchState) -> Callable[[], None]:
    return lambda: chip.chosen.emit(state)


def _joint(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    return label
