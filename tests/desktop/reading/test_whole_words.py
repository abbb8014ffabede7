"""A stretch takes whole words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from desktop.reading.whole_words import whole_words

BODY = "افتُتح المينـــاء الجديد، وبلغت كلفته 30 مليون درهم (Port2030)."


@pytest.mark.parametrize(
    ("selected", "whole"),
    [
        ("مينـ", "المينـــاء"),
        ("تح الم", "افتُتح المينـــاء"),
        ("جديد، وبل", "الجديد، وبلغت"),
        ("الجديد", "الجديد"),
        (" الجديد،", " الجديد،"),
        ("0 مليون در", "30 مليون درهم"),
        ("ort20", "Port2030"),
        ("(Po", "(Port2030"),
    ],
)
def test_the_words_at_both_ends_are_whole(selected: str, whole: str):
    start = BODY.index(selected)
    assert whole_words(BODY, Span(start, start + len(selected))).text_in(BODY) == whole


@given(st.text("اب تُ،. 12", max_size=20), st.data())
def test_it_only_grows_and_is_done_at_once(body: str, data):
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    wide = whole_words(body, Span(start, end))
    assert wide.start <= start
    assert wide.end >= end
    assert whole_words(body, wide) == wide
    assert " " not in body[wide.start : start] + body[end : wide.end]
