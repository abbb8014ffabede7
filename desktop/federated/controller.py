"""FederatedController: has several archives asked, and their articles read, in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.federated.answering import (
    FederatedAnswer,
    NamedArchive,
    archive_and_article,
    reading_steps,
    searching_steps,
)
from desktop.reading.opened_article import OpenedArticle
from desktop.search.results_model import PAGE_LENGTH
from desktop.session.search_state import SearchState
from desktop.tasks.runner import AnyTask, TaskRunner
from desktop.tasks.task import Task


class FederatedController(QObject):
    """One search and one article at a time; newer ones make the older void.

    Signals:
        asking: The name of the archive that is asked now.
        answered: A `FederatedAnswer`.
        read: The key of an article and its `OpenedArticle`, or None where it is gone.
        failed: The exception of a search.
        unread: The exception of an article; what was found stays.
    """

    asking = Signal(str)
    answered = Signal(object)
    read = Signal(str, object)
    failed = Signal(object)
    unread = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._search: AnyTask | None = None
        self._reading: AnyTask | None = None

    def search(self, archives: Sequence[NamedArchive], state: SearchState, offset: int = 0) -> None:
        """Ask these archives, the open one first.

        More of a list that is scrolled while a search is under way does not make that one void.
        """
        if offset and self._search is not None:
            return
        _cancel(self._search)
        asked = tuple(archives)
        task: Task[str, FederatedAnswer] = Task(
            lambda: searching_steps(asked, state, offset, PAGE_LENGTH), name="archives"
        )
        self._search = task
        task.signals.progressed.connect(
            lambda name: self.asking.emit(name) if task is self._search else None
        )
        task.signals.succeeded.connect(lambda answer: self._answer(task, answer))
        task.signals.failed.connect(lambda error: self._fail(task, error))
        self._runner.read(task)

    def open(self, own: Path, key: str, state: SearchState) -> None:
        """Read an article of any archive; `own` is the folder of the open one."""
        _cancel(self._reading)
        folder, article_id = archive_and_article(key)
        task: Task[None, OpenedArticle | None] = Task(
            lambda: reading_steps(folder, article_id, state, is_own=folder == own), name="article"
        )
        self._reading = task
        task.signals.succeeded.connect(lambda opened: self._show(task, key, opened))
        task.signals.failed.connect(lambda error: self._fail(task, error))
        self._runner.read(task)

    def stop(self) -> None:
        """Give up what is under way."""
        _cancel(self._search)
        _cancel(self._reading)
        self._search = self._reading = None

    def _answer(self, task: AnyTask, answer: FederatedAnswer) -> None:
        if task is self._search:
            self._search = None
            self.answered.emit(answer)

    def _show(self, task: AnyTask, key: str, opened: OpenedArticle | None) -> None:
        if task is self._reading:
            self._reading = None
            self.read.emit(key, opened)

    def _fail(self, task: AnyTask, error: Exception) -> None:
        if task is self._search:
            self._search = None
            self.failed.emit(error)
        elif task is self._reading:
            self._reading = None
            self.unread.emit(error)


def _cancel(task: AnyTask | None) -> None:
    if task is not None:
        task.cancel()
