"""What the dossier holds, and how far its making is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.dossier.candidates import Candidate, Candidates
from desktop.dossier.dialog import DossierDialog
from desktop.printing.contents.dossier_content import DossierPart

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FOUND = Candidates(
    "الميناء",
    ("الجريدة: المرسى",),
    (Candidate("a", "أول", "جريدة"), Candidate("b", "ثان", "جريدة")),
    2,
)


@pytest.fixture
def dialog(qtbot):
    dialog = DossierDialog(FOUND, sentences=3, page_size="Letter")
    qtbot.addWidget(dialog)
    return dialog


def test_everything_is_chosen_at_first(dialog):
    plan = dialog.plan()
    assert plan.article_ids == ("a", "b")
    assert (plan.title, plan.query, plan.sentences) == ("الميناء", "الميناء", 3)
    assert plan.narrowings == FOUND.narrowings
    assert dialog.page_size == "Letter"


def test_a_copy_of_what_stands_above_waits_to_be_chosen(qtbot):
    copy = Candidate("c", "ثان", "صحيفة", is_told_before=True)
    dialog = DossierDialog(replace(FOUND, articles=(*FOUND.articles, copy)), sentences=3)
    qtbot.addWidget(dialog)
    assert dialog.plan().article_ids == ("a", "b")
    assert "نسخة مما فوقه" in dialog.list.item(2).text()
    dialog.choose_all(chosen=True)
    assert dialog.plan().article_ids == ("a", "b", "c")


def test_no_row_cuts_the_day_of_an_article_in_a_number(qtbot):
    """«1 ماي 20…» would be another year."""
    dated = Candidate("d", "أرصفة الميناء القديم", "جريدة المرسى · 14 ماي 2021")
    dialog = DossierDialog(replace(FOUND, articles=(dated,)), sentences=3)
    qtbot.addWidget(dialog)
    rows, option = dialog.list, QStyleOptionViewItem()
    index = rows.model().index(0, 0)
    option.widget = rows
    part = QStyle.SubElement.SE_ItemViewItemText
    told = []
    for width in range(120, 480, 2):
        option.rect = QRect(0, 0, width, 24)
        rows.itemDelegate().initStyleOption(option, index)
        told.append(option.text)
        room = rows.style().subElementRect(part, option, rows).width()
        assert option.fontMetrics.horizontalAdvance(option.text) <= room
        assert {*re.findall(r"\d+", option.text)} <= {"14", "2021"}
    assert "…" in told[0]
    assert "2021" in told[-1]


def test_articles_and_parts_can_be_left_out(dialog):
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.parts[DossierPart.FIGURES].setChecked(False)
    plan = dialog.plan()
    assert plan.article_ids == ("b",)
    assert DossierPart.FIGURES not in plan.parts
    dialog.choose_all(chosen=False)
    assert dialog.plan().article_ids == ()


def test_while_it_is_made_leaving_gives_it_up_first(qtbot, dialog):
    dialog.show()
    dialog.show_progress(1, 2)
    with qtbot.waitSignal(dialog.given_up):
        dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_failure_is_said_and_it_can_be_tried_again(dialog):
    dialog.show_progress(1, 2)
    dialog.show_failure("تعذّر ذلك")
    assert dialog._message.text() == "تعذّر ذلك"
    assert dialog._make.isEnabled()
