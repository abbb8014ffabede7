"""The window on a damaged archive or index: it says so, and goes on with the rest."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.intake import import_paths
from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.widgets.questions import Questions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    for name in ("port", "school"):
        (tmp_path / f"{name}.txt").write_text(f"خبر {name}\n\nافتتح الميناء سنة 2015.", "utf-8")
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for _ in import_paths(archive, [tmp_path / "port.txt", tmp_path / "school.txt"]):
            pass
    return ArchiveLocation(tmp_path / "archive")


def test_an_article_that_cannot_be_read_is_told(
    qtbot, program: Program, location: ArchiveLocation, monkeypatch
) -> None:
    with closing(sqlite3.connect(location.folder / FILE_NAME)) as connection:
        connection.execute("UPDATE articles SET body = substr(body, 1, 9) WHERE number = 1")
        connection.commit()
    told: list[str] = []
    monkeypatch.setattr(Questions, "tell", lambda _, _title, text: told.append(text))
    program.open(location)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "تالف" in told[0]


def test_a_damaged_index_is_built_again_beside_the_window(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path, monkeypatch
) -> None:
    failures: list[BaseException] = []
    monkeypatch.setattr(Questions, "tell_failure", lambda _, error: failures.append(error))
    with location.open_session() as session:
        for _ in session.synchronise():
            pass
    (column,) = (tmp_path / "home").glob("cache/index/*/build-*/*.body_length.col")
    column.write_bytes(bytes(column.stat().st_size))
    window = program.open(location)

    qtbot.waitUntil(lambda: not window.imports.is_running, timeout=20_000)
    with qtbot.waitSignal(window.page.searches.answered, timeout=20_000) as answered:
        window.page.search(replace(window.page.searches.state, text="الميناء"))
    assert answered.args[0].answer.page.total == 2
    assert failures == []
    with location.open_session() as session:
        assert session.engine.is_sound()
