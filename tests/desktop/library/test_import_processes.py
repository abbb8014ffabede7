"""An import with processes beside it: the same archive, and nothing left of them."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME
from articles.archive.import_reports import ImportReport
from desktop.library import extraction_pool, import_job
from desktop.library.extraction_pool import ExtractionPool
from desktop.library.import_progress import ImportProgress
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.stopping import stop

ROOT = Path(__file__).resolve().parents[3]
ROWS = 700
PATIENCE = 600  # seconds: as often as a busy machine needs

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs signals and groups")


def body(number: int) -> str:
    visitors = (
        f"زار المعرض في يومه {number} أكثر من {number + 900} زائر، وبيعت فيه كتب بقيمة"
        f" {number + 3} ألف درهم سنة 2017، أي بزيادة 6 في المائة عن سنة 2016.\n"
    )
    return visitors + "وقال المنظمون إن الدورة المقبلة ستكون في شهر ماي. " * (number % 5)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Rows as the world has them: copies, equal ids, broken ones, empty ones."""
    path = tmp_path / "table.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(ROWS):
            row = {"id": f"n{number}", "title": f"المعرض {number}", "text": body(number)}
            match number % 50:
                case 20:
                    row["text"], row["title"] = body(number - 1), f"المعرض {number - 1}"
                case 30:
                    row["id"] = f"n{number - 2}"
                case 40:
                    row["text"] = ""
                case 45:
                    file.write("{\n")
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.write(json.dumps({"id": "n3", "title": "المعرض 3", "text": body(3)}) + "\n")
    return path


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes begin early."""
    monkeypatch.setattr(extraction_pool, "_FEW", 10)


class _WatchedPool(ExtractionPool):
    """Says what ran, after it has ended too; takes two processes on one core as well."""

    ran: set[int]

    def __init__(self) -> None:
        super().__init__(2)
        type(self).ran = set()

    def _start(self, count: int) -> None:
        super()._start(count)
        self.ran.update(self.processes)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, soon: None) -> type[_WatchedPool]:
    monkeypatch.setattr(import_job, "ExtractionPool", _WatchedPool)
    return _WatchedPool


def imported(folder: Path, table: Path) -> tuple[list[ImportProgress], ImportReport]:
    steps = []
    work = import_job.import_job(ArchiveLocation(folder), [table])
    while True:
        try:
            steps.append(next(work))
        except StopIteration as end:
            return steps, end.value


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but what the clock says."""
    connection = sqlite3.connect(folder / FILE_NAME)
    tables = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    found = {
        name: connection.execute(f"SELECT * FROM {name}").fetchall()
        for name in tables
        if name not in {"archive", "entries", "import_reports"}
    }
    connection.close()
    found["checksums"] = [row for row in found["checksums"] if row[0] != "entries"]
    assert found["checksums"]
    return found


def facts(report: ImportReport) -> tuple[ImportReport, list[str]]:
    failed = [str(error) for error in report.failed]
    return replace(report, failed=(), seconds=0, started=""), failed


def test_the_archive_and_the_report_are_the_same(
    tmp_path: Path, table: Path, monkeypatch: pytest.MonkeyPatch, watched: type[_WatchedPool]
):
    steps, report = imported(tmp_path / "many", table)
    assert len(watched.ran) == 2
    monkeypatch.setattr(import_job, "ExtractionPool", lambda: ExtractionPool(0))
    steps_alone, report_alone = imported(tmp_path / "one", table)
    assert facts(report) == facts(report_alone)
    assert report.added > 600
    assert report.duplicates == 14
    assert len(report.failed) == 28
    assert contents(tmp_path / "many") == contents(tmp_path / "one")
    assert [step.current for step in steps if step.current] == [
        step.current for step in steps_alone if step.current
    ]
    _, again = imported(tmp_path / "many", table)
    assert (again.added, again.updated, again.duplicates) == (0, 0, 0)
    assert len(again.failed) == 28


def test_a_stopped_import_leaves_no_process(
    tmp_path: Path, table: Path, watched: type[_WatchedPool]
):
    work = import_job.import_job(ArchiveLocation(tmp_path / "archive"), [table])
    for step in work:
        if step.done == 300:
            break
    report = stop(work)
    assert report is not None
    assert (report.finished, step.done) == (False, 300)
    with ArchiveLocation(tmp_path / "archive").open_archive() as archive:
        assert archive.articles.count() == report.added < 300
    assert len(watched.ran) == 2
    for process in watched.ran:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_failed_import_leaves_no_process(
    tmp_path: Path, table: Path, watched: type[_WatchedPool]
):
    work = import_job.import_job(ArchiveLocation(tmp_path / "archive"), [table])
    for step in work:
        if step.done == 300:
            break
    with pytest.raises(ZeroDivisionError):
        work.throw(ZeroDivisionError())
    for process in watched.ran:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_ctrl_c_in_a_terminal_stops_program_and_processes(tmp_path: Path):
    """A terminal sends the signal to all of them at once."""
    table = tmp_path / "long.jsonl"
    with table.open("w", encoding="utf-8") as file:
        for number in range(5000):
            text = body(number) + body(number + 1) * 12
            file.write(json.dumps({"id": f"n{number}", "text": text}) + "\n")
    command = [sys.executable, "-m", "desktop", "import", "--archive", tmp_path / "a", table]
    with subprocess.Popen(
        [*command, "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as program:
        written = tmp_path / "a" / "archive.sqlite-wal"
        until = time.monotonic() + PATIENCE
        while not (written.exists() and written.stat().st_size > 1_000_000):
            assert program.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)
        os.killpg(program.pid, signal.SIGINT)
        out, err = program.communicate(timeout=PATIENCE)
    assert program.returncode == 1, err.decode()
    *progress, told = err.decode().splitlines()
    assert all(re.match(r"\w+ \d", line) for line in progress), err.decode()  # one in five seconds
    assert told.startswith("أُوقف الاستيراد"), err.decode()
    assert 0 < json.loads(out)["added"] < 5000
    until = time.monotonic() + PATIENCE  # what Python keeps beside the processes ends after them
    while has_members(program.pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not has_members(program.pid)


def has_members(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
