"""The one way to SQLite: values in and out, transactions, and its errors as ours."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from typing_extensions import override

from articles.errors import ArchiveError, Reason

Value = str | int | float | bytes | None
Row = tuple[Any, ...]

BUSY_TIMEOUT_MS = 10_000
ATTENDED_TIMEOUT_MS = 100
"""How long a reader's gesture waits for the lock of another writer, without being asked."""
_LEAST_ROOM = 1 << 16
# No UTF-8 begins so, and no zlib stream.
_MARK = b"\xff"

# Primary result codes of SQLite (https://www.sqlite.org/rescode.html) and what they mean to us.
_REASONS = {
    sqlite3.SQLITE_PERM: Reason.NO_PERMISSION,
    sqlite3.SQLITE_READONLY: Reason.NO_PERMISSION,
    sqlite3.SQLITE_AUTH: Reason.NO_PERMISSION,
    sqlite3.SQLITE_CANTOPEN: Reason.NO_PERMISSION,
    sqlite3.SQLITE_BUSY: Reason.LOCKED,
    sqlite3.SQLITE_LOCKED: Reason.LOCKED,
    sqlite3.SQLITE_FULL: Reason.NO_SPACE,
    sqlite3.SQLITE_NOTADB: Reason.NOT_AN_ARCHIVE,
    sqlite3.SQLITE_CORRUPT: Reason.DAMAGED,
    sqlite3.SQLITE_IOERR: Reason.UNREADABLE,
}


def reason_of(error: sqlite3.Error) -> Reason:
    """What an error of SQLite means; an unknown one means that the file is not as we wrote it."""
    code = getattr(error, "sqlite_errorcode", None)
    return Reason.DAMAGED if code is None else _REASONS.get(code & 0xFF, Reason.DAMAGED)


def _is_full(folder: Path) -> bool:
    """Whether there is no room beside the file; SQLite may call that an I/O error."""
    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False


def storable(value: Value) -> Value:
    """The value as SQLite takes it.

    SQLite's text is UTF-8, which has no lone surrogates; a text with one (an undecodable file
    name, a broken paste) is stored as marked bytes.
    """
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return _MARK + value.encode("utf-8", "surrogatepass")
    return value


def _connected(place: Path | str) -> sqlite3.Connection:
    return sqlite3.connect(
        place, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, uri=isinstance(place, str)
    )


def _reading(path: Path) -> sqlite3.Connection:
    """A connection that only reads, also where nothing can be written beside the file.

    Without a log beside it, which nobody can make there, the file is taken as nobody changes it
    (https://www.sqlite.org/wal.html#readonly).
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    connection = _connected(address)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except sqlite3.OperationalError:
        connection.close()
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise  # what was written last lies there, and would be passed over in silence
        return _connected(f"{address}&immutable=1")
    return connection


def _make_private(path: Path) -> None:
    """Make a missing file for nobody but the user; SQLite gives its other files the same mode."""
    if str(path) == ":memory:":
        return
    with suppress(OSError):  # where it cannot be made, SQLite says why
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def readable(value: Value) -> Value:
    """The value that `storable` made this of."""
    if isinstance(value, bytes) and value.startswith(_MARK):
        return value[len(_MARK) :].decode("utf-8", "surrogatepass")
    return value


def _readable(_: sqlite3.Cursor, row: Row) -> Row:
    return tuple(map(readable, row)) if bytes in map(type, row) else row


_SETTINGS = ("trusted_schema", "foreign_keys")


class _Errors(AbstractContextManager[object]):
    """Makes ours of the errors of SQLite; entered for every statement, so it is no generator."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @override
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """See `AbstractContextManager`."""
        if error is None:
            return
        if isinstance(error, (sqlite3.DatabaseError, sqlite3.InterfaceError)):
            reason = reason_of(error)
            if reason is Reason.UNREADABLE and _is_full(self._folder):
                reason = Reason.NO_SPACE
            raise ArchiveError(str(self._folder), reason, str(error)) from error
        if isinstance(error, (OverflowError, UnicodeDecodeError)):  # no number, no text of ours
            raise ArchiveError(str(self._folder), Reason.DAMAGED, str(error)) from error


