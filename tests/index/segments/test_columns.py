"""Columns of texts are numbers into a list of the few."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.segments.columns import Coded, joined
from tests.fakes import article

TEXTS = st.lists(st.text("ab", max_size=2), max_size=6)


def coded(texts: list[str]) -> Coded:
    values = [*dict.fromkeys(texts)]
    return Coded(np.array([values.index(text) for text in texts], np.intp), tuple(values))


@given(st.lists(TEXTS, max_size=4))
def test_segments_joined_have_each_text_where_it_was_and_once(parts: list[list[str]]):
    whole = joined([coded(part) for part in parts])
    texts = [text for part in parts for text in part]
    assert [whole.values[code] for code in whole.codes] == texts
    assert len(set(whole.values)) == len(whole.values)


def test_columns_of_an_index_are_those_of_its_articles(opened_of):
    facts = opened_of(
        article("a", "نص", publisher="النهر", published="2019", figure_kinds=("count", "money")),
        article("b", "نص"),
        article("c", "نص", publisher="النهر"),
    ).snapshot
    publishers = facts.facts.publishers
    assert [publishers.values[publishers.codes[n]] for n in facts.articles] == [
        "النهر",
        "",
        "النهر",
    ]
    assert facts.facts.numbers[facts.articles].tolist() == [1, 2, 3]
    kinds = facts.facts.kinds
    assert kinds.values[kinds.codes[facts.articles[0]]] == "count money"
