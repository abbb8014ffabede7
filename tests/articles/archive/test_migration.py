from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from articles.archive.archive import FILE_NAME, Archive
from articles.archive.database import Database
from articles.archive.migration import APPLICATION_ID, MIGRATIONS, migrate, statements, steps
from articles.errors import ArchiveError, Reason
from tests.articles.archive.former import put_back

PASSAGE = (
    "INSERT INTO passages VALUES ('ab', 'p0', 3, 4, 'كلمة', 'قبل', 'بعد', 'green', 'ملاحظة',"
    " '[\"وسم\"]', '2025-01-01T00:00:00+00:00', '2025-01-02T00:00:00+00:00', 'anchored', NULL)"
)


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    """The folder of an archive as the first Khizana left it, with one passage."""
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.executescript(steps()[0][1].read_text("utf-8"))
    connection.execute("INSERT INTO archive VALUES ('0123', '2025-01-01T00:00:00+00:00', 7)")
    connection.execute(PASSAGE)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    return tmp_path


def schema(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    finally:
        connection.close()


def test_the_migrations_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in steps()] == list(range(1, len(steps()) + 1))


def test_an_old_archive_keeps_everything(version_1: Path, tmp_path: Path) -> None:
    with Archive.open(version_1) as archive:
        assert archive.identity == "0123"
        assert archive.articles.revision() == 7
        assert [passage.note for passage in archive.passages.all()] == ["ملاحظة"]
        assert archive.saved_searches.all() == ()
        assert archive.check() == ()
    Archive.open(tmp_path / "new", create=True).close()
    assert schema(version_1 / FILE_NAME) == schema(tmp_path / "new" / FILE_NAME)


def test_a_backup_comes_first(version_1: Path) -> None:
    Archive.open(version_1).close()
    (backup,) = version_1.glob("archive-version-1-*.sqlite")
    connection = sqlite3.connect(backup)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert connection.execute("SELECT note FROM passages").fetchall() == [("ملاحظة",)]
    connection.close()


def test_an_archive_of_today_is_not_backed_up(tmp_path: Path) -> None:
    Archive.open(tmp_path, create=True).close()
    Archive.open(tmp_path).close()
    assert [path.name for path in tmp_path.glob("*.sqlite*")] == [FILE_NAME]


def test_an_archive_without_corrections_of_figures_can_take_them(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    for number, path in steps():
        if number <= 2:
            connection.executescript(path.read_text("utf-8"))
    connection.execute("INSERT INTO archive VALUES ('0123', '2025-01-01T00:00:00+00:00', 7)")
    connection.execute(PASSAGE)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 2")
    connection.commit()
    connection.close()
    with Archive.open(tmp_path) as archive:
        assert archive.passages.count() == 1
        assert archive.figure_corrections.count() == 0
        assert archive.figure_corrections.orphans() == ()
    assert len(list(tmp_path.glob("archive-version-2-*.sqlite"))) == 1


def test_a_migration_that_fails_changes_nothing(version_1: Path, tmp_path: Path) -> None:
    broken = tmp_path / "migrations"
    broken.mkdir()
    for _, path in steps():
        (broken / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (broken / f"{len(steps()) + 1:04}_broken.sql").write_text(
        "DELETE FROM passages; CREATE TABLE passages (id);", "utf-8"
    )
    with Database(version_1 / FILE_NAME) as database:
        with pytest.raises(ArchiveError):
            migrate(database, broken)
        assert database.number("PRAGMA user_version") == 1
        assert database.number("SELECT count(*) FROM passages") == 1
    with Archive.open(version_1) as archive:
        assert archive.passages.count() == 1


def test_a_script_is_cut_into_statements() -> None:
    script = "-- first; a comment\nCREATE TABLE a (b);\nINSERT INTO a\nVALUES (';');\n"
    assert [each.split()[0] for each in statements(script)] == ["--", "INSERT"]
    assert MIGRATIONS.is_dir()


@pytest.mark.parametrize(
    "sql",
    [
        (
            "DROP TABLE saved_searches; CREATE VIEW saved_searches AS WITH RECURSIVE"
            " n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
        ),
        "CREATE TRIGGER theirs AFTER INSERT ON passages BEGIN DELETE FROM articles; END",
        "CREATE VIRTUAL TABLE words USING fts5(x)",
    ],
)
def test_what_could_run_for_ever_is_refused(tmp_path: Path, sql: str) -> None:
    Archive.open(tmp_path, create=True).close()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.executescript(sql)
    with pytest.raises(ArchiveError) as raised:
        Archive.open(tmp_path)
    assert raised.value.reason is Reason.NOT_AN_ARCHIVE


def test_what_a_killed_migration_left_is_removed(tmp_path: Path) -> None:
    Archive.open(tmp_path, create=True).close()
    left = tmp_path / "archive-version-3-20200101T000000Z.part"
    left.write_bytes(b"half")
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        put_back(connection, 7)
    Archive.open(tmp_path).close()
    assert not left.exists()
    assert len([*tmp_path.glob("archive-version-7-*.sqlite")]) == 1


def test_no_two_migrations_have_one_number():
    numbers = [number for number, _ in steps()]
    assert numbers == list(range(1, len(numbers) + 1))
