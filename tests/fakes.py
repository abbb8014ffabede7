"""Small working stand-ins for what the layers hand to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from index.engine import IndexableArticle


class MemoryArchive:
    """An archive in memory: counts its revisions as the store does; an ArticleSource.

    Every call of `put` and `remove` is one transaction and makes one revision.
    """

    def __init__(self, articles: Iterable[IndexableArticle] = ()) -> None:
        self._revision = 0
        self._articles: dict[str, IndexableArticle] = {}
        articles = tuple(articles)
        if articles:
            self.put(*articles)

    def put(self, *articles: IndexableArticle) -> None:
        """Add articles, or replace those of the same id."""
        self._revision += 1
        for article in articles:
            self._articles.pop(article.id, None)
            self._articles[article.id] = replace(article, revision=self._revision)

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


def article(article_id: str, body: str = "", **facts: object) -> IndexableArticle:
    """An article with little typing; its title is empty unless given."""
    return IndexableArticle(id=article_id, revision=0, body=body, **facts)  # type: ignore[arg-type]
