"""TaskRunner: who runs tasks, and in which threads."""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import Any

from PySide6.QtCore import QObject

from desktop.tasks.task import Task

AnyTask = Task[Any, Any]

READERS = 2
"""How many tasks that only read run at once."""


class _Lane:
    """A queue of tasks and the threads that empty it; a thread ends when nothing is left."""

    def __init__(self, name: str, width: int) -> None:
        self._name = name
        self._width = width
        self._lock = threading.Lock()
        self._waiting: deque[AnyTask] = deque()
        self._running: list[AnyTask] = []
        self._threads: list[threading.Thread] = []

    def put(self, task: AnyTask) -> None:
        with self._lock:
            self._waiting.append(task)
            if len(self._threads) < self._width:
                # A daemon, so that a read that hangs in the system cannot keep the process.
                thread = threading.Thread(target=self._empty_queue, name=self._name, daemon=True)
                self._threads.append(thread)
                thread.start()

    def tasks(self) -> list[AnyTask]:
        with self._lock:
            return [*self._running, *self._waiting]

    def threads(self) -> list[threading.Thread]:
        with self._lock:
            return list(self._threads)

    def _empty_queue(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._threads.remove(threading.current_thread())
                    return
                task = self._waiting.popleft()
                self._running.append(task)
            task.run()
            with self._lock:
                self._running.remove(task)


class TaskRunner(QObject):
    """Runs tasks in threads of its own: writers one after the other, readers side by side.

    The reader's own changes have a lane to themselves: they do not wait until an import is done.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = _Lane("writer", 1)
        self._editor = _Lane("editor", 1)
        self._readers = _Lane("reader", READERS)
        self._is_shut_down = False

    def write(self, task: AnyTask) -> None:
        """Run a task that writes to the archive or the index, after those before it."""
        self._start(self._writer, task)

    def edit(self, task: AnyTask) -> None:
        """Run a task that writes a change of the reader's: short, and beside an import."""
        self._start(self._editor, task)

    def read(self, task: AnyTask) -> None:
        """Run a task that only reads."""
        self._start(self._readers, task)

    def is_writing(self) -> bool:
        """Whether a task that writes runs or waits."""
        return bool(self._writer.tasks())

    def shutdown(self, timeout_seconds: float = 10.0) -> bool:
        """Ask every task to stop, and wait for the threads.

        Returns:
            Whether all threads ended in time.
        """
        self._is_shut_down = True
        deadline = time.monotonic() + timeout_seconds
        threads: list[threading.Thread] = []
        for lane in (self._writer, self._editor, self._readers):
            # The threads first: one that ends in between has no task left to be cancelled.
            threads += lane.threads()
            for task in lane.tasks():
                task.cancel()
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    def _start(self, lane: _Lane, task: AnyTask) -> None:
        # The worker thread may be the last to let go of the task; its signals and their timer
        # must die in the thread they live in, so this object owns them until they have ended.
        task.signals.setParent(self)
        task.signals.finished.connect(task.signals.deleteLater)
        if self._is_shut_down:
            task.cancel()
        lane.put(task)
