"""Saved searches and the history are kept in the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from articles.archive.archive import Archive
from articles.errors import ArchiveError, Reason
from desktop.search.facet_groups import SavedCount
from desktop.search.saved_searches import SavedSearches
from desktop.session.search_state import SearchState
from desktop.session.undo_stack import WritingStack


class Searches:
    """The present search; counts as the test says."""

    def __init__(self) -> None:
        self.state = SearchState(text="قطار", years=("2019",))
        self.finds: dict[str, int] = {}

    def ask_for_counts(self, states, counted) -> None:
        for name, state in states.items():
            if state.text in self.finds:
                counted(name, self.finds[state.text])


class Page:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.searches = Searches()
        self.saved: tuple[SavedCount, ...] = ()
        self.searched: list[SearchState] = []

    def search(self, state: SearchState) -> None:
        self.searched.append(state)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.saved)

    def show_saved_searches(self, saved: tuple[SavedCount, ...]) -> None:
        self.saved = saved


class Question:
    """A reader who gives the same answer."""

    def __init__(self, answer: str | None) -> None:
        self.answer = answer
        self.told = 0
        self.proposals: list[str] = []

    def text(self, title: str, prompt: str, proposal: str = "") -> str | None:
        self.proposals.append(proposal)
        return self.answer

    def tell(self, title: str, text: str) -> None:
        self.told += 1


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
def stack(qapp) -> WritingStack:
    return WritingStack()


@pytest.fixture
def saved(archive, page, question, stack) -> Iterator[SavedSearches]:
    owner = QObject()
    yield SavedSearches(archive, page, question, stack, owner)
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


def test_saving_and_deleting_are_taken_back_and_made_again(saved, page, archive, stack):
    saved.save_present()
    page.searches.state = SearchState(text="ميناء")
    saved.save_present()
    saved.remove("قطارات الشمال")
    asked = []
    for step in (stack.undo, stack.undo, stack.undo, stack.redo):
        step()
        kept = archive.saved_searches.all()
        assert page.names == tuple(each.name for each in kept)
        asked.append([SearchState.from_json(each.query).text for each in kept])
    assert asked == [["ميناء"], ["قطار"], [], ["قطار"]]


def test_while_another_writes_it_is_told_and_a_search_is_opened(
    saved, page, archive, stack, monkeypatch
):
    def refuse(_search: object) -> None:
        raise ArchiveError("archive", Reason.LOCKED)

    saved.save_present()
    before = archive.saved_searches.all()
    told: list[ArchiveError] = []
    stack.failed.connect(told.append)
    for name in ("save", "delete"):
        monkeypatch.setattr(archive.saved_searches, name, refuse)
    saved.save_present()
    saved.remove("قطارات الشمال")
    assert [error.reason for error in told] == [Reason.LOCKED, Reason.LOCKED]
    assert (archive.saved_searches.all(), stack.count()) == (before, 1)
    saved.open("قطارات الشمال")
    assert page.searched == [page.searches.state]


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


def test_what_came_since_is_told_until_the_search_is_opened(saved, page, archive):
    page.searches.finds["قطار"] = 4
    saved.save_present()
    assert page.saved == (SavedCount("قطارات الشمال", 4, 0),)
    page.searches.finds["قطار"] = 7
    saved.count()
    assert page.saved == (SavedCount("قطارات الشمال", 7, 3),)
    saved.open("قطارات الشمال")
    assert page.saved == (SavedCount("قطارات الشمال", 7, 0),)
    assert archive.saved_searches.get("قطارات الشمال").last_total == 7


def test_what_came_since_is_told_the_next_day_too(saved, page, question, archive):
    page.searches.finds["قطار"] = 4
    saved.save_present()
    owner = QObject()
    tomorrow = SavedSearches(archive, page, question, WritingStack(), owner)
    page.searches.finds["قطار"] = 9
    tomorrow.refresh()
    assert page.saved == (SavedCount("قطارات الشمال", None, 0),)
    tomorrow.count()
    assert page.saved == (SavedCount("قطارات الشمال", 9, 5),)
    owner.deleteLater()


def test_fewer_than_before_are_no_news_and_the_count_goes_on_from_there(saved, page):
    page.searches.finds["قطار"] = 4
    saved.save_present()
    for found, fresh in ((2, 0), (3, 1)):
        page.searches.finds["قطار"] = found
        saved.count()
        assert page.saved == (SavedCount("قطارات الشمال", found, fresh),)


def test_while_another_writes_a_search_is_not_remembered(saved, archive, monkeypatch) -> None:
    def refuse(_text: str) -> None:
        raise ArchiveError("archive", Reason.LOCKED)

    with monkeypatch.context() as held:
        held.setattr(archive.search_history, "add", refuse)
        saved.remember()
    assert archive.search_history.last() == ()
    saved.remember()
    assert len(archive.search_history.last()) == 1


def test_opening_shows_what_came_since_the_last_look_alone(saved, page, archive):
    page.searches.finds["قطار"] = 4
    saved.save_present()
    kept = archive.saved_searches.get("قطارات الشمال")
    earlier = replace(kept, looked="2024-05-01T08:00:00Z")
    archive.saved_searches.save(earlier)
    page.searches.finds["قطار"] = 7
    saved.refresh()
    saved.count()
    saved.open("قطارات الشمال")
    saved.open("قطارات الشمال")
    plain = SearchState(text="قطار", years=("2019",))
    assert page.searched == [replace(plain, added_since="2024-05-01T08:00:00Z"), plain]
    assert archive.saved_searches.get("قطارات الشمال").looked > earlier.looked


def test_what_is_new_at_one_time_is_not_saved_with_a_search(saved, page, archive):
    page.searches.state = SearchState(text="قطار", added_since="2024-05-01T08:00:00Z")
    saved.save_present()
    query = archive.saved_searches.get("قطارات الشمال").query
    assert SearchState.from_json(query) == SearchState(text="قطار")


def test_a_saved_search_gets_another_name_and_that_is_undone(saved, page, question, archive, stack):
    saved.save_present()
    kept = archive.saved_searches.get("قطارات الشمال")
    question.answer = "سكك الشمال"
    saved.rename("قطارات الشمال")
    assert question.proposals[-1] == "قطارات الشمال"
    assert archive.saved_searches.all() == (replace(kept, name="سكك الشمال"),)
    assert page.names == ("سكك الشمال",)
    stack.undo()
    assert archive.saved_searches.all() == (kept,)
    stack.redo()
    assert page.names == ("سكك الشمال",)


@pytest.mark.parametrize("answer", [None, "قطارات الشمال", "ميناء"])
def test_no_other_name_or_that_of_another_search_changes_nothing(
    saved, question, archive, stack, answer
):
    saved.save_present()
    question.answer = "ميناء"
    saved.save_present()
    before, steps = archive.saved_searches.all(), stack.count()
    question.answer = answer
    saved.rename("قطارات الشمال")
    assert (archive.saved_searches.all(), stack.count()) == (before, steps)
    assert question.told == (answer == "ميناء")
