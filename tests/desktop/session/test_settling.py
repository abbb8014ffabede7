"""What was written while somebody read is in the main file once the reading is over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from articles.archive.database import Database
from articles.archive.search_repository import SavedSearch
from desktop.session.settling import Settling

SEARCH = SavedSearch("موانئ", "{}", "2025-01-01T00:00:00+00:00")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "mine", create=True, attended=True) as opened:
        yield opened


def in_main_file(folder: Path) -> tuple[SavedSearch, ...]:
    """What a copy of the main file alone holds."""
    shutil.rmtree(folder / "copy", ignore_errors=True)
    (folder / "copy").mkdir()
    main = (folder / "mine" / "archive.sqlite").read_bytes()
    (folder / "copy" / "archive.sqlite").write_bytes(main)
    with Archive.open(folder / "copy", read_only=True) as copy:
        return copy.saved_searches.all()


def test_what_was_written_beside_a_reader_follows_when_the_reader_is_done(
    qtbot, qapp: QApplication, archive: Archive, tmp_path: Path
) -> None:
    settling = Settling(archive, qapp)
    reader = Database(tmp_path / "mine" / "archive.sqlite", read_only=True)
    with reader, reader.snapshot():
        reader.number("SELECT count(*) FROM sqlite_master")
        archive.saved_searches.save(SEARCH)
        archive.saved_searches.save(SavedSearch("سكك", "{}", SEARCH.created))
        assert settling._timer.isActive()
        assert not archive.settle()
    qtbot.waitUntil(lambda: not settling._timer.isActive(), timeout=20_000)
    assert len(in_main_file(tmp_path)) == 2


def test_nobody_waits_where_nobody_reads(
    qtbot, qapp: QApplication, archive: Archive, tmp_path: Path
) -> None:
    settling = Settling(archive, qapp)
    archive.saved_searches.save(SEARCH)
    assert in_main_file(tmp_path) == (SEARCH,)
    assert not settling._timer.isActive()


def test_a_stopped_one_tries_no_more(qapp: QApplication, archive: Archive) -> None:
    settling = Settling(archive, qapp)
    settling._timer.start()
    settling.stop()
    assert not settling._timer.isActive()
