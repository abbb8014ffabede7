"""Every matching rule has words for its switch, its chip and its reason."""

from __future__ import annotations

import pytest

from desktop.display.isolation import without_controls
from desktop.search.rule_wording import RULES, THE_SAME, reason_text, switched_off_text
from index.matching_rules import MatchingRule


@pytest.mark.parametrize("rule", MatchingRule, ids=lambda rule: rule.name)
def test_each_rule_is_worded(rule: MatchingRule):
    words = RULES[rule]
    first, sign, second = words.example.partition(" ≈ ")
    assert sign
    assert first != second
    assert switched_off_text(rule) == f"بلا: {words.name}"
    assert words.because in reason_text("كلمة", [rule])


def test_names_are_told_apart():
    names = [words.name for words in RULES.values()]
    assert len(set(names)) == len(names)


def test_a_word_that_needed_no_rule_is_the_same():
    assert without_controls(reason_text("قطار", ())) == f"طابقت «قطار» تماما: {THE_SAME}"


def test_several_rules_are_joined():
    said = without_controls(reason_text("وبالمراكز", [MatchingRule.CLITICS, MatchingRule.HAMZA]))
    assert said == "طابقت «وبالمراكز» لأن السوابق والضمائر المتصلة مهملة والهمزة مهملة"
