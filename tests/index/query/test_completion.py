"""A word becomes the name of a field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query.completion import field_completions


def names(text: str, cursor: int | None = None) -> list[str]:
    return [each.text for each in field_completions(text, len(text) if cursor is None else cursor)]


@pytest.mark.parametrize(
    ("text", "first"), [("عنو", "عنوان:"), ("العنو", "عنوان:"), ("tit", "عنوان:"), ("كا", "كاتب:")]
)
def test_a_beginning_becomes_a_field(text: str, first: str):
    assert names(text)[0] == first


def test_the_whole_word_around_the_cursor_is_replaced():
    (completion,) = field_completions("سفينة عنوا قديم", 9)
    assert (completion.start, completion.end, completion.text) == (6, 10, "عنوان:")


@pytest.mark.parametrize("text", ["", "ع", "زقزق", "عنو ", "12"])
def test_nothing_else_does(text: str):
    assert names(text) == []


def test_no_field_is_offered_inside_a_phrase_or_before_a_colon():
    assert names('"عنو"', 4) == []
    assert names("عنوا:", 4) == []


def test_behind_a_field_only_a_level_makes_sense():
    assert names("عنوان:جذ") == ["جذع:", "جذر:"]
    assert names("عنوان:كات") == []


@given(st.text(max_size=30), st.integers(0, 30))
def test_what_is_offered_lies_in_the_query(text: str, cursor: int):
    cursor = min(cursor, len(text))
    for each in field_completions(text, cursor):
        assert 0 <= each.start <= cursor <= each.end <= len(text)
