"""Databases of SQLite: the rows of each table that has a column for the text.

The file is read from memory, without its views and triggers, so that nothing it defines is run.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.rows.column_guess import LOOKED_AT, column_use
from articles.reading.rows.columns import Role, column_map, needed_and_found
from articles.reading.rows.rows import document_of_row
from articles.reading.rows.unpublished_rows import is_unpublished
from articles.reading.sources.limits import MAX_NESTED_BYTES
from articles.reading.sources.source import ChosenColumns, Source
from articles.reading.tables.linked_tables import LinkedTables

_SIGN = b"SQLite format 3\x00"
# What the searches of SQLite (FTS3 to FTS5) call the tables in which they keep their own.
_SHADOWS = ("data", "idx", "content", "docsize", "config", "segments", "segdir", "stat")
_MOST_TABLES = 500
_MOST_ROWS = 5_000_000
_LONGEST_NAME = 100  # code points of a feed's name: posts without a title have their text for one


def looks_like_sqlite(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a database."""
    return head.startswith(_SIGN)


def read_sqlite(source: Source) -> Iterator[Document | ReadingError | Remark]:
    """One document for each row of the tables that have a text; other tables are passed over.

    Raises:
        ReadingError: TOO_LARGE, BROKEN_ARCHIVE, or NO_TEXT_COLUMN where no table has a text.
    """
    data = source.read(MAX_NESTED_BYTES)
    number = 0
    seen: list[str] = []
    with closing(sqlite3.connect(":memory:")) as database:
        database.text_factory = lambda value: value.decode("utf-8", "replace")
        try:
            database.deserialize(data)
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("PRAGMA query_only = ON")
            linked = _linked(database, source.columns)
            for tables in _tables(database):
                for table in tables if not number else ():
                    for item in _rows_of(database, table, source, number, seen, linked):
                        number += not isinstance(item, Remark)
                        yield item
        except (sqlite3.Error, OverflowError) as error:
            if not number:
                raise ReadingError(source.origin, Reason.BROKEN_ARCHIVE, str(error)) from error
            yield ReadingError(source.origin, Reason.CUT_OFF, f"after row {number}: {error}")
            return
    if not number:
        raise ReadingError(source.origin, Reason.NO_TEXT_COLUMN, needed_and_found(seen))


def _tables(database: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """The tables of rows, and those in which a search keeps the same words once more."""
    rows = database.execute(
        "SELECT name, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid LIMIT ?",
        (_MOST_TABLES,),
    ).fetchall()
    searched = {f"{name}_{part}" for name, is_virtual in rows if is_virtual for part in _SHADOWS}
    names = [str(name) for name, is_virtual in rows if not is_virtual]
    copies = [name for name in names if name in searched]
    return [name for name in names if name not in copies], copies


def _rows_of(
    database: sqlite3.Connection,
    table: str,
    source: Source,
    above: int,
    seen: list[str],
    linked: LinkedTables,
) -> Iterator[Document | ReadingError | Remark]:
    """The rows of a table; nothing where it holds something else."""
    names, rows = _opened(database, table, LOOKED_AT)
    seen.extend(names)
    first = list(rows)
    chosen = linked.columns_of(names, first, source.columns)
    if chosen is None or not first or _is_of_names(names, first, chosen):
        return
    yield Remark(
        source.origin, RemarkKind.COLUMNS, columns=column_use(names, chosen, source.columns)
    )
    number, others = above, 0
    for row in _opened(database, table, _MOST_ROWS)[1]:
        said = linked.completed(dict(zip(names, row, strict=True)), table)
        if is_unpublished(said):
            others += 1
            continue
        number += 1
        yield document_of_row(said, number, source.origin, "sqlite", chosen)
    if others:
        yield Remark(source.origin, RemarkKind.OTHER_ROWS, count=others)


def _is_of_names(
    names: Sequence[str], rows: Sequence[Sequence[str]], chosen: ChosenColumns
) -> bool:
    """Whether what a table calls its text is but the name that each row has: those of feeds."""
    columns = column_map(tuple(names), chosen).columns
    texts, titles = (columns.get(role, ()) for role in (Role.TEXT, Role.TITLE))
    if not texts or not titles or not rows:
        return False
    text, title = names.index(texts[0]), names.index(titles[0])
    said = {row[text].strip() for row in rows}
    is_short = any(said) and max(map(len, said)) <= _LONGEST_NAME
    return is_short and all(row[text].strip() == row[title].strip() for row in rows)


def _opened(
    database: sqlite3.Connection, table: str, most: int
) -> tuple[tuple[str, ...], Iterator[list[str]]]:
    """The names of a table's columns, and its rows as words."""
    named = '"' + table.replace('"', '""') + '"'
    cursor = database.execute(f"SELECT * FROM {named} LIMIT {most}")  # noqa: S608 - quoted
    names = tuple(str(each[0]) for each in cursor.description)
    return names, ([_words(value) for value in row] for row in cursor)


def _linked(database: sqlite3.Connection, chosen: ChosenColumns) -> LinkedTables:
    """The tables without a text that may say what numbers in the others mean."""
    linked = LinkedTables()
    for table in _tables(database)[0]:
        names, rows = _opened(database, table, _MOST_ROWS)
        first = list(itertools.islice(rows, LOOKED_AT))
        if not column_map(names, chosen).has_text or _is_of_names(names, first, chosen):
            linked.add(table, names, itertools.chain(first, rows))
    return linked


def _words(value: object) -> str:
    return "" if value is None or isinstance(value, bytes) else str(value)
