"""The dialog that tells why two figures stand together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from articles.span import Span
from desktop.display.isolation import without_controls
from desktop.ledger.chain_dialog import ChainDialog
from desktop.ledger.chain_reading import ChainStep, ChainView, Spot
from tests.desktop.making import look_of

VIEW = ChainView(
    (
        ChainStep("71 ألف", "خبر a", "القيمة نفسها", 93, is_weakest=False),
        ChainStep("71 ألف", "خبر b", "ما حولهما متقارب", 61, is_weakest=True),
        ChainStep("29 ألف", "خبر c", "", None, is_weakest=False),
    ),
    ((Spot("a", Span(0, 2)), Spot("c", Span(3, 5))),),
)


@pytest.fixture
def dialog(qtbot, themed) -> ChainDialog:
    dialog = ChainDialog(VIEW, look_of())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_figures_and_reasons_stand_below_one_another(dialog) -> None:
    words = [without_controls(each) for each in dialog.words]
    assert words[:3] == ["71 ألف", "خبر a", "↓ القيمة نفسها (بنسبة 93 %)"]
    assert words[-2:] == ["29 ألف", "خبر c"]
    assert [each for each in words if "أضعف حلقة" in each] == [
        "↓ ما حولهما متقارب (بنسبة 61 %) — أضعف حلقة"
    ]


def test_the_cut_is_told_and_closes(dialog, qtbot) -> None:
    with qtbot.waitSignal(dialog.cut) as told:
        qtbot.mouseClick(dialog.part, Qt.MouseButton.LeftButton)
    assert told.args == [VIEW]
    assert not dialog.isVisible()


def test_enter_and_escape_cut_nothing(dialog, qtbot) -> None:
    with qtbot.assertNotEmitted(dialog.cut):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_articles_that_were_not_asked_are_told(qtbot, themed) -> None:
    dialog = ChainDialog(replace(VIEW, left_out=12), look_of())
    qtbot.addWidget(dialog)
    assert any("12 مقالا" in without_controls(each) for each in dialog.words)
