from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.folding import fold, fold_with_places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّد", "محمد"),
        ("الاســـتثمار", "الاستثمار"),
        ("إفريقيا", "أفريقيا"),
        ("آفاق", "افاق"),
        ("ٱلله", "الله"),
        ("المسؤولية", "المسئولية"),
        ("شركة", "شركه"),
        ("على", "علي"),
        ("گازوال", "كازوال"),
        ("ی", "ي"),
        ("١٢٣", "123"),
        ("۴۵", "45"),
        ("Économie", "economie"),
        ("E\N{COMBINING ACUTE ACCENT}conomie", "economie"),
        ("ﻻ", "لا"),
        ("ﺍﻟﻌﺮﺏ", "العرب"),
        ("ك\N{ZERO WIDTH NON-JOINER}تاب\N{RIGHT-TO-LEFT MARK}", "كتاب"),
    ],
)
def test_two_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("قلب", "كلب"), ("سار", "صار"), ("ذل", "زل")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text)
    assert fold(once) == fold(fold(once))


@given(st.text(alphabet="محمدَُِّـأإ \N{RIGHT-TO-LEFT MARK}ﻻabé٣"))
def test_every_folded_letter_knows_its_place(text: str) -> None:
    folded, places = fold_with_places(text)
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)
    for letter, place in zip(folded, places, strict=False):
        assert letter in fold(text[place])


def test_a_stretch_of_folded_letters_takes_the_marks_on_them_along() -> None:
    text = "وَالدّارُالبيضاء"
    folded, places = fold_with_places(text)
    at = folded.find("الدار")
    assert text[places[at] : places[at + 5]] == "الدّارُ"
