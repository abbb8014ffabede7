"""The bar that looks for words in the open article."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from desktop.display.isolation import without_controls
from desktop.icons import Icons
from desktop.reading.find_bar import FindBar
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


@pytest.fixture
def bar(qtbot, icons: Icons) -> FindBar:
    bar = FindBar()
    bar.apply(look_of())
    qtbot.addWidget(bar)
    with qtbot.waitActive(bar):
        bar.enter()
    return bar


@pytest.fixture
def asked(bar: FindBar) -> list[str]:
    asked: list[str] = []
    bar.asked.connect(asked.append)
    return asked


def count(bar: FindBar) -> str:
    return without_controls(bar.findChild(QLabel).text())


def test_it_is_hidden_until_it_is_asked_for(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()


def test_entering_takes_the_focus(qtbot, bar: FindBar):
    qtbot.waitUntil(bar.field.hasFocus, timeout=20_000)


def test_words_are_asked_for_when_the_keys_rest(qtbot, bar: FindBar, asked: list[str]):
    qtbot.keyClicks(bar.field, "cal")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["cal"])


def test_enter_and_the_buttons_step(qtbot, bar: FindBar):
    steps: list[int] = []
    bar.stepped.connect(steps.append)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    for button in bar.findChildren(QToolButton)[:2]:
        assert button.accessibleName()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert steps == [1, -1, 1]


def test_escape_closes_and_takes_the_marks_away(qtbot, bar: FindBar, asked: list[str]):
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert asked == [""]


def test_what_was_typed_last_is_not_asked_after_closing(qtbot, bar: FindBar, asked: list[str]):
    qtbot.keyClicks(bar.field, "cal")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bar._rest.isActive())
    assert asked == [""]


def test_entering_again_asks_for_the_same_words(qtbot, bar: FindBar, asked: list[str]):
    bar.field.setText("قطار")
    bar.leave()
    bar.enter()
    assert asked[-1] == "قطار"
    assert bar.field.selectedText() == "قطار"


def test_the_count(bar: FindBar):
    bar.show_count(0, 0)
    assert count(bar) == ""
    bar.field.setText("قطار")
    bar.show_count(1, 12)
    assert count(bar) == "2 من 12"
    bar.show_count(0, 0)
    assert count(bar) == "لم يوجد"


def test_a_bar_that_closes_with_the_keyboard_in_it_says_so(qtbot, bar: FindBar):
    left: list[bool] = []
    bar.left.connect(lambda: left.append(bar.isVisible()))
    qtbot.waitUntil(bar.field.hasFocus, timeout=20_000)
    bar.leave()
    assert left == [True]
    assert not bar.isVisible()
    bar.leave()
    assert left == [True]
