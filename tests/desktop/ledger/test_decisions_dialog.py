"""The list of decisions says what it is, and what it is empty of."""

from __future__ import annotations

from desktop.ledger.decisions_dialog import DecisionsDialog
from desktop.ledger.made_decisions import MadeDecision
from desktop.widgets.wrapped_label import WrappedLabel


def words(dialog: DecisionsDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(WrappedLabel))


def test_without_a_decision_it_is_said(qtbot) -> None:
    dialog = DecisionsDialog(())
    qtbot.addWidget(dialog)
    assert dialog.list.accessibleName()
    assert not dialog.back.isEnabled()
    assert "لا قرار لك بعد" in words(dialog)


def test_all_that_are_chosen_are_taken_back(qtbot) -> None:
    made = [MadeDecision((), f"قرار {number}", "مقال") for number in range(3)]
    dialog = DecisionsDialog(made)
    qtbot.addWidget(dialog)
    assert "تعود عنه" in words(dialog)
    dialog.list.selectAll()
    with qtbot.waitSignal(dialog.withdrawn) as told:
        dialog.back.click()
    assert told.args == [made]
