"""A copy is an archive, and holds what the archive holds."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.command_line.marking import mark, only_id


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
