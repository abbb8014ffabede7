"""Years and centuries before the Hijra, and migrations that are none."""

from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times
from tests.articles.timeline.finding import found


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("ولد التاجر سنة 120 قبل الهجرة في مكة", "سنة 120 قبل الهجرة", "0506/0507"),
        ("مات التاجر عام 44 ق.هـ.", "عام 44 ق.هـ", "0579/0580"),
        ("مات التاجر عام 3 ق هـ", "عام 3 ق هـ", "0619/0620"),
        (
            "دامت الحرب بين عامي 15 و12 قبل الهجرة النبوية",
            "بين عامي 15 و12 قبل الهجرة النبوية",
            "0607/0611",
        ),
        ("دامت الحرب بين عامي 12 و15 ق.هـ", "بين عامي 12 و15 ق.هـ", "0607/0611"),
        ("قيل إنها بنيت سنة 1600 ق.هـ", "سنة 1600 ق.هـ", "-0930/-0929"),
        ("بنيت القلعة في القرن الثاني قبل الهجرة", "القرن الثاني قبل الهجرة", "0428/0525"),
    ],
)
def test_years_and_centuries_are_counted_back_from_the_hijra(sentence, words, value) -> None:
    assert found(sentence) == [(words, value)]


@pytest.mark.parametrize("rest", ["إلى كندا", "من القرية", "الكبرى"])
def test_a_migration_is_no_era(rest) -> None:
    assert found(f"عاش هناك سنة 1990 قبل الهجرة {rest}") == [("سنة 1990", "1990")]


def test_a_late_year_is_of_our_era_before_people_moved() -> None:
    assert found("كانت القرية عامرة سنة 1948 قبل الهجرة.") == [("سنة 1948", "1948")]


def test_before_the_days_of_our_calendar_years_are_counted_on_average() -> None:
    assert found("قيل إنه عاش سنة 900 قبل الهجرة") == [("سنة 900 قبل الهجرة", "-0251/-0250")]


def test_no_sentence_ends_within_the_sign_of_an_era() -> None:
    times = find_times("حكم الملك من سنة 30 ق.م إلى سنة 12 ق.م في المدينة", None)
    assert times[-1].label.startswith("حكم الملك")
