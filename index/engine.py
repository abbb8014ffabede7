"""SearchEngine: the small interface that the desktop knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from articles.span import Span
from index.findings import Days, Quantity
from index.matching_rules import MatchingRule
from index.request import SearchRequest
from index.results import ConcordanceLine, MatchReason, ResultPage


@dataclass(frozen=True, slots=True)
class IndexableArticle:
    """What the index needs of an article.

    Attributes:
        revision: The archive's revision in which the article last changed.
        removed: Whether the article was taken out of the archive; the rest is then empty.
        unreadable: Whether it is damaged in the archive; the rest is then empty.
        number: The archive's own number of the article, by which it answers for figures and times.
        title_inferred: Whether the title was made of the body's first words: then it says nothing
            that the body does not.
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


@dataclass(frozen=True, slots=True)
class IndexingStep:
    """Progress of an indexing run.

    Attributes:
        unreadable: How many articles were left out, for they are damaged in the archive.
    """

    done: int
    total: int
    unreadable: int = 0


class ArticleSource(Protocol):
    """Where the engine gets the articles from: the archive's store."""

    def revision(self) -> int:
        """The newest revision of the archive."""
        ...

    def count_changes_since(self, revision: int) -> int:
        """How many articles changed after `revision`."""
        ...

    def changes_since(self, revision: int) -> Iterator[IndexableArticle]:
        """The articles changed after `revision`, in the order of their revisions."""
        ...

    def bodies(self, ids: Sequence[str]) -> Mapping[str, str]:
        """The bodies of these articles, by id."""
        ...

    def articles_reporting(self, quantity: Quantity) -> Mapping[int, float]:
        """The numbers of the articles that report such a quantity.

        Each with how far its nearest figure is from the quantity's bound; 0 where it has none.
        """
        ...

    def articles_about(self, days: Days) -> Collection[int]:
        """The numbers of the articles in which something happens in these days."""
        ...

    def figure_counts(self) -> Mapping[int, float]:
        """How many figures the articles have that have any, by their numbers."""
        ...

    def articles_with_passages(self) -> Collection[int]:
        """The numbers of the articles in which the reader marked a passage."""
        ...

    def places_reporting(
        self, ids: Sequence[str], quantity: Quantity
    ) -> Mapping[str, tuple[Span, ...]]:
        """Where in the bodies of these articles such a quantity stands, by id."""
        ...

    def places_about(self, ids: Sequence[str], days: Days) -> Mapping[str, tuple[Span, ...]]:
        """Where in the bodies of these articles a time in these days stands, by id."""
        ...


class SearchEngine(Protocol):
    """Full-text search over one archive. One instance serves one thread."""

    def search(self, request: SearchRequest) -> ResultPage:
        """Answer a request.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        ...

    def find(
        self, text: str, query: str, ignored: frozenset[MatchingRule] = frozenset()
    ) -> tuple[Span, ...]:
        """Where the words of `query` stand in `text`, matched as the search matches."""
        ...

    def find_in_article(
        self,
        article_id: str,
        body: str,
        query: str,
        ignored: frozenset[MatchingRule] = frozenset(),
    ) -> tuple[Span, ...]:
        """Where an article answers `query`: its words, and the figures and times asked for.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        ...

    def explain(
        self, article_id: str, title: str, body: str, request: SearchRequest
    ) -> tuple[MatchReason, ...]:
        """Why an article answers a request: which of its words, figures and times.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        ...

    def concordance(
        self, request: SearchRequest, width: int = 60
    ) -> Iterator[ConcordanceLine | None]:
        """All occurrences of a request's words, article by article in the order of the hits.

        A generator that reads articles while it is drained; None comes before each article, which
        may have no line: a chance to stop. About `width` letters are shown on each side.

        Raises:
            BadQueryError: The query cannot be understood.
        """
        ...

    def words_beginning_with(self, letters: str, limit: int = 5) -> tuple[str, ...]:
        """Words of the archive that begin so, as they are written, the most frequent first."""
        ...

    def is_current(self) -> bool:
        """Whether the index holds the archive's newest revision, with today's analyzer.

        One that was left untidy because more was to follow is not, even if nothing followed.
        """
        ...

    def is_sound(self) -> bool:
        """Whether every file of the index is as it was written. Reads all of them."""
        ...

    def synchronise(self, *, more_follows: bool = False) -> Iterator[IndexingStep]:
        """Bring the index up to the archive's revision; rebuild it when the analyzer changed.

        A plain generator: stopping between steps leaves the index consistent, and the next
        run goes on where it stopped.

        Args:
            more_follows: Whether another run comes soon, to which tidying up is left.

        Raises:
            IndexLockedError: Another process is writing.
        """
        ...

    def count(self) -> int:
        """How many articles the index holds."""
        ...

    def close(self) -> None:
        """Release the files."""
        ...
