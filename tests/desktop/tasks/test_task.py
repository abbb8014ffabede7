"""A task drains its generator elsewhere and reports here."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest
from PySide6.QtCore import QThread

from desktop.tasks.runner import TaskRunner
from desktop.tasks.task import Task


@pytest.fixture
def runner(qtbot) -> Generator[TaskRunner, None, None]:
    runner = TaskRunner()
    yield runner
    assert runner.shutdown()


class Record:
    """What a task reported, in order, with the thread it came in."""

    def __init__(self, task: Task) -> None:
        self.events: list[tuple[str, object]] = []
        self.threads: set[QThread] = set()
        signals = task.signals
        signals.progressed.connect(lambda step: self._add("progressed", step))
        signals.succeeded.connect(lambda result: self._add("succeeded", result))
        signals.failed.connect(lambda error: self._add("failed", error))
        signals.cancelled.connect(lambda: self._add("cancelled", None))
        signals.finished.connect(lambda: self._add("finished", None))

    def _add(self, name: str, value: object) -> None:
        self.events.append((name, value))
        self.threads.add(QThread.currentThread())

    def names(self) -> list[str]:
        return [name for name, _ in self.events]


def counting(limit: int) -> Generator[int, None, str]:
    yield from range(limit)
    return f"counted {limit}"


def endless() -> Generator[int, None, str]:
    number = 0
    while True:
        yield number
        number += 1
        time.sleep(0.001)


def test_success_with_the_result(qtbot, runner: TaskRunner):
    task = Task(lambda: counting(3))
    record = Record(task)
    with qtbot.waitSignal(task.signals.finished):
        runner.read(task)
    assert record.names()[-2:] == ["succeeded", "finished"]
    assert ("succeeded", "counted 3") in record.events
    assert record.threads == {QThread.currentThread()}


def test_work_that_never_yields(qtbot, runner: TaskRunner):
    task = Task(lambda: counting(0))
    record = Record(task)
    with qtbot.waitSignal(task.signals.finished):
        runner.read(task)
    assert record.events == [("succeeded", "counted 0"), ("finished", None)]


def test_the_work_is_done_in_another_thread(qtbot, runner: TaskRunner):
    seen = []

    def work() -> Generator[int, None, None]:
        seen.append(threading.current_thread())
        yield 1
        seen.append(threading.current_thread())

    task = Task(work)
    with qtbot.waitSignal(task.signals.finished):
        runner.read(task)
    assert seen[0] is seen[1]
    assert seen[0] is not threading.current_thread()


@pytest.mark.parametrize("steps", [0, 2])
def test_failure_with_the_exception(qtbot, runner: TaskRunner, steps: int):
    def work() -> Generator[int, None, None]:
        yield from range(steps)
        raise ValueError("broken")

    task = Task(work)
    record = Record(task)
    with qtbot.waitSignal(task.signals.finished):
        runner.read(task)
    assert record.names()[-2:] == ["failed", "finished"]
    assert isinstance(dict(record.events)["failed"], ValueError)


def test_progress_is_throttled_and_the_last_step_delivered(qtbot, runner: TaskRunner):
    task = Task(lambda: counting(20_000))
    record = Record(task)
    started = time.monotonic()
    with qtbot.waitSignal(task.signals.finished):
        runner.read(task)
    seconds = time.monotonic() - started
    steps = [value for name, value in record.events if name == "progressed"]
    assert steps[-1] == 19_999
    assert len(steps) <= 20 * seconds + 3


def test_a_step_before_a_long_silence_is_delivered(qtbot, runner: TaskRunner):
    release = threading.Event()

    def work() -> Generator[int, None, None]:
        yield 1
        yield 2
        release.wait(10)

    task = Task(work)
    record = Record(task)
    runner.read(task)
    qtbot.waitUntil(lambda: ("progressed", 2) in record.events)
    with qtbot.waitSignal(task.signals.finished):
        release.set()


def test_cancelling_closes_the_generator(qtbot, runner: TaskRunner):
    closed = threading.Event()

    def work() -> Generator[int, None, None]:
        try:
            yield from endless()
        finally:
            closed.set()

    task = Task(work)
    record = Record(task)
    with qtbot.waitSignal(task.signals.progressed):
        runner.read(task)
    with qtbot.waitSignal(task.signals.finished):
        task.cancel()
    assert closed.is_set()
    assert record.names()[-2:] == ["cancelled", "finished"]
    assert task.partial is None


def test_cancelled_work_may_leave_a_report(qtbot, runner: TaskRunner):
    def work() -> Generator[int, None, str]:
        done = 0
        try:
            while True:
                yield done
                done += 1
                time.sleep(0.001)
        except GeneratorExit:
            return "half a report"

    task = Task(work)
    with qtbot.waitSignal(task.signals.progressed):
        runner.read(task)
    with qtbot.waitSignal(task.signals.cancelled):
        task.cancel()
    assert task.partial == "half a report"


def test_closing_that_fails_is_a_failure(qtbot, runner: TaskRunner):
    def work() -> Generator[int, None, None]:
        try:
            yield from endless()
        finally:
            raise OSError("cannot close")

    task = Task(work)
    with qtbot.waitSignal(task.signals.progressed):
        runner.read(task)
    with qtbot.waitSignal(task.signals.failed):
        task.cancel()


def test_pause_holds_the_work_and_resume_lets_it_go(qtbot, runner: TaskRunner):
    count = 0

    def work() -> Generator[int, None, None]:
        nonlocal count
        while True:
            count += 1
            yield count
            time.sleep(0.001)

    task = Task(work)
    with qtbot.waitSignal(task.signals.progressed):
        runner.read(task)
    task.pause()
    assert task.is_paused
    held = []

    def stands_still() -> bool:
        held.append(count)
        return len(held) > 3 and len(set(held[-4:])) == 1

    qtbot.waitUntil(stands_still)
    before = count
    task.resume()
    qtbot.waitUntil(lambda: count > before)
    task.pause()
    with qtbot.waitSignal(task.signals.cancelled):
        task.cancel()
    assert not task.is_paused
