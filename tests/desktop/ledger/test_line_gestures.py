"""What the reader does with the chosen line: by keys, on a page that is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.ledger.ledger_entry import Tone
from tests.desktop.ledger.test_page import NAME, names, page, session, stack

__all__ = ["page", "session", "stack"]


def test_f7_tells_why_two_figures_stand_together_and_cuts_them(page, qtbot, stack) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_F7)
    dialog = page.gestures.dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    assert any("للقطاع" in each for each in dialog.words)
    qtbot.mouseClick(dialog.part, Qt.MouseButton.LeftButton)
    assert page.gestures.dialog is None
    assert all(entry.conflicts == 0 for entry in page.list.values.values)
    stack.undo()
    assert page.list.values.values[0].label == NAME
    assert page.list.values.values[0].conflicts == 1


def test_f4_asks_for_the_card_beside_the_chosen_line(page, qtbot) -> None:
    page.table.choose(1)
    with qtbot.waitSignal(page.gestures.correction_wanted) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_F4)
    line, place = asked.args
    assert line == page.model.lines[1]
    assert page.rect().contains(place)


def test_the_menu_offers_both(page, qtbot) -> None:
    texts = [action.text() for action in page.head.gestures.menu().actions()]
    assert "تصحيح الرقم…\tF4" in texts
    assert "لماذا يقفان معا؟\tF7" in texts


def test_a_chain_that_is_gone_is_said(page) -> None:
    page.controller.explained.emit(None)
    assert page.notice.isVisible()
    assert page.gestures.dialog is None


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_F7, Qt.Key.Key_Space, Qt.Key.Key_Delete])
def test_a_gesture_without_a_line_says_so(page, qtbot, key) -> None:
    page.model.show_lines(())
    qtbot.keyClick(page.table, key)
    assert page.notice.isVisible()
    assert "اختر رقما" in page.notice._words.text()


def test_a_figure_that_stands_alone_has_nothing_to_explain(page, qtbot) -> None:
    alone = replace(page.model.lines[0], opponents=(), tone=Tone.PLAIN)
    page.model.show_lines((alone,))
    page.table.choose(0)
    qtbot.keyClick(page.table, Qt.Key.Key_F7)
    assert "رقم آخر" in page.notice._words.text()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert "لا يعارض" in page.notice._words.text()


@pytest.mark.parametrize("row", [0, 1])
def test_the_chosen_line_stays_chosen_when_the_indicator_is_read_again(page, row) -> None:
    page.table.choose(row)
    line = page.table.current
    page.refresh(None)
    assert names(page)[0] == NAME
    assert page.table.current == line


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_Space, Qt.Key.Key_Delete])
def test_where_nothing_can_be_written_a_gesture_asks_nothing(page, qtbot, stack, key) -> None:
    stack.forbidden = True
    page.gestures.correction_wanted.connect(lambda *_: pytest.fail("a card was opened"))
    labels = [entry.label for entry in page.list.values.values]
    with qtbot.waitSignal(stack.forbade):
        qtbot.keyClick(page.table, key)
    assert [entry.label for entry in page.list.values.values] == labels
    assert stack.count() == 0
