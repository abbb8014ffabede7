"""Rules of letters that are switched off: the articles' own letters are read again."""

from __future__ import annotations

import pytest

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
