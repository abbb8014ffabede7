"""Task: drains a generator in a worker thread and reports in the thread it was made in."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from enum import Enum
from typing import Generic

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, SignalInstance

from desktop.tasks.stopping import Result, Step, stop

Work = Callable[[], Generator[Step, None, Result]]
"""What a task does: called in the worker thread, it opens what it needs there and yields steps."""

PROGRESS_INTERVAL_MS = 50
"""Progress is reported at most once in this time: 20 times a second."""

_LOG = logging.getLogger(__name__)
_PAUSE_POLL_SECONDS = 0.5


class _Ending(Enum):
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class TaskSignals(QObject):
    """What a task reports, always in the thread that made it, whatever thread does the work.

    Signals sit on this companion because the task itself is no QObject: it is handed to another
    thread, which may outlive a window but must never own one.

    Signals:
        progressed: The newest step; at most 20 a second, the last one is always delivered.
        succeeded: What the generator returned.
        failed: The exception.
        cancelled: The work was stopped between two steps.
        finished: After one of the three.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    _stepped = Signal()
    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._newest: list[object] = []
        self._since_delivery = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._deliver_progress)
        self._stepped.connect(self._schedule_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._deliver_ending, Qt.ConnectionType.QueuedConnection)

    def post_step(self, step: object) -> None:
        """Remember the step for delivery; called in the worker thread."""
        with self._lock:
            is_waiting = bool(self._newest)
            self._newest[:] = [step]
        if not is_waiting:
            _emit_if_heard(self._stepped)

    def post_ending(self, ending: _Ending, outcome: object) -> None:
        """Say how the work ended; called in the worker thread."""
        _emit_if_heard(self._ended, ending, outcome)

    def _schedule_progress(self) -> None:
        since = self._since_delivery
        wait = PROGRESS_INTERVAL_MS - since.elapsed() if since.isValid() else 0
        if wait <= 0:
            self._deliver_progress()
        elif not self._timer.isActive():
            self._timer.start(int(wait))

    def _deliver_progress(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, []
        if newest:
            self._since_delivery.start()
            self.progressed.emit(newest[0])

    def _deliver_ending(self, ending: _Ending, outcome: object) -> None:
        self._timer.stop()
        self._deliver_progress()
        if ending is _Ending.SUCCEEDED:
            self.succeeded.emit(outcome)
        elif ending is _Ending.FAILED:
            self.failed.emit(outcome)
        else:
            self.cancelled.emit()
        self.finished.emit()


def _emit_if_heard(signal: SignalInstance, *told: object) -> None:
    """Emit a signal from a worker thread, unless its owner is gone, and who listened with it."""
    try:
        signal.emit(*told)
    except RuntimeError as error:
        _LOG.info("nobody is left to hear how work ended: %s", error)


class Task(Generic[Step, Result]):
    """One piece of background work.

    Stopping and pausing are requests: they are looked at between two steps, so that nothing is
    ever cut in the middle of a write.

    Attributes:
        signals: What it reports; connect before handing the task to a `TaskRunner`.
        name: For the log and the thread's name.
        partial: What a cancelled generator returned from its `GeneratorExit`, or None: the
            report of an import that was stopped. Set before `cancelled` is emitted.
    """

    def __init__(self, work: Work[Step, Result], *, name: str = "task") -> None:
        self.signals = TaskSignals()
        self.name = name
        self.partial: Result | None = None
        self._work = work
        self._cancelled = threading.Event()
        self._may_go_on = threading.Event()
        self._may_go_on.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether stopping was requested."""
        return self._cancelled.is_set()

    @property
    def is_paused(self) -> bool:
        """Whether pausing was requested and not taken back."""
        return not self._may_go_on.is_set()

    def cancel(self) -> None:
        """Ask the work to stop before its next step."""
        self._cancelled.set()
        self._may_go_on.set()

    def pause(self) -> None:
        """Ask the work to wait before its next step."""
        if not self.is_cancelled:
            self._may_go_on.clear()

    def resume(self) -> None:
        """Let paused work go on."""
        self._may_go_on.set()

    def run(self) -> None:
        """Do the work; called once, in the worker thread."""
        try:
            ending, outcome = self._drain()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is reported by `failed`
            _LOG.info("%s failed", self.name, exc_info=error)
            ending, outcome = _Ending.FAILED, error
        self.signals.post_ending(ending, outcome)

    def _drain(self) -> tuple[_Ending, object]:
        if self._cancelled.is_set():
            return _Ending.CANCELLED, None
        steps = self._work()
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                return _Ending.SUCCEEDED, end.value
            self.signals.post_step(step)
            while not self._may_go_on.wait(_PAUSE_POLL_SECONDS):
                pass
            if self._cancelled.is_set():
                self.partial = stop(steps)
                return _Ending.CANCELLED, None
