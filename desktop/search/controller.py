"""SearchController: turns what the reader does into requests, and answers into pages."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from desktop.display.month_names import family_of_sources, write_months
from desktop.search.results_model import PAGE_LENGTH
from desktop.search.search_answer import SearchAnswer, search_answer
from desktop.session.archive_session import ArchiveSession
from desktop.session.own_narrowing import OwnGroups, own_groups, request_of
from desktop.session.search_state import SearchState
from desktop.tasks.serial_worker import SerialWorker
from index.request import SearchRequest
from index.results import Facets, MatchReason

# A list that is scrolled while a new search is under way must not make that one void.
_MORE = "more results"
_COUNTS = "saved counts"


@dataclass(frozen=True, slots=True)
class PageOfResults:
    """An answer with what the page shows around it.

    Attributes:
        state: The search that was asked.
        answer: Its results.
        articles: How many articles the archive has.
        archive: The counts over all of them: its months and its newspapers.
        own: The reader's groups of articles.
        hidden: How many more there are in newspapers that are never to be shown.
    """

    state: SearchState
    answer: SearchAnswer
    articles: int
    archive: Facets
    own: OwnGroups = field(default_factory=OwnGroups)
    hidden: int = 0


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
        self._archive: tuple[tuple[int, int], Facets] | None = None
        self._hides = False

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
        if not (state.text.strip() or state.is_narrowed or self._hides):
            self._worker.drop("ids")
            answered(None)
            return

        def question(session: ArchiveSession) -> frozenset[str]:
            request = request_of(session.archive, state, 0, session.engine.count())
            plain = replace(request, facets=False, snippets=False)
            return frozenset(hit.article_id for hit in session.engine.search(plain).hits)

        self._worker.ask(question, answered, self.failed.emit, channel="ids")

    def ask_for_counts(
        self, states: Mapping[str, SearchState], counted: Callable[[str, int], None]
    ) -> None:
        """Count what other searches find now, one after the other, letting others ask in between.

        Args:
            states: The searches by the name that `counted` gets.
            counted: Called with a name and a number for each search that can be understood, as
                far as the index is up to date.
        """
        waiting = deque(states.items())

        def ask_next() -> None:
            if not waiting:
                return
            name, state = waiting.popleft()

            def question(session: ArchiveSession) -> int | None:
                whole = request_of(session.archive, state, 0, 0)
                request = replace(whole, facets=False, snippets=False)
                # While the index is behind, what it does not find may be there all the same.
                engine = session.engine
                return engine.search(request).total if engine.is_current() else None

            def answered(found: int | None) -> None:
                if found is not None:
                    counted(name, found)
                ask_next()

            self._worker.ask(
                question,
                answered,
                lambda _error: ask_next(),
                channel=_COUNTS,
            )

        self._worker.drop(_COUNTS)
        ask_next()

    def complete(self, letters: str, answered: Callable[[str, tuple[str, ...]], None]) -> None:
        """Tell which words of the archive begin so.

        Args:
            letters: What is typed of the word.
            answered: Called with the letters and the words.
        """
        self._worker.ask(
            lambda session: session.engine.words_beginning_with(letters),
            lambda words: answered(letters, words),
            lambda _error: None,  # nothing is offered, and searching will tell why
            channel="words",
        )

    def explain(
        self, article_id: str, answered: Callable[[str, tuple[MatchReason, ...]], None]
    ) -> None:
        """Tell why an article answers the present search.

        Args:
            article_id: Which.
            answered: Called with the query and the reasons.
        """
        state = self.state

        def question(session: ArchiveSession) -> tuple[MatchReason, ...]:
            stored = session.archive.articles.get(article_id)
            if stored is None:
                return ()
            article = stored.article
            request = replace(state.request(0, 1), text=state.marked_words, within=())
            return session.engine.explain(article.id, article.metadata.title, article.body, request)

        self._worker.ask(
            question,
            lambda reasons: answered(state.marked_words, reasons),
            self.failed.emit,
            channel="reasons",
        )

    def _ask(self, state: SearchState, offset: int, channel: str, limit: int = PAGE_LENGTH) -> None:
        def question(session: ArchiveSession) -> PageOfResults:
            request = request_of(session.archive, state, offset, limit)
            whole = self._archive_facets(session)
            answer = search_answer(
                session.engine, session.archive.articles, request, session.archive.families
            )
            articles, own = session.archive.articles.count(), own_groups(session.archive)
            hidden = _hidden(session, state, answer) if own.hidden_publishers else 0
            return PageOfResults(state, answer, articles, whole, own, hidden)

        self._worker.ask(question, self._deliver, self.failed.emit, channel=channel)

    def _archive_facets(self, session: ArchiveSession) -> Facets:
        """Counted anew only when the archive changed; runs in the search thread."""
        key = (session.archive.articles.revision(), session.engine.count())
        if self._archive is None or self._archive[0] != key:
            request = SearchRequest(limit=0, snippets=False)
            facets = session.engine.search(request).facets
            newspapers = ((facet.value, facet.count) for facet in facets.publishers)
            # Before the first answer is worded.
            write_months(sources=family_of_sources(newspapers))
            self._archive = (key, facets)
        return self._archive[1]

    def _deliver(self, page: PageOfResults) -> None:
        self._hides = bool(page.own.hidden_publishers)
        if page.state == self.state:
            self.answered.emit(page)


def _hidden(session: ArchiveSession, state: SearchState, answer: SearchAnswer) -> int:
    """How many more the search would find in the newspapers that are never shown."""
    if state.shows_hidden or answer.request.offset:
        return 0
    whole = request_of(session.archive, replace(state, shows_hidden=True), 0, 0)
    found = session.engine.search(replace(whole, facets=False, snippets=False)).total
    return max(found - answer.page.total, 0)
