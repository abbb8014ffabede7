"""TagsField: a line for tags, which proposes those that are known while one is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QWidget
from typing_extensions import override

from articles.arabic.folding import fold_line
from articles.arabic.words import ARTICLE
from desktop.widgets.words_field import WordsField

_SEPARATORS = re.compile(r"[،,؛;]")
_MOST = 6
_TAKING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter})


def tags_of(words: str) -> tuple[str, ...]:
    """The tags in a line, each once: between commas or semicolons, with or without «#»."""
    parts = (" ".join(part.split()).lstrip("# ") for part in _SEPARATORS.split(words))
    return tuple(dict.fromkeys(part for part in parts if part))


class TagsField(WordsField):
    """Tags with commas between them.

    What is typed stands, whatever is proposed: Tab takes the chosen proposal or the first one,
    Enter the chosen one alone, Esc closes the proposals.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._known: Callable[[], Iterable[str]] = tuple
        self._folded: list[tuple[str, str]] | None = None
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST)
        self.popup = QListView()
        self._completer.setPopup(self.popup)
        self.popup.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.popup.setAccessibleName(self.tr("وسوم معروفة"))
        # After the completer's own filter, which means before it.
        self.popup.installEventFilter(self)
        self.popup.clicked.connect(self._take)
        self.textEdited.connect(self._propose)

    @property
    def tags(self) -> tuple[str, ...]:
        """What is written."""
        return tags_of(self.text())

    def propose_from(self, known: Callable[[], Iterable[str]]) -> None:
        """Where the known tags are found, the likeliest first; asked when one begins to write."""
        self._known = known

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()  # it closes what opened last, and is no shortcut of the window then
            return True
        if event.type() != QEvent.Type.KeyPress or key not in {Qt.Key.Key_Escape, *_TAKING}:
            return super().eventFilter(watched, event)
        current = self.popup.currentIndex()
        if key == Qt.Key.Key_Tab and not current.isValid():
            current = self._model.index(0, 0)
        self.popup.hide()
        if key in _TAKING and current.isValid():
            self._take(current)
        elif key != Qt.Key.Key_Escape:
            # What is typed is meant: the key does what it does where nothing is proposed.
            again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            QApplication.sendEvent(self, again)
        return True

    def _propose(self) -> None:
        """Show the known tags one word of which begins as what is being typed."""
        begin, end = self._place()
        typed = fold_line(self.text()[begin:end].strip().lstrip("#"))
        written = {fold_line(tag) for tag in self.tags}
        found = [
            tag
            for folded, tag in (self._tags_known() if typed else ())
            if folded not in written and any(_begins(word, typed) for word in _starts(folded))
        ]
        self._model.setStringList(found[:_MOST])
        if not found:
            self.popup.hide()
            return
        self._completer.complete()
        self.popup.setCurrentIndex(QModelIndex())

    def _tags_known(self) -> list[tuple[str, str]]:
        if self._folded is None or not self.popup.isVisible():
            self._folded = [(fold_line(tag), tag) for tag in dict.fromkeys(self._known())]
        return self._folded

    def _place(self) -> tuple[int, int]:
        """Where the tag that is being written begins and ends in the line."""
        text, caret = self.text(), self.cursorPosition()
        ends = [found.start() for found in _SEPARATORS.finditer(text)]
        begin = max((at + 1 for at in ends if at < caret), default=0)
        return begin, min((at for at in ends if at >= caret), default=len(text))

    def _take(self, index: QModelIndex) -> None:
        """Put a proposal in the place of what is being written."""
        begin, end = self._place()
        text, tag = self.text(), str(index.data())
        before = text[:begin].rstrip() + (" " if text[:begin].strip() else "")
        self.popup.hide()
        self.setText(f"{before}{tag}{text[end:]}")
        self.setModified(True)
        self.setCursorPosition(len(before) + len(tag))


def _begins(words: str, typed: str) -> bool:
    return words.startswith(typed) or words.removeprefix(ARTICLE).startswith(typed)


def _starts(folded: str) -> list[str]:
    """The tag from each of its words on."""
    words = folded.split()
    return [" ".join(words[at:]) for at in range(len(words))]
