"""What is left of a damaged archive."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.command_line.marking import behind, mark, only_id


def test_salvage_makes_an_archive_of_what_is_left(khizana, archive: Path, tmp_path: Path):
    lost = only_id(khizana, archive, "طاقته")
    mark(archive, lost, "كلفة الميناء")
    behind(archive, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", lost)
    saved = khizana("salvage", "--archive", archive, tmp_path / "saved", "--json")
    assert saved.status == 1
    assert (saved.json["articles"], saved.json["own"], saved.json["lost"]) == (2, 1, [lost])
    assert khizana("check", "--archive", tmp_path / "saved", "--repair").status == 0
    assert khizana("salvage", "--archive", archive, tmp_path / "saved").status == 3


def test_a_file_is_no_archive(khizana, tmp_path: Path):
    (tmp_path / "file").write_text("كلمات", "utf-8")
    answer = khizana("salvage", "--archive", tmp_path / "file", tmp_path / "saved")
    assert answer.status == 3
    assert "ليس أرشيفا" in answer.err
    assert "ليس أرشيفا" not in khizana("salvage", "--archive", tmp_path / "none", tmp_path).err
