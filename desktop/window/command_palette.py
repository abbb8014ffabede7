"""Every command of the window in one list: a few letters of its name, and Enter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from articles.arabic.folding import fold_word
from desktop.display.isolation import isolated
from desktop.locations import version
from desktop.translation import translated
from desktop.widgets.screen_room import resize_on_screen
from desktop.widgets.words_field import WordsField
from desktop.window.actions import Actions

_SIZE = QSize(460, 420)
_MOVING = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class CommandPalette(QDialog):
    """The commands that can be given now, narrowed by what is typed."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("كل الأوامر"))
        resize_on_screen(self, _SIZE)
        self._actions = [
            action
            for spec in actions.specs
            if spec.name != "palette" and (action := actions[spec.name]).isEnabled()
        ]
        self.field = WordsField()
        self.field.setPlaceholderText(self.tr("اكتب بعض حروف الأمر"))
        self.field.setAccessibleName(self.tr("بحث في الأوامر"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("الأوامر"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._give)
        self.list.itemActivated.connect(lambda _item: self._give())
        self._narrow("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVING:
            self.list.event(event)
        else:
            super().keyPressEvent(event)

    def _narrow(self, words: str) -> None:
        wanted = [fold_word(word) for word in words.split()]
        self.list.clear()
        for action in self._actions:
            name = " ".join(map(fold_word, action.text().split()))
            if all(word in name for word in wanted):
                self.list.addItem(_item(action))
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("لا أمر فيه هذه الحروف."), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0)

    def _give(self) -> None:
        name = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        action = next((each for each in self._actions if each.objectName() == name), None)
        if action is None:
            return
        self.accept()
        action.trigger()


def about() -> tuple[str, str]:
    """What the program is, and which version: the title and the words of a dialog."""
    title = translated("CommandPalette", "حول خزانة")
    said = translated(
        "CommandPalette",
        "خزانة: متصفّح لأرشيفات المقالات الصحفية العربية. برنامج حرّ برخصة {0}، لا يتصل بالشبكة.",
    ).format(isolated("GPL-3.0"))
    which = translated("CommandPalette", "الإصدار:")
    return title, f"{said}\n{which} {isolated(version())}"


def _item(action: QAction) -> QListWidgetItem:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    item = QListWidgetItem(f"{action.text()}  {isolated(keys)}" if keys else action.text())
    item.setData(Qt.ItemDataRole.UserRole, action.objectName())
    return item
