"""A copy is made beside the window, and the reader is told what it holds."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.archive.backup import back_up, daily_copies
from articles.archive.search_repository import SavedSearch
from articles.errors import ArchiveError, Reason
from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.widgets.questions import Questions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = datetime.now().astimezone().date()
SEARCH = SavedSearch("موانئ", "{}", "2025-01-01T00:00:00+00:00")


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    return ArchiveLocation(tmp_path / "archive")


def test_the_copy_lies_in_a_folder_of_its_own(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path, monkeypatch
) -> None:
    window = program.open(location)
    window._services.archive.saved_searches.save(SEARCH)
    told: list[str] = []
    (tmp_path / "copies").mkdir()
    monkeypatch.setattr(window.questions, "folder", lambda *_: tmp_path / "copies")
    monkeypatch.setattr(window.questions, "tell", lambda _, text: told.append(text))
    for count in (1, 2):
        window.actions_by_name["back_up"].trigger()
        qtbot.waitUntil(lambda count=count: len(told) == count, timeout=20_000)
    today = TODAY.isoformat()
    names = sorted(path.name for path in (tmp_path / "copies").iterdir())
    assert names == [f"archive-{today}", f"archive-{today}-2"]
    with Archive.open(tmp_path / "copies" / names[0]) as copy:
        assert copy.saved_searches.all() == (SEARCH,)


def test_a_copy_that_fails_is_told(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path, monkeypatch
) -> None:
    told: list[ArchiveError] = []
    monkeypatch.setattr(Questions, "tell_failure", lambda _, error: told.append(error))
    window = program.open(location)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("لي", "utf-8")
    window.backups.start(tmp_path / "full")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].reason is Reason.NOT_EMPTY


def test_the_words_of_the_day_are_copied_when_the_archive_is_closed(
    program: Program, location: ArchiveLocation
) -> None:
    program.open(location)._services.archive.saved_searches.save(SEARCH)
    program.close()
    (copy,) = daily_copies(location.folder)
    assert copy.name == TODAY.isoformat()
    with Archive.open(copy) as opened:
        assert opened.saved_searches.all() == (SEARCH,)


def test_the_main_file_alone_holds_what_was_just_written(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path
) -> None:
    """As after a kill: nobody closes anything, and one file is copied.

    A search that runs meanwhile keeps SQLite from moving what was written into the file; it is
    moved as soon as the search is over.
    """
    window = program.open(location)
    archive = window._services.archive
    for number in range(50):
        archive.saved_searches.save(SavedSearch(f"{number}", "{}", SEARCH.created))

    def held() -> int:
        file = "archive.sqlite"
        shutil.rmtree(tmp_path / "copy", ignore_errors=True)
        (tmp_path / "copy").mkdir()
        (tmp_path / "copy" / file).write_bytes((location.folder / file).read_bytes())
        try:
            with Archive.open(tmp_path / "copy", read_only=True) as copy:
                return len(copy.saved_searches.all())
        except ArchiveError:  # half of the pages were moved
            return 0

    qtbot.waitUntil(lambda: held() == 50, timeout=20_000)


def test_a_copy_is_brought_back_into_a_new_folder_and_opened(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path, monkeypatch
) -> None:
    window = program.open(location)
    window._services.archive.saved_searches.save(SEARCH)
    back_up(window._services.archive, tmp_path / "copy")
    window._services.archive.saved_searches.save(SavedSearch("بعدها", "{}", SEARCH.created))
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / f"copy-{TODAY.isoformat()}").mkdir()
    answers = [tmp_path / "copy", tmp_path / "here"]
    told: list[str] = []
    monkeypatch.setattr(Questions, "folder", lambda *_: answers.pop(0))
    monkeypatch.setattr(Questions, "tell", lambda _, __, text: told.append(text))
    window.actions_by_name["restore_copy"].trigger()
    qtbot.waitUntil(lambda: program.window is not window, timeout=20_000)
    opened = tmp_path / "here" / f"copy-{TODAY.isoformat()}-2"
    assert program.window is not None
    assert program.window.location == ArchiveLocation(opened)
    assert program.window._services.archive.saved_searches.all() == (SEARCH,)
    assert len(told) == 1
    assert str(opened) in told[0]
    with Archive.open(location.folder) as former:
        assert len(former.saved_searches.all()) == 2


def test_a_folder_without_a_copy_is_said_and_nothing_is_made(
    program: Program, location: ArchiveLocation, tmp_path: Path, monkeypatch
) -> None:
    window = program.open(location)
    (tmp_path / "empty").mkdir()
    told: list[str] = []
    monkeypatch.setattr(Questions, "folder", lambda *_: tmp_path / "empty")
    monkeypatch.setattr(Questions, "tell", lambda _, __, text: told.append(text))
    window.actions_by_name["restore_copy"].trigger()
    assert len(told) == 1
    assert list((tmp_path / "empty").iterdir()) == []
    assert program.window is window


def test_a_damaged_copy_is_told_and_the_window_stays(
    qtbot, program: Program, location: ArchiveLocation, tmp_path: Path, monkeypatch
) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "archive.sqlite").write_bytes(b"no archive" * 500)
    told: list[BaseException] = []
    monkeypatch.setattr(Questions, "tell_failure", lambda _, error: told.append(error))
    window = program.open(location)
    window.backups.restore(tmp_path / "copy", tmp_path / "made")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert program.window is window
    assert not (tmp_path / "made").exists()
