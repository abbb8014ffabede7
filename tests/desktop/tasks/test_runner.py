"""One writer at a time, stale answers dropped, nothing left behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest

from desktop.tasks.runner import TaskRunner
from desktop.tasks.task import Task


@pytest.fixture
def runner(qtbot) -> Generator[TaskRunner, None, None]:
    runner = TaskRunner()
    yield runner
    assert runner.shutdown()


def endless() -> Generator[int, None, None]:
    while True:
        yield 0
        time.sleep(0.001)


def test_writers_never_overlap(qtbot, runner: TaskRunner):
    inside = 0
    most = 0
    order = []

    def work(number: int) -> Generator[int, None, None]:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        order.append(number)
        for step in range(5):
            yield step
            time.sleep(0.001)
        inside -= 1

    tasks = [Task(lambda n=n: work(n)) for n in range(4)]
    with qtbot.waitSignals([task.signals.finished for task in tasks]):
        for task in tasks:
            runner.write(task)
        assert runner.is_writing()
    assert most == 1
    assert order == [0, 1, 2, 3]
    qtbot.waitUntil(lambda: not runner.is_writing())


def test_a_reader_does_not_wait_for_the_writer(qtbot, runner: TaskRunner):
    writer = Task(endless)
    with qtbot.waitSignal(writer.signals.progressed):
        runner.write(writer)

    def work() -> Generator[int, None, str]:
        yield 1
        return "read"

    reader = Task(work)
    with qtbot.waitSignal(reader.signals.succeeded):
        runner.read(reader)
    with qtbot.waitSignal(writer.signals.cancelled):
        writer.cancel()


def test_a_task_that_waits_can_be_cancelled(qtbot, runner: TaskRunner):
    first, second = Task(endless), Task(endless)
    runner.write(first)
    runner.write(second)
    second.cancel()
    with qtbot.waitSignals([first.signals.cancelled, second.signals.cancelled]):
        first.cancel()


def test_shutdown_stops_everything(qtbot):
    runner = TaskRunner()
    tasks = [Task(endless, name=str(n)) for n in range(6)]
    before = set(threading.enumerate())
    with qtbot.waitSignals([task.signals.cancelled for task in tasks]):
        for task in tasks[:3]:
            runner.write(task)
        for task in tasks[3:]:
            runner.read(task)
        tasks[0].pause()
        assert runner.shutdown()
    assert set(threading.enumerate()) <= before


def test_after_shutdown_nothing_is_begun(qtbot):
    runner = TaskRunner()
    assert runner.shutdown()
    begun = threading.Event()

    def work() -> Generator[int, None, None]:
        begun.set()
        yield 1

    task = Task(work)
    with qtbot.waitSignal(task.signals.cancelled):
        runner.read(task)
    assert not begun.is_set()
    assert runner.shutdown()


def test_shutdown_says_when_a_thread_hangs(qtbot):
    runner = TaskRunner()
    release, begun = threading.Event(), threading.Event()

    def work() -> Generator[int, None, None]:
        begun.set()
        release.wait(10)
        yield 1

    runner.read(Task(work))
    assert begun.wait(5)
    assert not runner.shutdown(0.01)
    release.set()
    assert runner.shutdown()


def test_a_change_of_the_reader_does_not_wait_for_an_import(qtbot, runner: TaskRunner):
    importing = Task(endless)
    runner.write(importing)
    change = Task(once)
    with qtbot.waitSignal(change.signals.succeeded):
        runner.edit(change)
    assert runner.is_writing()
    with qtbot.waitSignal(importing.signals.cancelled):
        importing.cancel()


def once() -> Generator[int, None, None]:
    yield 1
