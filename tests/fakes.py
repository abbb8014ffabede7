"""Small working stand-ins for what the layers hand to one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from articles.span import Span
from index.engine import IndexableArticle
from index.findings import Days, Quantity


class MemoryArchive:
    """An archive in memory: counts its revisions as the store does; an ArticleSource.

    Every call of `put` and `remove` is one transaction and makes one revision.
    """

    def __init__(self, articles: Iterable[IndexableArticle] = ()) -> None:
        self._revision = 0
        self._articles: dict[str, IndexableArticle] = {}
        self._numbers: dict[str, int] = {}
        self.figures: dict[str, list[tuple[str, float, Span]]] = {}
        self.times: dict[str, list[tuple[date, Span]]] = {}
        self.passages: set[str] = set()
        articles = tuple(articles)
        if articles:
            self.put(*articles)

    def put(self, *articles: IndexableArticle) -> None:
        """Add articles, or replace those of the same id."""
        self._revision += 1
        for article in articles:
            self._articles.pop(article.id, None)
            self._numbers.setdefault(article.id, len(self._numbers) + 1)
            number = self._numbers[article.id]
            self._articles[article.id] = replace(article, revision=self._revision, number=number)

    def remove(self, *ids: str) -> None:
        """Take articles out."""
        self._revision += 1
        for article_id in ids:
            del self._articles[article_id]
            self._articles[article_id] = IndexableArticle(
                id=article_id, revision=self._revision, removed=True
            )

    def revision(self) -> int:
        """See ArticleSource."""
        return self._revision

    def count_changes_since(self, revision: int) -> int:
        """See ArticleSource."""
        return sum(article.revision > revision for article in self._articles.values())

    def changes_since(self, revision: int) -> Iterator[IndexableArticle]:
        """See ArticleSource."""
        changed = [a for a in self._articles.values() if a.revision > revision]
        yield from sorted(changed, key=lambda article: article.revision)

    def bodies(self, ids: Sequence[str]) -> Mapping[str, str]:
        """See ArticleSource."""
        return {
            article_id: self._articles[article_id].body
            for article_id in ids
            if article_id in self._articles and not self._articles[article_id].removed
        }

    def articles_reporting(self, quantity: Quantity) -> Mapping[int, float]:
        """See ArticleSource; `figures` holds kind, value and place."""
        bound = quantity.bound
        return {
            self._numbers[article_id]: min(abs(value - (bound or value)) for value in values)
            for article_id, figures in self.figures.items()
            if (
                values := [
                    value
                    for kind, value, _ in figures
                    if kind in quantity.kinds and quantity.low <= value <= quantity.high
                ]
            )
        }

    def figure_counts(self) -> Mapping[int, float]:
        """See ArticleSource; `figures` holds kind, value and place."""
        return {self._numbers[each]: len(found) for each, found in self.figures.items() if found}

    def articles_about(self, days: Days) -> Collection[int]:
        """See ArticleSource; `times` holds day and place."""
        places = self.places_about(tuple(self.times), days)
        return [self._numbers[article_id] for article_id, spans in places.items() if spans]

    def articles_with_passages(self) -> Collection[int]:
        """See ArticleSource; `passages` holds the articles."""
        return [self._numbers[article_id] for article_id in self.passages]

    def places_reporting(
        self, ids: Sequence[str], quantity: Quantity
    ) -> Mapping[str, tuple[Span, ...]]:
        """See ArticleSource."""
        return {
            article_id: tuple(
                span
                for kind, value, span in self.figures.get(article_id, ())
                if kind in quantity.kinds and quantity.low <= value <= quantity.high
            )
            for article_id in ids
        }

    def places_about(self, ids: Sequence[str], days: Days) -> Mapping[str, tuple[Span, ...]]:
        """See ArticleSource."""
        return {
            article_id: tuple(
                span
                for day, span in self.times.get(article_id, ())
                if days.first <= day <= days.last
            )
            for article_id in ids
        }


def article(article_id: str, body: str = "", **facts: object) -> IndexableArticle:
    """An article with little typing; its title is empty unless given."""
    return IndexableArticle(id=article_id, revision=0, body=body, **facts)  # type: ignore[arg-type]
