"""What was being imported when the window closed is offered once, to its own archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.cut_imports import remember_cut, take_cut
from desktop.settings import Settings


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_it_is_told_once_and_to_its_own_archive(settings: Settings, tmp_path: Path):
    (tmp_path / "مقالات").mkdir()
    remember_cut(settings, tmp_path / "a", [tmp_path / "مقالات", tmp_path / "gone.txt"])
    assert take_cut(settings, tmp_path / "b") == []
    assert take_cut(settings, tmp_path / "a") == [tmp_path / "مقالات"]
    assert take_cut(settings, tmp_path / "a") == []


def test_an_import_that_ended_leaves_nothing(settings: Settings, tmp_path: Path):
    remember_cut(settings, tmp_path, [tmp_path])
    remember_cut(settings, tmp_path, [])
    assert take_cut(settings, tmp_path) == []


def test_what_is_kept_of_one_archive_stays_when_another_one_closes(
    settings: Settings, tmp_path: Path
):
    (tmp_path / "b.txt").write_text("خبر", "utf-8")
    remember_cut(settings, tmp_path / "a", [tmp_path])
    remember_cut(settings, tmp_path / "b", [tmp_path / "b.txt"])
    assert take_cut(settings, tmp_path / "a") == [tmp_path]
    assert take_cut(settings, tmp_path / "b") == [tmp_path / "b.txt"]
    assert settings.text("library/cut-imports") == ""


@pytest.mark.parametrize("written", ["{", "[1]", '{"archive": 1, "paths": 2}', "null"])
def test_what_somebody_wrote_there_harms_nothing(settings: Settings, tmp_path: Path, written: str):
    settings.remember_text("library/cut-imports", written)
    assert take_cut(settings, tmp_path) == []
