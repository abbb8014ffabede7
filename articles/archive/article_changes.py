"""What changed in the archive since a revision: for the index."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from articles.archive.article_rows import decoding
from articles.archive.compression import decompressed
from articles.archive.database import Database
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.cleaning.cleaned_text import TitleEvidence
from articles.errors import ArchiveError, Reason

_log = logging.getLogger(__name__)

# How many changes are looked up at a time.
_PAGE = 500


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """One change of the archive, as the index needs it.

    Attributes:
        id: The article's id.
        revision: The archive's revision in which it last changed.
        removed: Whether it was taken out of the archive; the rest is then empty.
        unreadable: Whether it is damaged; the rest is then empty, but for the number.
        number: The archive's own number of the article, by which findings are searched.
        title: Its title.
        body: Its body.
        publisher: The newspaper, or None.
        creator: The author, or None.
        published: EDTF, or None.
        published_evidence: `stated`, `inferred`, `unknown`.
        figure_kinds: The kinds of its key figures, each once, as the reader corrected them.
        title_inferred: Whether the title was made of the first words.
    """

    id: str
    revision: int
    removed: bool = False
    unreadable: bool = False
    title: str = ""
    body: str = ""
    publisher: str | None = None
    creator: str | None = None
    published: str | None = None
    published_evidence: str = "unknown"
    figure_kinds: tuple[str, ...] = ()
    number: int = 0
    title_inferred: bool = False


def count_changes(database: Database, revision: int) -> int:
    """How many articles changed after `revision`, removed ones included."""
    return database.number(
        "SELECT (SELECT count(*) FROM articles WHERE revision > ?1)"
        " + (SELECT count(*) FROM removed_articles WHERE revision > ?1)",
        (revision,),
    )


def changes(database: Database, revision: int) -> Iterator[ArticleChange]:
    """The articles changed after `revision`, in the order of their revisions.

    One body is in memory at a time, and nothing is locked between two. What changes meanwhile
    gets a newer revision than the newest at the start, and comes with the next call.
    """
    newest = database.number("SELECT revision FROM archive")
    while page := database.rows(
        "SELECT revision, number, NULL FROM articles WHERE revision > ?1 AND revision <= ?2"
        " UNION ALL SELECT revision, NULL, id FROM removed_articles"
        " WHERE revision > ?1 AND revision <= ?2 ORDER BY 1 LIMIT ?3",
        (revision, newest, _PAGE),
    ):
        for at, number, removed_id in page:
            if number is None:
                yield ArticleChange(removed_id, at, removed=True)
            elif (change := _readable_change(database, number, at)) is not None:
                yield change
        revision = page[-1][0]


def _readable_change(database: Database, number: int, revision: int) -> ArticleChange | None:
    try:
        with decoding(str(database.path.parent)):
            return _change(database, number, revision)
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        row = database.row("SELECT id FROM articles WHERE number = ?", (number,))
        _log.warning("the article %s cannot be read and is left out of the index", row)
        return ArticleChange(str(row and row[0]), revision, unreadable=True, number=number)


def _change(database: Database, number: int, revision: int) -> ArticleChange | None:
    with database.snapshot():
        row = database.row(
            "SELECT id, title, title_evidence, body, publisher, creator, published,"
            " published_evidence"
            " FROM articles WHERE number = ? AND revision = ?",
            (number, revision),
        )
        if row is None:  # it changed since the page was read
            return None
        kinds = _figure_kinds(database, number, row[0])
    article_id, title, title_evidence, body, publisher, creator = row[:6]
    published, published_evidence = row[6:]
    return ArticleChange(
        id=article_id,
        revision=revision,
        title=title,
        body=decompressed(body),
        publisher=publisher,
        creator=creator,
        published=published,
        published_evidence=published_evidence,
        figure_kinds=kinds,
        number=number,
        title_inferred=title_evidence == TitleEvidence.INFERRED,
    )


def _figure_kinds(database: Database, number: int, article_id: str) -> tuple[str, ...]:
    corrections = FigureCorrectionRepository(database)
    if corrections.of_article(article_id):
        return tuple(kind.value for kind in corrections.review(article_id).key_kinds)
    rows = database.rows(
        "SELECT DISTINCT kind FROM figures WHERE article = ? AND is_key ORDER BY kind", (number,)
    )
    return tuple(kind for (kind,) in rows)
