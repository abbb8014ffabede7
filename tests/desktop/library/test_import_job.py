"""Importing and indexing as one piece of work, which can be stopped and never blocks."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from articles.archive import article_repository, article_writing
from articles.archive.import_reports import ImportReport
from desktop.library import import_job as jobs
from desktop.library.first_start import has_archive, make_sample, sample_location
from desktop.library.import_job import ImportWork, catch_up_job, import_job
from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.library.indexing_job import index_job, indexing
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.tasks.runner import TaskRunner
from desktop.tasks.stopping import stop
from desktop.tasks.task import Task
from index.errors import IndexLockedError
from index.request import SearchRequest


def finish(work: ImportWork) -> ImportReport:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def count(location: ArchiveLocation) -> tuple[int, int]:
    """How many articles the archive and its index hold."""
    with location.open_session() as session:
        return session.archive.articles.count(), session.engine.count()


def test_everything_is_imported_and_indexed(location: ArchiveLocation, texts: Path):
    report = finish(import_job(location, [texts]))
    assert (report.added, report.failed, report.finished) == (25, (), True)
    assert count(location) == (25, 25)


def test_progress_counts_up_to_the_total(location: ArchiveLocation, texts: Path):
    steps = list(import_job(location, [texts]))
    reading = [step for step in steps if step.phase is ImportPhase.READING]
    done = [step.done for step in reading]
    assert done == sorted(done)
    assert reading[-1].done == reading[-1].total == 25
    assert any(step.current.endswith("007.txt") for step in reading)
    assert steps[-1].phase is ImportPhase.INDEXING
    assert all(step.rate >= 0 for step in steps)


def test_a_second_run_finds_nothing_new(location: ArchiveLocation, texts: Path):
    finish(import_job(location, [texts]))
    report = finish(import_job(location, [texts]))
    assert (report.added, report.unchanged) == (0, 25)


def test_a_bad_file_is_a_line_of_the_report(location: ArchiveLocation, texts: Path):
    (texts / "empty.txt").write_bytes(b"")
    report = finish(import_job(location, [texts, texts / "missing"]))
    assert report.added == 25
    assert sorted(Path(error.origin).name for error in report.failed) == ["empty.txt", "missing"]


def test_new_articles_are_found_while_the_import_goes_on(
    location: ArchiveLocation, texts: Path, monkeypatch
):
    monkeypatch.setattr(jobs, "INDEX_FIRST", 5)
    monkeypatch.setattr("articles.intake._BATCH_ARTICLES", 5)
    work = import_job(location, [texts])
    for step in work:
        if step.done == 20:
            break
    with location.open_session() as session:
        assert session.engine.search(SearchRequest(text="البلدية")).total >= 5
    stop(work)


def test_the_index_follows_soon_at_first_and_is_tidied_up_at_the_end(
    location: ArchiveLocation, texts: Path, monkeypatch
):
    def index(session: ArchiveSession, *, more_follows: bool = False) -> Iterator[ImportProgress]:
        rounds.append((session.archive.articles.count(), more_follows))
        return indexing(session, more_follows=more_follows)

    rounds: list[tuple[int, bool]] = []
    monkeypatch.setattr(jobs, "indexing", index)
    monkeypatch.setattr(jobs, "INDEX_FIRST", 2)
    monkeypatch.setattr(jobs, "INDEX_EVERY", 6)
    monkeypatch.setattr("articles.intake._BATCH_ARTICLES", 1)
    finish(import_job(location, [texts]))
    assert rounds == [(2, False), (4, False), (8, False), (14, True), (20, True), (25, False)]
    with location.open_session() as session:
        assert session.engine.is_current()


def test_a_stopped_import_reports_and_can_be_run_again(location: ArchiveLocation, texts: Path):
    work = import_job(location, [texts])
    for step in work:
        if step.done == 10:
            break
    report = stop(work)
    assert report is not None
    assert not report.finished
    assert 0 < report.added < 25
    report = finish(import_job(location, [texts]))
    assert report.finished
    assert count(location) == (25, 25)


def test_an_import_stopped_while_indexing_is_complete(location: ArchiveLocation, texts: Path):
    work = import_job(location, [texts])
    for step in work:
        if step.phase is ImportPhase.INDEXING:
            break
    report = stop(work)
    assert report is not None
    assert (report.finished, report.added) == (True, 25)
    assert list(index_job(location))
    assert count(location) == (25, 25)
    assert not list(index_job(location))


def test_an_index_somebody_else_writes_does_not_stop_the_import(
    location: ArchiveLocation, texts: Path, monkeypatch, caplog
):
    def locked(_session: object, **_how: object) -> None:
        raise IndexLockedError("busy")

    monkeypatch.setattr(jobs, "indexing", locked)
    report = finish(import_job(location, [texts]))
    assert report.added == 25
    assert "left behind" in caplog.text


def test_the_sample_is_made_once(home: Path):
    assert not has_archive(sample_location())
    report = finish(make_sample())
    assert report.added > 0
    assert report.failed == ()
    assert has_archive(sample_location())
    assert sample_location().folder.is_relative_to(home)
    assert finish(make_sample()).added == 0


@pytest.fixture
def big_table(tmp_path: Path, article_text) -> Path:
    path = tmp_path / "table.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(400):
            row = {"id": f"n{number}", "text": article_text(number) + "\n" + article_text(7) * 4}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def test_the_window_answers_while_an_import_runs(qtbot, location: ArchiveLocation, big_table: Path):
    runner = TaskRunner()
    task = Task(lambda: import_job(location, [big_table]), name="import")
    # What the import computes while the window waits for its turn. On the clock it would count
    # what other programs compute, too.
    gaps = []
    last = time.process_time()

    def tick() -> None:
        nonlocal last
        now = time.process_time()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(tick)
    with contextlib.closing(_Shutdown(runner)):
        timer.start()
        # What others make this loop wait is not the import's doing.
        qtbot.waitUntil(lambda: len(gaps) >= 200, timeout=60_000)
        usual = _slow(gaps)
        gaps.clear()
        with qtbot.waitSignal(task.signals.succeeded, timeout=180_000) as succeeded:
            runner.write(task)
        timer.stop()
    assert succeeded.args[0].added == 400
    assert _slow(gaps) < 0.05 + 2 * max(0.0, usual - 0.01), f"slowest: {sorted(gaps)[-5:]}"


def _slow(gaps: list[float]) -> float:
    """What only one gap of a hundred is longer than."""
    return sorted(gaps)[int(len(gaps) * 0.99)]


class _Shutdown:
    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner

    def close(self) -> None:
        assert self._runner.shutdown()


def test_an_archive_of_an_older_extractor_catches_up_when_it_is_opened(
    location: ArchiveLocation, texts: Path, monkeypatch
):
    for _ in import_job(location, [texts]):
        pass
    with location.open_archive() as archive:
        assert archive.articles.stale_ids() == []
        newer = article_repository.EXTRACTOR_VERSION + 1
    for module in (article_repository, article_writing):
        monkeypatch.setattr(module, "EXTRACTOR_VERSION", newer)
    with location.open_archive() as archive:
        stale = archive.articles.stale_ids()
    assert stale
    first, *others = catch_up_job(location)
    assert first == ImportProgress(ImportPhase.READING_AGAIN, 0, len(stale))
    assert ImportPhase.READING not in {each.phase for each in others}
    with location.open_session() as session:
        assert session.archive.articles.stale_ids() == []
        assert session.engine.is_current()
