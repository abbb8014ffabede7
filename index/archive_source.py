"""ArchiveSource: the archive's articles as the index wants them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from articles.archive.archive import Archive
from articles.archive.finding_search import figure_reaches, time_reaches
from articles.span import Span
from index.engine import IndexableArticle
from index.findings import Days, Quantity


class ArchiveSource:
    """An `index.engine.ArticleSource` over one opened archive; of the same thread as it."""

    def __init__(self, archive: Archive) -> None:
        self._articles = archive.articles

    def revision(self) -> int:
        """The newest revision of the archive."""
        return self._articles.revision()

    def count_changes_since(self, revision: int) -> int:
        """How many articles changed after `revision`."""
        return self._articles.count_changes_since(revision)

    def changes_since(self, revision: int) -> Iterator[IndexableArticle]:
        """The articles changed after `revision`, in the order of their revisions."""
        for change in self._articles.changes_since(revision):
            yield IndexableArticle(
                id=change.id,
                revision=change.revision,
                removed=change.removed,
                unreadable=change.unreadable,
                title=change.title,
                body=change.body,
                publisher=change.publisher,
                creator=change.creator,
                published=change.published,
                published_evidence=change.published_evidence,
                figure_kinds=change.figure_kinds,
                number=change.number,
                title_inferred=change.title_inferred,
            )

    def bodies(self, ids: Sequence[str]) -> Mapping[str, str]:
        """The bodies of these articles, by id."""
        return self._articles.bodies(ids)

    def articles_reporting(self, quantity: Quantity) -> Mapping[int, float]:
        """The numbers of the articles that report such a quantity, and how far it is off."""
        kinds, low, high, bound = quantity.kinds, quantity.low, quantity.high, quantity.bound
        if bound is None:
            return dict.fromkeys(self._articles.findings.with_figure(kinds, low, high), 0.0)
        return self._articles.findings.figure_distances(kinds, low, high, bound)

    def figure_counts(self) -> Mapping[int, float]:
        """How many figures the articles have that have any, by their numbers."""
        return self._articles.findings.figure_counts()

    def articles_about(self, days: Days) -> Collection[int]:
        """The numbers of the articles in which something happens in these days."""
        return self._articles.findings.with_time(days.first, days.last)

    def articles_with_passages(self) -> Collection[int]:
        """The numbers of the articles in which the reader marked a passage."""
        return self._articles.findings.with_passages()

    def places_reporting(
        self, ids: Sequence[str], quantity: Quantity
    ) -> Mapping[str, tuple[Span, ...]]:
        """Where in the bodies of these articles such a quantity stands, by id."""
        return {
            article_id: tuple(
                figure.span
                for figure in figures
                if figure_reaches(figure, quantity.kinds, quantity.low, quantity.high)
            )
            for article_id, figures in self._articles.figures_of(ids).items()
        }

    def places_about(self, ids: Sequence[str], days: Days) -> Mapping[str, tuple[Span, ...]]:
        """Where in the bodies of these articles a time in these days stands, by id."""
        return {
            article_id: tuple(
                time.span for time in times if time_reaches(time, days.first, days.last)
            )
            for article_id, times in self._articles.times_of(ids).items()
        }
