"""Few articles with all words of a query are followed by those with some."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.engine import IndexableArticle
from index.request import Order, SearchRequest
from index.results import ResultPage
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

BODIES = {
    "all": "افتتحت الوزيرة مصنعا للسيارات قرب الميناء",
    "two": "يصدر المصنع سيارات كثيرة",
    "one": "رست سفينة في الميناء",
    "none": "أمطار غزيرة على الجبال",
}

Ask = Callable[..., ResultPage]


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Ask]:
    archive = MemoryArchive(
        IndexableArticle(id=name, revision=number, body=body, number=number)
        for number, (name, body) in enumerate(BODIES.items(), 1)
    )
    engine = WhooshEngine(tmp_path / "index", archive)
    for _ in engine.synchronise():
        pass
    yield lambda text, **wanted: engine.search(SearchRequest(text, **wanted))
    engine.close()


def ids(page: ResultPage) -> list[str]:
    return [hit.article_id for hit in page.hits]


def test_those_with_some_follow_those_with_all(ask: Ask) -> None:
    page = ask("مصنع سيارات ميناء")
    assert ids(page)[0] == "all"
    assert set(ids(page)) == {"all", "two", "one"}
    assert (page.total, page.complete, page.relaxed) == (3, 1, False)
    assert page.hits[0].score > page.hits[1].score


@pytest.mark.parametrize(
    "query",
    [
        "مصنع ميناء",  # two words
        "مصنع و سيارات و ميناء",
        "مصنع AND سيارات AND ميناء",
        "مصنع سيارات ميناء -جبال",
    ],
)
def test_what_was_asked_for_strictly_is_answered_strictly(ask: Ask, query: str) -> None:
    page = ask(query)
    assert "one" not in ids(page)
    assert page.complete == page.total


def test_by_date_and_within_a_search_only_those_with_all_count(ask: Ask) -> None:
    query = "مصنع سيارات ميناء"
    assert ids(ask(query, order=Order.DATE)) == ["all"]
    assert ids(ask("", within=(query,))) == ["all"]


def test_filters_hold_for_those_that_follow(ask: Ask) -> None:
    page = ask("مصنع سيارات ميناء", article_ids=frozenset({"one", "none"}))
    assert (ids(page), page.complete) == (["one"], 0)


def test_a_phrase_in_a_long_query_does_not_hide_the_rest(ask: Ask) -> None:
    page = ask('افتتحت "سيارات كثيرة" ميناء')
    assert page.total == 3
    assert page.relaxed


def test_a_condition_that_is_asked_again_is_looked_up_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = MemoryArchive([IndexableArticle(id="a", revision=1, body="ميناء", number=1)])
    asked: list[object] = []

    def reporting(quantity: object) -> dict[int, float]:
        asked.append(quantity)
        return {1: 0.0}

    monkeypatch.setattr(archive, "articles_reporting", reporting)
    engine = WhooshEngine(tmp_path / "index", archive)
    for _ in engine.synchronise():
        pass
    times = []
    for text in ("رقم:1..9 ميناء", "رقم:1..9 " * 50 + "ميناء", "رقم:1..9 رقم:2..9 ميناء"):
        asked.clear()
        assert engine.search(SearchRequest(text)).total == 1
        times.append(len(asked))
    assert times[0] == times[1] < times[2]
    engine.close()


def test_a_word_of_removed_articles_alone_is_missing(engine_of) -> None:
    archive = MemoryArchive([article(f"a{n}", "ميناء جديد") for n in range(9)])
    archive.put(article("b", "قطار سريع"))
    engine = engine_of(archive=archive)
    archive.remove("b")
    for _ in engine.synchronise():
        pass
    page = engine.search(SearchRequest("قطار ميناء غائب"))
    assert [word.word for word in page.missing] == ["قطار", "غائب"]
