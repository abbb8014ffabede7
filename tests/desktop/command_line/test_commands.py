"""Every sub-command, as a script calls it."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from desktop.session.archive_session import ArchiveLocation
from index.whoosh_engine import WhooshEngine
from tests.desktop.command_line.marking import behind, only_id


def test_repair_reads_a_damaged_article_again_from_its_file(khizana, archive: Path):
    damaged = only_id(khizana, archive, "طاقته")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", damaged)
    answer = khizana("check", "--archive", archive, "--repair", "--json")
    assert (answer.status, answer.json["problems"]) == (0, [])
    assert only_id(khizana, archive, "طاقته") == damaged


def test_repair_keeps_the_index_that_answers_until_the_new_one_stands(
    khizana, archive: Path, monkeypatch
):
    def fail(*_):
        raise OSError(errno.ENOSPC, "full")

    only_id(khizana, archive, "طاقته")
    with monkeypatch.context() as patched:
        patched.setattr("index.segments.writer.SteppedWriter.commit_steps", fail)
        assert khizana("check", "--archive", archive, "--repair").status != 0
    with ArchiveLocation(archive).open_session() as session:
        assert session.engine.count() == 3
        assert not session.engine.is_current()
    assert khizana("check", "--archive", archive, "--repair").status == 0


@pytest.mark.parametrize("command", ["search", "show", "bookmarks", "check"])
def test_a_newer_archive_is_left_alone(khizana, archive: Path, command: str):

    connection = sqlite3.connect(archive / "archive.sqlite")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    extra = ["x"] if command in {"search", "show"} else []
    answer = khizana(command, "--archive", archive, *extra)
    assert answer.status == 3
    assert "نسخة أحدث" in answer.err


def test_an_unexpected_fault_is_told_without_a_traceback(khizana, archive, home, monkeypatch):
    def broken(*_: object) -> object:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(WhooshEngine, "search", broken)
    answer = khizana("search", "--archive", archive, "كلمة")
    assert answer.status == 1
    assert "Traceback" not in answer.err
    assert "خطأ غير متوقع" in answer.err
    assert "ZeroDivisionError" in (home / "log" / "khizana.log").read_text("utf-8")


def test_every_table_that_can_be_damaged_has_words():
    from articles.archive.checksums import KEYS
    from desktop.command_line.check_command import _DAMAGED

    assert set(_DAMAGED) == set(KEYS)
