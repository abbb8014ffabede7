"""One thread owns the resource; it opens, answers and closes there."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator

import pytest

from desktop.tasks.serial_worker import SerialWorker


def open_database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE word (text)")
    return connection


@pytest.fixture
def worker(qtbot) -> Generator[SerialWorker[sqlite3.Connection], None, None]:
    worker = SerialWorker(open_database, sqlite3.Connection.close)
    yield worker
    assert worker.shutdown()


def test_questions_share_one_connection_of_one_thread(qtbot, worker):
    answers = []
    for word in ("بحر", "جبل"):
        worker.ask(lambda db, w=word: db.execute("INSERT INTO word VALUES (?)", (w,)), lambda _: 0)
    worker.ask(lambda db: db.execute("SELECT text FROM word").fetchall(), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [[("بحر",), ("جبل",)]]


def test_answers_come_in_the_thread_that_asked(qtbot, worker):
    threads = []
    worker.ask(
        lambda _: threads.append(threading.current_thread()),
        lambda _: threads.append(threading.current_thread()),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threads[1]
    assert threads[1] is threading.current_thread()


def test_on_a_channel_only_the_newest_counts(qtbot, worker):
    asked, answers = [], []
    begun, release = threading.Event(), threading.Event()

    def slow(_: sqlite3.Connection) -> str:
        begun.set()
        release.wait(10)
        return "slow"

    def quick(word: str) -> str:
        asked.append(word)
        return word

    worker.ask(slow, answers.append, channel="search")
    assert begun.wait(5)
    for word in ("ك", "كت", "كتا"):
        worker.ask(lambda _, w=word: quick(w), answers.append, channel="search")
    worker.ask(lambda _: "other", answers.append, channel="article")
    release.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert asked == ["كتا"]
    assert answers == ["كتا", "other"]


def test_a_dropped_channel_stays_silent(qtbot, worker):
    answers = []
    begun, release = threading.Event(), threading.Event()

    def slow(_: sqlite3.Connection) -> str:
        begun.set()
        release.wait(10)
        return "slow"

    worker.ask(slow, answers.append, channel="search")
    assert begun.wait(5)
    worker.drop("search")
    release.set()
    worker.ask(lambda _: "end", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["end"]


def test_a_failure_goes_to_who_asked(qtbot, worker):
    failures, answers = [], []
    worker.ask(lambda db: db.execute("SELECT nothing"), print, failures.append)
    worker.ask(lambda _: 1, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert isinstance(failures[0], sqlite3.OperationalError)


def test_a_failure_nobody_waits_for_is_logged(qtbot, worker, caplog):
    answers = []
    worker.ask(lambda db: db.execute("SELECT nothing"), print)
    worker.ask(lambda _: 1, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert "not answered" in caplog.text


def test_a_resource_that_does_not_open_is_tried_again(qtbot):
    attempts = []

    def open_second_time() -> str:
        attempts.append(1)
        if len(attempts) == 1:
            raise OSError("not yet")
        return "open"

    worker = SerialWorker(open_second_time, lambda _: None)
    failures, answers = [], []
    worker.ask(lambda word: word, answers.append, failures.append)
    worker.ask(lambda word: word, answers.append, failures.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["open"]
    assert [str(error) for error in failures] == ["not yet"]
    assert worker.shutdown()


def test_shutdown_closes_in_the_same_thread(qtbot):
    threads = []
    worker = SerialWorker(
        lambda: threads.append(threading.current_thread()),
        lambda _: threads.append(threading.current_thread()),
    )
    answers = []
    worker.ask(lambda _: 1, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert worker.shutdown()
    assert threads[0] is threads[1]
    worker.ask(lambda _: 2, answers.append)
    assert not threads[0].is_alive()
    assert answers == [1]


def test_shutdown_without_any_question():
    assert SerialWorker(lambda: None, lambda _: None).shutdown()


def test_memory_is_given_back_when_many_questions_are_answered_and_none_waits(
    qtbot, worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, given_back = [], []
    monkeypatch.setattr("desktop.tasks.serial_worker._ANSWERS_BETWEEN_RELEASES", 3)
    monkeypatch.setattr(
        "desktop.tasks.serial_worker.give_back_freed_memory",
        lambda: given_back.append((len(asked), threading.current_thread())),
    )
    asked: list[int] = []
    for number in range(7):
        worker.ask(lambda _, n=number: asked.append(n), answered.append)
        qtbot.waitUntil(lambda n=number: len(answered) == n + 1)
    qtbot.waitUntil(lambda: len(given_back) == 2)
    assert [times for times, _ in given_back] == [3, 6]
    assert threading.current_thread() not in [thread for _, thread in given_back]
