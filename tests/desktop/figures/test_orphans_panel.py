"""Corrections whose figures went are shown with what the reader said, and can be given up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from articles.figures.correction import FigureCorrection
from articles.figures.figure import FigureKind, Verdict
from articles.passages.passage import Anchor, Anchoring, TextPositionSelector
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.figures.orphans_panel import OrphansPanel
from tests.desktop.making import look_of, passage


def orphan(number: int, verdict: Verdict = Verdict.REJECTED) -> FigureCorrection:
    words = f"{number} مركبا"
    anchor = Anchor(TextPositionSelector(0, 8), passage(words).quote, Anchoring.LOST)
    kind, when = FigureKind.COUNT, "2026-01-05T10:00:00+01:00"
    low = float(number + 1)
    return FigureCorrection(
        f"c{number}", "a1", anchor, verdict, kind, low, low, None, "مركبا", when
    )  # fmt: skip


@pytest.fixture
def panel(qtbot, themed) -> OrphansPanel:
    panel = OrphansPanel(look_of())
    qtbot.addWidget(panel)
    return panel


def said(panel: OrphansPanel) -> list[str]:
    labels = [label for label in panel.findChildren(QLabel) if not label.isHidden()]
    return [without_controls(label.text()) for label in labels]


def press(qtbot, panel: OrphansPanel, words: str) -> None:
    buttons = [each for each in panel.findChildren(QPushButton) if each.isVisibleTo(panel)]
    qtbot.mouseClick(
        next(each for each in buttons if each.text() == words), Qt.MouseButton.LeftButton
    )


def test_without_any_it_is_hidden(panel: OrphansPanel):
    panel.show_orphans(())
    assert panel.isHidden()


def test_the_words_and_the_verdict_are_shown(panel: OrphansPanel):
    panel.show_orphans([orphan(7), orphan(30, Verdict.EDITED)])
    heading, first, second = said(panel)
    assert heading == "تصحيحات لم تعد أرقامها في النص (2)"
    assert first.startswith("«7 مركبا» · ")
    assert second.endswith("31 مركبا")
    panel.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert said(panel)[0].endswith("(٢)")


def test_a_correction_is_given_up(qtbot, panel: OrphansPanel):
    panel.show_orphans([orphan(7)])
    with qtbot.waitSignal(panel.forgotten) as forgotten:
        press(qtbot, panel, "حذف التصحيح")
    assert forgotten.args == [orphan(7)]


def test_one_that_is_kept_is_not_shown_again(qtbot, panel: OrphansPanel):
    panel.show_orphans([orphan(7)])
    press(qtbot, panel, "إبقاؤه")
    assert panel.isHidden()
    panel.show_orphans([orphan(7)])
    assert panel.isHidden()
