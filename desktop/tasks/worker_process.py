"""WorkerProcess: another process that answers messages, so that work does not hold this one up.

This process starts no thread for it: the worker has two, which empty and fill its pipe. So neither
side ever waits for the other to read, whatever it is doing.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from ctypes import c_longlong
from multiprocessing import connection as connections
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from types import ModuleType

Answering = Callable[[bytes], bytes]
"""A function of a module, which the worker imports, and with it whatever that module imports."""

_READY = b""
# The window, and the thread that waits for answers, go first where cores are few.
_NICENESS = 5
# What a worker answers from is made once and stays: it is not gone through again and again.
_COLLECTING = 50_000, 20, 50


class WorkerLostError(Exception):
    """The worker's process has ended by itself, or was ended by somebody."""


class WorkerProcess:
    """A process that answers messages one after the other, in their order.

    It knows nothing of this one but the function, ends with it however that ends, and leaves
    Ctrl+C to it.

    Raises:
        OSError: The system starts no process now.
    """

    def __init__(self, answering: Answering) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would copy Qt's threads by halves
        self._connection, theirs = context.Pipe()
        # In shared memory: what the worker began can be told after it has died of it, too.
        self._begun = context.RawValue("q", 0)
        self._process = context.Process(
            target=serve, args=(theirs, answering, self._begun), name="worker", daemon=True
        )
        try:
            with _interrupts_blocked(), _main_left_out():
                self._process.start()
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()
        self.is_ready = False

    @property
    def identity(self) -> int:
        """The number of the process."""
        return self._process.pid or 0

    @property
    def begun(self) -> int:
        """How many messages it has begun to answer; the last of them perhaps not to the end."""
        return int(self._begun.value)

    def send(self, message: bytes) -> None:
        """Hand over a message; it waits in the worker for its turn.

        Raises:
            WorkerLostError: Nobody is there.
        """
        with _loss_recognised():
            self._connection.send_bytes(message)

    def answers(self) -> Iterator[bytes]:
        """The answers that have come since, without waiting for more; sets `is_ready`.

        Raises:
            WorkerLostError: Nobody is there, and every answer was taken.
        """
        with _loss_recognised():
            while self._connection.poll():
                message = self._connection.recv_bytes()
                if self.is_ready:
                    yield message
                self.is_ready = True

    def close(self) -> None:
        """End the process at once: it holds nothing of value."""
        self._connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    @staticmethod
    def wait(workers: Sequence[WorkerProcess]) -> None:
        """Wait until one of them has an answer, or is lost."""
        connections.wait([worker._connection for worker in workers])  # noqa: SLF001 - our own


def serve(connection: Connection, answering: Answering, begun: c_longlong) -> None:
    """What the worker does from its first to its last moment."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(_NICENESS)
    gc.freeze()
    gc.set_threshold(*_COLLECTING)
    asked: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    answered: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, asked), daemon=True).start()
    threading.Thread(target=_send, args=(connection, answered), daemon=True).start()
    answered.put(_READY)
    while True:
        message = asked.get()
        begun.value += 1
        answered.put(answering(message))


def _receive(connection: Connection, asked: queue.SimpleQueue[bytes]) -> None:
    with _end_of_connection():
        while True:
            asked.put(connection.recv_bytes())


def _send(connection: Connection, answered: queue.SimpleQueue[bytes]) -> None:
    with _end_of_connection():
        while True:
            connection.send_bytes(answered.get())


@contextlib.contextmanager
def _end_of_connection() -> Iterator[None]:
    """End this process without further ado when the other one is gone."""
    try:
        yield
    except (EOFError, OSError):
        os._exit(0)


@contextlib.contextmanager
def _loss_recognised() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError) as error:
        raise WorkerLostError(repr(error)) from error


@contextlib.contextmanager
def _main_left_out() -> Iterator[None]:
    """A process started inside does not import the program that starts it, which it has no use for.

    `multiprocessing` lets it run whatever `__main__` is told to be; of a bare module it knows none.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextlib.contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """A process started inside does not see Ctrl+C, not even before its first line of Python."""
    if sys.platform == "win32":
        yield
        return
    # It unblocks them itself when it starts, which must therefore be over.
    resource_tracker.ensure_running()
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)
