"""Searches are asked in order; what is out of date never arrives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from articles.span import Span
from desktop.search.controller import PageOfResults, SearchController
from desktop.search.results_model import PAGE_LENGTH
from desktop.search.search_answer import SearchAnswer
from desktop.session.search_state import SearchState
from index.errors import BadQueryError, QueryFault
from index.request import SearchRequest
from index.results import Facet, Facets, Hit, ResultPage
from tests.desktop.making import hit


def change_text(controller: SearchController, text: str) -> None:
    """What the search field does."""
    controller.change(replace(controller.state, text=text))


class Engine:
    """Finds a fixed number of articles for every query but those with a question mark."""

    def __init__(self, articles: int) -> None:
        self.articles = articles
        self.current = True
        self.requests: list[SearchRequest] = []

    def search(self, request: SearchRequest) -> ResultPage:
        self.requests.append(request)
        if "?" in request.text:
            raise BadQueryError(QueryFault.TOO_LONG, Span(0, 1))
        places = range(request.offset, min(request.offset + request.limit, self.articles))
        hits: tuple[Hit, ...] = tuple(hit(number) for number in places)
        months = Facets(months=(Facet("2019-04", self.articles),))
        return ResultPage(self.articles, hits, months)

    def count(self) -> int:
        return self.articles

    def is_current(self) -> bool:
        return self.current


class Articles:
    """The archive's side: no figures, a revision that can be moved."""

    def __init__(self) -> None:
        self.moved = 1

    def count(self) -> int:
        return 7

    def revision(self) -> int:
        return self.moved

    def figures_of(self, ids):
        return {}

    def times_of(self, ids):
        return {}


class Curation:
    """The reader's own groups: none yet."""

    def collections(self) -> tuple[()]:
        return ()

    def tags(self) -> dict[str, frozenset[str]]:
        return {}

    def statuses(self) -> dict[str, frozenset[str]]:
        return {}


class Families:
    """The copies of stories: none."""

    def stories(self, ids) -> dict[str, str]:
        return {}

    def sizes(self, ids) -> dict[str, int]:
        return {}


class HiddenPublishers:
    """The newspapers that are never shown."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ()

    def all(self) -> tuple[str, ...]:
        return self.names


@dataclass
class Stored:
    """An archive with its repositories."""

    articles: Articles
    families: Families = field(default_factory=Families)
    curation: Curation = field(default_factory=Curation)
    hidden_publishers: HiddenPublishers = field(default_factory=HiddenPublishers)


@dataclass
class Session:
    """What a question gets."""

    archive: Stored
    engine: Engine


class Worker:
    """A `SerialWorker` whose questions wait until the test lets them be answered.

    On a channel only the newest question counts, as with the real one.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.waiting: list[tuple[str, Callable[[], None]]] = []

    def ask(self, question, answered, failed=None, *, channel=None) -> int:
        def answer() -> None:
            try:
                outcome = question(self.session)
            except Exception as error:  # noqa: BLE001 - handed on, as the real worker does
                failed(error)
            else:
                answered(outcome)

        self.drop(channel)
        self.waiting.append((channel, answer))
        return len(self.waiting)

    def drop(self, channel) -> None:
        self.waiting = [(name, ask) for name, ask in self.waiting if name != channel]

    def answer_all(self) -> None:
        waiting, self.waiting = self.waiting, []
        for _, ask in waiting:
            ask()


@pytest.fixture
def worker() -> Worker:
    return Worker(Session(Stored(Articles()), Engine(70)))


@pytest.fixture
def controller(qapp, worker: Worker) -> SearchController:
    return SearchController(worker)  # type: ignore[arg-type]


@pytest.fixture
def pages(controller: SearchController) -> list[PageOfResults]:
    pages: list[PageOfResults] = []
    controller.answered.connect(pages.append)
    return pages


def numbers(answer: SearchAnswer) -> list[str]:
    return [row.hit.article_id for row in answer.rows]


def test_a_search_is_told_and_answered(controller, worker, pages):
    states: list[SearchState] = []
    controller.state_changed.connect(states.append)
    change_text(controller, "قطار")
    assert states == [SearchState(text="قطار")]
    assert pages == []
    worker.answer_all()
    (page,) = pages
    assert page.state == SearchState(text="قطار")
    assert page.articles == 7
    assert page.archive.months == (Facet("2019-04", 70),)
    assert numbers(page.answer) == [f"a{n}" for n in range(PAGE_LENGTH)]


