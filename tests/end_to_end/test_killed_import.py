"""An import that is killed, whatever it is doing, loses nothing and leaves nothing behind."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.intake import import_paths
from articles.span import Span
from desktop.library.import_job import import_job
from desktop.library.indexing_job import index_job
from desktop.passages.controller import PassageController
from desktop.session.archive_session import ArchiveLocation
from desktop.session.undo_stack import WritingStack
from index.request import SearchRequest
from tests.benchmarks.synthetic_press import articles
from tests.end_to_end.importing_process import SECONDS_TO_END

ROOT = Path(__file__).resolve().parents[2]
ROWS = 400
KILLS = 6
FIRST = "أبحر القارب من المرفأ القديم قبل الفجر، وعاد إليه مع الغروب محملا بالسمك."
WORDS = "المرفأ القديم"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the process forks")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for row in articles(ROWS):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive with one article, in which a passage is marked."""
    text = tmp_path / "boat.txt"
    text.write_text(f"القارب\n\n{FIRST}", "utf-8")
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for _ in import_paths(archive, [text]):
            pass
        (article_id,) = archive.articles.ids()
        article = archive.articles.get(article_id).article
        start = article.body.index(WORDS)
        PassageController(archive.passages, WritingStack()).add(
            article, Span(start, start + len(WORDS))
        )
    return tmp_path / "archive"


@pytest.fixture
def importing(folder: Path, table: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.end_to_end.importing_process", folder, table]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()
        process.wait(SECONDS_TO_END)


def kill(importing: subprocess.Popen[str], after: float, *, is_late: bool) -> int:
    """Let it import and kill it; how many processes it had beside it, -1 if it had ended."""
    assert importing.stdin is not None
    assert importing.stdout is not None
    importing.stdin.write(json.dumps([after, is_late]) + "\n")
    importing.stdin.flush()
    said = json.loads(importing.stdout.readline())
    assert not said["orphans"]
    return int(said["processes"]) if said["killed"] else -1


def assert_sound(folder: Path, before: frozenset[str], *, mended: bool) -> frozenset[str]:
    """Nothing is lost, and what can be searched is answered; the articles that there are."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    location = ArchiveLocation(folder)
    with location.open_session() as session:
        assert session.archive.check() == ()
        assert [passage.quote.exact for passage in session.archive.passages.all()] == [WORDS]
        ids = frozenset(session.archive.articles.ids())
        assert before <= ids
        page = session.engine.search(SearchRequest("", limit=ROWS))
        assert {hit.article_id for hit in page.hits} <= ids
    if mended:
        for _ in index_job(location):
            pass
        with location.open_session() as session:
            assert session.engine.is_current()
            page = session.engine.search(SearchRequest("", limit=2 * ROWS))
            assert {hit.article_id for hit in page.hits} == ids
            assert session.engine.search(SearchRequest(f'"{WORDS}"')).total == 1
    return ids


def test_a_killed_import_loses_nothing_and_leaves_no_process(importing, folder, table) -> None:
    chance = random.Random(6)
    killed, ids = [], assert_sound(folder, frozenset(), mended=True)
    for number in range(KILLS):
        killed.append(kill(importing, chance.uniform(0, 0.4), is_late=number % 4 > 0))
        ids = assert_sound(folder, ids, mended=number % 3 == 2)
    assert any(processes > 0 for processes in killed), killed
    assert sum(processes >= 0 for processes in killed) > 1, killed
    for _ in import_job(ArchiveLocation(folder), [table]):
        pass
    assert len(assert_sound(folder, ids, mended=False)) == ROWS + 1
    with ArchiveLocation(folder).open_session() as session:
        assert session.engine.is_current()
        assert session.engine.count() == ROWS + 1
