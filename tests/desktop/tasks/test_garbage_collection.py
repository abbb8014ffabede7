"""Cycles are taken apart in the window's thread, never in a worker's."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from desktop.tasks.garbage_collection import GarbageCollector


class Cycle:
    """Only the collector finds it when nobody holds it any more."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp):
    limits = gc.get_threshold()
    gc.set_threshold(1000, 2, 2)
    collector = GarbageCollector()
    yield collector
    collector.stop()
    collector.deleteLater()
    gc.set_threshold(*limits)


def let_a_thread_make_cycles(number: int) -> None:
    thread = threading.Thread(target=lambda: [Cycle() for _ in range(number)])
    thread.start()
    thread.join()


def test_a_worker_that_makes_much_garbage_collects_none(qtbot, collector: GarbageCollector):
    where: list[threading.Thread] = []
    cycle = Cycle()
    watch = weakref.ref(cycle, lambda _: where.append(threading.current_thread()))
    del cycle
    let_a_thread_make_cycles(50_000)
    assert watch() is not None
    qtbot.waitUntil(lambda: bool(where), timeout=15_000)
    assert where == [threading.main_thread()]


def test_the_oldest_generation_that_is_due_is_collected(collector: GarbageCollector):
    gc.collect()
    assert collector.collect() is None
    found = []
    for _ in range(20):
        let_a_thread_make_cycles(2_000)
        found.append(collector.collect())
    assert set(found) == {0, 1, 2}


def test_python_collects_again_at_the_end(qapp):
    was_enabled = gc.isenabled()
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled() == was_enabled
