"""A folder is watched for one archive once the reader names it, also after a new start."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.watch_record import read_record
from desktop.library.watching import Watching

_SETTLING_MS = 50


class Answers:
    """A reader who names a folder and says yes."""

    def __init__(self, folder: Path | None) -> None:
        self.named = folder
        self.asked = 0
        self.told = 0

    def folder(self, title: str, purpose: str = "archive") -> Path | None:
        return self.named

    def confirms(self, title: str, text: str) -> bool:
        self.asked += 1
        return True

    def tell(self, title: str, text: str) -> None:
        self.told += 1


class Start:
    """Starts of the program, one after the other, with what each brings in."""

    def __init__(self, archive: Path, answers: Answers, *, takes_articles: bool = True) -> None:
        self.imported: list[Path] = []
        asking = (answers, self.imported.extend)
        self.watching = Watching(archive, *asking, takes_articles=takes_articles)  # type: ignore[arg-type]
        self.watched = self.watching.watched
        self.watched._settling.setInterval(_SETTLING_MS)

    def end(self) -> None:
        self.watching.remember()
        self.watched.watch(None)


@pytest.fixture
def folder(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KHIZANA_HOME", str(tmp_path / "home"))
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "old.txt").write_text("قديم", "utf-8")
    return folder


def test_nothing_is_watched_until_a_folder_is_named(qtbot, folder: Path, tmp_path: Path):
    answers = Answers(folder)
    first = Start(tmp_path / "a", answers)
    assert first.watched.folder is None
    first.watching.choose()
    assert first.watched.folder == folder
    (folder / "a.txt").write_text("خبر", "utf-8")
    qtbot.waitUntil(lambda: first.imported == [folder / "a.txt"], timeout=20_000)
    first.end()

    again = Start(tmp_path / "a", answers)
    assert again.watched.folder == folder
    again.watching.choose()
    assert answers.asked == 1
    assert again.watched.folder is None
    assert Start(tmp_path / "a", answers).watched.folder is None


def test_a_folder_that_is_chosen_again_is_watched_after_the_next_start(
    folder: Path, tmp_path: Path
):
    answers = Answers(folder)
    Start(tmp_path / "a", answers).watching.choose()
    again = Start(tmp_path / "a", answers)
    again.watching.choose()
    assert again.watched.folder is None
    again.watching.choose()
    assert again.watched.folder == folder
    assert Start(tmp_path / "a", answers).watched.folder == folder


def test_a_folder_is_watched_for_the_archive_in_which_it_was_chosen(folder: Path, tmp_path: Path):
    first = Start(tmp_path / "a", Answers(folder))
    first.watching.choose()
    first.end()
    assert Start(tmp_path / "b", Answers(folder)).watched.folder is None
    back = Start(tmp_path / "a", Answers(folder))
    assert back.watched.folder == folder
    back.end()


def test_what_came_while_the_program_was_closed_is_brought_in(qtbot, folder: Path, tmp_path: Path):
    first = Start(tmp_path / "a", Answers(folder))
    first.watching.choose()
    first.end()
    (folder / "يوم").mkdir()
    meanwhile = folder / "يوم" / "meanwhile.txt"
    meanwhile.write_text("خبر", "utf-8")
    second = Start(tmp_path / "a", Answers(folder))
    qtbot.waitUntil(lambda: second.imported == [meanwhile], timeout=20_000)
    second.end()
    third = Start(tmp_path / "a", Answers(folder))
    third.watched._look()
    third.watched._look()
    assert third.imported == []
    third.end()


def test_what_was_not_imported_to_its_end_is_brought_in_again(qtbot, folder: Path, tmp_path: Path):
    first = Start(tmp_path / "a", Answers(folder))
    first.watching.choose()
    (folder / "new.txt").write_text("خبر", "utf-8")
    qtbot.waitUntil(lambda: first.imported == [folder / "new.txt"], timeout=20_000)
    first.watched.watch(None)  # the machine went off: nothing was remembered
    second = Start(tmp_path / "a", Answers(folder))
    qtbot.waitUntil(lambda: second.imported == [folder / "new.txt"], timeout=20_000)
    second.end()


def test_an_archive_that_takes_no_articles_watches_nothing_and_says_so(
    folder: Path, tmp_path: Path
):
    answers = Answers(folder)
    start = Start(tmp_path / "a", answers, takes_articles=False)
    start.watching.choose()
    assert (answers.told, start.watched.folder) == (1, None)
    assert read_record(tmp_path / "a") is None


def test_who_names_none_watches_none_and_a_folder_that_is_gone_is_left(
    folder: Path, tmp_path: Path
):
    none = Start(tmp_path / "a", Answers(None))
    none.watching.choose()
    assert none.watched.folder is None
    named = Start(tmp_path / "a", Answers(folder))
    named.watching.choose()
    named.end()
    folder.rename(tmp_path / "away")
    assert Start(tmp_path / "a", Answers(None)).watched.folder is None
    (tmp_path / "away").rename(folder)
    back = Start(tmp_path / "a", Answers(None))
    assert back.watched.folder == folder
    back.end()
