"""Which rules of letters lie between two spellings of a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.folding import fold
from index.matching_rules import MatchingRule as Rule
from index.words.letter_rules import letter_rules

WORDS = st.text("اأإآبتةهيىكُّ", max_size=8)


@pytest.mark.parametrize(
    ("asked", "written", "rules"),
    [
        ("أمر", "امر", {Rule.HAMZA}),
        ("قرية", "قريه", {Rule.TA_MARBUTA}),
        ("مستشفى", "مستشفي", {Rule.YA}),
        ("كتب", "كُتُب", {Rule.MARKS}),
        ("أُمّ", "ام", {Rule.HAMZA, Rule.MARKS}),
        ("123", "١٢٣", {Rule.DIGITS}),
        ("Casablanca", "casablanca", {Rule.LATIN}),
        ("سوق", "والسوق", set()),
        ("کتاب", "كتاب", set()),
    ],
)
def test_the_letters_that_differ_name_their_rules(asked: str, written: str, rules: set[Rule]):
    assert letter_rules(asked, written) == rules


@given(WORDS)
def test_a_word_answers_itself_without_any_rule(word: str):
    assert letter_rules(word, word) == frozenset()


@given(WORDS, WORDS)
def test_rules_are_the_same_both_ways_where_words_fold_to_one(word: str, other: str):
    if fold(word) == fold(other):
        assert letter_rules(word, other) == letter_rules(other, word)
