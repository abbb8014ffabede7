"""Every sub-command, as a script calls it."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.passages import Passage, TextPositionSelector, TextQuoteSelector
from desktop.session.archive_session import ArchiveLocation
from index.whoosh_engine import WhooshEngine


def only_id(khizana, archive: Path, query: str) -> str:
    hits = khizana("search", "--archive", archive, query, "--json").json["hits"]
    return hits[0]["id"]


def mark(archive: Path, article_id: str, words: str) -> None:
    with Archive.open(archive) as opened:
        found = opened.articles.get(article_id)
        assert found is not None
        start = found.article.body.index(words)
        opened.passages.add(
            Passage(
                id="0" * 32,
                article_id=article_id,
                position=TextPositionSelector(start, start + len(words)),
                quote=TextQuoteSelector(words, "", ""),
                colour="green",
                note="للمراجعة",
                tags=("اقتصاد",),
                created="2026-01-02T03:04:05+00:00",
                modified="2026-01-02T03:04:05+00:00",
            )
        )


def behind(folder: Path, sql: str, *values: object) -> None:
    """Change the file as no Khizana does."""
    with closing(sqlite3.connect(folder / "archive.sqlite")) as connection:
        assert connection.execute(sql, values).rowcount > 0
        connection.commit()


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


def test_a_backup_is_an_archive_and_is_restored(khizana, archive: Path, tmp_path: Path):
    mark(archive, only_id(khizana, archive, "طاقته"), "كلفة الميناء")
    made = khizana("backup", "--archive", archive, tmp_path / "copy", "--json")
    assert (made.status, made.json["articles"], made.json["bookmarks"]) == (0, 3, 1)
    assert khizana("check", "--archive", tmp_path / "copy", "--repair").status == 0
    back = khizana("restore", "--archive", tmp_path / "back", tmp_path / "copy")
    assert back.status == 0
    before, after = (
        khizana("bookmarks", "--archive", each, "--json").json
        for each in (archive, tmp_path / "back")
    )
    assert before == after
    again = khizana("backup", "--archive", archive, tmp_path / "copy")
    assert again.status == 3
    assert "ليس فارغا" in again.err


def test_own_words_come_back_to_an_archive(khizana, archive: Path, tmp_path: Path):
    mark(archive, only_id(khizana, archive, "طاقته"), "كلفة الميناء")
    before = khizana("bookmarks", "--archive", archive, "--json").json
    assert khizana("backup", "--archive", archive, tmp_path / "own", "--own").status == 0
    behind(archive, "DELETE FROM passages")
    back = khizana("restore", "--archive", archive, tmp_path / "own", "--json")
    assert back.json["restored"]["passages"] == 1
    assert khizana("bookmarks", "--archive", archive, "--json").json == before


def test_salvage_makes_an_archive_of_what_is_left(khizana, archive: Path, tmp_path: Path):
    lost = only_id(khizana, archive, "طاقته")
    mark(archive, lost, "كلفة الميناء")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", lost)
    saved = khizana("salvage", "--archive", archive, tmp_path / "saved", "--json")
    assert saved.status == 1
    assert (saved.json["articles"], saved.json["own"], saved.json["lost"]) == (2, 1, [lost])
    assert khizana("check", "--archive", tmp_path / "saved", "--repair").status == 0
    assert khizana("salvage", "--archive", archive, tmp_path / "saved").status == 3


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


def test_every_table_that_can_be_damaged_has_words():
    from articles.archive.checksums import KEYS
    from desktop.command_line.check_command import _DAMAGED

    assert set(_DAMAGED) == set(KEYS)


def test_columns_are_named_and_the_report_is_saved(khizana, tmp_path: Path):
    table, archive = tmp_path / "t.csv", tmp_path / "archive"
    words = "افتتح المعرض السنوي للكتاب أبوابه بحضور عشرين دار نشر من ست مدن"
    table.write_text(f"alpha;beta\n{words};عنوان المعرض\n", "utf-8")
    report = tmp_path / "report.csv"
    refused = khizana("import", "--archive", archive, table)
    assert refused.status == 1
    assert "alpha, beta" in refused.err
    named = ("--columns", "text=alpha,title=beta", "--report", report)
    done = khizana("import", "--archive", archive, table, "--json", *named)
    assert done.status == 0
    assert done.json["added"] == 1
    assert "alpha" in report.read_text("utf-8-sig")
    shown = khizana("search", "--archive", archive, "--json", "المعرض")
    assert shown.json["hits"][0]["title"] == "عنوان المعرض"
    wrong = khizana("import", "--archive", archive, table, "--columns", "words=alpha")
    assert wrong.status == 2
    assert "text=" in wrong.err
