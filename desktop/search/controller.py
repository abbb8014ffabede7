"""SearchController: turns what the reader does into requests, and answers into pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.library.archive_session import ArchiveSession
from desktop.search.results_model import PAGE_LENGTH
from desktop.search.search_answer import SearchAnswer, search_answer
from desktop.search.search_state import SearchState
from desktop.tasks.serial_worker import SerialWorker
from index.query import SearchRequest
from index.results import Facet

# A list that is scrolled while a new search is under way must not make that one void.
_MORE = "more results"


@dataclass(frozen=True, slots=True)
class PageOfResults:
    """An answer with what the page shows around it.

    Attributes:
        state: The search that was asked.
        answer: Its results.
        articles: How many articles the archive has.
        with_passages: How many of them have passages.
        archive_months: All articles of the archive by month.
    """

    state: SearchState
    answer: SearchAnswer
    articles: int
    with_passages: int
    archive_months: tuple[Facet, ...]


class SearchController(QObject):
    """Owns the present search and the way back through earlier ones.

    Signals:
        state_changed: The search changed; the argument is the `SearchState`.
        answered: A `PageOfResults`; those of earlier searches never come.
        failed: The exception of the present search.
    """

    state_changed = Signal(object)
    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, worker: SerialWorker[ArchiveSession], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self.state = SearchState()
        self._months: tuple[tuple[int, int], tuple[Facet, ...]] | None = None

    def change(self, state: SearchState) -> None:
        """Search for something else."""
        self.state = state
        self.state_changed.emit(state)
        self.refresh()

    def refresh(self, rows: int = 0) -> None:
        """Ask the present search again: articles or passages changed.

        Args:
            rows: How many results are shown: at least as many are asked for.
        """
        self._worker.drop(_MORE)
        self._ask(self.state, 0, "search", max(rows, PAGE_LENGTH))

    def ask_for_more(self, offset: int) -> None:
        """Ask for the hits from `offset` on."""
        self._ask(self.state, offset, _MORE)

    def ask_for_ids(self, answered: Callable[[frozenset[str] | None], None]) -> None:
        """Tell which articles the present search finds; None when it narrows nothing."""
        state = self.state
        if not state.text.strip() and not state.is_narrowed:
            self._worker.drop("ids")
            answered(None)
            return

        def question(session: ArchiveSession) -> frozenset[str]:
            with_passages = session.archive.passages.article_ids()
            request = state.request(0, session.engine.count(), with_passages)
            plain = replace(request, facets=False, snippets=False)
            return frozenset(hit.article_id for hit in session.engine.search(plain).hits)

        self._worker.ask(question, answered, self.failed.emit, channel="ids")

    def _ask(self, state: SearchState, offset: int, channel: str, limit: int = PAGE_LENGTH) -> None:
        def question(session: ArchiveSession) -> PageOfResults:
            with_passages = session.archive.passages.article_ids()
            request = state.request(offset, limit, with_passages)
            answer = search_answer(session.engine, session.archive.articles, request)
            articles = session.archive.articles.count()
            months = self._archive_months(session)
            return PageOfResults(state, answer, articles, len(with_passages), months)

        self._worker.ask(question, self._deliver, self.failed.emit, channel=channel)

    def _archive_months(self, session: ArchiveSession) -> tuple[Facet, ...]:
        """Counted anew only when the archive changed; runs in the search thread."""
        key = (session.archive.articles.revision(), session.engine.count())
        if self._months is None or self._months[0] != key:
            request = SearchRequest(limit=0, snippets=False)
            self._months = (key, session.engine.search(request).facets.months)
        return self._months[1]

    def _deliver(self, page: PageOfResults) -> None:
        if page.state == self.state:
            self.answered.emit(page)
