"""The reader's own words: taken out of one archive, kept alone, taken into another one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from articles.archive.database import Database, Row, Value
from articles.passages.tag_order import merged

TABLES = {
    "passages": ("id", "modified"),
    "figure_corrections": ("id", "changed"),
    "date_corrections": ("article_id", "changed"),
    "saved_searches": ("name", "created"),
    "hidden_publishers": ("publisher", "changed"),
    "tag_orders": ("tag", None),
    "ledger_decisions": ("id", "changed"),
    "ledger_decision_figures": ("id", None),
    "article_corrections": ("article_id", "changed"),
    "article_marks": ("article_id", "changed"),
    "collections": ("name", "changed"),
    "family_separations": ("article_id", "decided"),
    "articles_set_aside": ("id", "since"),
}
"""The tables that are the reader's: their keys, and when a row was written last."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Passages with notes and tags, the orders of tags, corrections, dates given, saved searches.

    Articles that the reader took out are among them, each whole: no import may bring one back.

    Attributes:
        rows: By table, each row by the names of its columns.
        articles: The articles that they speak of: id, fingerprint and title.
    """

    rows: Mapping[str, tuple[Mapping[str, Value], ...]]
    articles: tuple[tuple[str, str, str], ...] = ()

    def __len__(self) -> int:
        return sum(map(len, self.rows.values()))


def read_own_words(database: Database) -> OwnWords:
    """All of them, as they are at one moment."""
    with database.snapshot():
        found = {table: tuple(rows_of(database, table)) for table in TABLES}
        ids = sorted({each for rows in found.values() for each in _articles_of(rows)})
        articles = database.rows(
            "SELECT id, fingerprint, title FROM articles"
            " WHERE id IN (SELECT value FROM json_each(?1)) UNION ALL"
            " SELECT id, fingerprint, title FROM removed_articles"
            " WHERE id IN (SELECT value FROM json_each(?1))",
            (json.dumps(ids),),
        )
    return OwnWords(found, tuple(sorted((row[0], row[1], row[2]) for row in articles)))


def _articles_of(rows: Iterable[Mapping[str, Value]]) -> Iterator[str]:
    """The ids of the articles that rows speak of."""
    for row in rows:
        if "article_id" in row:
            yield str(row["article_id"])
        elif "fingerprint" in row:
            yield str(row["id"])


def rows_of(
    database: Database, table: str, where: str = "", values: Sequence[Value] = ()
) -> list[dict[str, Value]]:
    """Rows by the names of their columns."""
    columns = [row[1] for row in database.rows(f"PRAGMA table_info({table})")]
    sql = f"SELECT {', '.join(columns)} FROM {table} {where}"  # noqa: S608 - of the schema
    return [dict(zip(columns, row, strict=True)) for row in database.rows(sql, values)]


def put_rows(database: Database, table: str, rows: Iterable[Mapping[str, Value]]) -> None:
    """Write rows by the names of their columns; what the table has not is left out."""
    columns = {row[1] for row in database.rows(f"PRAGMA table_info({table})")}
    for row in rows:
        named = {name: value for name, value in row.items() if name in columns}
        places = ", ".join("?" * len(named))
        database.write(
            f"INSERT OR REPLACE INTO {table} ({', '.join(named)}) VALUES ({places})",  # noqa: S608
            tuple(named.values()),
        )


def take_in(database: Database, words: OwnWords) -> Mapping[str, Sequence[Mapping[str, Value]]]:
    """Add what is not there, and let the newer one of two stay; all or nothing.

    A passage that lies in the bin here and is alive there comes back. Nothing is deleted.

    Returns:
        By table the rows that were written.
    """
    written: dict[str, Sequence[Mapping[str, Value]]] = {}
    with database.transaction():
        database.write_all(
            # Revision 0: nothing of them was ever in an index.
            "INSERT OR IGNORE INTO removed_articles (id, revision, fingerprint, title)"
            " SELECT ?1, 0, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM articles WHERE id = ?1)",
            words.articles,
        )
        for table, rows in words.rows.items():
            fresh = [row for row in rows if _newer(database, table, row)]
            written[table] = [_joined(database, table, row) for row in fresh]
            put_rows(database, table, written[table])
    return written


def _newer(database: Database, table: str, theirs: Mapping[str, Value]) -> bool:
    written = TABLES[table][1]
    if table == "articles_set_aside" and _stayed(database, theirs):
        return False
    keys = [row[1] for row in database.rows(f"PRAGMA table_info({table})") if row[5]]
    where = " AND ".join(f"{key} IS ?" for key in keys)
    ours = next(
        iter(rows_of(database, table, f"WHERE {where}", [theirs[key] for key in keys])), None
    )
    if ours is None:
        return True
    if written is None:
        return _joined(database, table, theirs) != ours
    if ours.get("deleted_at") is not None and theirs.get("deleted_at") is None:
        return True
    return ours != theirs and str(theirs[written]) > str(ours[written])


def _stayed(database: Database, taken_out: Mapping[str, Value]) -> bool:
    """Whether an article was here already when another archive's reader took it out, and still is.

    One that came here since then came by an import, which may not bring it back.
    """
    row = database.row(
        "SELECT added FROM articles LEFT JOIN entries ON article_id = id WHERE id = ?",
        (taken_out["id"],),
    )
    if row is None:
        return False
    since = datetime.fromisoformat(str(taken_out["since"]))
    return row[0] is None or datetime.fromisoformat(row[0]) <= since


def _joined(database: Database, table: str, theirs: Mapping[str, Value]) -> Mapping[str, Value]:
    """The row to write: an order of passages is joined with the one that is here."""
    if table != "tag_orders":
        return theirs
    row: Row | None = database.row(
        "SELECT passages FROM tag_orders WHERE tag = ?", (theirs["tag"],)
    )
    ours = tuple(json.loads(row[0])) if row is not None else ()
    order = merged(ours, tuple(json.loads(str(theirs["passages"]))))
    return {**theirs, "passages": json.dumps(order)}


def stands(row: Mapping[str, Value], body: str) -> bool:
    """Whether the words of a passage or a correction are at their place in a body."""
    start, length = int(row["start"] or 0), int(row["length"] or 0)
    return body[start : start + length] == row["exact"]
