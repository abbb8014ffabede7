from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.folding import (
    fold,
    fold_accents,
    fold_letters,
    fold_line,
    fold_word,
    words_of_line,
)

ARABIC = st.text(
    st.one_of(
        st.sampled_from(
            "إأآاىيةهكک \N{ARABIC FATHATAN}\N{ARABIC TATWEEL}\N{RIGHT-TO-LEFT MARK}5.ﻻ"
        ),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("إلى", "الي"),
        ("آلاف", "الاف"),
        ("مائة", "مائه"),
        ("دولارًا", "دولارا"),
        ("بـ", "ب"),
        ("٢٠١٥", "2015"),
        ("۲۰۱۵", "2015"),
        ("٪", "%"),
        ("ﻣﺪﻳﻨﺔ", "مدينه"),
        ("بلاد", "بلاد"),
        ("ﺑﻼﺩ", "بلاد"),
    ],
)
def test_forms_of_one_word_fold_to_one(written: str, folded: str) -> None:
    assert fold_word(written) == folded


def test_a_mark_after_a_digits_dot_stays_for_it_reverses_the_decimal() -> None:
    mark = "\N{RIGHT-TO-LEFT MARK}"

    assert fold(f"75.{mark}49").text == f"75.{mark}49"
    assert fold(f"{mark}75{mark} درهم").text == "75 درهم"


def test_a_span_ends_behind_the_vowel_signs_of_its_last_letter() -> None:
    folded = fold("بلداً جميل")

    assert folded.text == "بلدا جميل"
    assert folded.source[folded.to_source(0) : folded.end_in_source(4)] == "بلداً"


def test_a_tatweel_that_touches_no_letter_is_a_dash() -> None:
    assert fold("2016ـ2021").text == "2016-2021"
    assert fold("1436هـ").text == "1436ه"
    assert fold("1908 ـ 1913").text == "1908 - 1913"
    assert fold("درهـــم").text == "درهم"
    fatha, stroke = "\N{ARABIC FATHA}", "\N{ARABIC TATWEEL}"
    assert fold(f"د{fatha}{stroke}{fatha}رهم").text == "درهم"


def test_a_span_takes_what_belongs_to_its_last_letter() -> None:
    for body, length, quoted in (("سنةً كاملة", 3, "سنةً"), ("سنة 1436هـ.", 9, "سنة 1436هـ")):
        assert fold(body).span(0, length).text_in(body) == quoted


def test_dashes_and_foreign_digits_are_read_as_ours() -> None:
    assert fold_letters("١٢–١٥ — １０⁄٥") == "12-15 - 10/5"
    assert fold("شركة­ كبيرة").text == "شركه كبيره"


def test_accents_are_dropped_where_french_is_compared() -> None:
    assert fold_accents("  Réservés  À  la Une") == fold_accents("reserves a la une")
    assert fold_accents("\ud800é") == "\ud800e"


def test_a_line_is_compared_without_case_seats_and_runs_of_spaces() -> None:
    assert fold_line("  المســؤول   عن\tالـNews ") == "المسوول عن الnews"
    assert fold_line("ABC  def") == "abc def"
    assert words_of_line("الرباط، في: 2015!") == ["الرباط", "في", "2015"]


@given(ARABIC)
def test_one_to_one_folding_keeps_the_length(text: str) -> None:
    assert len(fold_letters(text)) == len(text)


@given(ARABIC)
def test_positions_come_back(text: str) -> None:
    folded = fold(text)
    places = [folded.to_source(at) for at in range(len(folded.text))]

    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    for at, place in enumerate(places):
        assert folded.to_folded(place) <= at
        assert folded.end_in_source(at + 1) > place


@given(ARABIC)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text

    assert fold(once).text == once


def test_a_text_with_any_number_of_forms_folds_letter_by_letter() -> None:
    many = "".join(map(chr, range(0xFE80, 0xFEF5)))

    for text in ("أإآ ٣٤ ى", many, f"{many} أ٣"):
        assert fold(text).text == "".join(map(fold_letters, text))
        # No letter of these is left out, and no space is at an end or beside another one.
        assert fold_line(text) == " ".join("".join(map(fold_line, word)) for word in text.split())


@given(ARABIC)
def test_letters_are_folded_alike_alone_and_in_a_text(text: str) -> None:
    assert fold_letters(text) == "".join(map(fold_letters, text))
