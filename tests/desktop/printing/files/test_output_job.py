"""Pages on their way, one between two events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from articles.errors import Reason
from desktop.output_error import OutputError
from desktop.printing.files.output_job import OutputJob


@pytest.fixture
def job(qapp):
    parent = QObject()
    yield OutputJob(parent)
    parent.deleteLater()


def test_the_last_number_is_handed_over(qtbot, job):
    ended = []
    with qtbot.waitSignal(job.ended):
        job.start(iter([1, 2, 3]), ended.append)
    assert ended == [3]


def test_a_failure_is_told_and_nothing_is_done(qtbot, job):
    def steps():
        yield 1
        raise OutputError("/a", Reason.NO_SPACE)

    done = []
    with qtbot.waitSignals([job.ended, job.failed]):
        job.start(steps(), done.append)
    assert done == []


def test_what_is_given_up_takes_no_further_step(qtbot, job):
    taken = []

    def steps():
        for number in range(10_000):
            taken.append(number)
            yield number

    job.start(steps(), taken.append)
    job.cancel()
    with qtbot.assertNotEmitted(job.ended, wait=30):
        pass
    assert taken == []


def test_a_fault_of_the_program_is_not_said_to_be_an_end(qtbot, job):
    def steps():
        yield 1
        raise ValueError

    done = []
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(job.ended):
        job.start(steps(), done.append)
    qtbot.wait(20)
    assert done == []
    assert [kind for kind, _, _ in faults] == [ValueError]
