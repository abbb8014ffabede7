"""What was decided of the ledger is told gesture by gesture, and can be taken back for ever."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop.display.dates import date_text
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.ledger.decisions_dialog import DecisionsDialog
from desktop.ledger.ledger_entry import Tone
from desktop.ledger.made_decisions import made_decisions
from desktop.ledger.page import LedgerPage
from tests.desktop.ledger.test_page import HARBOUR, NAME, names, page, put, session, stack
from tests.desktop.making import look_of

SUMS = {
    "s": "مراكز النداء في المغرب كثيرة. وبلغ رقم معاملات مراكز النداء 8.2 مليار درهم.",
    "t": "نما ترحيل الخدمات بالمغرب، وبلغ رقم معاملات ترحيل الخدمات 9.1 مليار درهم سنة 2016.",
    "u": "ترحيل الخدمات بالمغرب يصدر. وبلغت إيرادات ترحيل الخدمات 8.4 مليون درهم.",
}

__all__ = ["page", "session", "stack"]


def entry(page: LedgerPage) -> object:
    return next(each for each in page.list.values.values if each.label == NAME)


def started_again(page: LedgerPage, stack) -> None:
    """As after another start: what could be undone is forgotten."""
    stack.clear()
    page.refresh(None)  # type: ignore[arg-type]


def reviewed(page: LedgerPage, qtbot) -> DecisionsDialog:
    page.gestures.show_decisions()
    dialog = page.gestures.decisions
    assert dialog is not None
    qtbot.waitExposed(dialog)
    return dialog


def told(dialog: DecisionsDialog) -> list[str]:
    return [without_controls(dialog.list.item(row).text()) for row in range(dialog.list.count())]


def test_the_space_bar_takes_back_what_it_settled_also_after_a_restart(page, qtbot, stack) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert entry(page).conflicts == 0
    assert {line.verdict for line in page.model.lines} == {"ليست معارضة: قرارك"}
    started_again(page, stack)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert entry(page).conflicts == 1
    stack.undo()
    assert entry(page).conflicts == 0
    stack.redo()
    assert entry(page).conflicts == 1


def test_every_decision_is_told_and_goes_by_keys_after_a_restart(
    page, qtbot, stack, session
) -> None:
    page.controller.name(page.model.lines[0], "عمال الهاتف")
    first = page.model.lines[0]
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert NAME not in names(page)
    started_again(page, stack)
    dialog = reviewed(page, qtbot)
    said = told(dialog)
    assert said[0].startswith("ليسا من مؤشر واحد: «")
    assert said[1].startswith("اسم المؤشر: «عمال الهاتف»")
    assert first.title in said[1]
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert "عمال الهاتف" in names(page)
    dialog = reviewed(page, qtbot)
    assert len(told(dialog)) == 1
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert NAME in names(page)
    assert made_decisions(session.archive) == ()
    stack.undo()
    assert "عمال الهاتف" in names(page)


def test_what_was_joined_is_parted_again(page, qtbot, stack, session) -> None:
    harbour = next(each for each in page.list.values.values if each.label != NAME)
    page.controller.join_indicators(page.model.lines[0], harbour)
    qtbot.waitUntil(lambda: len(names(page)) == 1)
    started_again(page, stack)
    dialog = reviewed(page, qtbot)
    assert told(dialog)[0].startswith("من مؤشر واحد: «")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert len(names(page)) == 2


def test_one_gesture_over_several_figures_is_one_decision(page, qtbot, stack, session) -> None:
    for name, more in (("e", " وهو ميناء قديم."), ("f", " وهو ميناء جديد.")):
        put(session.archive, name, HARBOUR + more)
    page.refresh(None)
    qtbot.waitUntil(
        lambda: any(each.claims == 4 for each in page.list.values.values), timeout=20_000
    )
    row = next(n for n, each in enumerate(page.list.values.values) if each.claims == 4)
    page.list.setCurrentIndex(page.list.values.index(row))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    dialog = reviewed(page, qtbot)
    assert dialog.list.count() == 1
    assert "3 أرقام" in told(dialog)[0]
    dialog.back.click()
    assert any(each.claims == 4 for each in page.list.values.values)


def test_days_and_counts_have_the_chosen_digits_and_quotations_their_own(
    page, qtbot, session
) -> None:
    eastern = look_of(digits=Digits.ARABIC_INDIC)
    page.apply(eastern)
    page.controller.name(page.model.lines[0], "خط 5")
    said = told(reviewed(page, qtbot))[0]
    assert "«خط 5»" in said
    day = made_decisions(session.archive)[0].decisions[0].changed[:10]
    assert eastern.written(without_controls(date_text(day))) in said


def test_the_menu_of_a_figure_leads_to_what_was_decided(page) -> None:
    page.head.show_gestures(page.mapToGlobal(page.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    way = next(each for each in menu.actions() if "قراراتك" in each.text())
    menu.close()
    way.trigger()
    assert page.gestures.decisions is not None


def test_where_nothing_can_be_written_nothing_is_offered(page, qtbot, stack) -> None:
    stack.forbidden = True
    with qtbot.waitSignal(stack.forbade):
        page.gestures.show_decisions()
    assert page.gestures.decisions is None


def test_a_value_that_looks_like_a_slip_is_said_to_be_none_and_asked_again(
    page, qtbot, stack, session
) -> None:
    """It stayed in the queue for ever: nothing could be said of what nothing is set against."""
    for name, text in SUMS.items():
        put(session.archive, name, text)
    page.refresh(None)
    slip = lambda: next(  # noqa: E731
        (
            row
            for row, line in enumerate(page.model.lines)
            if line.article_id == "u" and not line.opponents
        ),
        None,
    )

    def shown() -> bool:
        for row in range(page.list.values.rowCount()):
            page.list.setCurrentIndex(page.list.values.index(row))
            if slip() is not None:
                return True
        return False

    qtbot.waitUntil(shown, timeout=20_000)
    page.table.choose(slip())
    asked = page.list.current.questions
    assert page.table.current.tone is Tone.QUESTION
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.table.current.verdict == "لا خطأ فيه: قرارك"
    assert page.list.current.questions == asked - 1
    started_again(page, stack)
    assert told(reviewed(page, qtbot))[0].startswith("لا خطأ فيه: «")
    page.gestures.decisions.reject()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.table.current.tone is Tone.QUESTION
    assert page.list.current.questions == asked
