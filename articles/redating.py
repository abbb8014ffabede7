"""Redating: the reader's date of publication, and everything in the article told from it.

The date itself is kept at once. Reading the article anew takes longer, and comes after it in steps
that can be taken anywhere; until it is done the archive counts the article as stale, and reads it
anew the next time that it is opened.
"""

from __future__ import annotations

from collections.abc import Generator

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle
from articles.timeline.publication_date import PublicationDate


def set_date(archive: Archive, article_id: str, date: PublicationDate) -> bool:
    """Keep the reader's date of publication and resolve the article's times against it.

    False for an unknown id.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    if not archive.articles.keep_date(article_id, date):
        return False
    for _ in redating(archive, article_id):
        pass
    return True


def clear_date(archive: Archive, article_id: str) -> bool:
    """Forget the reader's date and go back to the source's. False when there was none.

    Raises:
        ArchiveError: The archive cannot be read or written.
    """
    if not archive.articles.forget_date(article_id):
        return False
    for _ in redating(archive, article_id):
        pass
    return True


def redating(archive: Archive, article_id: str) -> Generator[None, None, None]:
    """Read an article anew, under the date that the reader gave or the one of its source.

    Between two steps nothing is locked. Does nothing for an unknown id.

    Raises:
        ArchiveError: The archive cannot be read or written.
        ReadingError: Nothing is left of the document; the article stays as it is.
    """
    # Who only imports an article that nobody dated does without the words of figures and times.
    from articles.annotation import annotate  # noqa: PLC0415

    articles = archive.articles
    while (document := articles.document(article_id)) is not None:
        date = articles.corrected_date(article_id)
        annotated = annotate(document, article_id, date)
        yield
        with archive.transaction():
            # An import or another date may have come meanwhile.
            if articles.document(article_id) == document and (
                articles.corrected_date(article_id) == date
            ):
                articles.replace(document, annotated)
                return


def as_the_reader_dated(
    archive: Archive, article_id: str, annotated: AnnotatedArticle
) -> AnnotatedArticle:
    """What was extracted, under the date that the reader gave the article of this id."""
    date = archive.articles.corrected_date(article_id)
    if date is None or date == annotated.article.metadata.date:
        return annotated
    from articles.annotation import redate  # noqa: PLC0415 - see above

    return redate(annotated, date)
