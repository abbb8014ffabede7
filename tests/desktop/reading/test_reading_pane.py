"""The middle pane: marks, hits, passages, and a place that is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from articles.cleaning.cleaned_text import Edit, EditReason
from articles.span import Span
from articles.timeline.time_expression import TimeType
from desktop.display.isolation import without_controls
from desktop.icons import Icons
from desktop.reading.marks import MarkRole
from desktop.reading.opened_article import OpenedArticle
from desktop.reading.reading_pane import ReadingPane
from desktop.theme import DARK
from tests.desktop.making import article, figure, look_of, opened, passage, span_of, time_at

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

HEAD = "افتتح الميناء سنة 2011 بكلفة 30 مليون درهم، ويعمل فيه 45 حارسا سنويا.\n"
BODY = HEAD + "\n".join(f"الفقرة {n} عن القطار وعن الميناء والرصيف." for n in range(60))


def opened_article(article_id: str = "a1", **facts: object) -> OpenedArticle:
    annotated = article(
        BODY,
        article_id=article_id,
        title="عنوان عن الميناء",
        figures=(
            figure("30 مليون درهم", body=BODY, low=30e6, unit="MAD"),
            figure("45 حارسا", body=BODY, low=45, counted="حارسا"),
        ),
        times=(
            time_at("سنويا", "P1Y", body=BODY, kind=TimeType.SET),
            time_at("2011", "2011", body=BODY),
        ),
        edits=(Edit(0, 8, "تابعونا\n", "", EditReason.BOILERPLATE),),
    )
    return opened(annotated, **facts)  # type: ignore[arg-type]


@pytest.fixture
def pane(qtbot, icons: Icons) -> ReadingPane:
    pane = ReadingPane(look_of())
    pane.resize(640, 500)
    qtbot.addWidget(pane)
    pane.apply(look_of())
    with qtbot.waitActive(pane):
        pane.show()
    return pane


def click_words(qtbot, pane: ReadingPane, words: str) -> None:
    view = pane.view
    middle = span_of(words, BODY).start + len(words) // 2
    place = view.place_of(Span(middle, middle)).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def scrolled(pane: ReadingPane) -> int:
    return pane.view.verticalScrollBar().value()


def scroll_down(pane: ReadingPane) -> int:
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert bar.value() > 100
    return bar.value()


def test_without_an_article_it_says_what_to_do(pane: ReadingPane):
    assert not pane.view.isVisible()
    words = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert words == ["اختر مقالا من القائمة لقراءته"]
    pane.invite(has_choice=False)
    assert not any(label.text() for label in pane.findChildren(QLabel) if label.isVisible())
    pane.show_article(opened_article())
    assert pane.view.isVisible()
    pane.show_nothing()
    assert not pane.view.isVisible()
    assert pane.opened is None


def test_an_article_comes_with_its_marks(pane: ReadingPane):
    hits = (span_of("الميناء", BODY), span_of("القطار", BODY))
    passages = (passage("حارسا", body=BODY, colour="blue"),)
    pane.show_article(opened_article(hits=hits, passages=passages, query="الميناء"))
    view = pane.view
    roles = [mark.role for mark in view.marks("extraction")]
    assert roles == [MarkRole.FIGURE, MarkRole.FIGURE, MarkRole.TIME]
    assert [mark.span for mark in view.marks("hits")] == sorted(hits)
    assert [mark.colour for mark in view.marks("passages")] == ["blue"]
    text = without_controls(view.toPlainText())
    assert text.startswith("عنوان عن الميناء\nبلا تاريخ · ")
    assert text.endswith(BODY)


def test_neighbouring_hits_are_one_place(pane: ReadingPane):
    hits = (span_of("افتتح", BODY), span_of("الميناء", BODY))
    pane.show_article(opened_article(hits=hits))
    assert [mark.span for mark in pane.view.marks("hits")] == [span_of("افتتح الميناء", BODY)]


def test_clicks_on_words_tell_the_number_of_what_they_are(qtbot, pane: ReadingPane):
    pane.show_article(opened_article())
    with qtbot.waitSignal(pane.figure_clicked) as clicked:
        click_words(qtbot, pane, "45 حارسا")
    assert clicked.args == [1]
    with qtbot.waitSignal(pane.time_clicked) as clicked:
        click_words(qtbot, pane, "2011")
    assert clicked.args == [1]


def test_a_click_on_a_passage_opens_its_card(qtbot, pane: ReadingPane):
    marked = passage("الميناء", body=BODY, note="للمراجعة")
    pane.show_article(opened_article(passages=(marked,)))
    click_words(qtbot, pane, "الميناء")
    assert pane.editor.isVisible()
    assert pane.rect().contains(pane.editor.geometry())
    assert pane.editor._note.toPlainText() == "للمراجعة"


def test_hits_are_walked_through_in_a_circle(pane: ReadingPane):
    hits = tuple(span_of("القطار", BODY, n) for n in (0, 20, 40))
    pane.show_article(opened_article(hits=hits, query="القطار"))
    walked = []
    for direction in (1, 1, 1, 1, -1, -1):
        pane.step(direction)
        (flash,) = pane.view.marks("flash")
        walked.append(hits.index(flash.span))
    assert walked == [0, 1, 2, 0, 2, 1]


def test_the_first_step_backwards_leads_to_the_last_hit(pane: ReadingPane):
    hits = tuple(span_of("القطار", BODY, n) for n in (0, 20, 40))
    pane.show_article(opened_article(hits=hits, query="القطار"))
    pane.step(-1)
    assert pane.view.marks("flash")[0].span == hits[2]


def test_without_hits_nothing_happens(pane: ReadingPane):
    pane.step(1)
    pane.show_article(opened_article())
    pane.step(1)
    assert pane.view.marks("flash") == []


def test_found_places_are_marked_counted_and_walked_through(qtbot, pane: ReadingPane):
    pane.show_article(opened_article(hits=(span_of("الميناء", BODY),)))
    pane.find_bar.enter()
    pane.find_bar.field.setText("القطار")
    found = tuple(span_of("القطار", BODY, n) for n in range(3))
    pane.show_found(found)

    def count() -> str:
        return without_controls(pane.find_bar._count.text())

    assert count() == "1 من 3"
    pane.find_bar.stepped.emit(1)
    assert count() == "2 من 3"
    pane.step(1)  # n walks through what is found while the bar is open
    assert count() == "3 من 3"
    pane.show_found(())
    assert count() == "لم يوجد"
    assert pane.view.marks("found") == []


def test_the_same_article_again_keeps_its_place(pane: ReadingPane):
    pane.show_article(opened_article())
    place = scroll_down(pane)
    marked = passage("حارسا", body=BODY)
    pane.show_article(opened_article(passages=(marked,)))
    assert scrolled(pane) == place
    assert len(pane.view.marks("passages")) == 1


def test_another_article_begins_at_its_head(pane: ReadingPane):
    pane.show_article(opened_article())
    scroll_down(pane)
    pane.show_article(opened_article("a2"))
    assert scrolled(pane) == 0


def test_another_article_begins_at_its_head_while_removed_words_are_shown(pane: ReadingPane):
    pane.show_article(opened_article())
    pane.toggle_removed()
    scroll_down(pane)
    pane.show_article(opened_article("a2"))
    assert scrolled(pane) == 0


def test_removed_words_come_and_go(pane: ReadingPane):
    pane.show_article(opened_article())
    assert "تابعونا" not in pane.view.toPlainText()
    pane.toggle_removed()
    assert "تابعونا" in pane.view.toPlainText()
    pane.toggle_removed()
    assert "تابعونا" not in pane.view.toPlainText()


def first_words(pane: ReadingPane) -> tuple[str, int]:
    """The paragraph at the upper edge and its distance from the edge."""
    cursor = pane.view.cursorForPosition(QPoint(pane.view.width() // 2, 0))
    return cursor.block().text(), pane.view.cursorRect(cursor).top()


def test_showing_what_was_removed_keeps_the_place(pane: ReadingPane):
    pane.show_article(opened_article())
    scroll_down(pane)
    before = first_words(pane)
    for _ in range(2):
        pane.toggle_removed()
        words, top = first_words(pane)
        assert words == before[0]
        assert abs(top - before[1]) <= 2


def test_the_head_of_an_article_stays_in_view(pane: ReadingPane):
    pane.show_article(opened_article())
    pane.toggle_removed()
    assert first_words(pane)[0] == "عنوان عن الميناء"


def test_larger_letters_keep_the_place(pane: ReadingPane, icons: Icons):
    pane.show_article(opened_article())
    scroll_down(pane)
    before = first_words(pane)[0]
    pane.apply(look_of(reading_size=27))
    assert first_words(pane)[0] == before


def test_another_theme_keeps_the_place_and_what_is_found(pane: ReadingPane, icons: Icons):
    pane.show_article(opened_article())
    pane.find_bar.enter()
    pane.show_found((span_of("القطار", BODY), span_of("القطار", BODY, 1)))
    pane.show_current_figure(1)
    place = scroll_down(pane)
    pane.apply(look_of(DARK))
    assert scrolled(pane) == place
    assert len(pane.view.marks("found")) == 2
    assert len(pane.view.marks("current")) == 1
    assert pane.view.toPlainText().endswith(BODY)


def test_marks_of_the_article_before_do_not_stay(pane: ReadingPane):
    pane.show_article(opened_article())
    pane.show_found((span_of("القطار", BODY),))
    pane.show_current_figure(1)
    pane.show_article(opened_article("a2"))
    assert pane.view.marks("found") == []
    assert pane.view.marks("current") == []


def test_the_words_of_the_current_figure_are_tinted(pane: ReadingPane):
    pane.show_article(opened_article())
    pane.show_current_figure(1)
    assert [mark.span for mark in pane.view.marks("current")] == [span_of("45 حارسا", BODY)]
    pane.show_current_figure(None)
    assert pane.view.marks("current") == []


def test_a_selection_brings_the_bar_and_scrolling_takes_it_away(qtbot, pane: ReadingPane):
    pane.show_article(opened_article())
    pane.view.select(span_of("افتتح الميناء", BODY))
    assert pane.selection_bar.isVisible()
    assert pane.rect().contains(pane.selection_bar.geometry())
    scroll_down(pane)
    assert not pane.selection_bar.isVisible()
    pane.view.select(span_of("حارسا", BODY))
    pane.view.clear_selection()
    assert not pane.selection_bar.isVisible()


def test_a_colour_of_the_bar_marks_the_selection(qtbot, pane: ReadingPane):
    pane.show_article(opened_article())
    span = span_of("افتتح الميناء", BODY)
    pane.view.select(span)
    with qtbot.waitSignal(pane.passage_wanted) as wanted:
        pane.selection_bar.colours.picked.emit("pink")
    assert wanted.args == [span, "pink"]
    assert not pane.selection_bar.isVisible()


@pytest.mark.parametrize("words", [" ", "\n"])
def test_a_selection_without_words_is_no_passage(qtbot, pane: ReadingPane, words: str):
    pane.show_article(opened_article())
    pane.view.select(span_of(words, BODY))
    with qtbot.assertNotEmitted(pane.passage_wanted):
        pane.ask_for_passage("green")


def test_without_a_selection_nothing_is_marked(qtbot, pane: ReadingPane):
    pane.show_article(opened_article())
    with qtbot.assertNotEmitted(pane.passage_wanted):
        pane.ask_for_passage("green")


def test_changed_passages_are_tinted_and_explained(qtbot, pane: ReadingPane):
    pane.show_article(opened_article())
    pane.replace_passages((passage("الميناء", body=BODY, note="للمراجعة"),))
    assert len(pane.opened.passages) == 1
    place = pane.view.place_of(span_of("الميناء", BODY)).center().toPoint() + QPoint(6, 0)
    qtbot.mouseMove(pane.view.viewport(), place)
    assert pane.view.viewport().toolTip() == "للمراجعة"


def test_the_card_of_a_passage_closes_with_its_article(qtbot, pane: ReadingPane):
    marked = passage("الميناء", body=BODY)
    pane.show_article(opened_article(passages=(marked,)))
    pane.edit_passage(marked)
    pane.editor._note.setPlainText("كلام")
    with qtbot.waitSignal(pane.editor.edited) as edited:
        pane.show_article(opened_article("a2"))
    assert edited.args[0].note == "كلام"
    assert not pane.editor.isVisible()
