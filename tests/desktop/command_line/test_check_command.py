"""`khizana check` says what is wrong with archive and index, and mends the index."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest


def only_id(khizana, archive: Path, query: str) -> str:
    hits = khizana("search", "--archive", archive, query, "--json").json["hits"]
    return hits[0]["id"]


def behind(folder: Path, sql: str, *values: object) -> None:
    """Change the file as no Khizana does."""
    with closing(sqlite3.connect(folder / "archive.sqlite")) as connection:
        assert connection.execute(sql, values).rowcount > 0
        connection.commit()


def test_check_of_a_sound_archive(khizana, archive: Path):
    answer = khizana("check", "--archive", archive, "--json")
    assert answer.status == 0
    assert answer.json == {"articles": 3, "indexed": 3, "bookmarks": 0, "problems": []}
    assert "كل شيء سليم" in khizana("check", "--archive", archive).out


def test_check_names_an_index_left_behind_and_repairs_it(khizana, archive: Path, home: Path):
    import shutil

    shutil.rmtree(home / "cache")
    answer = khizana("check", "--archive", archive, "--json")
    assert (answer.status, answer.json["problems"]) == (1, ["index-outdated"])
    repaired = khizana("check", "--archive", archive, "--repair", "--json")
    assert repaired.status == 0
    assert repaired.json["indexed"] == 3


def test_check_names_a_damaged_article_and_search_goes_on(khizana, archive: Path, home: Path):
    damaged = only_id(khizana, archive, "طاقته")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", damaged)
    answer = khizana("check", "--archive", archive, "--json")
    assert (answer.status, answer.json["problems"]) == (1, [f"article-damaged: {damaged}"])
    assert damaged in khizana("check", "--archive", archive).out
    found = khizana("search", "--archive", archive, "الميناء", "--json")
    assert (found.status, found.json["total"]) == (0, 2)  # what it was indexed with is known
    shown = khizana("show", "--archive", archive, damaged)
    assert shown.status == 1
    assert "تالف" in shown.err
    shutil.rmtree(home / "cache")
    found = khizana("search", "--archive", archive, "الميناء", "--json")
    assert (found.status, found.json["total"]) == (0, 1)
    assert "تالف" in found.err
    answer = khizana("check", "--archive", archive, "--json")
    assert answer.json["problems"] == [f"article-damaged: {damaged}"]


@pytest.mark.parametrize("ending", ["number.col", "_stored.col", "pst", "trm"])
def test_check_finds_a_damaged_index(khizana, archive: Path, home: Path, ending: str):
    only_id(khizana, archive, "طاقته")
    (path,) = home.glob(f"cache/index/*/build-*/*{ending}")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    answer = khizana("check", "--archive", archive, "--json")
    assert (answer.status, answer.json["problems"]) == (1, ["index-damaged"])
    assert khizana("check", "--archive", archive, "--repair").status == 0


def test_check_of_no_archive(khizana, tmp_path: Path):
    assert khizana("check", "--archive", tmp_path / "none").status == 3
