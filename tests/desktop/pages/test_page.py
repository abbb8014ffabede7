"""A new page is a class and one line in the list: bar, keys, search, printing and look follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QToolButton
from typing_extensions import override

from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.display.isolation import without_controls
from desktop.look import Look
from desktop.pages.page import Introduction, Page, PageKey, PresentSearch, Printing
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.settings import THEME
from desktop.theme import DARK
from desktop.timeline.timeline_printout import timeline_printout
from desktop.window import page_list
from desktop.window.main_window import MainWindow
from desktop.window.shortcuts_dialog import ShortcutsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class WordsPage(Page):
    """Shows what is searched for, in large letters."""

    introduction = Introduction(
        name="page_words",
        title="الكلمات",
        shortcut="Alt+9",
        keys=(PageKey("صفحة الكلمات", "عدّ الكلمات", ("Ctrl+9",)),),
        actions=("undo",),
        follows_search=True,
    )

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.words = QLabel(self)
        self.is_open = False
        self.formats = QMenu(self)
        self.formats.addAction("CSV…")

    @property
    @override
    def has_printout(self) -> bool:
        return bool(self.words.text())

    @override
    def apply(self, look: Look) -> None:
        self.look = look

    @override
    def refresh(self, search: PresentSearch) -> None:
        self.words.setText(search.state.text)

    @override
    def printout(self, ready: Callable[[Printing], None]) -> bool:
        ready(timeline_printout((), None, total=0, today=date(2026, 1, 5)))
        return True

    @override
    def exports(self) -> QMenu | None:
        return self.formats if self.words.text() else None

    @override
    def leave(self) -> bool:
        was_open, self.is_open = self.is_open, False
        return was_open


@pytest.fixture
def window(program: Program, tmp_path: Path, monkeypatch) -> MainWindow:
    line = (lambda services: WordsPage(services.appearance.look),)
    monkeypatch.setattr(page_list, "OTHERS", (*page_list.OTHERS, *line))
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    window.resize(1300, 800)
    return window


@pytest.fixture
def page(window: MainWindow) -> WordsPage:
    return window.pages[WordsPage]


def test_it_has_a_button_and_a_key(qtbot, window: MainWindow, page: WordsPage):
    (button,) = [
        each for each in window.top_bar.findChildren(QToolButton) if each.text() == "الكلمات"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.pages.current is page
    assert button.isChecked()
    window.pages.show_first()
    assert not button.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert window.pages.current is page
    assert page.accessibleName() == "الكلمات"


def test_its_keys_are_in_the_list_of_shortcuts(window: MainWindow):
    window.actions_by_name["shortcuts"].trigger()
    dialog = window.findChild(ShortcutsDialog)
    said = [without_controls(label.text()) for label in dialog.findChildren(QLabel)]
    assert {"الكلمات", "Alt+9", "صفحة الكلمات", "عدّ الكلمات", "Ctrl+9"} <= set(said)
    dialog.close()


def test_it_follows_the_search_while_it_is_in_front(window: MainWindow, page: WordsPage):
    window.page.search(SearchState(text="الميناء"))
    assert page.words.text() == ""
    window.pages.show_page("page_words")
    assert page.words.text() == "الميناء"
    window.page.search(SearchState(text="القطار"))
    window.pages.show_search()
    assert window.pages.current is page
    assert page.words.text() == "القطار"
    page.search_wanted.emit(SearchState(text="السوق"))
    assert window.page.searches.state.text == page.words.text() == "السوق"


def test_actions_of_its_own_are_for_it_alone(window: MainWindow):
    window.pages.show_page("page_words")
    assert window.actions_by_name["undo"].isEnabled()
    assert not window.actions_by_name["find"].isEnabled()
    window.pages.show_first()
    assert not window.actions_by_name["undo"].isEnabled()
    assert window.actions_by_name["find"].isEnabled()


def test_it_prints_what_it_shows(qtbot, window: MainWindow, page: WordsPage):
    window.pages.show_page("page_words")
    page.words.setText("الميناء")
    page.printable_changed.emit()
    with qtbot.waitSignal(window.print_commands.previewed) as shown:
        window.actions_by_name["print"].trigger()
    preview = shown.args[0]
    (content,) = preview._contents
    assert isinstance(content, TimelineContent)
    preview.close()


def test_it_offers_its_formats_by_key(qtbot, monkeypatch, window: MainWindow, page: WordsPage):
    told: list[str] = []
    monkeypatch.setattr(window.questions, "tell", lambda _title, words: told.append(words))
    window.pages.show_page("page_words")
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert told == ["لا شيء يُصدَّر هنا."]
    page.words.setText("الميناء")
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert page.formats.isVisible()
    page.formats.close()


def test_without_anything_to_print_it_does_not_offer_it(window: MainWindow, page: WordsPage):
    window.pages.show_page("page_words")
    assert not window.actions_by_name["print"].isEnabled()


def test_escape_closes_what_lies_on_top_and_then_leads_back(window: MainWindow, page: WordsPage):
    window.pages.show_page("page_words")
    page.is_open = True
    window.pages.leave()
    assert window.pages.current is page
    window.pages.leave()
    assert window.pages.current is window.pages[BrowsePage]


def test_it_takes_the_look(program: Program, page: WordsPage):
    program.settings.choose(THEME, "dark")
    assert page.look.theme is DARK


def test_there_is_no_other_page(window: MainWindow):
    class MissingPage(WordsPage):
        """Not in the list."""

    with pytest.raises(StopIteration):
        window.pages[MissingPage]
