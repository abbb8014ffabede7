"""Articles that the reader took out: kept as they were, and passed over by every import."""

from __future__ import annotations

import json
from collections.abc import Collection

from articles.archive.clock import now
from articles.archive.database import Database
from articles.curation import ArticleSetAside

_COLUMNS = (
    "id, fingerprint, format, encoding, title, title_evidence, publisher, creator, identifier,"
    " published, published_evidence, published_basis, declared, edits, body"
)


def set_aside(database: Database, article_id: str, *, hidden: bool) -> None:
    """Keep a copy of an article that is about to go; one that lies there already is only marked."""
    database.write(
        "UPDATE articles_set_aside SET hidden = ?, since = ? WHERE id = ?",
        (int(hidden), now(), article_id),
    )
    database.write(
        f"INSERT OR IGNORE INTO articles_set_aside (hidden, since, origin, {_COLUMNS})"  # noqa: S608 - constants
        " SELECT ?, ?, coalesce((SELECT origin FROM origins WHERE article = articles.number"
        f" AND main), ''), {_COLUMNS} FROM articles WHERE id = ?",
        (int(hidden), now(), article_id),
    )


def put_back(database: Database, article_id: str, revision: int) -> tuple[int, str] | None:
    """Put an article back among the others, to be read anew; its number and its origin."""
    row = database.row("SELECT origin FROM articles_set_aside WHERE id = ?", (article_id,))
    if row is None:
        return None
    number = database.insert(
        f"INSERT INTO articles (revision, extractor, {_COLUMNS})"  # noqa: S608 - constants
        f" SELECT ?, 0, {_COLUMNS} FROM articles_set_aside WHERE id = ?",
        (revision, article_id),
    )
    database.write("DELETE FROM articles_set_aside WHERE id = ?", (article_id,))
    return number, row[0]


def known_set_aside(database: Database, origin: str, fingerprint: str) -> str | None:
    """The article that was taken out and comes again from its place or as the same file."""
    row = database.row(
        "SELECT id FROM articles_set_aside WHERE origin = ?1 OR fingerprint = ?2"
        " ORDER BY fingerprint = ?2 DESC LIMIT 1",
        (origin, fingerprint),
    )
    return None if row is None else str(row[0])


def articles_set_aside(database: Database) -> tuple[ArticleSetAside, ...]:
    """What was taken out, the last one first."""
    rows = database.rows(
        "SELECT id, title, publisher, since, hidden FROM articles_set_aside ORDER BY since DESC, id"
    )
    return tuple(ArticleSetAside(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows)


def forget_set_aside(database: Database, article_ids: Collection[str]) -> int:
    """Delete what was taken out for good; an import may bring it again as something new."""
    return database.write(
        "DELETE FROM articles_set_aside WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([*article_ids]),),
    )
