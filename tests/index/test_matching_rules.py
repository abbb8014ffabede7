"""The allowances, each of which can be switched off."""

from __future__ import annotations

from desktop.search.rule_wording import RULES
from index.matching_rules import LETTER_RULES, MatchingRule


def test_rules_of_letters_are_the_first_six() -> None:
    assert set(list(MatchingRule)[:6]) == LETTER_RULES


def test_every_rule_has_words() -> None:
    assert set(RULES) == set(MatchingRule)
    assert "جمع تكسير" in RULES[MatchingRule.BROKEN_PLURAL].because
