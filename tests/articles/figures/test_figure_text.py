"""A body made ready: its words, sentences and lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.figures.figure_text import LONGEST_SENTENCE, FigureText

TEXTS = st.text("اب .\n؟،", max_size=60)


@given(TEXTS)
def test_each_word_stands_in_its_sentence_and_line(body: str):
    text = FigureText(body, ())
    for at, word in enumerate(text.words):
        first, last = text.sentence(at)
        assert first <= at < last
        assert "\n" not in text.words[first:at]
        start, end = text.line(at)
        if word != "\n":
            assert start <= at < end
            assert "\n" not in text.words[start:end]
            assert text.line_number(at) == text.words[:at].count("\n")


@given(TEXTS, st.integers(-3, 90))
def test_outside_the_text_there_is_no_word(body: str, at: int):
    text = FigureText(body, ())
    assert (text.word(at) == "") is not (0 <= at < len(text.words))


def test_a_sentence_without_end_is_cut():
    text = FigureText("كلمة " * 1000, ())
    first, last = text.sentence(500)
    assert last - first <= LONGEST_SENTENCE + 1
