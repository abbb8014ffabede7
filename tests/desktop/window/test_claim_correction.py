"""A figure is corrected where the ledger shows it, on the card that the article has for it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from articles.figures.figure import Verdict
from desktop.display.isolation import without_controls
from desktop.figures.controller import FigureCorrectionController
from desktop.window.claim_correction import ClaimCorrection
from tests.desktop.ledger.test_page import NAME, names, page, session, stack

__all__ = ["page", "session", "stack"]

# The style sheet of tests has no picture for the arrow of a combo box.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "No file name specified")


@pytest.fixture
def correction(page, session, stack) -> ClaimCorrection:
    corrections = FigureCorrectionController(session.archive.figure_corrections, stack)
    corrections.setParent(page)
    services = SimpleNamespace(archive=session.archive, figure_corrections=corrections)
    return ClaimCorrection(page, services)  # type: ignore[arg-type]


def choose(page, value: float) -> None:
    row = next(row for row, line in enumerate(page.model.lines) if line.high == value)
    page.table.choose(row)


def test_a_value_that_is_corrected_settles_its_contradiction(
    page, correction, qtbot, stack, session
) -> None:
    assert page.list.current.conflicts == 1
    choose(page, 29_000)
    qtbot.keyClick(page.table, Qt.Key.Key_F4)
    editor = correction.editor
    assert editor.isVisible()
    assert page.rect().contains(editor.geometry())
    assert editor.counted.text() == "منصب شغل"
    editor.low.selectAll()
    qtbot.keyClicks(editor.low, "71000")
    qtbot.keyClick(editor.low, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert page.table.hasFocus()
    qtbot.waitUntil(lambda: not page.list.values.values[0].is_open, timeout=10_000)
    (kept,) = session.archive.figure_corrections.of_article("b")
    assert (kept.verdict, kept.low, kept.counted) == (Verdict.EDITED, 71_000, "منصب شغل")
    stack.undo()
    qtbot.waitUntil(lambda: page.list.values.values[0].conflicts == 1, timeout=10_000)
    assert session.archive.figure_corrections.of_article("b") == ()


def test_the_time_of_a_figure_is_corrected_there_too(page, correction, qtbot) -> None:
    choose(page, 29_000)
    qtbot.keyClick(page.table, Qt.Key.Key_F4)
    period = correction.editor.circumstances.period
    period.setText("2012")
    qtbot.keyClick(correction.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.list.values.values[0].is_open, timeout=10_000)
    assert names(page)[0] == NAME
    assert {without_controls(line.period) for line in page.model.lines} == {"2012", "2014"}


def test_an_article_that_is_gone_opens_no_card(page, correction, qtbot, session) -> None:
    choose(page, 29_000)
    session.archive.articles.remove("b")
    qtbot.keyClick(page.table, Qt.Key.Key_F4)
    assert not correction.editor.isVisible()
