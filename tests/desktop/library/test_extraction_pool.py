"""Extraction in other processes: the same articles in the same order, whatever happens there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from articles.annotation import annotate
from articles.document import DeclaredMetadata, Document
from articles.errors import ReadingError, Reason
from articles.extraction import Candidate, extract_in_turn, extracted
from desktop.library import extraction_messages, extraction_pool
from desktop.library.extraction_messages import (
    ExtractionAnswer,
    ExtractionOrder,
    answer,
    packed,
    unpacked,
)
from desktop.library.extraction_pool import ExtractionPool
from desktop.tasks.worker_process import WorkerProcess

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
_FATAL = "عبارة قاتلة"


def document(number: int, words: str = "") -> Document:
    text = (
        f"خبر عن القطار رقم {number}\n\n"
        f"نقل القطار سنة 2018 نحو {number + 50} ألف مسافر، بزيادة 4 في المائة. {words}"
    )
    return Document(text, f"/خبر-{number}", f"{number:064}", "text", "utf-8")


def candidates(count: int) -> Iterator[Candidate]:
    """Articles, and among them what is known already or could not be read."""
    for number in range(count):
        if number % 9 == 4:
            yield Candidate(document(number))
        elif number % 9 == 7:
            yield Candidate(ReadingError(f"/خبر-{number}", Reason.BINARY))
        else:
            yield Candidate(document(number), f"id-{number}")


def fatal(message: bytes) -> bytes:
    """Dies of an article with certain words, as a broken library might."""
    if any(_FATAL in order.document.text for order in unpacked(message)):
        os.kill(os.getpid(), signal.SIGKILL)
    return answer(message)


def noisy(message: bytes) -> bytes:
    answered: ExtractionAnswer = unpacked(answer(message))
    return packed(replace(answered, log=("هذا للسجل",)))


class _AttendedPool(ExtractionPool):
    """One that goes on only when its processes are up, so that they have something to do."""

    def _start(self, count: int) -> None:
        super()._start(count)
        for worker in self._workers:
            if not worker.process.is_ready:
                WorkerProcess.wait([worker.process])


@pytest.fixture
def pool() -> Iterator[ExtractionPool]:
    with _AttendedPool(2) as pool:
        yield pool


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction_pool, "_FEW", 5)


def test_processes_find_what_this_one_finds_in_the_same_order(pool: ExtractionPool):
    assert list(map(comparable, pool(candidates(900)))) == list(
        map(comparable, extract_in_turn(candidates(900)))
    )
    assert len(pool.processes) == 2


def comparable(candidate: Candidate) -> object:
    """Errors are equal when their facts are."""
    return [
        str(each) if isinstance(each, ReadingError) else each
        for each in (candidate.item, candidate.article_id, candidate.extracted)
    ]


def test_a_handful_of_articles_starts_no_process(pool: ExtractionPool):
    assert len(list(pool(candidates(6)))) == 6
    assert pool.processes == []


def test_what_needs_no_extraction_starts_no_process(pool: ExtractionPool):
    known = (Candidate(document(number)) for number in range(300))
    assert all(each.extracted is None for each in pool(known))
    assert pool.processes == []


def extracted_here(monkeypatch: pytest.MonkeyPatch) -> list[Candidate]:
    """What this process extracts by itself from now on."""
    found: list[Candidate] = []

    def noted(candidate: Candidate) -> Candidate:
        if candidate.article_id is not None:
            found.append(candidate)
        return extracted(candidate)

    monkeypatch.setattr(extraction_pool, "extracted", noted)
    return found


def test_many_articles_are_left_to_the_processes(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch
):
    here = extracted_here(monkeypatch)
    assert len(list(pool(candidates(60)))) == 60
    assert len(pool.processes) == 2
    assert here == []


def test_what_is_read_slowly_is_begun_here(pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extraction_pool, "_LOOKING_SECONDS", 0.0)
    here = extracted_here(monkeypatch)
    found = list(pool(candidates(60)))
    assert len(pool.processes) == 2
    assert 5 < len(here) < 40
    assert list(map(comparable, found)) == list(map(comparable, extract_in_turn(candidates(60))))


def test_one_core_does_it_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extraction_pool, "_cores", lambda: 1)
    with ExtractionPool() as pool:
        found = list(pool(candidates(50)))
        assert pool.processes == []
    assert len(found) == 50
    assert all(each.extracted for each in found if each.article_id)


@pytest.mark.parametrize(("cores", "workers"), [(1, 0), (2, 2), (3, 2), (64, 2)])
def test_processes_for_cores(cores: int, workers: int):
    assert extraction_pool._workers_for(cores) == workers


def test_no_more_is_taken_ahead_than_there_is_room_for(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(extraction_pool, "_MOST_CANDIDATES", 20)
    ahead = furthest_ahead(pool, (Candidate(document(n), str(n)) for n in range(600)))
    assert 1 < ahead <= 20


def test_long_articles_leave_less_room(pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extraction_pool, "_MOST_LETTERS", 2000)
    long = document(1, "كلمة " * 300)
    many = (Candidate(replace(long, fingerprint=str(n)), str(n)) for n in range(300))
    assert furthest_ahead(pool, many) <= 3


def test_known_items_are_given_as_they_come(pool: ExtractionPool):
    """A step for each, soon: the reader may want to stop."""
    known = (Candidate(document(n)) for n in range(4000))
    assert furthest_ahead(pool, with_new_ones_first(known, 900)) <= 1600


def with_new_ones_first(known: Iterator[Candidate], count: int) -> Iterator[Candidate]:
    yield from (Candidate(document(n), str(n)) for n in range(count))
    yield from known


def furthest_ahead(pool: ExtractionPool, items: Iterator[Candidate]) -> int:
    taken = given = ahead = 0

    def counted() -> Iterator[Candidate]:
        nonlocal taken
        for item in items:
            taken += 1
            yield item

    for _ in pool(counted()):
        given += 1
        ahead = max(ahead, taken - given)
    assert given == taken
    return ahead


def test_killed_processes_cost_nothing(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(extraction_pool, "_MOST_CANDIDATES", 100)  # so that some is left to do
    found = []
    killed: list[int] = []
    for candidate in pool(candidates(900)):
        found.append(candidate)
        if len(found) in {200, 400, 401} and pool.processes:
            killed.append(pool.processes[0])
            os.kill(killed[-1], signal.SIGKILL)
    assert len(killed) == 3
    assert not set(killed) & set(pool.processes)
    assert "is lost" in caplog.text
    assert list(map(comparable, found)) == list(map(comparable, extract_in_turn(candidates(900))))


def test_an_article_that_kills_twice_has_failed(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(extraction_pool, "answer", fatal)
    bad = {300, 301, 450}
    items = (Candidate(document(n, _FATAL if n in bad else ""), f"{n}") for n in range(600))
    found = list(pool(items))
    assert [each.article_id for each in found] == [str(n) for n in range(600)]
    failed = {
        int(each.article_id or 0): each.extracted.reason
        for each in found
        if isinstance(each.extracted, ReadingError)
    }
    assert failed == dict.fromkeys(bad, Reason.UNREADABLE)


def test_when_processes_go_on_dying_this_one_does_the_rest(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(extraction_pool, "_DEATHS_IN_ALL", 2)
    found = []
    for candidate in pool(candidates(900)):
        found.append(candidate)
        for process in pool.processes:  # at once: later they may have done it all
            os.kill(process, signal.SIGKILL)
    assert pool.processes == []
    assert list(map(comparable, found)) == list(map(comparable, extract_in_turn(candidates(900))))


def test_without_processes_to_be_had_this_one_does_it_all(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def none(_: object) -> None:
        raise BlockingIOError("too many processes")

    monkeypatch.setattr(extraction_pool, "WorkerProcess", none)
    found = list(pool(candidates(100)))
    assert "too many processes" in caplog.text
    assert list(map(comparable, found)) == list(map(comparable, extract_in_turn(candidates(100))))


def test_what_a_process_logs_is_in_the_log(
    pool: ExtractionPool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr(extraction_pool, "answer", noisy)
    list(pool(candidates(400)))
    assert "هذا للسجل" in caplog.text


def test_a_fault_is_answered_and_logged(monkeypatch: pytest.MonkeyPatch):
    def faulty(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("articles.annotation.clean", faulty)
    answered = unpacked(answer(packed((ExtractionOrder(document(1), "x"),))))
    assert answered.outcomes[0].reason is Reason.UNREADABLE
    assert "ZeroDivisionError" in answered.log[0]


def test_a_dropped_import_ends_its_processes():
    with _AttendedPool(1) as pool:
        for _ in islice(pool(candidates(5000)), 1000):
            pass
        (process,) = pool.processes
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_messages_say_everything():
    declared = DeclaredMetadata(
        title="عنوان \ud800", published="2018-03-04", url="http://a.example"
    )
    order = ExtractionOrder(replace(document(3, "\udfff \0"), declared=declared), "id")
    assert unpacked(packed((order,))) == (order,)
    annotated = annotate(order.document, "id")
    assert annotated.figures
    assert annotated.times
    empty = replace(order, document=replace(order.document, text=" "))
    one, none, again = unpacked(answer(packed((order, empty, order)))).outcomes
    assert one == again == annotated
    assert none.reason is Reason.NO_TEXT


def test_no_value_is_packed_the_slow_way():
    packed_at_all = packed(ExtractionAnswer((annotate(document(1), "id"),)))
    assert b"_dataclass_setstate" not in packed_at_all
    assert b"copyreg" not in packed_at_all


def test_the_processes_know_neither_qt_nor_the_index():
    program = (
        "import sys, desktop.library.extraction_messages, desktop.tasks.worker_process\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(extraction_messages.__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    known = set(done.stdout.split())
    assert not {"PySide6", "shiboken6", "whoosh", "index", "sqlite3"} & known
