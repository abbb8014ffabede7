"""Gathers what the reader shows of an article; runs in the search thread."""

from __future__ import annotations

from dataclasses import replace

from articles.article import Article
from articles.ledger_entries import told_elsewhere
from articles.span import Span
from desktop.reading.opened_article import OpenedArticle, order_of
from desktop.session.archive_session import ArchiveSession
from index.engine import SearchEngine
from index.errors import BadQueryError
from index.matching_rules import MatchingRule


def load_article(
    session: ArchiveSession,
    article_id: str,
    query: str,
    ignored: frozenset[MatchingRule] = frozenset(),
) -> OpenedArticle | None:
    """The article with its marks for a query, or None when it is not in the archive.

    Args:
        session: The archive and its engine.
        article_id: Which.
        query: What is marked in it.
        ignored: The matching rules that are switched off.
    """
    annotated = session.archive.articles.get(article_id)
    if annotated is None:
        return None
    article = annotated.article
    hits, title_hits = _hits(session.engine, article, query, ignored)
    review = session.archive.figure_corrections.review(article_id)
    annotated = replace(annotated, figures=review.shown)
    return OpenedArticle(
        annotated=annotated,
        passages=session.archive.passages.of_article(article_id),
        hits=hits,
        title_hits=title_hits,
        query=query,
        rejected=review.rejected,
        orphans=review.orphans,
        copies=session.archive.families.of(article_id),
        elsewhere=told_elsewhere(session.archive, article_id),
        order=order_of(annotated, hits),
    )


def _hits(
    engine: SearchEngine, article: Article, query: str, ignored: frozenset[MatchingRule]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where the article and its title answer a query; a query not understood marks nothing."""
    if not query.strip():
        return (), ()
    try:
        return (
            engine.find_in_article(article.id, article.body, query, ignored),
            engine.find(article.metadata.title, query, ignored),
        )
    except BadQueryError:
        return (), ()
