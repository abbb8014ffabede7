"""What the reader is looking for: switched, requested, remembered."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.session.search_state import COLLECTIONS, SearchState
from index.matching_rules import MatchingRule
from index.request import Order

WORDS = st.text(max_size=12)
STATES = st.builds(
    SearchState,
    text=WORDS,
    collection=st.sampled_from(COLLECTIONS),
    publishers=st.lists(WORDS, max_size=3).map(tuple),
    years=st.lists(st.integers(1000, 2999).map(str), max_size=3).map(tuple),
    figure_kinds=st.lists(WORDS, max_size=3).map(tuple),
    excluded_publishers=st.lists(WORDS, max_size=3).map(tuple),
    excluded_years=st.lists(st.integers(1000, 2999).map(str), max_size=3).map(tuple),
    excluded_figure_kinds=st.lists(WORDS, max_size=3).map(tuple),
    with_figures=st.none() | st.booleans(),
    with_passages=st.none() | st.booleans(),
    period=st.none() | st.tuples(WORDS, WORDS),
    within=st.lists(WORDS, max_size=3).map(tuple),
    like=st.none() | st.tuples(WORDS, WORDS),
    ignored_rules=st.lists(st.sampled_from([r.value for r in MatchingRule]), max_size=3).map(tuple),
    order=st.sampled_from([order.value for order in Order]),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "text",
                    "collection",
                    "publishers",
                    "years",
                    "period",
                    "order",
                    "like",
                    "within",
                    "with_figures",
                    "ignored_rules",
                ]
            ),
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
        '{"like": ["a1"]}',
        '{"within": 3}',
        '{"excluded_years": ["x"]}',
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


def test_an_old_search_in_the_passages_is_one_that_asks_for_passages():
    state = SearchState.from_json('{"text": "قطار", "collection": "passages"}')
    assert state == SearchState(text="قطار", with_passages=True)


def test_a_collection_is_switched_on_and_off():
    undated = SearchState().toggled("collection", "undated")
    assert undated.collection == "undated"
    assert undated.toggled("collection", "undated").collection == "all"


@pytest.mark.parametrize("group", ["publishers", "years", "figure_kinds"])
def test_a_line_is_chosen_or_left_out_never_both(group: str):
    out = SearchState(text="قطار").excluding(group, "2015")
    assert getattr(out, f"excluded_{group}") == ("2015",)
    chosen = out.toggled(group, "2015")
    assert getattr(chosen, group) == ("2015",)
    assert getattr(chosen, f"excluded_{group}") == ()
    again = chosen.excluding(group, "2015")
    assert again == out
    assert again.excluding(group, "2015") == SearchState(text="قطار")


@pytest.mark.parametrize("content", ["with_figures", "with_passages"])
def test_what_articles_hold_is_asked_for_asked_against_or_left(content: str):
    wanted = SearchState().toggled("contents", content)
    assert getattr(wanted, content) is True
    unwanted = wanted.excluding("contents", content)
    assert getattr(unwanted, content) is False
    assert unwanted.excluding("contents", content) == SearchState()
    assert wanted.toggled("contents", content) == SearchState()


def test_a_search_within_the_results_keeps_the_query_as_a_condition():
    first = SearchState(text=" قطار ", years=("2015",)).inside()
    assert first == SearchState(within=("قطار",), years=("2015",))
    second = replace(first, text="ميناء").inside()
    assert second.within == ("قطار", "ميناء")
    assert replace(second, text="قطار").inside().within == ("ميناء", "قطار")
    assert SearchState(text=" ").inside() == SearchState(text=" ")
    assert replace(second, text="سوق").marked_words == "(قطار) (ميناء) (سوق)"
    assert SearchState(text="قطار").marked_words == "قطار"


def test_rules_are_switched_off_and_on():
    off = SearchState(text="قطار").with_rule(MatchingRule.HAMZA, applied=False)
    assert off.ignored_rules == ("hamza",)
    assert off.with_rule(MatchingRule.HAMZA, applied=False) == off
    assert off.request(0, 3).ignored_rules == frozenset({MatchingRule.HAMZA})
    assert off.with_rule(MatchingRule.HAMZA, applied=True) == SearchState(text="قطار")


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
    request = state.request(30, 10)
    assert (request.text, request.publishers, request.years) == ("قطار", ("جريدة",), (2015, 2016))
    assert (request.date_from, request.date_to) == ("2014", "2016-05")
    assert (request.offset, request.limit, request.order) == (30, 10, Order.DATE)
    assert request.figure_kinds == ("money",)
    assert request.article_ids is None
    assert not request.facets
    assert state.request(0, 10).facets


def test_the_request_says_what_is_left_out_and_what_is_like_what():
    state = SearchState(
        excluded_publishers=("جريدة",),
        excluded_years=("2015",),
        excluded_figure_kinds=("money",),
        with_figures=True,
        with_passages=False,
        within=("قطار",),
        like=("a1", "عنوان"),
        collection="undated",
    )
    request = state.request(0, 30)
    assert request.excluded_publishers == ("جريدة",)
    assert request.excluded_years == (2015,)
    assert request.excluded_figure_kinds == ("money",)
    assert (request.with_figures, request.with_passages) == (True, False)
    assert (request.within, request.like) == (("قطار",), "a1")
    assert request.undated_only
