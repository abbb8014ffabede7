"""Which words answer to which part of a query."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.marking.wanted_forms import FormsByRule, WantedForms
from index.matching_rules import MatchingRule
from index.query.parser import QueryParser
from index.query.syntax import wanted_leaves

PARSER = QueryParser(Tokenizer(), frozenset())


def by_rule(text: str, *ignored: MatchingRule) -> FormsByRule:
    parts = list(wanted_leaves(PARSER.parse(text).root))
    return FormsByRule(parts, Stemmer(), frozenset(ignored))


@pytest.mark.parametrize(
    ("text", "term", "near", "far"),
    [
        ("مركز ", "المركز", (0,), ()),
        ("مركز ", "مراكز", (0,), ()),
        ("=مركز ", "مراكز", (), ()),
        ("جذر:مدرسة ", "دراسه", (0,), ()),
        ("مدرسة ", "دراسه", (), ()),
        ("ميناء مركز ", "مراكز", (1,), ()),
        ("مين* ", "ميناء", (0,), ()),
        ("المين", "الميناء", (), (0,)),
        ("ميناء ", "مطار", (), ()),
    ],
)
def test_a_word_answers_to_its_part(text: str, term: str, near, far) -> None:
    forms = by_rule(text)
    assert tuple(dict.fromkeys(forms.near(term))) == near
    assert set(forms.far(term)) - set(near) == set(far)


def test_a_rule_that_is_switched_off_joins_nothing() -> None:
    assert by_rule("مركز ", MatchingRule.BROKEN_PLURAL).near("مراكز") == ()


def test_without_an_index_the_words_themselves_are_wanted() -> None:
    query = PARSER.parse('ميناء "جسر الوادي" ')
    parts = list(wanted_leaves(query.root))
    wanted = WantedForms(query.root, parts, "", None, Stemmer(), frozenset())
    assert wanted.near == {"ميناء": [0]}
    assert [together.part for together in wanted.together] == [1]
    assert "وجسر" in wanted.openers()
