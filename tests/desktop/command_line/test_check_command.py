"""`khizana check` says what is wrong with archive and index, and mends the index."""

from __future__ import annotations

from pathlib import Path


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


def test_check_of_no_archive(khizana, tmp_path: Path):
    assert khizana("check", "--archive", tmp_path / "none").status == 3
