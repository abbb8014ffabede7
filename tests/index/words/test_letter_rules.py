"""Which differences of letters lie between two spellings."""

from __future__ import annotations

import pytest

from index.matching_rules import MatchingRule as Rule
from index.words.letter_rules import letter_rules


@pytest.mark.parametrize(
    ("asked", "written", "rules"),
    [
        ("ميناء", "ميناء", set()),
        ("محمد", "مُحَمَّد", {Rule.MARKS}),
        ("اسعار", "أسعار", {Rule.HAMZA}),
        ("شركه", "شركة", {Rule.TA_MARBUTA}),
        ("على", "علي", {Rule.YA}),
        ("100", "١٠٠", {Rule.DIGITS}),
        ("cafe", "Café", {Rule.LATIN}),
        ("الاسعار", "وأسعار", {Rule.HAMZA}),
    ],
)
def test_each_difference_has_its_rule(asked: str, written: str, rules: set[Rule]) -> None:
    assert letter_rules(asked, written) == rules


def test_letters_of_other_keyboards_need_no_rule() -> None:
    assert letter_rules("كتاب", "کتاب") == frozenset()
