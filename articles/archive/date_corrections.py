"""The dates of publication that the reader gave: own rows, untouched by any import."""

from __future__ import annotations

from articles.archive.article_rows import date_of, date_row, decoding
from articles.archive.clock import now
from articles.archive.database import Database
from articles.timeline.publication_date import PublicationDate


def corrected_date(database: Database, article_id: str) -> PublicationDate | None:
    """The date that the reader gave the article, or None."""
    row = database.row(
        "SELECT published, published_evidence, published_basis FROM date_corrections"
        " WHERE article_id = ?",
        (article_id,),
    )
    with decoding(str(database.path.parent)):
        return None if row is None else date_of(row)


def keep_date(database: Database, article_id: str, date: PublicationDate) -> None:
    """Keep a date that the reader gave."""
    database.write(
        "INSERT OR REPLACE INTO date_corrections"
        " (article_id, published, published_evidence, published_basis, changed)"
        " VALUES (?, ?, ?, ?, ?)",
        (article_id, *date_row(date), now()),
    )


def forget_date(database: Database, article_id: str) -> bool:
    """Forget the date that the reader gave. False when there is none."""
    return bool(database.write("DELETE FROM date_corrections WHERE article_id = ?", (article_id,)))
