"""Rules of letters that are switched off: the articles' own letters are read again."""

from __future__ import annotations

import pytest

from articles.span import Span
from index.errors import QueryFault
from index.matching_rules import MatchingRule
from index.request import SearchRequest
from tests.fakes import MemoryArchive, article

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
        ("-أسعار", {"without", "neither"}),
        ("-أسعار -أخرى", {"without"}),
        ("-عنوان:إعلان", {"without", "neither"}),
        ('-"سوق أسعار"', {"without", "neither"}),
        ("-(سوق أسعار)", {"without", "neither"}),
        ("-(-أسعار)", {"with"}),
        ("-(أسعار أو مصدر:جريدة)", {"without"}),
        ("-(أسعار مصدر:صحيفة)", {"without", "neither"}),
        ("مصدر:صحيفة -أسعار", {"without"}),
        ("أسعار أو مصدر:جريدة", {"with", "neither"}),
        ("أسعار زرافة -أخرى", {"with"}),
        ("سوق زرافة -أسعار", {"without", "neither"}),
    ],
)
def test_only_the_letters_that_were_asked_for_answer(engine_of, text: str, expected) -> None:
    engine = engine_of(
        article("with", "سوق أسعار", title="إعلان", publisher="صحيفة"),
        article("without", "سوق اسعار", title="اعلان", publisher="صحيفة"),
        article("neither", "سوق أخرى", title="خبر", publisher="جريدة"),
    )
    assert ids(engine, text) == expected


def test_of_what_matches_worse_the_letters_are_not_read_and_that_is_said(engine_of, monkeypatch):
    monkeypatch.setattr("index.answering.verification._MOST_LOOKED_FOR", 40)
    engine = engine_of(*(article(f"with {n}", "سوق أسعار") for n in range(9)))
    asked = {"أسعار ": 8, "أسعار أو مدينة ": 6, '"سوق أسعار"': 3, "مدينة ": 0, "": 9}
    for text, found in asked.items():
        page = engine.search(SearchRequest(text, ignored_rules=HAMZA))
        assert page.total == found
        told = ((QueryFault.UNREAD_LETTERS, Span(0, len(text))),) if found and text else ()
        assert page.unapplied == told
        assert engine.search(SearchRequest(text)).unapplied == ()


def test_for_an_exclusion_alone_only_the_articles_are_read_that_may_have_its_word(
    engine_of, monkeypatch
) -> None:
    read: list[str] = []
    archive = MemoryArchive(
        [article("with", "سوق أسعار"), article("without", "سوق اسعار"), article("other", "مدينة")]
    )
    engine = engine_of(archive=archive)
    bodies = archive.bodies

    def counted(ids):
        read.extend(ids)
        return bodies(ids)

    monkeypatch.setattr(archive, "bodies", counted)
    page = engine.search(SearchRequest("-أسعار", ignored_rules=HAMZA, snippets=False))
    assert {hit.article_id for hit in page.hits} == {"without", "other"}
    assert sorted(read) == ["with", "without"]


def test_of_what_may_be_excluded_no_more_is_read_and_that_is_said(engine_of, monkeypatch) -> None:
    monkeypatch.setattr("index.answering.verification._MOST_LOOKED_FOR", 20)
    excluded = [article(f"with {n}", "سوق أسعار") for n in range(9)]
    engine = engine_of(*excluded, article("other", "مدينة"))
    page = engine.search(SearchRequest("-أسعار", ignored_rules=HAMZA))
    assert [hit.article_id for hit in page.hits] == ["other"]
    assert [fault for fault, _ in page.unapplied] == [QueryFault.UNREAD_LETTERS]
