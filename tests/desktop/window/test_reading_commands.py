"""Where a command of reading has nothing to do, the reader is told what it lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from articles.span import Span
from desktop.app import Program
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def said(window: MainWindow) -> str:
    notice = window.page.results.told
    words = [label.text() for label in notice.findChildren(QLabel)]
    return " ".join(words) if notice.isVisible() else ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("next_hit", "لا موضع"),
        ("previous_hit", "لا موضع"),
        ("mark", "حدّد أولا"),
        ("mark_exactly", "حدّد أولا"),
        ("copy_link", "لا مقتطف"),
    ],
)
def test_what_a_command_lacks_is_said(window: MainWindow, name: str, words: str) -> None:
    window.actions_by_name[name].trigger()
    assert words in said(window)
    assert window.undo_stack.index() == 0


def test_where_there_is_something_it_is_done_and_nothing_said(qtbot, window: MainWindow) -> None:
    window.page.reading.view.select(Span(0, 5))
    window.actions_by_name["mark_exactly"].trigger()
    qtbot.waitUntil(lambda: window.undo_stack.index() == 1, timeout=20_000)
    assert said(window) == ""


def test_exact_marking_is_a_command_of_the_page_of_reading_alone(window: MainWindow) -> None:
    window.actions_by_name["page_timeline"].trigger()
    assert not window.actions_by_name["mark_exactly"].isEnabled()
    window.actions_by_name["page_browse"].trigger()
    assert window.actions_by_name["mark_exactly"].isEnabled()
