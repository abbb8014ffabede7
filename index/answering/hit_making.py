"""From found articles to hits: with their words marked, and the best sentence of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.span import Span
from index.engine import ArticleSource
from index.marking.marks import Mark, Marker, merged
from index.marking.snippets import best_snippet
from index.query.syntax import Finding, Happens, Query, Reports, wanted_findings
from index.results import Hit, Snippet
from index.segments.snapshot import StoredArticle

# The best sentence is looked for in the first letters only: no article of a newspaper has more, and
# a book among them must not hold up the page.
_MOST_READ = 200_000
# What a figure or a time that was asked for says, beside the words: as much as a rare one.
_FINDING_WEIGHT = 8.0


def hits_of(
    page: Sequence[tuple[float, StoredArticle]],
    query: Query,
    marker: Marker,
    weights: Sequence[float],
    source: ArticleSource | None,
) -> tuple[Hit, ...]:
    """The hits of a page, marked.

    Args:
        page: The articles with their scores.
        query: What was asked.
        marker: What marks the query's words.
        weights: How much each part of the marker says.
        source: Where bodies are read, for these articles only; None for hits without snippets.
    """
    ids = [article.id for _, article in page]
    bodies = source.bodies(ids) if source is not None and ids else {}
    findings = [
        places_of(source, ids, part)
        for part in wanted_findings(query.root)
        if source is not None and bodies
    ]
    weights = [*weights, *([_FINDING_WEIGHT] * len(findings))]
    heads = [bodies.get(article_id, "")[:_MOST_READ] for article_id in ids]
    marks = marker.marks_of([*(article.title for _, article in page), *heads])
    return tuple(
        Hit(
            article_id=article.id,
            title=article.title,
            title_spans=merged(marks[number]),
            publisher=article.publisher,
            published=article.published,
            published_evidence=article.published_evidence,
            score=score,
            snippet=_snippet(
                heads[number],
                marks[len(page) + number],
                [places.get(article.id, ()) for places in findings],
                weights,
            ),
        )
        for number, (score, article) in enumerate(page)
    )


def places_of(
    source: ArticleSource, ids: Sequence[str], part: Finding
) -> Mapping[str, tuple[Span, ...]]:
    """Where a figure or a time that was asked for stands in the bodies of these articles."""
    match part:
        case Reports(quantity):
            return source.places_reporting(ids, quantity)
        case Happens(days):
            return source.places_about(ids, days)


def _snippet(
    head: str, marks: Sequence[Mark], findings: Sequence[Sequence[Span]], weights: Sequence[float]
) -> Snippet:
    """The best sentence; `findings` are the places of each figure and time that was asked for."""
    if not head:
        return Snippet("", (), Span(0, 0))
    found = list(marks)
    for part, places in enumerate(findings, len(weights) - len(findings)):
        found += [Mark(span.start, span.end, part) for span in places if span.end <= len(head)]
    return best_snippet(head, sorted(found), weights)
