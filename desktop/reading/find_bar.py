"""Find in the article: folds letters as the search does."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from desktop.display.numbers import grouped
from desktop.look import Look
from desktop.translation import translated
from desktop.widgets.focus import holds_focus
from desktop.widgets.words_field import WordsField

_REST_MS = 120


class FindBar(QFrame):
    """A line below the article.

    Signals:
        asked: The words to look for; empty when the bar is closed.
        left: The bar is about to close while it has the keyboard, which needs another place.
        stepped: +1 for the next place, -1 for the one before.
    """

    asked = Signal(str)
    left = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.field = WordsField()
        self.field.setPlaceholderText(self.tr("ابحث في هذا المقال"))
        self.field.setAccessibleName(self.tr("البحث في هذا المقال"))
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._previous = self._button(self.tr("الموضع السابق"), -1)
        self._next = self._button(self.tr("الموضع التالي"), 1)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("إغلاق البحث في المقال"))
        self._close.clicked.connect(self.leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        for widget in (self.field, self._count, self._previous, self._next, self._close):
            layout.addWidget(widget)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: self.asked.emit(self.field.text()))
        self.field.textChanged.connect(self._rest.start)
        self.field.returnPressed.connect(lambda: self.stepped.emit(1))
        self.hide()

    def apply(self, look: Look) -> None:
        """Take the pictures in the theme's colours."""
        self._previous.setIcon(look.icon("up", look.theme.ink))
        self._next.setIcon(look.icon("down", look.theme.ink))
        self._close.setIcon(look.icon("close", look.theme.ink))

    def enter(self) -> None:
        """Show the bar and take the focus."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self.asked.emit(self.field.text())

    def leave(self) -> None:
        """Hide the bar and its marks; the keyboard goes on in the article."""
        self._rest.stop()
        if self.isVisible() and holds_focus(self):
            self.left.emit()
        self.hide()
        self.asked.emit("")

    def show_count(self, current: int, total: int) -> None:
        """Say which place of how many; nothing for an empty field."""
        if not self.field.text():
            self._count.setText("")
        elif total:
            self._count.setText(
                translated("FindBar", "{0} من {1}").format(grouped(current + 1), grouped(total))
            )
        else:
            self._count.setText(self.tr("لم يوجد"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _button(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button
