"""Nouns after numbers, by Arabic grammar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.isolation import without_controls
from desktop.display.plurals import ARTICLES, OTHER_ARTICLES, RESULTS, YEARS, CountedNoun

LETTERS = CountedNoun("none", "one", "two", "few", "many", "other")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا نتائج"),
        (1, "نتيجة واحدة"),
        (2, "نتيجتان"),
        (3, "3 نتائج"),
        (10, "10 نتائج"),
        (11, "11 نتيجة"),
        (99, "99 نتيجة"),
        (100, "100 نتيجة"),
        (103, "103 نتائج"),
        (1284, "1\N{NO-BREAK SPACE}284 نتيجة"),
    ],
)
def test_results_are_counted(number: int, words: str):
    assert without_controls(RESULTS.counted(number)) == words


def test_the_accusative_after_eleven_to_ninety_nine():
    assert without_controls(ARTICLES.counted(26)) == "26 مقالا"
    assert without_controls(ARTICLES.counted(200)) == "200 مقال"


def test_a_fraction_takes_the_singular():
    assert YEARS.form(3.5) == "سنة"


def cldr(number: int) -> str:
    """The plural rules of Arabic in Unicode CLDR, written out."""
    names = {0: "none", 1: "one", 2: "two"}
    if number in names:
        return names[number]
    if number % 100 in range(3, 11):
        return "few"
    return "many" if number % 100 in range(11, 100) else "other"


@given(st.integers(0, 10**6))
def test_the_categories_are_those_of_cldr(number: int):
    assert LETTERS.counted(number).split(" ")[-1] == cldr(number)


def test_two_behind_a_preposition_end_otherwise():
    assert ARTICLES.governed(2) == "مقالين"
    assert OTHER_ARTICLES.governed(2) == "مقالين آخرين"
    assert ARTICLES.governed(1) == ARTICLES.counted(1)
    assert ARTICLES.governed(12) == ARTICLES.counted(12)
