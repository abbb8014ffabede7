from __future__ import annotations

from dataclasses import replace

import pytest

from index.errors import BadQueryError, QueryFault
from index.request import Order, SearchRequest
from index.results import Facet, Facets
from index.segments import article_facts
from tests.fakes import MemoryArchive, article

ARTICLES = [
    article("a", "ميناء", publisher="الصباح", published="2015-07-03", figure_kinds=("money",)),
    article("b", "ميناء", publisher="الصباح", published="2016-02", figure_kinds=("count", "money")),
    article("c", "ميناء", publisher="المساء", published="2015"),
    article("d", "ميناء", publisher=None, published=None, figure_kinds=("count",)),
    article("e", "مطار", publisher="المساء", published="2015-12-31?"),
    article("f", "ميناء", publisher="المساء", published="2014/2016"),
]


def ids(engine, **request) -> list[str]:
    return [hit.article_id for hit in engine.search(SearchRequest(**request)).hits]


def test_filters(engine_of) -> None:
    engine = engine_of(*ARTICLES)
    assert set(ids(engine, publishers=("الصباح",))) == {"a", "b"}
    assert set(ids(engine, years=(2015,))) == {"a", "c", "e", "f"}
    assert set(ids(engine, years=(2016,), text="ميناء")) == {"b", "f"}
    assert set(ids(engine, figure_kinds=("count",))) == {"b", "d"}
    assert set(ids(engine, undated_only=True)) == {"d"}
    assert set(ids(engine, article_ids=frozenset({"a", "e", "gone"}), text="ميناء")) == {"a"}
    assert ids(engine, article_ids=frozenset()) == []


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({"date_from": "2016"}, {"b", "f"}),
        ({"date_to": "2015-06"}, {"c", "f"}),
        ({"date_from": "2015-07-03", "date_to": "2015-07-03"}, {"a", "c", "f"}),
        ({"date_from": "2015-07", "date_to": "2015-12"}, {"a", "c", "e", "f"}),
        ({"date_from": "2030"}, set()),
    ],
)
def test_a_wide_date_matches_when_it_overlaps_the_range(engine_of, bounds, expected) -> None:
    assert set(ids(engine_of(*ARTICLES), **bounds)) == expected


def test_a_bound_that_is_no_date_is_refused(engine_of) -> None:
    with pytest.raises(BadQueryError) as caught:
        engine_of(*ARTICLES).search(SearchRequest(date_from="الأمس"))
    assert caught.value.fault is QueryFault.BAD_DATE


def test_facets_count_all_matching_articles(engine_of) -> None:
    facets = engine_of(*ARTICLES).search(SearchRequest("ميناء", limit=1)).facets
    assert facets.publishers == (Facet("الصباح", 2), Facet("المساء", 2))
    assert facets.years == (Facet("2016", 2), Facet("2015", 3), Facet("2014", 1))
    assert facets.figure_kinds == (Facet("count", 2), Facet("money", 2))
    assert facets.undated == 1
    assert facets.months == (Facet("2015", 1), Facet("2015-07", 1), Facet("2016-02", 1))


def test_each_group_is_counted_without_its_own_filter(engine_of) -> None:
    request = SearchRequest("ميناء", publishers=("الصباح",), years=(2015,))
    page = engine_of(*ARTICLES).search(request)
    assert [hit.article_id for hit in page.hits] == ["a"]
    assert page.facets.publishers == (Facet("المساء", 2), Facet("الصباح", 1))
    assert page.facets.years == (Facet("2016", 1), Facet("2015", 1))
    assert page.facets.months == (Facet("2015-07", 1), Facet("2016-02", 1))


def test_facets_can_be_left_out(engine_of) -> None:
    facets = engine_of(*ARTICLES).search(SearchRequest("ميناء", facets=False)).facets
    assert facets.publishers == ()


def test_newest_first_undated_last(engine_of) -> None:
    engine = engine_of(*ARTICLES)
    expected = ["b", "e", "a", "c", "f", "d"]
    assert ids(engine) == expected
    assert ids(engine, order=Order.DATE, text="ميناء") == [i for i in expected if i != "e"]


def test_pages_put_together_are_the_whole(engine_of) -> None:
    engine = engine_of(*(article(str(n), "ميناء " * (n + 1)) for n in range(25)))
    whole = ids(engine, text="ميناء", limit=100)
    pages = [ids(engine, text="ميناء", offset=start, limit=7) for start in range(0, 28, 7)]
    assert [article_id for page in pages for article_id in page] == whole
    assert len(set(whole)) == 25
    assert ids(engine, text="ميناء", limit=0) == []
    assert ids(engine, text="ميناء", offset=99) == []


def test_what_was_counted_is_counted_again_when_a_passage_came(engine_of) -> None:
    archive = MemoryArchive([article(str(n), "ميناء جسر") for n in range(3)])
    engine = engine_of(archive=archive)
    request = SearchRequest("ميناء ")
    assert engine.search(request).facets.with_passages == 0
    archive.passages.add("1")
    assert engine.search(request).facets.with_passages == 1
    assert engine.search(replace(request, offset=1)).facets.with_passages == 1
    assert engine.search(replace(request, facets=False)).facets == Facets()


def test_newspapers_and_kinds_are_counted_at_once_as_each_by_itself(
    engine_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = [
        SearchRequest("ميناء"),
        SearchRequest("ميناء", publishers=("الصباح",)),
        SearchRequest("ميناء", figure_kinds=("count",)),
        SearchRequest("ميناء", years=(2015,)),
    ]
    at_once = [engine_of(*ARTICLES).search(request).facets for request in requests]
    monkeypatch.setattr(article_facts, "_MOST_IN_ONE", 0)
    assert [engine_of(*ARTICLES).search(request).facets for request in requests] == at_once
    assert at_once[0].figure_kinds == (Facet("count", 2), Facet("money", 2))
    assert at_once[3].publishers == (Facet("المساء", 2), Facet("الصباح", 1))
