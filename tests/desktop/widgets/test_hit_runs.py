"""Hits side by side are one mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from desktop.widgets.hit_runs import hit_runs
from tests.desktop.making import span_of

TEXT = "مراكز الاتصال في المدينة، مراكز\nالاتصال خارجها"


def test_words_with_a_space_between_them_are_joined():
    spans = [span_of("مراكز", TEXT), span_of("الاتصال", TEXT)]
    assert hit_runs(spans, TEXT) == [span_of("مراكز الاتصال", TEXT)]


def test_words_of_two_paragraphs_are_not_joined():
    spans = [span_of("مراكز", TEXT, 1), span_of("الاتصال", TEXT, 1)]
    assert hit_runs(spans, TEXT) == spans


def test_other_words_between_keep_hits_apart():
    spans = [span_of("الاتصال", TEXT), span_of("المدينة", TEXT)]
    assert hit_runs(reversed(spans), TEXT) == spans


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), max_size=8))
def test_every_hit_is_covered_and_runs_stand_in_order(pairs: list[tuple[int, int]]):
    text = "كلمة ثم كلمة أخرى وبعدها كلمة ثالثة"
    spans = [Span(start, start + length) for start, length in pairs]
    runs = hit_runs(spans, text)
    for span in spans:
        assert any(run.contains(span) for run in runs)
    assert runs == sorted(runs)
    assert len(runs) <= len(spans)
