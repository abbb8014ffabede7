"""Every sub-command, as a script calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.whoosh_engine import WhooshEngine


@pytest.mark.parametrize("command", ["search", "show", "bookmarks", "check"])
def test_a_newer_archive_is_left_alone(khizana, archive: Path, command: str):
    import sqlite3

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
