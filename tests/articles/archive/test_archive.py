from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from articles.archive import database as database_module
from articles.archive.archive import FILE_NAME, Archive
from articles.archive.database import Database
from articles.archive.migration import APPLICATION_ID, statements, steps
from articles.errors import ArchiveError, Reason


def opening_fails(folder: Path, *, create: bool = False) -> Reason:
    with pytest.raises(ArchiveError) as raised:
        Archive.open(folder, create=create)
    return raised.value.reason


def pragma(archive: Archive, name: str) -> object:
    return archive._database.rows(f"PRAGMA {name}")[0][0]


def test_a_new_archive_is_empty_and_has_an_identity_of_its_own(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "a" / "b", create=True) as archive:
        assert archive.articles.count() == 0
        assert archive.passages.all() == ()
        assert archive.articles.revision() == 0
        identity = archive.identity
        assert archive.check() == ()
    with Archive.open(tmp_path / "a" / "b") as archive:
        assert archive.identity == identity
    with Archive.open(tmp_path / "c", create=True) as other:
        assert other.identity != identity


def test_the_readers_data_is_written_safely(archive: Archive) -> None:
    assert pragma(archive, "journal_mode") == "wal"
    assert pragma(archive, "synchronous") == 2
    with archive.derived_transaction():
        assert pragma(archive, "synchronous") == 1
    assert pragma(archive, "synchronous") == 2
    assert pragma(archive, "foreign_keys") == 1
    assert pragma(archive, "trusted_schema") == 0
    assert pragma(archive, "application_id") == APPLICATION_ID


def test_a_missing_folder_is_not_found(tmp_path: Path) -> None:
    assert opening_fails(tmp_path / "nowhere") is Reason.NOT_FOUND


def test_a_folder_without_an_archive_is_none(tmp_path: Path) -> None:
    assert opening_fails(tmp_path) is Reason.NOT_AN_ARCHIVE


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_text("نص", "utf-8")
    assert opening_fails(path) is Reason.NOT_AN_ARCHIVE
    assert opening_fails(path, create=True) is Reason.NOT_AN_ARCHIVE
    assert opening_fails(path / "below", create=True) is Reason.NOT_AN_ARCHIVE


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_something_else_is_left_as_it_is(tmp_path: Path, create: bool) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"nothing that SQLite knows, but long enough to have a header" * 40)
    before = path.read_bytes()
    assert opening_fails(tmp_path, create=create) is Reason.NOT_AN_ARCHIVE
    assert path.read_bytes() == before


@pytest.mark.parametrize("create", [True, False])
def test_another_programs_database_is_left_as_it_is(tmp_path: Path, create: bool) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert opening_fails(tmp_path, create=create) is Reason.NOT_AN_ARCHIVE
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_archive_of_a_newer_khizana_is_left_as_it_is(tmp_path: Path) -> None:
    Archive.open(tmp_path, create=True).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert opening_fails(tmp_path) is Reason.NEWER_VERSION


def test_an_archive_whose_tables_are_gone_is_damaged(tmp_path: Path) -> None:
    Archive.open(tmp_path, create=True).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("DROP TABLE archive")
    connection.close()
    assert opening_fails(tmp_path) is Reason.DAMAGED


def test_an_archive_without_its_identity_is_damaged(tmp_path: Path) -> None:
    Archive.open(tmp_path, create=True).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("DELETE FROM archive")
    connection.commit()
    connection.close()
    assert opening_fails(tmp_path) is Reason.DAMAGED


def test_check_finds_overwritten_pages(tmp_path: Path) -> None:
    with Archive.open(tmp_path, create=True) as archive:
        for number in range(300):
            archive.search_history.add(f"{number} " + "كلمة " * 100)
    path = tmp_path / FILE_NAME
    content = bytearray(path.read_bytes())
    content[-40_960:] = b"\xff" * 40_960
    path.write_bytes(content)
    with Archive.open(tmp_path) as archive:
        assert archive.check() != ()


def test_a_second_writer_waits_and_is_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT_MS", 20)
    with (
        Archive.open(tmp_path, create=True) as first,
        Archive.open(tmp_path) as second,
        first.transaction(),
    ):
        assert second.articles.count() == 0  # reading goes on
        with pytest.raises(ArchiveError) as raised:
            second.search_history.add("سؤال")
    assert raised.value.reason is Reason.LOCKED


def test_two_threads_may_make_the_same_archive(tmp_path: Path) -> None:
    identities: list[str] = []

    def make() -> None:
        with Archive.open(tmp_path / "new", create=True) as archive:
            identities.append(archive.identity)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(identities) == 4
    assert len(set(identities)) == 1


def test_a_backup_is_an_archive_too(archive: Archive, tmp_path: Path) -> None:
    archive.search_history.add("سؤال")
    (tmp_path / "copy").mkdir()
    archive.back_up(tmp_path / "copy" / FILE_NAME)
    with Archive.open(tmp_path / "copy") as copy:
        assert copy.identity == archive.identity
        assert [past.query for past in copy.search_history.last()] == ["سؤال"]


def test_an_archive_is_read_where_nothing_can_be_written(tmp_path: Path):
    Archive.open(tmp_path, create=True).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with Archive.open(tmp_path, read_only=True) as archive:
        assert archive.is_read_only
        assert archive.articles.count() == 0
        assert archive.check() == ()
        with pytest.raises(ArchiveError) as refused:
            archive.search_history.add("{}")
        assert refused.value.reason is Reason.NO_PERMISSION
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_older_archive_that_cannot_be_written_is_read_in_a_copy(tmp_path: Path):
    with Database(tmp_path / FILE_NAME) as database:
        for number, path in steps()[:5]:
            for statement in statements(path.read_text("utf-8")):
                database.write(statement)
            database.write(f"PRAGMA user_version = {number}")
        database.write(f"PRAGMA application_id = {APPLICATION_ID}")
        database.write("INSERT INTO archive (identity, created, revision) VALUES ('i', 'c', 0)")
    before = (tmp_path / FILE_NAME).read_bytes()
    with Archive.open(tmp_path, read_only=True) as archive:
        assert archive.is_read_only
        assert archive.identity == "i"
        assert archive.articles.count() == 0
        assert archive.curation.collections() == ()
        with pytest.raises(ArchiveError) as refused:
            archive.search_history.add("{}")
        assert refused.value.reason is Reason.NO_PERMISSION
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_what_can_be_made_again_is_written_in_a_copy(tmp_path: Path):
    Archive.open(tmp_path, create=True).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with Archive.open(tmp_path, read_only=True) as archive:
        archive.work_on_copy()
        with archive.transaction():
            archive.ledger.set_state(7, 1)
        assert archive.ledger.state() == (7, 1)
        settings = ("trusted_schema", "foreign_keys")
        asked = [pragma(archive, setting) for setting in settings]
        assert asked == [0, 1]
    with Archive.open(tmp_path, read_only=True) as archive:
        assert archive.ledger.state() != (7, 1)
    assert (tmp_path / FILE_NAME).read_bytes() == before
