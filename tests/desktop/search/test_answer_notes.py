"""What is said above the results: doubts, with links that do something about them."""

from __future__ import annotations

import pytest

from articles.span import Span
from desktop.display.isolation import without_controls
from desktop.search.answer_notes import AnswerNotes
from index.errors import BadQueryError, QueryFault
from index.query.faults import query_faults
from index.results import Facets, MissingWord, ResultPage


@pytest.fixture
def notes(qtbot) -> AnswerNotes:
    notes = AnswerNotes()
    qtbot.addWidget(notes)
    return notes


def page(total: int = 3, **facts: object) -> ResultPage:
    known: dict[str, object] = {"total": total, "hits": (), "facets": Facets(), "seconds": 0.1}
    return ResultPage(**{**known, **facts})  # type: ignore[arg-type]


def follow(notes: AnswerNotes, number: int = 0) -> None:
    notes.answer.linkActivated.emit(str(number))


def test_an_answer_without_doubts_says_nothing(notes: AnswerNotes):
    notes.show_page(page())
    assert notes.isHidden()


def test_another_query_is_offered(qtbot, notes: AnswerNotes):
    notes.show_page(page(did_you_mean="ميناء"))
    assert "هل تقصد" in notes.answer.text()
    assert not notes.isHidden()
    with qtbot.waitSignal(notes.query_chosen) as chosen:
        follow(notes)
    assert chosen.args == ["ميناء"]


def test_near_words_take_the_place_of_a_missing_one(qtbot, notes: AnswerNotes):
    missing = MissingWord("مينء", ("ميناء", "مينا"))
    notes.show_page(page(missing=(missing,)))
    assert "مينء" in without_controls(notes.answer.text())
    with qtbot.waitSignal(notes.word_chosen) as chosen:
        follow(notes, 1)
    assert chosen.args == ["مينء", "مينا"]


def test_articles_with_some_of_the_words_are_announced(notes: AnswerNotes):
    notes.show_page(page(relaxed=True))
    assert "فيها بعضها" in notes.answer.text()
    notes.show_page(page(complete=1))
    assert "كل الكلمات: مقال واحد" in without_controls(notes.answer.text())


def test_a_fault_leads_to_its_place_and_silences_the_hints(qtbot, notes: AnswerNotes):
    notes.show_hints(query_faults("(ميناء"))
    assert notes.hints.text()
    fault = next(iter(QueryFault))
    notes.show_fault(BadQueryError(fault, Span(0, 3)))
    assert notes.hints.text() == ""
    with qtbot.waitSignal(notes.place_chosen) as chosen:
        follow(notes)
    assert chosen.args == [Span(0, 3)]


def test_hints_are_few(notes: AnswerNotes):
    faults = query_faults("(ميناء")
    notes.show_hints(faults * 5)
    assert notes.hints.text().count("<a ") <= 2


@pytest.mark.parametrize(
    ("facts", "words", "wanted"),
    [
        ({"hidden": 2}, "مقالان", True),
        ({"shows_hidden": True}, "هذه المرة", False),
    ],
)
def test_what_is_never_shown_can_be_shown_for_once(qtbot, notes: AnswerNotes, facts, words, wanted):
    notes.show_page(page(), **facts)
    assert words in without_controls(notes.answer.text())
    with qtbot.waitSignal(notes.hidden_wanted) as chosen:
        follow(notes)
    assert chosen.args == [wanted]
