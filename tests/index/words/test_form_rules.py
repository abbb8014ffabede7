"""Which allowances lie between two words."""

from __future__ import annotations

import pytest

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule as Rule
from index.words.form_rules import FormRules

RULES = FormRules(Stemmer())


@pytest.mark.parametrize(
    ("term", "form", "rules"),
    [
        ("ميناء", "ميناء", set()),
        ("مكتب", "والمكتب", {Rule.CLITICS}),
        ("مهندس", "مهندسون", {Rule.ENDINGS}),
        ("مهندس", "والمهندسين", {Rule.CLITICS, Rule.ENDINGS}),
        ("مسؤول", "مسؤولو", {Rule.ENDINGS}),
        ("مسؤول", "ومسؤولو", {Rule.CLITICS, Rule.ENDINGS}),
        ("وزير", "وزراء", {Rule.BROKEN_PLURAL}),
        ("قضايا", "قضية", {Rule.BROKEN_PLURAL}),
        ("وزير", "للوزراء", {Rule.BROKEN_PLURAL, Rule.CLITICS}),
        ("قال", "يقول", {Rule.CONJUGATION}),
        ("مدرسة", "دراسة", {Rule.ROOT}),
        ("هيئة", "هيأة", {Rule.HAMZA}),
    ],
)
def test_the_fewest_allowances_are_named(term: str, form: str, rules: set[Rule]) -> None:
    assert RULES.between(fold(term), fold(form)) == rules
    assert RULES.between(fold(form), fold(term)) == rules


@pytest.mark.parametrize(("term", "form"), [("ميناء", "مطار"), ("نهر", "نمر"), ("علم", "قلم")])
def test_other_words_have_none(term: str, form: str) -> None:
    assert RULES.between(fold(term), fold(form)) is None


def test_one_word_and_one_family_are_told_apart() -> None:
    assert RULES.are_one(fold("وزير"), fold("الوزراء"))
    assert not RULES.are_one(fold("وزير"), fold("وزارة"))
    assert RULES.share_root(fold("وزير"), fold("وزارة"))