class Database:
    """A connection of one thread to one file.

    Every method raises `ArchiveError` for what SQLite cannot do.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.is_read_only = read_only
        self._depth = 0
        self._when_behind: Callable[[], None] | None = None
        self._is_attended = False
        self._recognised = _Errors(path.parent)
        if not read_only:
            _make_private(path)
        with self._errors():
            self._connection = _reading(path) if read_only else _connected(path)
        self._connection.row_factory = _readable

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query."""
        with self._errors():
            return self._connection.execute(sql, [*map(storable, values)]).fetchall()

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of a query, or None."""
        with self._errors():
            found: Row | None = self._connection.execute(sql, [*map(storable, values)]).fetchone()
            return found

    def number(self, sql: str, values: Sequence[Value] = ()) -> int:
        """The whole number that a query answers."""
        row = self.row(sql, values)
        return int(row[0]) if row is not None else 0

    def write(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one statement; the number of rows that it changed."""
        with self._errors():
            changed = self._connection.execute(sql, [*map(storable, values)]).rowcount
        self._settle()
        return changed

    def insert(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one INSERT; the number of the new row."""
        with self._errors():
            return self._connection.execute(sql, [*map(storable, values)]).lastrowid or 0

    def write_all(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each row."""
        with self._errors():
            self._connection.executemany(
                sql,
                (
                    [storable(each) if isinstance(each, str) else each for each in row]
                    for row in rows
                ),
            )

    def add_function(self, name: str, function: Callable[..., int]) -> None:
        """Let SQL call a function that answers the same at every call; any number of values."""
        with self._errors():
            self._connection.create_function(name, -1, function, deterministic=True)

    def attend(self) -> None:
        """Wait for nobody from now on, and put each write into the main file at once."""
        self._is_attended = True
        self.rows(f"PRAGMA busy_timeout = {ATTENDED_TIMEOUT_MS}")

    def tell_when_behind(self, told: Callable[[], None]) -> None:
        """Call this when a write could not be put into the main file at once.

        That is so while another connection reads as of a moment before. `settle` tries again.
        """
        self._when_behind = told

    def use_write_ahead_log(self) -> None:
        """Let readers read while one writes; waits while another connection is busy.

        SQLite does not wait by itself for this change of mode.
        """
        deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
        while True:
            try:
                self.rows("PRAGMA journal_mode = WAL")
            except ArchiveError as error:
                if error.reason is not Reason.LOCKED or time.monotonic() > deadline:
                    raise
                time.sleep(0.01)
            else:
                return

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Takes the write lock at once; inside another one, joins it."""
        if self._depth == 0:
            with self._errors():
                self._connection.execute("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            if self._depth == 0:
                self._roll_back()
            raise
        self._depth -= 1
        if self._depth == 0:
            self._commit()
            self._settle()

    @contextmanager
    def derived_transaction(self) -> Iterator[None]:
        """A transaction of what can be made again: it reaches the disk with the next other one.

        So nobody waits for the disk; where the power fails before, it is as if it had not been.
        Never inside another transaction.
        """
        self.rows("PRAGMA synchronous = NORMAL")
        try:
            with self.transaction():
                yield
        finally:
            self.rows("PRAGMA synchronous = FULL")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several queries that see the same moment. Inside a transaction, part of it."""
        if self._depth:
            yield
            return
        with self._errors():
            self._connection.execute("BEGIN")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            self._roll_back()

    def work_on_copy(self) -> None:
        """Go on with a copy that nobody else sees and that goes with the connection.

        What only reads a file may bring up to date there what it reads of it.
        """
        with self._errors():
            copy = _connected("")  # https://www.sqlite.org/inmemorydb.html#temp_db
            copy.row_factory = _readable
            self._connection.backup(copy)
            for setting in _SETTINGS:  # they belong to a connection
                value = self.number(f"PRAGMA {setting}")
                copy.execute(f"PRAGMA {setting} = {value}")
            self._connection.close()
            self._connection = copy

    def back_up(self, target: Path) -> None:
        """Copy the whole database, as it stands at this moment, to a new file."""
        with self._errors():
            _make_private(target)
            copy = sqlite3.connect(target)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def settle(self) -> bool:
        """Put what was committed into the main file; whether all of it is there then.

        Never waits: what somebody else still reads in its former state stays in the log beside it.
        """
        try:
            # https://www.sqlite.org/pragma.html#pragma_wal_checkpoint: busy, written, moved
            busy, written, moved = self._connection.execute(
                "PRAGMA wal_checkpoint(PASSIVE)"
            ).fetchone()
        except sqlite3.Error:
            return False
        return not busy and written == moved

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _commit(self) -> None:
        with self._errors():
            try:
                self._connection.execute("COMMIT")
            except sqlite3.Error:
                self._roll_back()
                raise

    def _settle(self) -> None:
        if self._is_attended and not self._connection.in_transaction:
            is_settled = self.settle()
            if not is_settled and self._when_behind is not None:
                self._when_behind()

    def _roll_back(self) -> None:
        # SQLite rolls back by itself after a full disk or a failed write.
        with self._errors():
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _errors(self) -> _Errors:
        return self._recognised
