"""A body made ready: its words, sentences and lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.extraction import find_figures
from articles.figures.figure_text import LONGEST_SENTENCE, FigureText
from articles.timeline.extraction import find_times

TEXTS = st.text("اب 12.\n؟،", max_size=60)


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


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        ("ارتفع المؤشر إلى 20 .25 نقطة وأغلق", True),
        ("نما الدخل بنسبة 21?75 % في المدينة", True),
        ("باع 20 طنا. 30 منها قديمة", False),
        ("هل بلغ 20? 30 في رأيه", False),
        ("عدد الجرحى: 20\n30 منهم في المدينة", False),
    ],
)
def test_a_sign_within_a_number_ends_no_sentence(body: str, is_one: bool) -> None:
    text = FigureText(body, ())
    assert (text.sentence(0) == text.sentence(len(text.words) - 1)) is is_one


def test_the_length_of_a_distance_is_a_figure_and_a_date_is_none() -> None:
    for body, words in (
        ("هو الأعلى منذ بدأ القياس قبل 17 عاما في الوادي", ["17 عاما"]),
        ("بعد يومين من العاصفة عاد 30 صيادا", ["يومين", "30 صيادا"]),
        ("يزور البلد بعد غد الأربعاء (21 شعبان) مع وفده", []),
    ):
        assert [f.text for f in find_figures(body, find_times(body))] == words


def test_a_time_that_ends_in_a_vowel_sign_covers_no_word_behind_it():
    body = "يستهلك المصنع سنوياً 47 طنا"
    assert [figure.low for figure in find_figures(body, find_times(body, None))] == [47]
