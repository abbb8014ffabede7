from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.request import SearchRequest
from index.words.suggestions import edit_distance
from tests.fakes import article
from tests.growth import FACTOR, growth

BODY = "تأثرت الأسعار والصادرات بعد الاستثمار في الميناء والمطار ومركز التكوين المهني"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("الاستثمتر", "الاستثمار"),
        ("الاستتمار", "الاستثمار"),
        ("الستثمار", "الاستثمار"),
        ("المينتء", "الميناء"),
        ("ملميناء", "الميناء"),
        ("الأسعلر", "الأسعار"),
        ("التكوبن", "التكوين"),
    ],
)
def test_a_slip_of_the_finger_finds_the_word_in_its_own_spelling(engine_of, typed, meant) -> None:
    page = engine_of(article("a", BODY)).search(SearchRequest(typed + " "))
    assert page.missing[0].word == typed
    assert page.missing[0].nearest[0] == meant


def test_nothing_near_is_nothing_suggested(engine_of) -> None:
    page = engine_of(article("a", BODY)).search(SearchRequest("زخغظقث "))
    assert page.missing[0].nearest == ()


def test_the_time_grows_no_faster_than_the_dictionary(engine_of) -> None:
    letters = "ابتجحدرسعفقكلمنهوي"
    words = [f"ال{a}{b}{c}ات" for a in letters for b in letters for c in letters]
    engines = {
        size: engine_of(article("a", " ".join(words[:size])))
        for size in (len(words), len(words) // FACTOR)
    }
    request = SearchRequest("الغغغغات الظظظظات الضضضضات ")
    assert growth(lambda size: engines[size].search(request), len(words)) < 3


@given(st.text("ابتن", max_size=7), st.text("ابتن", max_size=7))
def test_distance_is_symmetric_and_zero_for_the_same(one: str, other: str) -> None:
    assert edit_distance(one, other, 2) == edit_distance(other, one, 2)
    assert (edit_distance(one, other, 2) == 0) == (one == other)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("ميناء", "منياء", 1), ("ميناء", "مينا", 1), ("ميناء", "فيناء", 1), ("ميناء", "منايء", 2)],
)
def test_a_swap_is_one_slip_and_so_is_a_letter_more_or_less(one, other, distance) -> None:
    assert edit_distance(one, other, 2) == distance
    assert edit_distance(one, other, 1) == min(distance, 2)
    assert edit_distance(one, "زخغظقث", 2) == 3
