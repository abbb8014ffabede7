"""Columns of several segments as one."""

from __future__ import annotations

import numpy as np

from index.segments.columns import Coded, joined


def coded(*texts: str) -> Coded:
    values = tuple(dict.fromkeys(texts))
    return Coded(np.array([values.index(text) for text in texts], np.intp), values)


def test_equal_texts_of_two_segments_have_one_code() -> None:
    whole = joined([coded("a", "b", "a"), coded("b", "c")])
    assert [whole.values[code] for code in whole.codes] == ["a", "b", "a", "b", "c"]
    assert len(whole.values) == 3


def test_no_segment_has_no_column() -> None:
    assert len(joined([]).codes) == 0


def test_columns_are_read_as_they_were_written(engine_of) -> None:
    from index.request import SearchRequest
    from tests.fakes import article

    engine = engine_of(article("a", "نص", publisher="الصباح", published="2015"), article("b", "نص"))
    page = engine.search(SearchRequest("نص"))
    assert {hit.article_id: (hit.publisher, hit.published) for hit in page.hits} == {
        "a": ("الصباح", "2015"),
        "b": (None, None),
    }
    assert [(one.value, one.count) for one in page.facets.publishers] == [("الصباح", 1)]
