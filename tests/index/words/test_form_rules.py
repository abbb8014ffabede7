"""Which allowances join a word of the query and a word of an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule as Rule
from index.words.form_rules import FormRules

RULES = FormRules(Stemmer())


def between(term: str, form: str) -> frozenset[Rule] | None:
    return RULES.between(fold(term), fold(form))


@pytest.mark.parametrize(
    ("term", "form", "rule"),
    [
        ("سوق", "والسوق", Rule.CLITICS),
        ("مهندس", "مهندسون", Rule.ENDINGS),
        ("وزير", "وزراء", Rule.BROKEN_PLURAL),
        ("قال", "يقول", Rule.CONJUGATION),
    ],
)
def test_forms_of_a_word_are_joined_by_a_rule(term: str, form: str, rule: Rule):
    found = between(term, form)
    assert found is not None
    assert rule in found


@pytest.mark.parametrize(("term", "form"), [("سوق", "جسر"), ("نهر", "نهار"), ("علم", "عمل")])
def test_other_words_are_not_joined(term: str, form: str):
    found = between(term, form)
    assert found is None or Rule.ROOT in found or Rule.KIN in found


@given(st.text("ابتسوقلمنهير", min_size=1, max_size=7))
def test_a_word_needs_nothing_for_itself(word: str):
    assert between(word, word) == frozenset()


def test_the_lexicon_knows_forms_of_one_word_and_roots():
    assert RULES.are_one(fold("وزير"), fold("وزراء"))
    assert not RULES.are_one(fold("وزير"), fold("جسر"))
    assert RULES.share_root(fold("كتاب"), fold("كاتب"))
    assert RULES.may_have_kin(fold("كتاب"))
    assert not RULES.may_have_kin("زقزقزق")