def test_new_words_keep_the_narrowings(controller, worker):
    controller.change(SearchState(text="قطار", years=("2019",)))
    change_text(controller, "ميناء")
    assert controller.state == SearchState(text="ميناء", years=("2019",))


def test_only_the_last_of_many_keystrokes_is_answered(controller, worker, pages):
    for text in ("ق", "قط", "قطا", "قطار"):
        change_text(controller, text)
    worker.answer_all()
    assert [page.state.text for page in pages] == ["قطار"]


def test_an_answer_to_an_earlier_search_is_dropped(controller, worker, pages):
    change_text(controller, "قطار")
    (late,) = worker.waiting
    change_text(controller, "ميناء")
    late[1]()
    assert pages == []
    worker.answer_all()
    assert [page.state.text for page in pages] == ["ميناء"]


def test_more_is_asked_with_the_same_search(controller, worker, pages):
    change_text(controller, "قطار")
    worker.answer_all()
    controller.ask_for_more(30)
    worker.answer_all()
    assert numbers(pages[1].answer)[0] == "a30"
    assert pages[1].answer.request.offset == 30
    assert not pages[1].answer.request.facets


def test_scrolling_cannot_swallow_a_search_that_is_under_way(controller, worker, pages):
    """The list may ask for more of the old results while the new ones are still awaited."""
    change_text(controller, "قطار")
    worker.answer_all()
    change_text(controller, "ميناء")
    controller.ask_for_more(30)
    worker.answer_all()
    fresh = [page for page in pages if page.state.text == "ميناء"]
    assert fresh[0].answer.request.offset == 0


def test_more_of_an_earlier_search_is_not_asked(controller, worker, pages):
    change_text(controller, "قطار")
    worker.answer_all()
    controller.ask_for_more(30)
    change_text(controller, "ميناء")
    worker.answer_all()
    assert [page.answer.request.offset for page in pages] == [0, 0]


def test_a_query_that_cannot_be_understood_is_told(controller, worker, pages):
    failures: list[Exception] = []
    controller.failed.connect(failures.append)
    change_text(controller, "?")
    worker.answer_all()
    assert pages == []
    assert isinstance(failures[0], BadQueryError)
    change_text(controller, "قطار")
    worker.answer_all()
    assert len(pages) == 1


def test_other_searches_are_counted_one_after_the_other(controller, worker):
    counted: list[tuple[str, int]] = []
    states = {"a": SearchState(text="قطار"), "b": SearchState(text="?"), "c": SearchState()}
    controller.ask_for_counts(states, lambda name, found: counted.append((name, found)))
    change_text(controller, "ميناء")
    rounds = 0
    while worker.waiting:
        worker.answer_all()
        rounds += 1
    assert counted == [("a", 70), ("c", 70)]  # the one that cannot be understood has none
    assert rounds >= 3  # others are asked in between
    assert all(r.limit == 0 for r in worker.session.engine.requests if r.text != "ميناء")


def test_an_index_that_is_behind_counts_nothing(controller, worker):
    counted: list[str] = []
    worker.session.engine.current = False
    controller.ask_for_counts({"a": SearchState()}, lambda name, _found: counted.append(name))
    worker.answer_all()
    assert counted == []


def test_counting_anew_gives_up_the_count_under_way(controller, worker):
    counted: list[str] = []
    for _ in range(3):
        controller.ask_for_counts({"a": SearchState()}, lambda name, _found: counted.append(name))
    worker.answer_all()
    assert counted == ["a"]


def test_the_months_of_the_archive_are_counted_once(controller, worker, pages):
    def counted() -> int:
        return sum(request.limit == 0 for request in worker.session.engine.requests)

    for text in ("قطار", "ميناء", "سوق"):
        change_text(controller, text)
        worker.answer_all()
    assert counted() == 1
    worker.session.archive.articles.moved = 2
    controller.refresh()
    worker.answer_all()
    assert counted() == 2
    assert pages[-1].state.text == "سوق"


def test_a_refresh_brings_as_many_results_as_were_shown(controller, worker, pages):
    change_text(controller, "قطار")
    worker.answer_all()
    controller.refresh(75)
    worker.answer_all()
    assert [page.answer.request.limit for page in pages] == [PAGE_LENGTH, 75]
