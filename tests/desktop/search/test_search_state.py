"""What the reader is looking for: switched, requested, remembered."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.search.search_state import COLLECTIONS, SearchState
from index.query import Order

WORDS = st.text(max_size=12)
STATES = st.builds(
    SearchState,
    text=WORDS,
    collection=st.sampled_from(COLLECTIONS),
    publishers=st.lists(WORDS, max_size=3).map(tuple),
    years=st.lists(st.integers(1000, 2999).map(str), max_size=3).map(tuple),
    figure_kinds=st.lists(WORDS, max_size=3).map(tuple),
    period=st.none() | st.tuples(WORDS, WORDS),
    order=st.sampled_from([order.value for order in Order]),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "collection", "publishers", "years", "period", "order", "a"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(STATES)
def test_a_state_comes_back_from_json(state: SearchState):
    assert SearchState.from_json(state.to_json()) == state


@given(JSON.map(json.dumps) | st.text(max_size=40))
def test_any_text_gives_a_state_that_can_be_asked(text: str):
    state = SearchState.from_json(text)
    assert state.collection in COLLECTIONS
    state.request(0, 30)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "[" * 100_000,
        '{"years": [1e999]}',
        '{"years": ["x"]}',
        '{"period": {"a": 1}}',
        '{"period": ["2015"]}',
        '{"order": "sideways"}',
        '{"publishers": 7}',
    ],
)
def test_what_is_not_understood_is_an_empty_search(text: str):
    assert SearchState.from_json(text) == SearchState()


def test_an_unknown_collection_is_all_articles():
    state = SearchState.from_json('{"text": "قطار", "collection": "lost"}')
    assert state == SearchState(text="قطار")


@pytest.mark.parametrize("group", ["publishers", "years", "figure_kinds"])
def test_a_line_is_switched_on_and_off(group: str):
    once = SearchState(text="قطار").toggled(group, "2015")
    assert getattr(once, group) == ("2015",)
    twice = once.toggled(group, "2016")
    assert getattr(twice, group) == ("2015", "2016")
    assert getattr(twice.toggled(group, "2015"), group) == ("2016",)
    assert once.toggled(group, "2015") == SearchState(text="قطار")


def test_collections_exclude_each_other():
    passages = SearchState().toggled("collection", "passages")
    assert passages.collection == "passages"
    assert passages.toggled("collection", "undated").collection == "undated"
    assert passages.toggled("collection", "passages").collection == "all"


@given(STATES, st.sampled_from(["publishers", "years", "figure_kinds"]), st.integers(1900, 1999))
def test_switching_twice_changes_nothing_when_it_was_off(state: SearchState, group: str, year: int):
    value = f"{year}-"
    assert state.toggled(group, value).toggled(group, value) == state


def test_narrowing_is_anything_but_words_and_order():
    assert not SearchState(text="قطار", order="date").is_narrowed
    assert SearchState(collection="undated").is_narrowed
    assert SearchState(years=("2015",)).is_narrowed
    assert SearchState(period=("2015", "2016")).is_narrowed


def test_the_request_says_the_same():
    state = SearchState(
        text="قطار",
        publishers=("جريدة",),
        years=("2015", "2016"),
        figure_kinds=("money",),
        period=("2014", "2016-05"),
        order="date",
    )
    request = state.request(30, 10, frozenset({"a1"}))
    assert (request.text, request.publishers, request.years) == ("قطار", ("جريدة",), (2015, 2016))
    assert (request.date_from, request.date_to) == ("2014", "2016-05")
    assert (request.offset, request.limit, request.order) == (30, 10, Order.DATE)
    assert request.figure_kinds == ("money",)
    assert request.article_ids is None
    assert not request.facets
    assert state.request(0, 10).facets


def test_articles_with_passages_are_asked_for_by_their_ids():
    ids = frozenset({"a1", "a2"})
    request = SearchState(collection="passages").request(0, 30, ids)
    assert request.article_ids == ids
    assert SearchState(collection="undated").request(0, 30, ids).undated_only
