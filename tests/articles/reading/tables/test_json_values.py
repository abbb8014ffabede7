"""JSON is read piece by piece: where a piece ends makes no difference."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import ReadingError, Reason
from articles.reading.tables import json_values
from articles.reading.tables.json_values import JsonValues

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def read(text: str) -> list[object]:
    return [*JsonValues(io.StringIO(text), "/a.json").items()]


@given(st.lists(VALUES, max_size=6), st.integers(1, 9))
def test_an_array_gives_its_items_however_it_is_cut(items: list[object], size: int):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_values, "_CHUNK", size)
        assert read(json.dumps(items)) == items


def test_objects_one_after_the_other():
    assert read('{"a": 1}\n{"a": 2},\x1e{"a": 3}') == [{"a": 1}, {"a": 2}, {"a": 3}]
    assert read("") == []


@pytest.mark.parametrize(
    ("text", "reason", "given"),
    [
        ('[1, 2, {"a"', Reason.BROKEN_TABLE, 2),
        ("[1, 2,", Reason.CUT_OFF, 2),
        ("word", Reason.BROKEN_TABLE, 0),
        ("[" + "[" * 100_000, Reason.BROKEN_TABLE, 0),
    ],
)
def test_what_came_before_a_fault_is_given(text: str, reason: Reason, given: int):
    values = JsonValues(io.StringIO(text), "/a.json")
    found: list[object] = []
    with pytest.raises(ReadingError) as caught:
        found.extend(values.items())
    assert caught.value.reason is reason
    assert values.number == given


def test_lines_in_strings_and_a_file_that_ends_in_one() -> None:
    values = JsonValues(io.StringIO('[{"a": "b\nc\td"}, {"a": "e"}, {"a": "f'), "/a.json")
    found: list[object] = []
    with pytest.raises(ReadingError) as caught:
        found.extend(values.items())
    assert caught.value.reason is Reason.CUT_OFF
    assert caught.value.detail == "after item 2"
