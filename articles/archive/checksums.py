"""Checksums beside the rows: what tells that a row is as it was written.

SQLite verifies how its pages hang together, not what stands in them. Each connection that writes
keeps the sums by triggers of its own (temporary ones: a trigger in the file could not call a
function of ours, for the schema of a file is not trusted).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.archive.compression import decompressed
from articles.archive.database import Database, Value
from articles.archive.surviving_rows import Key, surviving_keys
from articles.errors import ArchiveError, Reason

_FUNCTION = "checksum"


@dataclass(frozen=True, slots=True)
class Damage:
    """Rows that are not as they were written.

    Attributes:
        table: Their table.
        key: What they belong to: an article's number, a passage's id, …
        article_id: The id of the article of this number, where that can be read.
    """

    table: str
    key: Key
    article_id: str | None = None


# What the rows of each table belong to. The history of searches and the reports of imports can be
# lost without harm; the revision and the identity are checked by what rests on them.
KEYS = {
    "articles": "number",
    "origins": "article",
    "figures": "article",
    "times": "article",
    "entries": "article_id",
    "removed_articles": "id",
    "passages": "id",
    "tag_orders": "tag",
    "figure_corrections": "id",
    "date_corrections": "article_id",
    "saved_searches": "name",
    "hidden_publishers": "publisher",
    "ledger_decisions": "id",
    "ledger_decision_figures": "id",
    "family_separations": "article_id",
    "article_corrections": "article_id",
    "article_marks": "article_id",
    "collections": "name",
    "articles_set_aside": "id",
}

_OF_ARTICLES = frozenset({"articles", "figures", "times"})
_TAKEN_AS_THEY_ARE = frozenset({"origins", "entries", "removed_articles"})


def checksum(*values: Value) -> int:
    """A number that says of which types and values a row is."""
    parts = []
    for value in values:
        if isinstance(value, str):
            parts.append(b"t" + value.encode("utf-8", "surrogatepass"))
        elif isinstance(value, bytes):
            parts.append(b"b" + value)
        else:
            parts.append(repr(value).encode())
    parts.append(b"")
    return zlib.crc32(b"\0".join(parts))


def keep_checksums(database: Database) -> None:
    """Let this connection keep the sums of whatever it writes from now on."""
    database.add_function(_FUNCTION, checksum)
    database.write("PRAGMA temp_store = MEMORY")
    # Without it a row that gives way to another one would not be seen to go.
    database.write("PRAGMA recursive_triggers = ON")
    for table, key in KEYS.items():
        for statement in _triggers(table, key, _columns(database, table)):
            database.write(statement)


def renew_checksums(database: Database, table: str, key: Value) -> None:
    """Take what stands under a key for right, whatever stood there before."""
    database.write("DELETE FROM checksums WHERE kind = ? AND key = ?", (table, key))
    found = _sum_of(database, table, key)
    if found:
        database.write("INSERT INTO checksums VALUES (?, ?, ?)", (table, key, found))


def write_checksums(database: Database) -> None:
    """Compute all sums anew; what cannot be read gets none, nor a body that makes no sense."""
    database.add_function(_FUNCTION, checksum)
    database.write("DELETE FROM checksums")
    for table in KEYS:
        database.write_all(
            "INSERT INTO checksums VALUES (?, ?, ?)",
            [(table, key, found) for key, found in _sums(database, table).items()],
        )
    for number in surviving_keys(database, "articles", "number"):
        if not _has_body(database, number):
            database.write("DELETE FROM checksums WHERE kind = 'articles' AND key = ?", (number,))


def damages(database: Database) -> Iterator[Damage]:
    """The rows that are not as they were written, and those that are gone or cannot be read."""
    database.add_function(_FUNCTION, checksum)
    for table in KEYS:
        rows = database.rows("SELECT key, sum FROM checksums WHERE kind = ?", (table,))
        expected: dict[Key, int] = dict(rows)
        found = _sums(database, table)
        for key in sorted(expected.keys() | found.keys(), key=str):
            if expected.get(key) != found.get(key):
                yield Damage(table, key, _article_id(database, table, key))


def is_sound(database: Database, table: str, key: Value) -> bool:
    """Whether the rows under a key are as they were written.

    Raises:
        ArchiveError: They cannot even be read.
    """
    database.add_function(_FUNCTION, checksum)
    expected = database.row("SELECT sum FROM checksums WHERE kind = ? AND key = ?", (table, key))
    return expected is not None and expected[0] == _sum_of(database, table, key)


def mend(database: Database, found: Iterable[Damage]) -> None:
    """Prepare what can be made again; see `Archive.mend`."""
    with database.transaction():
        database.write("REINDEX")
        for damage in found:
            if damage.table in _OF_ARTICLES:
                _have_read_again(database, damage.key)
            elif damage.table in _TAKEN_AS_THEY_ARE:
                renew_checksums(database, damage.table, damage.key)


def _have_read_again(database: Database, number: Key) -> None:
    """Give an article no version of the extractor: extracting again and imports take it up."""
    try:
        database.write("UPDATE articles SET extractor = 0 WHERE number = ?", (number,))
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise


def _sums(database: Database, table: str) -> dict[Key, int]:
    """The sum of what stands under each key; what cannot be read is left out."""
    key, values = KEYS[table], ", ".join(_columns(database, table))
    try:
        rows = database.rows(
            f"SELECT {key}, sum({_FUNCTION}({values})) FROM {table} GROUP BY {key}"  # noqa: S608 - of the schema
        )
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        keys = surviving_keys(database, table, key)
        return {each: found for each in keys if (found := _readable_sum(database, table, each))}
    return {row[0]: row[1] for row in rows}


def _article_id(database: Database, table: str, key: Key) -> str | None:
    if KEYS[table] not in {"number", "article"}:
        return None
    try:
        row = database.row("SELECT id FROM articles WHERE number = ?", (key,))
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        return None
    return None if row is None else str(row[0])


def _readable_sum(database: Database, table: str, key: Key) -> int:
    try:
        return _sum_of(database, table, key)
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        return 0


def _has_body(database: Database, number: Key) -> bool:
    try:
        row = database.row("SELECT body FROM articles WHERE number = ?", (number,))
        return row is not None and bool(decompressed(row[0]))
    except (ArchiveError, ValueError):
        return False


def _sum_of(database: Database, table: str, key: Value) -> int:
    values = ", ".join(_columns(database, table))
    return database.number(
        f"SELECT coalesce(sum({_FUNCTION}({values})), 0) FROM {table}"  # noqa: S608 - of the schema
        f" WHERE {KEYS[table]} = ?",
        (key,),
    )


def _columns(database: Database, table: str) -> list[str]:
    return [row[1] for row in database.rows(f"PRAGMA table_info({table})")]


def _triggers(table: str, key: str, columns: list[str]) -> Iterator[str]:
    """The triggers of a table: what comes is added to the sum of its key, what goes taken away."""

    def of(row: str) -> str:
        return f"{_FUNCTION}({', '.join(f'{row}.{column}' for column in columns)})"

    def entry(row: str) -> str:
        # The plus takes the column's type away. Beside one the keys, which have none, would be
        # turned into numbers, and all of the kind be gone through instead of being searched.
        return f"kind = '{table}' AND key = +{row}.{key}"

    # No conflict clause: the one of the statement that fires the trigger would take its place.
    come = (
        f"INSERT INTO checksums SELECT '{table}', new.{key}, 0"  # noqa: S608 - of the schema
        f" WHERE NOT EXISTS (SELECT 1 FROM checksums WHERE {entry('new')});"
        f" UPDATE checksums SET sum = sum + {of('new')} WHERE {entry('new')};"
    )
    go = (
        f"UPDATE checksums SET sum = sum - {of('old')} WHERE {entry('old')};"  # noqa: S608 - as above
        f" DELETE FROM checksums WHERE {entry('old')}"
        f" AND NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = old.{key});"
    )
    for event, body in (("INSERT", come), ("DELETE", go), ("UPDATE", go + come)):
        yield (
            f"CREATE TEMP TRIGGER {table}_{event.lower()} AFTER {event} ON {table} BEGIN {body} END"
        )
