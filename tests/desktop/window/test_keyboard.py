"""What is typed goes where the reader is, whatever is filled anew meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.app import Program
from desktop.passages.page import PassagesPage
from desktop.session.search_state import SearchState
from desktop.settings import DIGITS
from desktop.widgets.facet_button import FacetButton
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def line(window: MainWindow, value: str) -> FacetButton:
    window.page.facets.ensurePolished()
    return next(
        each for each in window.page.facets.findChildren(FacetButton) if each.value == value
    )


def click(qtbot, button: FacetButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def test_after_a_click_on_a_newspaper_words_are_typed_into_the_field(qtbot, window: MainWindow):
    """The panel is filled anew with each answer: it took the keyboard, and a space the filter."""
    results, state = window.page.results.model, window.page.searches
    click(qtbot, line(window, "جريدة الساحل"))
    qtbot.waitUntil(lambda: results.total == 1, timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    field = window.top_bar.search_field
    qtbot.waitUntil(lambda: window.focusWidget() is field, timeout=5000)
    for letters in ("المي", "ناء ", "30"):
        with qtbot.waitSignal(window.page.searches.answered, timeout=20_000):
            typed(letters)
    assert field.text() == "الميناء 30"
    assert state.state.publishers == ("جريدة الساحل",)


def test_by_keyboard_a_line_that_is_switched_keeps_the_keyboard(qtbot, window: MainWindow):
    line(window, "جريدة الساحل").setFocus()
    with qtbot.waitSignal(window.page.searches.answered, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert isinstance(focused, FacetButton)
    assert focused.value == "جريدة الساحل"
    assert focused.isChecked()


def test_nothing_that_is_filled_anew_takes_the_keyboard_on_any_page(qtbot, window: MainWindow):
    field = window.top_bar.search_field
    for introduction in window.pages.introductions:
        window.pages.show_page(introduction.name)
        for button in window.pages.current.findChildren(FacetButton):
            if button.isVisible():
                button.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
        window.imports.articles_changed.emit()
        with qtbot.waitSignal(window.page.searches.answered, timeout=20_000):
            window.page.search(SearchState(text="القطار" if not field.text() else ""))
        window.settings.choose(DIGITS, "arabic")
        window.settings.choose(DIGITS, "western")
        qtbot.wait(150)
        assert field.hasFocus(), introduction.name


def test_who_comes_to_a_page_by_its_key_can_go_through_its_list(qtbot, window: MainWindow):
    """The keyboard stayed in the search field, where Down did nothing."""
    field = window.top_bar.search_field
    for name in ("page_timeline", "page_browse"):
        page = next(each for each in window.pages if each.introduction.name == name)
        field.setFocus()
        qtbot.waitUntil(field.hasFocus, timeout=20_000)
        window.actions_by_name[name].trigger()
        rows = page.entrance
        qtbot.waitUntil(rows.hasFocus, timeout=20_000)
        qtbot.waitUntil(lambda rows=rows: rows.model().rowCount() > 0, timeout=20_000)
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        assert rows.currentIndex().isValid(), name


def test_a_list_that_is_filled_later_gets_the_keyboard_unless_it_went_elsewhere(
    qtbot, window: MainWindow
):
    field, rows = window.top_bar.search_field, window.pages[PassagesPage].list
    rows.hide()
    window.pages.visit("page_passages")
    assert not rows.hasFocus()
    rows.show()
    assert rows.hasFocus()
    rows.hide()
    window.pages.visit("page_passages")
    field.setFocus()
    rows.show()
    assert field.hasFocus()


def test_a_button_that_its_answer_takes_away_leaves_the_keyboard_in_the_results(
    qtbot, window: MainWindow
):
    page = window.page
    with qtbot.waitSignal(page.searches.answered, timeout=20_000):
        page.search(SearchState(text="زرافة", publishers=("جريدة الساحل",)))
    widen = [
        each for each in page.results.findChildren(QPushButton) if "كل المقالات" in each.text()
    ]
    page.results.notes.setFocus()
    widen[0].setFocus()
    qtbot.waitUntil(widen[0].hasFocus)
    with qtbot.waitSignal(page.searches.answered, timeout=20_000):
        page.search(SearchState(text="القطار"))
    assert page.results.list.hasFocus()
