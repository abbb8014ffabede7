"""Bring an archive's file to today's version: numbered SQL files, a backup first."""

from __future__ import annotations

import re
import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from articles.archive.checksums import write_checksums
from articles.archive.database import Database
from articles.errors import ArchiveError, Reason

# "KHZN" in the file's header tells our archives from other SQLite files.
APPLICATION_ID = 0x4B485A4E
MIGRATIONS = Path(__file__).parent / "migrations"
_ADDED = re.compile(r"^ALTER TABLE (\w+) ADD COLUMN\b", re.MULTILINE)


def steps(folder: Path = MIGRATIONS) -> list[tuple[int, Path]]:
    """The migrations in order, each with the version that it leads to."""
    return sorted((int(path.name.partition("_")[0]), path) for path in folder.glob("*.sql"))


def migrate(database: Database, folder: Path = MIGRATIONS) -> None:
    """Create the schema, or bring it up to date.

    A file that already holds an archive is copied beside itself before it is touched. One that is
    only read stays as it is: a copy is brought up to date that goes with the connection.

    Raises:
        ArchiveError: It is not an archive, or a newer Khizana wrote it.
    """
    latest = steps(folder)[-1][0]
    version = _checked_version(database, latest)
    if version == latest:
        return
    if database.is_read_only:
        database.work_on_copy()
    elif version > 0:
        for unfinished in database.path.parent.glob(f"{database.path.stem}-version-*.part*"):
            unfinished.unlink(missing_ok=True)  # of a migration that was killed
        _back_up(database, version)
    with database.transaction():
        version = _checked_version(database, latest)  # another process may have been faster
        for number, path in steps(folder):
            if number > version:
                for statement in statements(path.read_text("utf-8")):
                    database.write(statement)
        if version == 0:
            database.write(f"PRAGMA application_id = {APPLICATION_ID}")
            database.write(
                "INSERT INTO archive (identity, created, revision) VALUES (?, ?, 0)",
                (uuid.uuid4().hex, datetime.now(UTC).isoformat(timespec="seconds")),
            )
        database.write(f"PRAGMA user_version = {latest}")
        if database.number("SELECT count(*) FROM sqlite_master WHERE name = 'checksums'"):
            write_checksums(database)  # of tables that may have got new columns


def verify(database: Database, folder: Path = MIGRATIONS) -> None:
    """See that the file is empty or an archive that this version can read, without touching it.

    Raises:
        ArchiveError: It is not an archive, or a newer Khizana wrote it.
    """
    _checked_version(database, steps(folder)[-1][0])


@cache
def columns_added(table: str) -> int:
    """How many columns migrations have added to a table; rows from before end without them."""
    scripts = (path.read_text("utf-8") for _, path in steps())
    return sum(_ADDED.findall(script).count(table) for script in scripts)


def statements(script: str) -> Iterator[str]:
    """The single statements of an SQL script."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _checked_version(database: Database, latest: int) -> int:
    folder = str(database.path.parent)
    # One moment for all three: another thread may be making the archive.
    with database.snapshot():
        is_empty = database.number("SELECT count(*) FROM sqlite_master") == 0
        foreign = _foreign(database)
        version = database.number("PRAGMA user_version")
        application = database.number("PRAGMA application_id")
    if application != APPLICATION_ID and not (is_empty and application == version == 0):
        raise ArchiveError(folder, Reason.NOT_AN_ARCHIVE)
    if version > latest:
        raise ArchiveError(folder, Reason.NEWER_VERSION, f"{version} > {latest}")
    if foreign is not None:
        raise ArchiveError(folder, Reason.NOT_AN_ARCHIVE, f"foreign: {foreign}")
    return version


def _foreign(database: Database) -> str | None:
    """A view, a virtual table or a trigger that is not ours: it could run for ever, or do anything.

    Tables and indices cannot: what they compute looks at one row.
    """
    rows = database.rows(
        "SELECT name, sql FROM sqlite_master"
        " WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'"
    )
    return next((str(name) for name, sql in rows if _words(str(sql)) not in _triggers()), None)


@cache
def _triggers() -> frozenset[str]:
    """The triggers that the migrations make."""
    found = (
        statement[statement.upper().index("CREATE TRIGGER") :]
        for _, path in steps()
        for statement in statements(path.read_text("utf-8"))
        if "CREATE TRIGGER" in statement.upper()
    )
    return frozenset(_words(each.strip().removesuffix(";")) for each in found)


def _words(sql: str) -> str:
    return " ".join(sql.split())


def _back_up(database: Database, version: int) -> None:
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    name = f"{database.path.stem}-version-{version}-{now}"
    unfinished = database.path.with_name(name + ".part")
    database.back_up(unfinished)
    unfinished.replace(database.path.with_name(name + database.path.suffix))
