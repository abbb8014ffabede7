"""The list of results under mouse and keyboard, and how a row looks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton

from desktop.display.byline import byline
from desktop.display.isolation import without_controls
from desktop.search.results_list import ResultsList
from desktop.search.results_model import ResultsModel
from desktop.search.search_answer import Badge, ResultRow, SearchAnswer
from index.request import SearchRequest
from index.results import ResultPage
from tests.desktop.making import answer, look_of, row

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def shown(qtbot) -> ResultsList:
    shown = ResultsList(ResultsModel(), look_of())
    shown.resize(340, 500)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def show_rows(shown: ResultsList, *rows) -> None:
    page = ResultPage(len(rows), tuple(each.hit for each in rows))
    shown.model().show_answer(SearchAnswer(SearchRequest(), page, rows))


def test_down_previews_and_enter_reads(qtbot, shown: ResultsList):
    shown.model().show_answer(answer(range(5)))
    previewed, read = [], []
    shown.previewed.connect(previewed.append)
    shown.read.connect(read.append)
    shown.choose(0)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Up)
    assert previewed == ["a0", "a1", "a2", "a1"]
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert read == ["a1"]
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert previewed[-1] == "a1"
    assert len(previewed) == 5


def test_a_click_previews_and_a_double_click_reads(qtbot, shown: ResultsList):
    shown.model().show_answer(answer(range(3)))
    place = shown.visualRect(shown.model().index(1, 0)).center()
    with qtbot.waitSignal(shown.previewed) as previewed:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert previewed.args == ["a1"]
    with qtbot.waitSignal(shown.read) as read:
        qtbot.mouseDClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert read.args == ["a1"]


def test_selecting_quietly_tells_nobody(qtbot, shown: ResultsList):
    shown.model().show_answer(answer(range(3)))
    with qtbot.assertNotEmitted(shown.previewed):
        shown.select_quietly(2)
        assert shown.currentIndex().row() == 2
        shown.select_quietly(-1)
    assert not shown.currentIndex().isValid()
    with qtbot.assertNotEmitted(shown.read):
        qtbot.keyClick(shown, Qt.Key.Key_Return)


def test_how_many_are_chosen_is_counted_without_reading_their_rows(qtbot, shown, monkeypatch):
    shown.model().show_answer(answer(range(9)))
    assert shown.chosen_count == 0
    shown.choose(2)
    assert shown.chosen_count == 1
    monkeypatch.setattr(ResultsModel, "data", lambda *_: pytest.fail("a row was read"))
    shown.selectAll()
    assert shown.chosen_count == 9
    away = QItemSelectionModel.SelectionFlag.Deselect
    shown.selectionModel().select(shown.model().index(4, 0), away)
    assert shown.chosen_count == 8
    monkeypatch.undo()
    assert len(shown.chosen_ids()) == 8


def test_scrolling_to_the_end_asks_for_more(qtbot, shown: ResultsList):
    shown.model().show_answer(answer(range(30), total=90))
    with qtbot.waitSignal(shown.model().more_wanted) as wanted:
        qtbot.keyClick(shown, Qt.Key.Key_End)
        shown.scrollToBottom()
    assert wanted.args == [30]


@pytest.mark.parametrize(
    ("published", "evidence", "words"),
    [
        ("2019-04-12", "stated", "جريدة الساحل · 12 أبريل 2019"),
        ("2019", "inferred", "جريدة الساحل · 2019 (مستنتج)"),
        (None, "unknown", "جريدة الساحل · بلا تاريخ"),
    ],
)
def test_dates_say_how_they_are_known(published: str | None, evidence: str, words: str):
    assert without_controls(byline(("جريدة الساحل",), published, evidence)) == words


def test_a_byline_without_a_newspaper_is_the_date_alone():
    assert without_controls(byline((None,), "2019", "stated")) == "2019"


@pytest.mark.qt_log_ignore("keyToAscii")
@pytest.mark.parametrize("key", ["w", "?", "ص", "؟"])
def test_why_a_result_was_found_is_asked_by_key(qtbot, shown: ResultsList, key: str):
    show_rows(shown, row(0), row(1))
    shown.choose(1)
    with qtbot.assertNotEmitted(shown.reasons_wanted):
        press(shown, key)
    shown.has_reasons = True
    with qtbot.waitSignal(shown.reasons_wanted) as wanted:
        press(shown, key)
    assert wanted.args[0] == "a1"


def press(shown: ResultsList, letter: str) -> None:
    """A key of any keyboard."""
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(shown, key)


def test_a_small_button_asks_why_on_the_row_below_the_mouse(qtbot, shown: ResultsList):
    show_rows(shown, row(0), row(1))
    (button,) = shown.viewport().findChildren(QToolButton)
    place = shown.visualRect(shown.model().index(1, 0))
    qtbot.mouseMove(shown.viewport(), place.center())
    shown.entered.emit(shown.model().index(1, 0))
    assert not button.isVisible()
    shown.has_reasons = True
    shown.entered.emit(shown.model().index(1, 0))
    assert button.isVisible()
    assert place.contains(button.geometry())
    assert button.accessibleName()
    with qtbot.waitSignal(shown.reasons_wanted) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args[0] == "a1"
    show_rows(shown, row(2))
    assert not button.isVisible()


def test_the_menu_of_a_result_does_what_can_be_done_with_it(qtbot, shown: ResultsList):
    show_rows(shown, row(0), row(1))
    index = shown.model().index(1, 0)
    read, why, alike = shown.menu(index).actions()
    assert not why.isEnabled()
    with qtbot.waitSignal(shown.read) as signal:
        read.trigger()
    assert signal.args == ["a1"]
    with qtbot.waitSignal(shown.alike_wanted) as signal:
        alike.trigger()
    assert signal.args == ["a1", "مقال 1"]
    shown.has_reasons = True
    _read, why, _alike = shown.menu(index).actions()
    with qtbot.waitSignal(shown.reasons_wanted) as signal:
        why.trigger()
    assert signal.args[0] == "a1"
    assert shown.menu(QModelIndex()) is None


def copies() -> list[ResultRow]:
    badge = Badge("3 نسخ", "copies")
    story = [replace(row(number, (badge,)), story="s") for number in range(3)]
    return [*story, row(3)]


def test_the_badge_of_copies_shows_them_by_a_click_or_a_key(qtbot, shown: ResultsList):
    show_rows(shown, *copies())
    assert shown.model().rowCount() == 2
    index = shown.model().index(0, 0)
    place = shown.visualRect(index)
    delegate = shown.itemDelegate()
    badge = delegate.laid_out(shown.model().value(0), place.width()).copies_place
    at = place.topLeft() + badge.center().toPoint()
    qtbot.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(9, 9)
    )
    assert shown.model().rowCount() == 2
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.model().rowCount() == 4
    show_rows(shown, *copies())
    shown.choose(0)
    qtbot.keyClicks(shown, "+")
    assert shown.model().rowCount() == 4


def test_the_menu_says_how_many_copies_stand_behind(shown: ResultsList):
    show_rows(shown, *copies())
    menu = shown.menu(shown.model().index(0, 0))
    assert menu is not None
    (action,) = [each for each in menu.actions() if "نسختان" in each.text()]
    action.trigger()
    assert shown.model().rowCount() == 4
    menu = shown.menu(shown.model().index(0, 0))
    assert menu is not None
    assert not any("النسخ" in each.text() for each in menu.actions())
