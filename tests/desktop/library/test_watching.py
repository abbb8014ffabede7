"""A folder is watched once the reader names it, also after a new start, until it is ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.watching import Watching
from desktop.settings import Settings


class Answers:
    """A reader who names a folder and says yes."""

    def __init__(self, folder: Path | None) -> None:
        self.named = folder
        self.asked = 0

    def folder(self, title: str, purpose: str = "archive") -> Path | None:
        return self.named

    def confirms(self, title: str, text: str) -> bool:
        self.asked += 1
        return True


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_nothing_is_watched_until_a_folder_is_named(qtbot, settings: Settings, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    imported: list[Path] = []
    answers = Answers(folder)
    watching = Watching(settings, answers, imported.extend)  # type: ignore[arg-type]
    assert watching.watched.folder is None
    watching.choose()
    assert watching.watched.folder == folder
    watching.watched._settling.setInterval(50)
    (folder / "a.txt").write_text("خبر", "utf-8")
    qtbot.waitUntil(lambda: imported == [folder / "a.txt"], timeout=10_000)

    again = Watching(settings, answers, imported.extend)  # type: ignore[arg-type]
    assert again.watched.folder == folder
    again.choose()
    assert answers.asked == 1
    assert again.watched.folder is None
    third = Watching(settings, answers, imported.extend)  # type: ignore[arg-type]
    assert third.watched.folder is None
    watching.watched.watch(None)


def test_who_names_none_watches_none_and_a_folder_that_is_gone_is_left(
    settings: Settings, tmp_path: Path
):
    watching = Watching(settings, Answers(None), print)  # type: ignore[arg-type]
    watching.choose()
    assert watching.watched.folder is None
    settings.remember_text("library/watched-folder", str(tmp_path / "gone"))
    assert Watching(settings, Answers(None), print).watched.folder is None  # type: ignore[arg-type]
