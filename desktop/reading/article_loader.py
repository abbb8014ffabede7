"""Gathers what the reader shows of an article; runs in the search thread."""

from __future__ import annotations

from dataclasses import replace

from desktop.library.archive_session import ArchiveSession
from desktop.reading.opened_article import OpenedArticle
from desktop.timeline.timeline_entry import timeline_entries

PUBLISHED_LABEL = "نُشر المقال"


def load_article(session: ArchiveSession, article_id: str, query: str) -> OpenedArticle | None:
    """The article with its marks for a query, or None when it is not in the archive."""
    annotated = session.archive.articles.get(article_id)
    if annotated is None:
        return None
    article = annotated.article
    engine, is_asked = session.engine, bool(query.strip())
    review = session.archive.figure_corrections.review(article_id)
    return OpenedArticle(
        annotated=replace(annotated, figures=review.shown),
        passages=session.archive.passages.of_article(article_id),
        entries=timeline_entries(annotated.times, article.metadata.date, PUBLISHED_LABEL),
        hits=session.engine.find_in_article(article_id, article.body, query)
        if query.strip()
        else (),
        title_hits=session.engine.find(article.metadata.title, query) if query.strip() else (),
        query=query,
        rejected=review.rejected,
    )
