"""ToldDeeds: what was done to articles and left no trace in view is said, with the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QUndoStack

from desktop.display.isolation import set_off
from desktop.display.plurals import ARTICLES
from desktop.widgets.notice import Notice

# So much of what was copied is said: one line or two of a narrow pane, which it is read in.
_SAID_LETTERS = 60


class ToldDeeds(QObject):
    """Speaks in a notice, until something else is done or it is put away.

    Attributes:
        in_front: The notice of the page in front, where that is another page than the results'.
    """

    def __init__(self, notice: Notice, undo_stack: QUndoStack, undo: Callable[[], object]) -> None:
        """Watch the steps that can be taken back.

        Args:
            notice: Where it is said; nothing else speaks in it.
            undo_stack: Of the archive.
            undo: Takes the last step back, as its key does.
        """
        super().__init__(notice)
        self._notice = notice
        self.in_front: Callable[[], Notice | None] = lambda: None
        self._undo_stack = undo_stack
        self._undo = undo
        notice.acted.connect(self._take_back)
        # Qt's own slot: a stack tells once more while it is deleted, and Python hears no more.
        undo_stack.indexChanged.connect(notice.hide)

    def tell(self, deed: str, count: int, do: Callable[[], object], more: str = "") -> None:
        """Do something to some articles as one step; when it is written, say so.

        Args:
            deed: What is done, in the passive.
            count: To how many articles.
            do: Does it.
            more: What else became of it, as a sentence.
        """
        before = self._undo_stack.index()
        do()
        if self._undo_stack.index() > before:
            said = f"{deed}: {ARTICLES.counted(count)}"
            self._notice.say(f"{said}. {more}" if more else said, self.tr("تراجع"))

    def copy(self, lines: Sequence[str]) -> None:
        """Put lines on the clipboard, one for each article, and say which; none change nothing."""
        if not lines:
            return
        QGuiApplication.clipboard().setText("\n".join(lines))
        what = set_off(_beginning(lines[0])) if len(lines) == 1 else ARTICLES.counted(len(lines))
        notice = self.in_front() or self._notice
        notice.say(f"{self.tr('نُسخ')}: {what}", "")

    def tell_why_not(self, words: str) -> None:
        """Say why nothing was done that was asked for."""
        (self.in_front() or self._notice).say(words, "")

    def _take_back(self) -> None:
        self._notice.hide()
        self._undo()


def _beginning(line: str) -> str:
    """A line that is known again by what it begins with."""
    return line if len(line) <= _SAID_LETTERS else line[: _SAID_LETTERS - 1].rstrip() + "…"
