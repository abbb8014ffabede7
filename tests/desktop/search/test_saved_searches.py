"""Saved searches and the history are kept in the archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from articles.archive.archive import Archive
from desktop.search.saved_searches import SavedSearches
from desktop.search.search_state import SearchState


class Searches:
    """The present search."""

    def __init__(self) -> None:
        self.state = SearchState(text="قطار", years=("2019",))


class Page:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.searches = Searches()
        self.names: tuple[str, ...] = ()
        self.searched: list[SearchState] = []

    def search(self, state: SearchState) -> None:
        self.searched.append(state)

    def show_saved_searches(self, names: tuple[str, ...]) -> None:
        self.names = names


class Question:
    """A reader who gives the same answer."""

    def __init__(self, answer: str | None) -> None:
        self.answer = answer
        self.proposals: list[str] = []

    def text(self, title: str, prompt: str, proposal: str = "") -> str | None:
        self.proposals.append(proposal)
        return self.answer


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        yield archive


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def question() -> Question:
    return Question("قطارات الشمال")


@pytest.fixture
def saved(qapp, archive: Archive, page: Page, question: Question) -> Iterator[SavedSearches]:
    owner = QObject()
    yield SavedSearches(archive, page, question, owner)  # type: ignore[arg-type]
    owner.deleteLater()


def test_a_search_is_saved_and_opened_as_it_was(saved, page, question, archive):
    saved.save_present()
    assert question.proposals == ["قطار"]
    assert page.names == ("قطارات الشمال",)
    page.searches.state = SearchState()
    saved.open("قطارات الشمال")
    assert page.searched == [SearchState(text="قطار", years=("2019",))]
    assert archive.saved_searches.get("قطارات الشمال").created[:2] == "20"


def test_without_a_name_nothing_is_saved(saved, page, question, archive):
    question.answer = None
    saved.save_present()
    assert archive.saved_searches.all() == ()


def test_a_deleted_search_is_gone(saved, page, archive):
    saved.save_present()
    saved.remove("قطارات الشمال")
    assert page.names == ()
    saved.open("قطارات الشمال")
    assert page.searched == []


def test_the_history_offers_the_newest_first_and_each_once(qtbot, saved, page):
    for text in ("قطار", "ميناء", "قطار"):
        page.searches.state = SearchState(text=text, years=("2019",))
        saved.remember()
    page.searches.state = SearchState(text="قطار")
    with qtbot.waitSignal(saved.history_changed) as history:
        saved.remember()
    assert history.args == [["قطار", "ميناء"]]


def test_an_empty_search_is_not_remembered(qtbot, saved, page, archive):
    page.searches.state = SearchState(text="  ", years=("2019",))
    with qtbot.assertNotEmitted(saved.history_changed):
        saved.remember()
    assert archive.search_history.last() == ()


def test_only_so_many_are_offered(qtbot, saved, page):
    for number in range(50):
        page.searches.state = SearchState(text=f"بحث {number}")
        saved.remember()
    with qtbot.waitSignal(saved.history_changed) as history:
        saved.refresh()
    assert history.args[0] == [f"بحث {number}" for number in range(49, 19, -1)]
