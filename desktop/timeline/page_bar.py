"""The bar of the timeline page: what to look for, what to show, how close, where to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from desktop.export.contents import Calendar, Table
from desktop.export.format_menu import format_menu
from desktop.export.formats import formats_for
from desktop.look import Look
from desktop.widgets.words_field import WordsField

_TYPING_PAUSE_MS = 180
_KEY_ZOOM = 1.5
# Below this width (pixels) what goes out shows its pictures alone.
_ROOMY = 800
_LEAST_WORDS = 120, 150


class EventWordsField(WordsField):
    """A field whose words are asked for while typing; Esc empties it.

    Signals:
        asked: The words, after a short pause.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("eventsField")
        self.setPlaceholderText(self.tr("ابحث في الأحداث…"))
        self.setAccessibleName(self.tr("ابحث في الأحداث"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text()))
        self.textChanged.connect(lambda _text: self._pause.start())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class PageBar(QFrame):
    """From right to left: words, switch, undated, closeness, export, print.

    Signals:
        words_changed: Other words are looked for.
        only_found_changed: Whether to show the events of the search's results alone.
        undated_toggled: Whether to list the articles without a date.
        zoomed: By which factor to come closer.
        fitted: Everything is to be shown.
        export_wanted: The `Format` to write.
        print_wanted: The events are to be printed.
    """

    words_changed = Signal(str)
    only_found_changed = Signal(bool)
    undated_toggled = Signal(bool)
    zoomed = Signal(float)
    fitted = Signal()
    export_wanted = Signal(object)
    print_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("timelineBar")
        self.words = EventWordsField()
        self.words.setMaximumWidth(440)
        self.words.asked.connect(self.words_changed)
        self.only_found = QToolButton()
        self.only_found.setText(self.tr("نتائج البحث الحالي فقط"))
        self.only_found.setAccessibleName(self.tr("نتائج البحث الحالي فقط"))
        self.only_found.setCheckable(True)
        self.only_found.toggled.connect(self.only_found_changed)
        self.undated = QPushButton()
        self.undated.setCheckable(True)
        self.undated.toggled.connect(self.undated_toggled)
        self.export = QPushButton()
        self.export.setAccessibleName(self.tr("تصدير الأحداث المعروضة"))
        forms = formats_for(Table, Calendar)
        self.export.setMenu(format_menu(forms, self.export_wanted.emit, self))
        self._print = QPushButton()
        self._print.setAccessibleName(self.tr("طباعة الأحداث المعروضة"))
        self._print.clicked.connect(self.print_wanted)
        self._lay_out()
        self._set_roomy(is_roomy=True)
        self.allow_output(possible=False)
        self.show_undated(0)
        self.allow_only_found(possible=False)

    def apply(self, look: Look) -> None:
        """Take the picture; numbers are written by it when they are shown next."""
        self._look = look
        self._print.setIcon(look.icon("print", look.theme.ink))
        self._set_roomy(is_roomy=self.width() >= _ROOMY)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_roomy(is_roomy=event.size().width() >= _ROOMY)

    def _set_roomy(self, *, is_roomy: bool) -> None:
        """Show words on the buttons that have a picture, or leave them to the hint."""
        self.words.setMinimumWidth(_LEAST_WORDS[is_roomy])
        picture = QIcon() if is_roomy else self._look.icon("export", self._look.theme.ink)
        self.export.setIcon(picture)
        for button, words in ((self.export, self.tr("تصدير")), (self._print, self.tr("طباعة"))):
            button.setText(words if is_roomy else "")
            button.setToolTip("" if is_roomy else words)

    def show_undated(self, number: int) -> None:
        """Say how many articles have no date; without any the button goes."""
        count = self._look.grouped(number)
        self.undated.setText(f"{self.tr('بلا تاريخ')}: {count}")
        self.undated.setAccessibleName(self.tr("مقالات بلا تاريخ"))
        self.undated.setVisible(number > 0 or self.undated.isChecked())

    def allow_only_found(self, *, possible: bool) -> None:
        """Whether there is a search whose results could be shown alone."""
        self.only_found.setVisible(possible)

    def allow_output(self, *, possible: bool) -> None:
        """Whether there is something to export and print."""
        self.export.setEnabled(possible)
        self._print.setEnabled(possible)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 18, 8)
        layout.setSpacing(8)
        layout.addWidget(self.words, 6)
        layout.addWidget(self.only_found)
        layout.addStretch(1)
        layout.addWidget(self.undated)
        for text, name, act in (
            ("−", self.tr("تصغير: مدة أطول"), lambda: self.zoomed.emit(1 / _KEY_ZOOM)),
            ("+", self.tr("تكبير: مدة أقصر"), lambda: self.zoomed.emit(_KEY_ZOOM)),
            ("↔", self.tr("كل الأحداث"), self.fitted.emit),
        ):
            layout.addWidget(self._tool(text, name, act))
        layout.addWidget(self.export)
        layout.addWidget(self._print)

    def _tool(self, text: str, name: str, act: Callable[[], None]) -> QToolButton:
        tool = QToolButton()
        tool.setText(text)
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        tool.setMinimumSize(QSize(30, 36))
        tool.clicked.connect(lambda _checked: act())
        return tool
