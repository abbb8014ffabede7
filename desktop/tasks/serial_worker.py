"""SerialWorker: one long-lived thread that owns a resource and answers questions about it.

SQLite connections and search engines belong to the thread that opened them, and opening them
for every keystroke would be too slow.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal

from desktop.tasks.freed_memory import give_back_freed_memory

Resource = TypeVar("Resource")
Answer = TypeVar("Answer")

_LOG = logging.getLogger(__name__)
# So many questions leave gaps in memory that are worth the milliseconds of giving them back, which
# nobody waits for: no question is there.
_ANSWERS_BETWEEN_RELEASES = 100


@dataclass(frozen=True, slots=True)
class _Request(Generic[Resource]):
    number: int
    channel: str | None
    question: Callable[[Resource], object]
    answered: Callable[[object], None]
    failed: Callable[[Exception], None] | None


class _Answers(QObject):
    """Carries answers into the thread that asked."""

    arrived = Signal(object, object, object)


class SerialWorker(Generic[Resource]):
    """Answers questions one after the other, in one thread that keeps the resource open.

    On a channel only the newest question counts: an older one that still waits is never asked,
    and the answer to one that was under way is dropped. Without a channel every question is
    answered. Callbacks run in the thread that made the worker.
    """

    def __init__(
        self,
        open_resource: Callable[[], Resource],
        close_resource: Callable[[Resource], None],
        *,
        name: str = "worker",
    ) -> None:
        """Prepare the worker; its thread starts, and the resource opens, with the first question.

        Args:
            open_resource: Called in the worker's thread.
            close_resource: Called in the worker's thread at shutdown.
            name: The thread's name.
        """
        self._open = open_resource
        self._close = close_resource
        self._name = name
        self._answers = _Answers()
        self._answers.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._changed = threading.Condition()
        self._waiting: deque[_Request[Resource]] = deque()
        self._newest: dict[str, int] = {}
        self._number = 0
        # How many since memory was given back; of the worker's thread alone.
        self._answered = 0
        self._thread: threading.Thread | None = None
        self._is_shut_down = False

    def ask(
        self,
        question: Callable[[Resource], Answer],
        answered: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        channel: str | None = None,
    ) -> int:
        """Put a question.

        Args:
            question: Asked with the resource, in the worker's thread.
            answered: Called with its answer.
            failed: Called with its exception, or with that of opening the resource; without it
                the exception is logged.
            channel: Where only the newest question counts, or None.

        Returns:
            The question's number.
        """
        with self._changed:
            self._number += 1
            number = self._number
            if channel is not None:
                self._newest[channel] = number
                self._waiting = deque(r for r in self._waiting if r.channel != channel)
            if not self._is_shut_down:
                handler = cast("Callable[[object], None]", answered)
                self._waiting.append(_Request(number, channel, question, handler, failed))
                self._start_thread()
                self._changed.notify()
        return number

    def drop(self, channel: str) -> None:
        """Forget what was asked on this channel."""
        with self._changed:
            self._number += 1
            self._newest[channel] = self._number
            self._waiting = deque(r for r in self._waiting if r.channel != channel)

    def shutdown(self, timeout_seconds: float = 10.0) -> bool:
        """Forget what waits, close the resource in its thread, and wait for the thread.

        Returns:
            Whether the thread ended in time.
        """
        with self._changed:
            self._is_shut_down = True
            self._waiting.clear()
            self._changed.notify()
            thread = self._thread
        if thread is None:
            return True
        thread.join(timeout_seconds)
        return not thread.is_alive()

    def _start_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
            self._thread.start()

    def _next_request(self) -> _Request[Resource] | None:
        if self._answered >= _ANSWERS_BETWEEN_RELEASES and not self._waiting:
            self._answered = 0
            give_back_freed_memory()
        with self._changed:
            while not self._waiting and not self._is_shut_down:
                self._changed.wait()
            return None if self._is_shut_down else self._waiting.popleft()

    def _serve(self) -> None:
        opened: list[Resource] = []
        while (request := self._next_request()) is not None:
            started = time.perf_counter()
            self._answered += 1
            try:
                if not opened:
                    opened.append(self._open())
                answer = request.question(opened[0])
            except Exception as error:  # noqa: BLE001 - handed to whoever asked
                self._answers.arrived.emit(request, None, error)
            else:
                self._answers.arrived.emit(request, answer, None)
            _LOG.debug("%s: %.1f ms", self._name, (time.perf_counter() - started) * 1000)
        for resource in opened:
            self._close(resource)

    def _deliver(
        self, request: _Request[Resource], answer: object, error: Exception | None
    ) -> None:
        is_stale = request.channel is not None and self._newest[request.channel] != request.number
        if is_stale or self._is_shut_down:
            return
        if error is None:
            request.answered(answer)
        elif request.failed is not None:
            request.failed(error)
        else:
            _LOG.error("a question was not answered", exc_info=error)
