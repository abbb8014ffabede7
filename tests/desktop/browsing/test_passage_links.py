"""A link to a passage from the text, from its card and from the panel beside the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from articles.intake import import_paths
from articles.passages.link import PassageLink
from articles.passages.passage import Passage
from articles.span import Span
from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.passages.page import PassagesPage
from desktop.session.archive_session import ArchiveLocation
from desktop.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "حديقة فوق السطح\n\nزرع السكان حديقة فوق سطح السوق. وتسقيها مياه الأمطار كل شتاء."
LINK = "نسخ رابط المقتطف (Ctrl+Shift+C)"


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    (tmp_path / "garden.txt").write_text(TEXT, "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [tmp_path / "garden.txt"]))
    window = program.open(location)
    with qtbot.waitActive(window):
        window.resize(1440, 900)
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    QGuiApplication.clipboard().clear()
    return window


@pytest.fixture
def passage(window: MainWindow) -> Passage:
    body = window.page.reading.opened.article.body
    start = body.index("حديقة فوق سطح")
    window.page.reading.passage_wanted.emit(Span(start, start + 13), "green")
    (passage,) = window.page.reading.opened.passages
    return passage


def copied(qtbot) -> PassageLink:
    def read() -> PassageLink | None:
        return PassageLink.read(QGuiApplication.clipboard().text())

    qtbot.waitUntil(lambda: read() is not None, timeout=5000)
    return read()


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def test_the_card_of_a_passage_is_asked_first(qtbot, window: MainWindow, passage: Passage):
    assert window.page.reading.editor.isVisible()
    window.actions_by_name["copy_link"].trigger()
    link = copied(qtbot)
    assert link.passage_id == passage.id
    assert link.archive == window._services.archive.identity
    assert link.quote == "حديقة فوق سطح"


def test_the_words_in_the_text_offer_their_link(qtbot, window: MainWindow, passage: Passage):
    reading = window.page.reading
    reading.editor.leave()
    middle = passage.position.start + 6
    place = reading.view.place_of(Span(middle, middle)).center().toPoint()
    menu = window.search_commands.article_menu(window.actions_by_name, place)
    entry(menu, LINK).trigger()
    assert copied(qtbot).passage_id == passage.id
    elsewhere = window.search_commands.article_menu(window.actions_by_name, QPoint(2, 2))
    assert LINK not in [action.text() for action in elsewhere.actions()]
    menu.deleteLater()
    elsewhere.deleteLater()


def test_the_caret_in_a_passage_is_enough(qtbot, window: MainWindow, passage: Passage):
    reading = window.page.reading
    reading.editor.leave()
    reading.view.select(Span(0, 4))
    window.actions_by_name["copy_link"].trigger()
    reading.view.select(Span(passage.position.start + 2, passage.position.start + 5))
    reading.view.setFocus()
    qtbot.keyClick(
        window,
        Qt.Key.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert copied(qtbot).passage_id == passage.id


def test_the_panel_has_a_menu(qtbot, window: MainWindow, passage: Passage):
    panel, links = window.page.side.passages, window.page.passage_links
    window.page.reading.editor.leave()
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    assert panel.current() == passage
    wanted = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    panel.menu_wanted.disconnect()  # a menu that pops up would wait for the reader
    with qtbot.waitSignal(panel.menu_wanted) as asked:
        panel.list.contextMenuEvent(wanted)
    assert asked.args[0] == passage
    menu = links.menu(passage)
    entry(menu, LINK).trigger()
    assert copied(qtbot).passage_id == passage.id
    entry(menu, "حذف").trigger()
    assert window.page.reading.opened.passages == ()
    window.undo_stack.undo()
    assert window.page.reading.opened.passages == (passage,)
    menu.deleteLater()


def test_on_the_page_of_passages_the_key_is_the_lists_own(window: MainWindow):
    window.pages.show_page(PassagesPage.introduction.name)
    assert not window.actions_by_name["copy_link"].isEnabled()
    window.pages.show_page(BrowsePage.introduction.name)
    assert window.actions_by_name["copy_link"].isEnabled()
