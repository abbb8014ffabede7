"""A page of results: its order, its counts, and what is told of words that nobody has."""

from __future__ import annotations

import pytest

from articles.span import Span
from index.request import Order, SearchRequest
from tests.fakes import MemoryArchive, article

ARCHIVE = [
    article("a", "وصلت السفينة الكبيرة", publisher="ب", published="2019-05-01"),
    article("b", "وصلت السفينة", publisher="أ", published="2021"),
    article("c", "غادرت السفينة الميناء", publisher="أ", published="2020-02"),
    article("d", "سفينة بلا تاريخ"),
]


def ids(page) -> list[str]:
    return [hit.article_id for hit in page.hits]


@pytest.mark.parametrize(
    ("order", "found"),
    [(Order.DATE, "bcad"), (Order.OLDEST, "acbd"), (Order.SOURCE, "bcad")],
)
def test_orders_put_what_is_not_known_last(engine_of, order: Order, found: str):
    page = engine_of(*ARCHIVE).search(SearchRequest("سفينة", order=order))
    assert ids(page) == [*found]
    assert page.total == 4


def test_pages_follow_one_another_without_a_gap(engine_of):
    engine = engine_of(*ARCHIVE)
    pages = [
        ids(engine.search(SearchRequest("سفينة", offset=at, limit=2))) for at in range(0, 6, 2)
    ]
    assert len(pages[0]) == len(pages[1]) == 2
    assert pages[2] == []
    assert {*pages[0], *pages[1]} == {*"abcd"}


def test_articles_with_many_figures_come_first_when_asked_for(engine_of):
    archive = MemoryArchive(ARCHIVE)
    archive.figures = {"c": [("count", 1.0, Span(0, 1))] * 3, "a": [("count", 1.0, Span(0, 1))]}
    engine = engine_of(archive=archive)
    assert ids(engine.search(SearchRequest("سفينة", order=Order.FIGURES)))[:2] == ["c", "a"]


def test_a_word_that_no_article_has_is_named(engine_of):
    page = engine_of(*ARCHIVE).search(SearchRequest("السفينة زقزقزق"))
    assert [word.word for word in page.missing] == ["زقزقزق"]
    assert page.relaxed


def test_chosen_articles_only(engine_of):
    page = engine_of(*ARCHIVE).search(SearchRequest("سفينة", article_ids=("a", "d", "none")))
    assert {*ids(page)} == {"a", "d"}


def test_a_search_within_an_earlier_one_narrows_it(engine_of):
    page = engine_of(*ARCHIVE).search(SearchRequest("سفينة", within=("الميناء",)))
    assert ids(page) == ["c"]
