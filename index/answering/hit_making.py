"""From found articles to hits: with their words marked, and the best sentence of each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence

from articles.span import Span
from index.engine import ArticleSource
from index.marking.marks import Mark, Marker, merged
from index.marking.snippets import best_snippet
from index.query.syntax import Finding, Happens, Query, Reports, wanted_findings
from index.request import SearchRequest
from index.results import Hit, Snippet
from index.segments.parts import StoredArticle

# The best sentence is looked for in the first letters only: no article of a newspaper has more, and
# a book among them must not hold up the page.
_MOST_READ = 200_000
# What a figure or a time that was asked for says, beside the words: as much as a rare one.
_FINDING_WEIGHT = 8.0
# Some pages of hits: those between which a reader goes back and forth.
_MOST_SHOWN = 3000

Marking = tuple[Marker, Sequence[float]]
"""What marks the words of a query, and how much each part of it says."""

Shown = tuple[tuple[Span, ...], Snippet]
"""What is shown of a hit: the marked places of its title, and its best sentence."""


class ShownMemory(OrderedDict[Hashable, Shown]):
    """What was shown last: of a query that is asked again nothing is marked again."""

    def keep(self, key: Hashable, shown: Shown) -> None:
        """Keep it; what was kept longest gives way."""
        self[key] = shown
        if len(self) > _MOST_SHOWN:
            self.popitem(last=False)


class HitMaking:
    """Makes the hits of one query on one state of the index."""

    def __init__(
        self,
        request: SearchRequest,
        query: Query,
        marking: Callable[[], Marking],
        memory: ShownMemory,
    ) -> None:
        """Prepare; nothing is marked yet.

        Args:
            request: What was asked.
            query: What was read of it.
            marking: Makes what marks the query's words, and says how much each part of it tells.
            memory: What was shown before on the same state of the index.
        """
        self._asked = request.text, request.ignored_rules
        self._query = query
        self._marking = marking
        self._memory = memory

    def hits_of(
        self, page: Sequence[tuple[float, StoredArticle]], source: ArticleSource | None
    ) -> tuple[Hit, ...]:
        """The hits of a page, marked.

        Args:
            page: The articles with their scores.
            source: Where bodies are read, for these articles only; None for hits without snippets.
        """
        ids = [article.id for _, article in page]
        bodies = source.bodies(ids) if source is not None and ids else {}
        findings = [
            places_of(source, ids, part)
            for part in wanted_findings(self._query.root)
            if source is not None and bodies
        ]
        articles = [article for _, article in page]
        heads = [bodies.get(article_id, "")[:_MOST_READ] for article_id in ids]
        shown = self._known(articles, heads) if not findings else None
        if shown is None:
            shown = self._made(articles, heads, findings)
        if not findings:
            for key, each in zip(self._keys(articles, heads), shown, strict=True):
                self._memory.keep(key, each)
        return tuple(
            Hit(
                article_id=article.id,
                title=article.title,
                title_spans=title_spans,
                publisher=article.publisher,
                published=article.published,
                published_evidence=article.published_evidence,
                score=score,
                snippet=snippet,
            )
            for (score, article), (title_spans, snippet) in zip(page, shown, strict=True)
        )

    def _keys(self, articles: Sequence[StoredArticle], heads: Sequence[str]) -> list[Hashable]:
        """What tells each hit of each query from all others: an archive may change its text."""
        return [
            (*self._asked, article.id, article.title, len(head), hash(head))
            for article, head in zip(articles, heads, strict=True)
        ]

    def _known(self, articles: Sequence[StoredArticle], heads: Sequence[str]) -> list[Shown] | None:
        """What was shown of all of them before; None where one is new."""
        found = [self._memory.get(key) for key in self._keys(articles, heads)]
        known = [each for each in found if each is not None]
        return known if len(known) == len(found) else None

    def _made(
        self,
        articles: Sequence[StoredArticle],
        heads: Sequence[str],
        findings: Sequence[Mapping[str, tuple[Span, ...]]],
    ) -> list[Shown]:
        marker, weights = self._marking()
        weights = [*weights, *([_FINDING_WEIGHT] * len(findings))]
        marks = marker.marks_of([*(article.title for article in articles), *heads])
        return [
            (
                merged(marks[number]),
                _snippet(
                    heads[number],
                    marks[len(articles) + number],
                    [places.get(article.id, ()) for places in findings],
                    weights,
                ),
            )
            for number, article in enumerate(articles)
        ]


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
