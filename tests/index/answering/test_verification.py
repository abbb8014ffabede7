"""Rules of letters that are switched off: the articles' own letters are read again."""

from __future__ import annotations

import pytest

from articles.span import Span
from index.errors import QueryFault
from index.matching_rules import MatchingRule
from index.request import SearchRequest
from tests.fakes import article

HAMZA = frozenset({MatchingRule.HAMZA})


def ids(engine, text: str) -> set[str]:
    page = engine.search(SearchRequest(text, ignored_rules=HAMZA))
    return {hit.article_id for hit in page.hits}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أسعار ", {"with"}),
        ("اسعار ", {"without"}),
        ("أسعار أو اسعار ", {"with", "without"}),
        ("سوق -أسعار ", {"without", "neither"}),
        ('"سوق أسعار"', {"with"}),
        ("عنوان:إعلان سوق ", {"with"}),
    ],
)
def test_only_the_letters_that_were_asked_for_answer(engine_of, text: str, expected) -> None:
    engine = engine_of(
        article("with", "سوق أسعار", title="إعلان"),
        article("without", "سوق اسعار", title="اعلان"),
        article("neither", "سوق أخرى", title="خبر"),
    )
    assert ids(engine, text) == expected


def test_of_what_matches_worse_the_letters_are_not_read_and_that_is_said(engine_of, monkeypatch):
    monkeypatch.setattr("index.answering.verification._MOST_LOOKED_FOR", 8)
    engine = engine_of(*(article(f"with {n}", "سوق أسعار") for n in range(9)))
    asked = {"أسعار ": 8, "أسعار أو مدينة ": 4, '"سوق أسعار"': 1, "مدينة ": 0, "": 9}
    for text, found in asked.items():
        page = engine.search(SearchRequest(text, ignored_rules=HAMZA))
        assert page.total == found
        told = ((QueryFault.UNREAD_LETTERS, Span(0, len(text))),) if found and text else ()
        assert page.unapplied == told
        assert engine.search(SearchRequest(text)).unapplied == ()
