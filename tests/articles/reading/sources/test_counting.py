"""What a source holds is counted without parsing it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.sources import counting
from articles.reading.sources.counting import count_keys, count_lines, count_rows
from articles.reading.sources.source import Source


def source(data: bytes) -> Source:
    return Source("/t", "t", len(data), lambda: io.BytesIO(data))


@given(st.lists(st.text("ab", min_size=1), min_size=1), st.booleans())
def test_lines_are_counted_with_or_without_a_last_line_end(lines: list[str], ended: bool):
    data = "\n".join(lines) + "\n" * ended
    assert count_lines(source(data.encode())) == len(lines)


def test_line_ends_inside_quotation_marks_are_no_rows():
    assert count_rows(source(b'text,title\n"a\nb",c\n"d ""e""\n",f\n')) == 2
    assert count_rows(source(b"text\na")) == 1


def test_keys_with_a_text_are_counted_across_the_ends_of_pieces(monkeypatch: pytest.MonkeyPatch):
    data = b'{"text": "a", "title": "text"},' * 30
    for size in (40, 64, 1 << 20):
        monkeypatch.setattr(counting, "_CHUNK", size)
        assert count_keys(source(data)) == 30


def test_of_two_keys_the_more_frequent_one_counts():
    assert count_keys(source(b'{"text": 1, "body": 2}, {"text": 3}')) == 2
    assert count_keys(source(b"")) == 0
