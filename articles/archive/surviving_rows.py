"""What can still be read of a table whose pages are damaged."""

from __future__ import annotations

from articles.archive.database import Database
from articles.errors import ArchiveError, Reason

Key = str | int

# Numbers between two that can be read are tried one by one, at most so many.
_MOST_TRIED = 2_000_000


def surviving_keys(database: Database, table: str, key: str) -> list[Key]:
    """The keys of a table that can be read, each once, ascending.

    Where a page is damaged, the table is walked from both its ends; what lies between is tried
    when the keys are numbers.

    Args:
        database: The damaged file.
        table: The table.
        key: The column by which it is stored or indexed.
    """
    try:
        sql = f"SELECT DISTINCT {key} FROM {table} ORDER BY {key}"  # noqa: S608 - of the schema
        return [row[0] for row in database.rows(sql)]
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
    forward, met = _walk(database, table, key, ("min", ">"))
    if met:
        return forward
    backward, _ = _walk(database, table, key, ("max", "<"))
    first, last = (forward or [0])[-1], (backward or [0])[-1]
    between: list[Key] = []
    if isinstance(first, int) and isinstance(last, int):
        numbers = range(first + 1, min(last, first + _MOST_TRIED))
        between = [number for number in numbers if _is_there(database, table, key, number)]
    return [*forward, *between, *(each for each in reversed(backward) if each not in forward)]


def _walk(
    database: Database, table: str, key: str, direction: tuple[str, str]
) -> tuple[list[Key], bool]:
    """The keys from one end on, and whether the other end was reached."""
    end, beyond = direction
    found: list[Key] = []
    sql = f"SELECT {end}({key}) FROM {table}"  # noqa: S608 - of the schema
    try:
        row = database.row(sql)
        while row is not None and row[0] is not None:
            found.append(row[0])
            row = database.row(f"{sql} WHERE {key} {beyond} ?", (row[0],))
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        return found, False
    return found, True


def _is_there(database: Database, table: str, key: str, value: Key) -> bool:
    try:
        return bool(
            database.number(f"SELECT count(*) FROM {table} WHERE {key} = ?", (value,))  # noqa: S608
        )
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        return False
