"""The lines as Qt sees them: in an order, and as a screen reader hears them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.concordance.lines_job import CollectedLines, LineOrder
from desktop.concordance.page import ConcordancePage
from desktop.display.isolation import without_controls
from desktop.session.search_state import SearchState
from tests.desktop.concordance.conftest import Line

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
LONG = 20_000


def show(qtbot, page: ConcordancePage, text: str, **facts: object) -> None:
    with qtbot.waitSignal(page.controller.completed, timeout=LONG):
        page.show_search(SearchState(text=text, **facts))  # type: ignore[arg-type]


def test_lines_are_ordered_by_the_words_beside(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ")
    in_articles = page.model.ordered_lines
    with qtbot.waitSignal(page.controller.ordered, timeout=LONG):
        page.head.order.setCurrentIndex(2)
        page.head.order.activated.emit(2)
    by_after = [line.after for line in page.model.ordered_lines]
    assert by_after == sorted(by_after)
    assert page.head.chosen_order() is LineOrder.AFTER
    # The order stays for the next search.
    with qtbot.waitSignal(page.controller.ordered, timeout=LONG):
        page.show_search(SearchState(text="ميناء "))
    assert [line.after for line in page.model.ordered_lines] == by_after
    page.head.order.setCurrentIndex(0)
    page.head.order.activated.emit(0)
    assert page.model.ordered_lines == in_articles


def test_a_screen_reader_hears_the_line_and_its_source(page: ConcordancePage, line: Line):
    page.model.show_collected(CollectedLines(((line(),),)))
    heard = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert without_controls(heard) == (
        "زار الوزير الميناء الجديد، افتتاح الميناء — جريدة الساحل · 12 أبريل 2019"
    )
