"""The reader's words come back from a copy."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.command_line.marking import behind, mark, only_id


def test_own_words_come_back_to_an_archive(khizana, archive: Path, tmp_path: Path):
    mark(archive, only_id(khizana, archive, "طاقته"), "كلفة الميناء")
    before = khizana("bookmarks", "--archive", archive, "--json").json
    assert khizana("backup", "--archive", archive, tmp_path / "own", "--own").status == 0
    behind(archive, "DELETE FROM passages")
    back = khizana("restore", "--archive", archive, tmp_path / "own", "--json")
    assert back.json["restored"]["passages"] == 1
    assert khizana("bookmarks", "--archive", archive, "--json").json == before
