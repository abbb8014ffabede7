"""Results, and what to say when there are none."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from articles.span import Span
from desktop.browsing.results_pane import ResultsPane
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.library.import_progress import ImportPhase, ImportProgress
from index.errors import BadQueryError, IndexDamagedError, QueryFault
from index.results import MissingWord, ResultPage
from tests.desktop.making import answer, look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

NOTHING = ResultPage(0, ())


@pytest.fixture
def pane(qtbot) -> ResultsPane:
    pane = ResultsPane(look_of())
    pane.resize(340, 500)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def show(pane: ResultsPane, page: ResultPage, *, articles: int = 9, narrowed: bool = False) -> None:
    pane.show_page(page, articles=articles, is_narrowed=narrowed)


def words(pane: ResultsPane) -> list[str]:
    shown = (w for w in pane.findChildren(QLabel) if w.isVisible())
    texts = (re.sub("<[^>]*>", "", without_controls(label.text())) for label in shown)
    return [text for text in texts if text]


def buttons(pane: ResultsPane) -> dict[str, QPushButton]:
    shown = (b for b in pane.findChildren(QPushButton) if b.isVisible())
    return {without_controls(button.text()): button for button in shown}


def test_results_are_counted_with_their_time(pane: ResultsPane):
    given = answer(range(3), total=26, seconds=0.0123)
    pane.model.show_answer(given)
    show(pane, given.page)
    assert words(pane) == ["26 نتيجة · 12 م.ث"]
    assert pane.list.isVisible()


def test_a_time_below_a_millisecond_is_not_nothing(pane: ResultsPane):
    show(pane, answer(range(3), seconds=0.0001).page)
    assert words(pane) == ["3 نتائج · 1 م.ث"]


def test_the_order_is_told_and_shown(qtbot, pane: ResultsPane):
    show(pane, answer(range(3)).page)
    pane.show_order("date")
    assert pane.order.currentText() == "الأحدث"
    pane.show_order("sideways")
    assert pane.order.currentText() == "الأوثق صلة"
    with qtbot.waitSignal(pane.order_chosen) as chosen:
        qtbot.keyClick(pane.order, Qt.Key.Key_Down)
    assert chosen.args == ["date"]


def test_one_result_needs_no_order(pane: ResultsPane):
    show(pane, answer(range(1)).page)
    assert not pane.order.isEnabled()


def test_an_empty_archive_offers_the_import(qtbot, pane: ResultsPane):
    show(pane, NOTHING, articles=0)
    assert "الأرشيف فارغ" in words(pane)
    assert not any("نتائج" in each for each in words(pane))
    assert not pane.list.isVisible()
    (button,) = buttons(pane).values()
    with qtbot.waitSignal(pane.import_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_missing_word_is_named_and_near_ones_are_offered(qtbot, pane: ResultsPane):
    missing = (MissingWord("القطر", ("القطار", "القطري", "قطر", "قطار", "أقطار")),)
    show(pane, ResultPage(0, (), missing=missing))
    assert "لا يرد «القطر» في أي مقال." in words(pane)
    near = ["ابحث عن «القطار»", "ابحث عن «القطري»", "ابحث عن «قطر»", "ابحث عن «قطار»"]
    assert list(buttons(pane)) == near
    with qtbot.waitSignal(pane.word_chosen) as chosen:
        qtbot.mouseClick(buttons(pane)[near[1]], Qt.MouseButton.LeftButton)
    assert chosen.args == ["القطر", "القطري"]


def test_a_narrowed_search_can_be_widened(qtbot, pane: ResultsPane):
    show(pane, NOTHING, narrowed=True)
    assert "البحث مقصور على بعض المقالات." in words(pane)
    with qtbot.waitSignal(pane.narrowing_cleared):
        qtbot.mouseClick(buttons(pane)["ابحث في كل المقالات"], Qt.MouseButton.LeftButton)


def test_without_a_reason_fewer_words_are_advised(pane: ResultsPane):
    show(pane, NOTHING)
    assert words(pane)[-2:] == ["لا نتائج", "جرّب كلمات أقل أو أعم."]


def test_every_empty_answer_has_a_next_step(pane: ResultsPane):
    missing = (MissingWord("القطر", ()),)
    for page in (NOTHING, ResultPage(0, (), missing=missing)):
        for articles in (0, 9):
            for narrowed in (False, True):
                show(pane, page, articles=articles, narrowed=narrowed)
                has_button = bool(buttons(pane))
                says_more = len(words(pane)) >= 3
                assert has_button or says_more


def test_explanations_replace_each_other(pane: ResultsPane):
    show(pane, NOTHING, articles=0)
    show(pane, NOTHING, narrowed=True)
    show(pane, answer(range(3)).page)
    show(pane, NOTHING)
    assert pane._nothing._layout.count() == 3  # two labels and the stretch


def test_some_of_the_words_only(pane: ResultsPane):
    given = answer(range(2))
    relaxed = ResultPage(2, given.page.hits, relaxed=True, missing=(MissingWord("القطر", ()),))
    show(pane, relaxed)
    assert "لا يرد «القطر» في أي مقال؛ هذه مقالات فيها بقية الكلمات." in words(pane)
    show(pane, ResultPage(2, given.page.hits, relaxed=True))
    assert "لا مقال يجمع كل الكلمات؛ هذه مقالات فيها بعضها." in words(pane)
    show(pane, given.page)
    assert len(words(pane)) == 1


def test_a_missing_word_is_replaced_by_a_near_one(qtbot, pane: ResultsPane):
    missing = (MissingWord("القطر", ("القطار", "قطر")),)
    show(pane, ResultPage(2, answer(range(2)).page.hits, relaxed=True, missing=missing))
    assert words(pane)[-1] == (
        "لا يرد «القطر» في أي مقال؛ هذه مقالات فيها بقية الكلمات. أقرب الكلمات: القطار، قطر"
    )
    with qtbot.waitSignal(pane.word_chosen) as chosen:
        pane.notes.answer.linkActivated.emit("1")
    assert chosen.args == ["القطر", "قطر"]


def test_near_words_are_not_offered_twice(pane: ResultsPane):
    hits = answer(range(1)).page.hits
    missing = (MissingWord("القطر", ("القطار",)),)
    show(pane, ResultPage(1, hits, relaxed=True, missing=missing, did_you_mean="القطار"))
    assert "أقرب الكلمات" not in words(pane)[-1]


def test_another_spelling_of_the_query_is_offered(qtbot, pane: ResultsPane):
    for total in (0, 2):
        page = ResultPage(total, answer(range(total)).page.hits, did_you_mean="<قطار> سريع")
        show(pane, page)
        assert "هل تقصد: &lt;قطار&gt; سريع؟" in words(pane)
        with qtbot.waitSignal(pane.query_chosen) as chosen:
            pane.notes.answer.linkActivated.emit("0")
        assert chosen.args == ["<قطار> سريع"]


def test_a_query_that_cannot_be_understood_shows_its_fault_and_no_list(qtbot, pane: ResultsPane):
    given = answer(range(2))
    pane.model.show_answer(given)
    show(pane, given.page)
    pane.show_fault(BadQueryError(QueryFault.BAD_DATE, Span(3, 9)))
    assert "لم تُفهم عبارة البحث: تاريخ غير مفهوم. أرني موضعه" in words(pane)
    assert not pane.list.isVisible()
    assert not any("نتيج" in each.text() for each in pane.findChildren(QLabel) if each.isVisible())
    assert not pane.export.isEnabled()
    with qtbot.waitSignal(pane.notes.place_chosen) as chosen:
        pane.notes.answer.linkActivated.emit("0")
    assert chosen.args == [Span(3, 9)]
    show(pane, given.page)
    assert pane.list.isVisible()
    assert len(words(pane)) == 1


def test_the_results_stay_where_something_else_went_wrong(pane: ResultsPane):
    given = answer(range(2))
    pane.model.show_answer(given)
    show(pane, given.page)
    pane.show_fault(IndexDamagedError("cut short"))
    assert pane.list.isVisible()


def test_hints_to_the_query_stay_with_the_answer(pane: ResultsPane):
    pane.notes.show_hints(((QueryFault.UNBALANCED_QUOTE, Span(0, 1)),))
    show(pane, answer(range(2)).page)
    assert any("علامة اقتباس لم تُغلق" in each for each in words(pane))
    pane.notes.show_hints(())
    assert not pane.notes.isVisible()


def test_links_are_reached_by_keyboard(qtbot, pane: ResultsPane):
    show(pane, ResultPage(1, answer(range(1)).page.hits, did_you_mean="قطار"))
    label = pane.notes.answer
    assert label.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert label.accessibleName()
    show(pane, answer(range(1)).page)
    assert not label.isVisible()


def test_contexts_are_offered_where_words_are_searched(qtbot, pane: ResultsPane):
    page = answer(range(2)).page
    pane.show_page(page, articles=9, is_narrowed=False)
    assert not pane.concordance.isVisible()
    pane.show_page(page, articles=9, is_narrowed=False, has_words=True)
    with qtbot.waitSignal(pane.concordance_wanted):
        qtbot.mouseClick(pane.concordance, Qt.MouseButton.LeftButton)


def test_the_count_follows_the_choice_of_digits(pane: ResultsPane):
    show(pane, answer(range(3), total=1234).page)
    pane.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert words(pane)[0].startswith("١\N{NO-BREAK SPACE}٢٣٤ نتيجة")


def test_the_order_has_a_name(pane: ResultsPane):
    assert pane.order.accessibleName() == "ترتيب النتائج"


def test_a_fault_takes_away_why_nothing_was_found_before(pane: ResultsPane):
    show(pane, ResultPage(0, (), missing=(MissingWord("زخرفة", ()),)))
    assert any("زخرفة" in each for each in words(pane))
    pane.show_fault(BadQueryError(QueryFault.BAD_DATE, Span(6, 9)))
    assert not any("زخرفة" in each or "نتائج" in each for each in words(pane))
    pane.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert not any("نتائج" in each for each in words(pane))
    show(pane, NOTHING)
    assert any("لا نتائج" in each for each in words(pane))


def titles(pane: ResultsPane) -> list[str]:
    found = (each for each in pane.findChildren(QLabel) if each.isVisible())
    return [
        without_controls(each.text()) for each in found if each.property("role") == "emptyTitle"
    ]


def test_while_an_import_runs_nothing_is_not_said_to_be_nothing(pane: ResultsPane):
    show(pane, NOTHING, articles=12)
    assert titles(pane) == ["لا نتائج"]
    progress = ImportProgress(ImportPhase.READING, 20, 50)
    pane.show_importing(progress)
    assert titles(pane) == ["ما زال الاستيراد جاريا: فُهرس 12 من 50"]
    show(pane, NOTHING, articles=30)
    assert titles(pane) == ["ما زال الاستيراد جاريا: فُهرس 30 من 50"]
    pane.show_importing(None)
    assert titles(pane) == ["لا نتائج"]


def test_an_empty_archive_that_is_being_filled_is_not_said_to_be_empty(pane: ResultsPane):
    show(pane, NOTHING, articles=0)
    assert titles(pane) == ["الأرشيف فارغ"]
    pane.show_importing(ImportProgress(ImportPhase.READING, 20, 50))
    assert titles(pane) == ["ما زال الاستيراد جاريا: فُهرس 0 من 50"]
    assert not any("استورد مقالات" in each for each in words(pane))
    pane.show_importing(None)
    assert titles(pane) == ["الأرشيف فارغ"]
    assert any("استورد مقالات" in each for each in words(pane))


@pytest.mark.parametrize("size", [18, 27])
def test_the_count_is_never_cut_however_large_the_letters(pane: ResultsPane, qtbot, size: int):
    pane.resize(330, 600)
    pane.apply(look_of(reading_size=size))
    pane._count.setStyleSheet(f"font-size: {round(12 * look_of(reading_size=size).scale)}px")
    found = ResultPage(3950, (), seconds=0.197)
    pane.show_page(found, articles=9000, is_narrowed=False, has_words=True)
    count = pane._count
    qtbot.waitUntil(
        lambda: count.fontMetrics().horizontalAdvance(count.text()) <= count.width(), timeout=20_000
    )
    assert "نتيجة" in count.text()


def test_articles_that_are_read_again_are_neither_imported_nor_said_to_be_indexed(
    pane: ResultsPane,
):
    show(pane, NOTHING, articles=50)
    pane.show_importing(ImportProgress(ImportPhase.READING_AGAIN, 20, 40))
    assert titles(pane) == ["تُقرأ مقالات الأرشيف من جديد: قُرئ 20 من 40"]


def test_an_archive_that_is_being_indexed_is_not_said_to_have_nothing(pane: ResultsPane):
    show(pane, NOTHING, articles=40)
    told = [each for each in pane.findChildren(QLabel) if "كلمات أقل" in each.text()]
    pane.show_importing(ImportProgress(ImportPhase.INDEXING, 20, 40))
    assert titles(pane) == ["يُعدّ فهرس البحث: فُهرس 20 من 40"]
    assert not any("لا نتائج" in each for each in words(pane))
    assert not told[0].isVisibleTo(pane)
    pane.show_importing(None)
    assert titles(pane) == ["لا نتائج"]
    assert told[0].isVisibleTo(pane)
