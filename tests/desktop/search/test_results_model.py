"""The list of results is a sound model that asks for more as it is scrolled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.display.isolation import without_controls
from desktop.search.results_model import ResultsModel
from desktop.search.search_answer import Badge, SearchAnswer
from desktop.widgets.rows import ROW_ROLE
from index.request import SearchRequest
from index.results import ResultPage
from tests.desktop.making import answer, row

TOP = QModelIndex()


@pytest.fixture
def model(qapp) -> ResultsModel:
    return ResultsModel()


def test_the_model_is_sound_with_every_page(qtmodeltester, model: ResultsModel):
    qtmodeltester.check(model)
    model.show_answer(answer(range(30), total=70))
    qtmodeltester.check(model)
    model.show_answer(answer(range(30, 60), total=70, offset=30))
    qtmodeltester.check(model)
    model.clear()
    qtmodeltester.check(model)


def test_qt_watches_the_pages_come(model: ResultsModel):
    """The tester is told of every signal while rows come and go."""
    tester = QAbstractItemModelTester(model)
    for first in range(0, 70, 30):
        model.show_answer(answer(range(first, min(first + 30, 70)), total=70, offset=first))
    model.show_answer(answer(range(5)))
    model.clear()
    del tester


def test_more_is_asked_for_once_and_in_order(qtbot, model: ResultsModel):
    model.show_answer(answer(range(30), total=70))
    assert model.canFetchMore(TOP)
    with qtbot.waitSignal(model.more_wanted) as wanted:
        model.fetchMore(TOP)
    assert wanted.args == [30]
    assert not model.canFetchMore(TOP)
    with qtbot.assertNotEmitted(model.more_wanted):
        model.fetchMore(TOP)
    model.show_answer(answer(range(30, 60), total=70, offset=30))
    assert model.rowCount() == 60
    with qtbot.waitSignal(model.more_wanted) as wanted:
        model.fetchMore(TOP)
    assert wanted.args == [60]
    model.show_answer(answer(range(60, 70), total=70, offset=60))
    assert not model.canFetchMore(TOP)
    assert model.row_of("a69") == 69


def test_a_page_that_does_not_follow_is_dropped(model: ResultsModel):
    model.show_answer(answer(range(30), total=90))
    model.show_answer(answer(range(60, 90), total=90, offset=60))
    model.show_answer(answer(range(30, 60), total=90, offset=30))
    model.show_answer(answer(range(30, 60), total=90, offset=30))
    assert [model.value(n).hit.article_id for n in range(60)] == [f"a{n}" for n in range(60)]
    assert model.rowCount() == 60


def test_an_empty_further_page_changes_nothing(model: ResultsModel):
    model.show_answer(answer(range(30), total=31))
    model.fetchMore(TOP)
    model.show_answer(SearchAnswer(SearchRequest(offset=30), ResultPage(31, ()), ()))
    assert model.rowCount() == 30
    assert not model.canFetchMore(TOP)


def test_the_same_search_asked_again_can_be_scrolled_again(model: ResultsModel):
    model.show_answer(answer(range(30), total=60))
    model.fetchMore(TOP)
    model.show_answer(answer(range(30), total=60))
    assert model.canFetchMore(TOP)


def test_what_a_row_says(model: ResultsModel):
    badges = (Badge("80 %", "figure"), Badge("ماي 2015", "time"))
    rows = (row(1, badges), row(2, publisher=None, published=None))
    page = ResultPage(2, tuple(each.hit for each in rows))
    model.show_answer(SearchAnswer(SearchRequest(), page, rows))
    first, second = model.index(0, 0), model.index(1, 0)
    assert first.data() == "مقال 1"
    assert first.data(ROW_ROLE) is rows[0]
    spoken = without_controls(first.data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("مقال 1", "جريدة الساحل", "12 أبريل 2019", "القطار", "80 %", "ماي 2015"):
        assert part in spoken
    assert "بلا تاريخ" in second.data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(first) == 0
    assert not model.canFetchMore(first)
    assert model.row_of("nowhere") == -1
    assert model.value(-1) is None
    assert model.value(2) is None


def with_copies(stories: str, first: int = 0, total: int = 6) -> SearchAnswer:
    """A page of hits; those under one letter are copies of one story, `-` is none."""
    plain = answer(range(first, first + len(stories)), total=total, offset=first)
    rows = (
        replace(each, story=name.strip("-")) for each, name in zip(plain.rows, stories, strict=True)
    )
    return replace(plain, rows=tuple(rows))


def ids(model: ResultsModel) -> list[str]:
    return [each.hit.article_id for each in model.values]


def test_copies_of_a_story_are_one_row_until_they_are_asked_for(qtmodeltester, model: ResultsModel):
    model.show_answer(with_copies("a-ab"))
    first, second, third, fourth = (row(number).hit.article_id for number in range(4))
    assert ids(model) == [first, second, fourth]
    assert model.copies_behind(first) == 1
    assert model.copies_behind(second) == 0
    assert model.row_of(third) == 0
    model.show_copies(first)
    assert ids(model) == [first, third, second, fourth]
    assert model.copies_behind(first) == 0
    assert model.row_of(third) == 1
    qtmodeltester.check(model)


def test_copies_on_a_further_page_stand_behind_the_row_above(qtbot, model: ResultsModel):
    model.show_answer(with_copies("aaa"))
    assert model.rowCount() == 1
    with qtbot.waitSignal(model.more_wanted) as wanted:
        model.fetchMore(TOP)
    assert wanted.args == [3]
    model.show_answer(with_copies("a-a", first=3))
    assert model.rowCount() == 2
    assert model.copies_behind(ids(model)[0]) == 4
    assert not model.canFetchMore(TOP)
