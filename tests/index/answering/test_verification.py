"""Without a rule of letters, only the articles answer that have the very letters."""

from __future__ import annotations

import pytest

from index.matching_rules import MatchingRule
from index.request import SearchRequest
from tests.fakes import article

ARCHIVE = [
    article("a", "زار القرية عدد من الأطباء"),
    article("b", "زار القريه عدد من الاطباء"),
    article("c", "غيوم فوق المدينة"),
]


def found(engine, text: str, *ignored: MatchingRule) -> set[str]:
    page = engine.search(SearchRequest(text, ignored_rules=frozenset(ignored)))
    return {hit.article_id for hit in page.hits}


@pytest.mark.parametrize(
    ("text", "rule", "answers"),
    [
        ("القرية", MatchingRule.TA_MARBUTA, {"a"}),
        ("القريه", MatchingRule.TA_MARBUTA, {"b"}),
        ("الأطباء", MatchingRule.HAMZA, {"a"}),
        ("الأطباء", MatchingRule.TA_MARBUTA, {"a", "b"}),
    ],
)
def test_letters_are_told_apart(engine_of, text: str, rule: MatchingRule, answers: set[str]):
    engine = engine_of(*ARCHIVE)
    assert found(engine, text) == {"a", "b"}
    assert found(engine, text, rule) == answers


def test_what_is_excluded_is_excluded_by_its_letters_too(engine_of):
    engine = engine_of(*ARCHIVE)
    assert found(engine, "زار -القرية") == set()
    assert found(engine, "زار -القرية", MatchingRule.TA_MARBUTA) == {"b"}


def test_one_of_two_is_enough_where_one_was_asked_for(engine_of):
    engine = engine_of(*ARCHIVE)
    assert found(engine, "القرية أو غيوم", MatchingRule.TA_MARBUTA) == {"a", "c"}
