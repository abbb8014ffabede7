from __future__ import annotations

import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.archive import database as database_module
from articles.archive.database import Database, reason_of
from articles.errors import ArchiveError, Reason


@pytest.fixture
def database(tmp_path: Path):
    with Database(tmp_path / "file.sqlite") as database:
        database.write("CREATE TABLE words (word TEXT PRIMARY KEY)")
        yield database


def words(database: Database) -> list[str]:
    return [row[0] for row in database.rows("SELECT word FROM words ORDER BY rowid")]


@given(
    text=st.text(
        st.characters(exclude_categories=()) | st.sampled_from(["\ud800", "\udfff", "\0", "ع"])
    )
)
def test_any_text_comes_back(text: str) -> None:
    with Database(Path(":memory:")) as database:
        database.write("CREATE TABLE words (word TEXT)")
        database.write("INSERT INTO words VALUES (?)", (text,))
        database.write_all("INSERT INTO words VALUES (?)", [(text,)])
        assert words(database) == [text, text]


def test_text_with_a_lone_surrogate_is_found_again(database: Database) -> None:
    database.write("INSERT INTO words VALUES (?)", ("ملف-\udcff",))
    assert database.row("SELECT word FROM words WHERE word = ?", ("ملف-\udcff",)) == ("ملف-\udcff",)


def test_a_transaction_is_all_or_nothing(database: Database) -> None:
    def write_and_fail() -> None:
        with database.transaction():
            database.write("INSERT INTO words VALUES ('one')")
            with database.transaction():
                database.write("INSERT INTO words VALUES ('two')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert words(database) == []


def test_an_inner_transaction_joins_the_outer_one(database: Database) -> None:
    with database.transaction():
        with database.transaction():
            database.write("INSERT INTO words VALUES ('one')")
        database.write("INSERT INTO words VALUES ('two')")
    assert words(database) == ["one", "two"]


def test_a_snapshot_sees_one_moment(database: Database, tmp_path: Path) -> None:
    database.rows("PRAGMA journal_mode = WAL")
    with Database(tmp_path / "file.sqlite") as other, database.snapshot():
        assert words(database) == []
        other.write("INSERT INTO words VALUES ('late')")
        assert words(database) == []
    assert words(database) == ["late"]


def test_an_error_keeps_the_connection_usable(database: Database) -> None:
    with pytest.raises(ArchiveError):
        database.write_all("INSERT INTO words VALUES (?)", [("one",), ("one",)])
    database.write("DELETE FROM words")
    database.write("INSERT INTO words VALUES ('one')")
    assert words(database) == ["one"]


def test_a_number_beyond_64_bits_is_our_error(database: Database) -> None:
    with pytest.raises(ArchiveError):
        database.write("INSERT INTO words VALUES (?)", (2**70,))


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_BUSY, Reason.LOCKED),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Reason.LOCKED),
        (sqlite3.SQLITE_FULL, Reason.NO_SPACE),
        (sqlite3.SQLITE_READONLY, Reason.NO_PERMISSION),
        (sqlite3.SQLITE_CANTOPEN, Reason.NO_PERMISSION),
        (sqlite3.SQLITE_CORRUPT, Reason.DAMAGED),
        (sqlite3.SQLITE_NOTADB, Reason.NOT_AN_ARCHIVE),
        (sqlite3.SQLITE_IOERR_READ, Reason.UNREADABLE),
        (sqlite3.SQLITE_ERROR, Reason.DAMAGED),
    ],
)
def test_what_sqlite_says_is_a_reason(code: int, reason: Reason) -> None:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code
    assert reason_of(error) is reason


def test_a_full_disk_is_no_space(database: Database) -> None:
    database.write("PRAGMA max_page_count = 4")
    with pytest.raises(ArchiveError) as raised:
        database.write("INSERT INTO words VALUES (?)", ("ع" * 100_000,))
    assert raised.value.reason is Reason.NO_SPACE


class Unopened:
    """A connection to a file beside which nothing can be made."""

    def execute(self, _: str) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize("log", [b"", b"what was written last"])
def test_a_log_that_cannot_be_read_is_not_passed_over(
    tmp_path: Path, monkeypatch, log: bytes
) -> None:
    path = tmp_path / "a.sqlite"
    with Database(path) as writer:
        writer.write("CREATE TABLE t (x)")
    (tmp_path / "a.sqlite-wal").write_bytes(log)
    connected = database_module._connected
    monkeypatch.setattr(
        database_module,
        "_connected",
        lambda place: connected(place) if "immutable" in str(place) else Unopened(),
    )
    if log:
        with pytest.raises(ArchiveError):
            Database(path, read_only=True)
    else:
        with Database(path, read_only=True) as reader:
            assert reader.rows("SELECT * FROM t") == []


def test_an_error_of_a_full_disk_is_one(tmp_path: Path, monkeypatch) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    for free, reason in ((0, Reason.NO_SPACE), (1 << 30, Reason.UNREADABLE)):
        usage = SimpleNamespace(free=free)
        monkeypatch.setattr(database_module.shutil, "disk_usage", lambda _, usage=usage: usage)
        opened = Database(tmp_path / "b.sqlite")
        with pytest.raises(ArchiveError) as raised, opened._errors():
            raise error
        opened.close()
        assert raised.value.reason is reason


def test_a_write_beside_a_reader_is_told_and_settled_later(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    told: list[None] = []
    with Database(path) as writer, Database(path) as reader:
        writer.use_write_ahead_log()
        writer.write("CREATE TABLE t (x)")
        writer.attend()
        writer.tell_when_behind(lambda: told.append(None))
        writer.write("INSERT INTO t VALUES (1)")
        assert not told
        with reader.snapshot():
            reader.number("SELECT count(*) FROM t")
            writer.write("INSERT INTO t VALUES (2)")
            assert told
            assert not writer.settle()
        assert writer.settle()
