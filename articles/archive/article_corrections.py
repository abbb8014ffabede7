"""The metadata that the reader gave: own rows, laid over whatever is extracted."""

from __future__ import annotations

from articles.archive.article_rows import SELECT_ARTICLES, article_of, declared_text, document_of
from articles.archive.clock import now
from articles.archive.database import Database
from articles.curation import MetadataCorrection

_FIELDS = ("title", "publisher", "creator")


def metadata_correction(database: Database, article_id: str) -> MetadataCorrection:
    """What the reader said instead; nothing where nothing was said."""
    row = database.row(
        "SELECT title, publisher, creator FROM article_corrections WHERE article_id = ?",
        (article_id,),
    )
    return MetadataCorrection() if row is None else MetadataCorrection(*row)


def keep_metadata(database: Database, article_id: str, correction: MetadataCorrection) -> bool:
    """Keep what the reader says instead, and lay it over the article's row.

    Returns:
        Whether something is as extracted again, which only reading the article anew can tell.
    """
    before = metadata_correction(database, article_id)
    if correction:
        database.write(
            "INSERT OR REPLACE INTO article_corrections VALUES (?, ?, ?, ?, ?)",
            (article_id, correction.title, correction.publisher, correction.creator, now()),
        )
    else:
        database.write("DELETE FROM article_corrections WHERE article_id = ?", (article_id,))
    _lay_over(database, article_id, correction)
    return any(
        getattr(before, name) is not None and getattr(correction, name) is None for name in _FIELDS
    )


def _lay_over(database: Database, article_id: str, correction: MetadataCorrection) -> None:
    row = database.row(SELECT_ARTICLES + "WHERE id = ?", (article_id,))
    if row is None:
        return
    metadata = correction.applied(article_of(row).metadata)
    database.write(
        "UPDATE articles SET title = ?, title_evidence = ?, publisher = ?, creator = ?,"
        " declared = ? WHERE number = ?",
        (
            metadata.title,
            metadata.title_evidence.value,
            metadata.publisher,
            metadata.creator,
            declared_text(document_of(row), metadata),
            row[0],
        ),
    )
