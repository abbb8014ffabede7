"""What was done is said once it is written, and taken back by a click."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.display.isolation import without_controls
from desktop.session.undo_stack import WritingStack, WrittenCommand
from desktop.widgets.notice import Notice
from desktop.window.told_deeds import ToldDeeds

pytestmark = pytest.mark.usefixtures("themed")


class Step(WrittenCommand):
    def __init__(self) -> None:
        super().__init__("step")

    @override
    def do(self) -> None:
        """Nothing is written here."""

    @override
    def take_back(self) -> None:
        """Nothing was written."""


@pytest.fixture
def stack(qapp) -> WritingStack:
    return WritingStack()


@pytest.fixture
def notice(qtbot) -> Notice:
    pane = QWidget()
    notice = Notice(pane)
    notice.kept_pane = pane
    qtbot.addWidget(pane)
    return notice


def words(notice: Notice) -> str:
    return without_controls(notice._words.text())


def test_a_deed_is_told_and_taken_back(stack: WritingStack, notice: Notice):
    deeds = ToldDeeds(notice, stack, stack.undo)
    deeds.tell("نُقل", 3, lambda: stack.write(Step()))
    assert not notice.isHidden()
    assert words(notice) == "نُقل: 3 مقالات"
    notice._step.click()
    assert stack.index() == 0
    assert notice.isHidden()


def test_what_could_not_be_written_is_not_told(stack: WritingStack, notice: Notice):
    ToldDeeds(notice, stack, stack.undo).tell("نُقل", 1, lambda: None)
    assert notice.isHidden()


def test_the_next_step_puts_it_away(stack: WritingStack, notice: Notice):
    ToldDeeds(notice, stack, stack.undo).tell("نُقل", 1, lambda: stack.write(Step()))
    stack.write(Step())
    assert notice.isHidden()


@pytest.mark.parametrize(
    ("lines", "said"), [(["http://a/b"], "نُسخ: http://a/b"), (["a", "b"], "نُسخ: مقالان")]
)
def test_what_is_copied_is_told(stack, notice: Notice, lines: list[str], said: str):
    deeds = ToldDeeds(notice, stack, stack.undo)
    deeds.copy([])
    assert notice.isHidden()
    deeds.copy(lines)
    assert words(notice) == said
    assert notice._step.isHidden()
    assert QGuiApplication.clipboard().text() == "\n".join(lines)


def test_of_a_long_line_that_was_copied_the_beginning_is_told(stack: WritingStack, notice: Notice):
    line = "«عنوان طويل لخبر عن ميناء المدينة القديمة»، جريدة الساحل، 3 ماي 2018، " * 3
    ToldDeeds(notice, stack, stack.undo).copy([line])
    assert QGuiApplication.clipboard().text() == line
    assert words(notice).startswith("نُسخ: «عنوان طويل")
    assert words(notice).endswith("…")
    assert len(words(notice)) < 70
