"""Spans: half-open, never backwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span

SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(*sorted(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_span_is_refused(start: int, end: int):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(SPANS, st.text(min_size=50, max_size=60))
def test_a_span_is_as_long_as_its_words(span: Span, body: str):
    assert len(span) == len(span.text_in(body))
    assert body.startswith(span.text_in(body), span.start)


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_place(first: Span, second: Span):
    shared = set(range(first.start, first.end)) & set(range(second.start, second.end))
    if len(first) and len(second):
        assert first.overlaps(second) is bool(shared)
    assert first.overlaps(second) is second.overlaps(first)


@given(SPANS, SPANS)
def test_two_spans_in_one_another_are_one(first: Span, second: Span):
    assert (first.contains(second) and second.contains(first)) is (first == second)


@given(SPANS, st.integers(0, 9))
def test_a_span_that_is_moved_there_and_back_is_itself(span: Span, distance: int):
    assert span.shifted(distance).shifted(-distance) == span
