from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning.clean import clean
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.left_out import MARK, left_out_edits, with_left_out, without_left_out
from articles.cleaning.record import original_text
from articles.reading.sources.encoding import clean_text

TEXT = "عاد القطار الجبلي إلى العمل.\nوركبه تسعون مسافرا."
LEFT = [
    (EditReason.CAPTION, "القطار في محطته\nالأولى"),
    (EditReason.ADVERTISING, "اشتر تذكرتك"),
    (EditReason.NAVIGATION, "الرئيسية"),
    (EditReason.OUTSIDE, "تعليق"),
]


def test_what_was_left_out_is_removed_with_its_reason() -> None:
    text = with_left_out(TEXT, LEFT)
    cleaned = clean(text)
    assert cleaned.body == TEXT
    assert original_text(cleaned.body, cleaned.edits) == text
    told = [(e.reason, e.removed) for e in cleaned.edits if e.reason is not EditReason.SPACES]
    assert told == [(reason, " ".join(words.split())) for reason, words in LEFT]
    assert without_left_out(text) == TEXT


def test_a_text_without_it_stays() -> None:
    for text in (TEXT, f"{TEXT}\n{MARK}", f"{TEXT}\n{MARK}cx\nالمزيد", f"{MARK}cx"):
        assert left_out_edits(text) == (len(text), ())
    assert with_left_out(TEXT, [(EditReason.CAPTION, " ")]) == TEXT


def test_no_text_that_is_read_has_the_mark() -> None:
    assert clean_text(f"أ\n{MARK}cب") == "أ\ncب"


REASONS = st.sampled_from([reason for reason, _ in LEFT])
WORDS = st.text(st.characters(exclude_characters=MARK), max_size=30)


@given(WORDS, st.lists(st.tuples(REASONS, WORDS), max_size=5))
def test_the_original_can_be_rebuilt(text: str, left: list[tuple[EditReason, str]]) -> None:
    whole = with_left_out(text, left)
    cleaned = clean(whole)
    assert original_text(cleaned.body, cleaned.edits) == whole
    assert without_left_out(whole) == text
