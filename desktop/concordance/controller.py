"""ConcordanceController: has lines collected and ordered in the background."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.concordance.lines_job import (
    CollectedLines,
    LineOrder,
    collecting_steps,
    ordering_steps,
)
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.tasks.runner import AnyTask, TaskRunner
from desktop.tasks.task import Task
from index.results import ConcordanceLine


class ConcordanceController(QObject):
    """One collection at a time; a newer one makes the older one void.

    Signals:
        grown: A `CollectedLines`: what is found so far.
        completed: A `CollectedLines`: all of it.
        ordered: The numbers of the lines in the order that was asked for.
        failed: The exception of a piece of work.
    """

    grown = Signal(object)
    completed = Signal(object)
    ordered = Signal(object)
    failed = Signal(object)

    def __init__(
        self, location: ArchiveLocation, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._location = location
        self._runner = runner
        self._collection: AnyTask | None = None
        self._ordering: AnyTask | None = None

    @property
    def is_collecting(self) -> bool:
        """Whether lines are still coming."""
        return self._collection is not None

    def collect(self, state: SearchState) -> None:
        """Collect the lines of another search."""
        self.stop()
        location = self._location
        task: Task[CollectedLines, CollectedLines] = Task(
            lambda: collecting_steps(location, state), name="concordance"
        )
        self._collection = task
        task.signals.progressed.connect(lambda step: self._grow(task, step))
        task.signals.succeeded.connect(lambda whole: self._complete(task, whole))
        task.signals.failed.connect(lambda error: self._fail(task, error))
        self._runner.read(task)

    def stop(self) -> None:
        """Give up what is under way."""
        for task in (self._collection, self._ordering):
            if task is not None:
                task.cancel()
        self._collection = self._ordering = None

    def order(self, lines: Sequence[ConcordanceLine], order: LineOrder) -> None:
        """Find out the order of lines; `ordered` follows."""
        if self._ordering is not None:
            self._ordering.cancel()
        task: Task[None, tuple[int, ...]] = Task(lambda: ordering_steps(lines, order), name="order")
        self._ordering = task
        task.signals.succeeded.connect(lambda numbers: self._take_order(task, numbers))
        task.signals.failed.connect(self.failed)
        self._runner.read(task)

    def _grow(self, task: AnyTask, step: CollectedLines) -> None:
        if task is self._collection:
            self.grown.emit(step)

    def _complete(self, task: AnyTask, whole: CollectedLines) -> None:
        if task is self._collection:
            self._collection = None
            self.completed.emit(whole)

    def _fail(self, task: AnyTask, error: Exception) -> None:
        if task is self._collection:
            self._collection = None
            self.failed.emit(error)

    def _take_order(self, task: AnyTask, numbers: tuple[int, ...]) -> None:
        if task is self._ordering:
            self._ordering = None
            self.ordered.emit(numbers)
