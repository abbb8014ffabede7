"""The list of lines: a click or Enter leads to the words, and a line can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from desktop.concordance.lines_job import CollectedLines
from desktop.concordance.lines_model import LinesModel
from desktop.concordance.page import ConcordancePage
from desktop.session.search_state import SearchState
from tests.desktop.concordance.conftest import Line

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Space)

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
LONG = 20_000


def show(qtbot, page: ConcordancePage, text: str, **facts: object) -> None:
    with qtbot.waitSignal(page.controller.completed, timeout=LONG):
        page.show_search(SearchState(text=text, **facts))  # type: ignore[arg-type]


@pytest.mark.parametrize("press", PRESSES)
def test_enter_and_a_click_lead_to_the_words(qtbot, page: ConcordancePage, press: Qt.Key):
    show(qtbot, page, "ميناء ")
    wanted = page.model.value(0)
    place = page.list.visualRect(page.model.index(0, 0)).center()
    with qtbot.waitSignal(page.words_wanted) as asked:
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert asked.args == [wanted.article_id, wanted.place]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.words_wanted) as asked:
        qtbot.keyClick(page.list, press)
    assert asked.args == [page.model.value(1).article_id, page.model.value(1).place]


def test_a_line_is_copied_with_its_source(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ", publishers=("جريدة الساحل",))
    page.list.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "زار الوزير الميناء الجديد" in copied
    assert copied.endswith("(افتتاح الميناء — جريدة الساحل · 12 أبريل 2019)")
    assert page.notice._words.text() == "نُسخ السياق مع مصدره."


def test_ten_thousand_lines_are_laid_out_as_they_are_seen(qtbot, page: ConcordancePage, line: Line):
    asked: list[int] = []

    class Counting(LinesModel):
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            asked.append(index.row())
            return super().data(index, role)

    model = Counting()
    page.list.setModel(model)
    chunks = tuple(tuple(line() for _ in range(500)) for _ in range(20))
    for count in range(1, 21):
        model.show_collected(CollectedLines(chunks[:count]))
    assert model.rowCount() == 10_000
    page.list.viewport().grab()
    page.list.scrollToBottom()
    page.list.viewport().grab()
    assert 9_999 in asked
    assert len(set(asked)) < 200
