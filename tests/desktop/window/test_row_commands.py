"""Rows of events, contexts and indicators have a menu with what can be done with them elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu

from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.curation.article_form import ArticleForm
from desktop.pages.page import Page
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 20_000
OF_ARTICLES = ("مقالات شبيهة", "بيانات المقال ووسومه…", "فتح الملف الأصلي", "نسخ الإحالة")


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def shown(qtbot, window: MainWindow, kind: type[Page], text: str = "") -> QAbstractItemView:
    """The list of a page that is in front and has rows; its first row is chosen."""
    window.page.search(SearchState(text=text))
    window.pages.visit(kind.introduction.name)
    rows: QAbstractItemView = window.pages[kind].list  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: rows.model().rowCount() > 0, timeout=LONG)
    rows.setCurrentIndex(rows.model().index(0, 0))
    return rows


def menu_of(rows: QAbstractItemView) -> QMenu:
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, rows.rect().center(), rows.mapToGlobal(rows.rect().center()))
    QApplication.sendEvent(rows, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def chosen(menu: QMenu, words: str) -> None:
    """Choose an entry of an open menu."""
    entry = next(each for each in menu.actions() if each.text().startswith(words))
    menu.close()
    entry.trigger()


def words(menu: QMenu) -> list[str]:
    return [each.text().partition("\t")[0] for each in menu.actions() if each.text()]


@pytest.mark.parametrize(("kind", "text"), [(TimelinePage, ""), (ConcordancePage, "ميناء")])
def test_a_row_of_an_article_offers_what_can_be_done_with_it(qtbot, window, kind, text):
    rows = shown(qtbot, window, kind, text)
    menu = menu_of(rows)
    assert words(menu)[0] == "افتح في المقال"
    assert set(OF_ARTICLES) <= set(words(menu))
    chosen(menu, "بيانات المقال")
    qtbot.waitUntil(lambda: bool(window.findChildren(ArticleForm)), timeout=LONG)
    window.findChildren(ArticleForm)[-1].reject()
    notice = window.pages[kind].notice
    assert notice is not None
    for entry in ("نسخ الإحالة", "نسخ رابط المقال"):
        QGuiApplication.clipboard().clear()
        notice.hide()
        chosen(menu_of(rows), entry)
        assert QGuiApplication.clipboard().text()
        assert notice.isVisible()
        assert "نُسخ" in notice._words.text()
        assert not window.page.results.told.isVisibleTo(window.page)
    chosen(menu_of(rows), "مقالات شبيهة")
    assert window.page.searches.state.like is not None
    assert window.pages.current.introduction.name == BrowsePage.introduction.name


def test_an_event_is_opened_copied_and_narrows_the_search(qtbot, window):
    rows = shown(qtbot, window, TimelinePage)
    page = window.pages[TimelinePage]
    qtbot.waitUntil(lambda: page.model.value(0).details is not None, timeout=LONG)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert page.model.value(0).label in QGuiApplication.clipboard().text()
    assert page.notice.isVisible()
    dated = next(
        row for row in range(page.model.rowCount()) if len(page.model.value(row).event.value) == 10
    )
    rows.setCurrentIndex(page.model.index(dated, 0))
    day = page.model.value(dated).event.value
    chosen(menu_of(rows), "قصر البحث على زمنه")
    assert window.page.searches.state.period == (day, day)


def test_a_context_is_copied_from_its_menu(qtbot, window):
    rows = shown(qtbot, window, ConcordancePage, "ميناء")
    QGuiApplication.clipboard().clear()
    chosen(menu_of(rows), "نسخ السياق")
    assert "ميناء" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(window.pages[ConcordancePage].words_wanted, timeout=LONG):
        chosen(menu_of(rows), "افتح")
