"""Whoever has the keyboard is seen to have it; F6 skips no pane; Enter presses; offers give way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QMenu,
    QWidget,
)

from articles.curation import ArticleMarks
from desktop.app import Program
from desktop.curation.article_form import ArticleForm
from desktop.session.search_state import SearchState
from desktop.settings import THEME
from desktop.widgets.focus import holds_focus
from desktop.window.main_window import MainWindow
from tests.desktop.pictures.looking import faults_of, is_empty_field
from tests.desktop.seeing import shown, takes_the_focus
from tests.desktop.window.walking import filled, opened, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 15_000
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def picture(window: MainWindow, widget: QWidget) -> QImage:
    return window.grab(widget.rect().translated(widget.mapTo(window, QPoint()))).toImage()


def differing(first: QImage, second: QImage) -> int:
    """How many pixels differ enough to be seen."""

    def far(x: int, y: int) -> bool:
        one, other = QColor(first.pixel(x, y)), QColor(second.pixel(x, y))
        return abs(one.lightness() - other.lightness()) > 20

    return sum(far(x, y) for x in range(first.width()) for y in range(0, first.height(), 2))


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_the_keyboard_is_seen_in_lists_text_cards_facets_and_bars(
    qtbot, program: Program, window: MainWindow, theme: str
):
    program.settings.choose(THEME, theme)
    page = window.page
    facet = next(each for each in page.facets.findChildren(QAbstractButton) if each.isVisible())
    bar = window.top_bar._page_buttons["page_timeline"]
    for stop in (page.results.list, page.reading.view, page.side.figures.list, facet, bar):
        window.top_bar.search_field.setFocus()
        without = picture(window, stop)
        stop.setFocus()
        qtbot.waitUntil(stop.hasFocus)
        assert differing(without, picture(window, stop)) > stop.width(), stop


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_every_popup_shows_which_row_is_chosen(
    qtbot, program: Program, window: MainWindow, theme: str
):
    """Menus, lists of choices and completions, whoever opens them."""
    program.settings.choose(THEME, theme)
    window.page.side.figure_editor.edit(
        window.page.reading.opened.annotated.figures[0], QPoint(50, 50)
    )
    menus = [menu for menu in window.findChildren(QMenu) if len(entries(menu)) > 1]
    boxes = [box for box in window.findChildren(QComboBox) if box.count() > 1]
    completers = window.findChildren(QCompleter)
    assert len(menus) > 2
    assert len(boxes) > 3
    assert len(completers) >= 2
    for menu in menus:
        menu.popup(QPoint(100, 100))
        one, other = entries(menu)[:2]
        menu.setActiveAction(other)
        plain = menu.grab(menu.actionGeometry(one)).toImage()
        menu.setActiveAction(one)
        assert differing(plain, menu.grab(menu.actionGeometry(one)).toImage()) > 200, menu.title()
        menu.close()
    field = window.top_bar.search_field
    field.set_history(["قطار الشمال", "ميناء الجنوب"])
    qtbot.keyClick(field, Qt.Key.Key_Down, ALT)
    for view in [*(box.view() for box in boxes), *map(filled_popup, completers)]:
        view.window().resize(300, 200)
        view.window().show()
        choose_row(view, 1)
        place = view.visualRect(view.model().index(0, 0))
        plain = view.viewport().grab(place).toImage()
        choose_row(view, 0)
        assert differing(plain, view.viewport().grab(place).toImage()) > 200, view
        view.window().hide()


def entries(menu: QMenu) -> list[QAction]:
    return [each for each in menu.actions() if each.isEnabled() and not each.isSeparator()]


def filled_popup(completer: QCompleter) -> QAbstractItemView:
    view = completer.popup()
    if view.model() is None or view.model().rowCount() < 2:
        view.setModel(QStringListModel(["كلمة أولى", "كلمة ثانية"], view))
    return view


def choose_row(view: QAbstractItemView, row: int) -> None:
    view.setCurrentIndex(view.model().index(row, 0))


def test_f6_reaches_every_pane_and_skips_none(qtbot, window: MainWindow):
    page = window.page
    panes = [page.facets, page.results, page.reading, page.side, page.strip_pane]
    panes.append(window.top_bar.search_field)
    page.results.list.setFocus()
    reached = []
    for _ in panes:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        reached.append(next(n for n, pane in enumerate(panes) if holds_focus(pane)))
    assert reached == [2, 3, 4, 5, 0, 1]


def test_f6_reaches_what_is_said_above_every_page(qtbot, window: MainWindow):
    """What the start has to say, and the report of an import, were passed by on all pages."""
    window.tell_news("لا يمكن الكتابة في هذا الأرشيف.")
    window.report_view.show()
    strips = [window.notices.news, window.report_view]
    for introduction in window.pages.introductions:
        window.pages.show_page(introduction.name)
        window.top_bar.search_field.setFocus()
        reached = []
        for _ in strips:
            qtbot.keyClick(window, Qt.Key.Key_F6)
            reached.append(next((each for each in strips if holds_focus(each)), None))
        assert reached == strips, introduction.name
        qtbot.keyClick(window, Qt.Key.Key_F6)
        assert holds_focus(window.pages.current)


def test_f6_reaches_the_side_of_an_article_without_figures(qtbot, window: MainWindow):
    window.page.side.figures.show_figures(())
    window.page.reading.view.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert holds_focus(window.page.side)


def test_f6_walks_through_every_page_and_past_nothing(qtbot, window: MainWindow):
    with qtbot.waitSignal(window.page.searches.answered, timeout=LONG):
        window.page.search(SearchState(text="القطار"))
    for introduction in window.pages.introductions:
        window.pages.show_page(introduction.name)
        page = window.pages.current
        qtbot.wait(300)  # lists are filled
        window.top_bar.search_field.setFocus()
        reached: list[QWidget] = []
        while not reached or window.focusWidget() not in reached[:-1]:
            qtbot.keyClick(window, Qt.Key.Key_F6)
            reached.append(window.focusWidget())
            assert len(reached) < 20
        stops = [each for each in shown(page) if takes_the_focus(each) and each.isEnabled()]
        landmarks = [part for part in page.landmarks() if part.isVisible()]
        for part in landmarks:
            can_be_reached = any(holds(part, stop) for stop in stops)
            assert can_be_reached == any(holds(part, each) for each in reached), part
        unreached = [stop for stop in stops if not any(holds(part, stop) for part in landmarks)]
        assert unreached == [], introduction.name


def holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def test_enter_presses_the_button_that_has_the_keyboard(qtbot, window: MainWindow):
    button = window.top_bar._page_buttons["page_timeline"]
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert window.pages.current.introduction.name == "page_timeline"


def offered(qtbot, window: MainWindow, words: str):
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    field = window.top_bar.search_field
    with qtbot.waitSignal(window.page.searches.answered, timeout=LONG):
        typed(words)
    qtbot.waitUntil(lambda: field.popup.is_visible, timeout=LONG)
    return field


def test_down_and_enter_belong_to_the_results_while_offers_are_open(qtbot, window: MainWindow):
    field = offered(qtbot, window, "القط")
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Down)
    assert not field.popup.is_visible
    results, view = window.page.results.list, window.page.reading.view
    # Without a window manager nobody makes the window the active one again.
    qtbot.waitUntil(lambda: window.focusWidget() is results, timeout=LONG)
    assert field.text() == "القط"
    qtbot.keyClick(results, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.focusWidget() is view, timeout=LONG)


def test_escape_closes_the_offers_and_nothing_else(qtbot, window: MainWindow):
    field = offered(qtbot, window, "القط")
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Escape)
    assert not field.popup.is_visible
    # Without a window manager nobody makes the window the active one again.
    assert window.focusWidget() is field
    assert field.text() == "القط"


def test_who_goes_into_the_offers_takes_one(qtbot, window: MainWindow):
    field = offered(qtbot, window, "القط")
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Down, ALT)
    assert field.popup.view.currentIndex().row() == 0
    qtbot.keyClick(field.popup.view, Qt.Key.Key_Return)
    assert field.text().startswith("القطار")


def test_offers_that_nobody_goes_into_close(qtbot, window: MainWindow):
    field = offered(qtbot, window, "القط")
    field.popup._rest.setInterval(10)
    field.popup._rest.start()
    qtbot.waitUntil(lambda: not field.popup.is_visible, timeout=LONG)


def test_the_caret_of_an_empty_field_stands_at_the_right(qtbot, window: MainWindow):
    field = window.top_bar.search_field
    field.clear()
    field.grab()
    assert field.cursorRect().center().x() > field.width() // 2


def test_the_caret_of_every_empty_field_of_a_form_stands_at_the_right(qtbot, window: MainWindow):
    """Fields of several lines too: their documents do not mirror by themselves."""
    form = ArticleForm(None, ArticleMarks(), 2, window)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    fields = [each for each in shown(form) if is_empty_field(each)]
    assert len(fields) > 4
    assert faults_of(form, window) == []
