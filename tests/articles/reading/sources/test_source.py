"""One thing to read: its bytes from their start, within limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import DeclaredMetadata
from articles.errors import ReadingError, Reason
from articles.reading.sources.source import Source, source_of_bytes


@given(st.binary(max_size=99), st.integers(0, 120))
def test_bytes_are_read_from_their_start_each_time(data: bytes, size: int):
    source = source_of_bytes(data, "/a", "A.TXT")
    assert source.head(size) == data[:size]
    assert source.read(len(data)) == data
    assert source.suffix == ".txt"


def test_what_is_larger_is_refused_before_it_is_opened():
    def never() -> None:
        raise AssertionError

    source = Source("/a", "a", 11, never)
    with pytest.raises(ReadingError) as caught:
        source.read(10)
    assert caught.value.reason is Reason.TOO_LARGE


def test_a_size_that_was_not_true_is_found_out():
    data = source_of_bytes(bytes(20), "/a", "a")
    with pytest.raises(ReadingError) as caught:
        Source("/a", "a", 1, data.open).read(10)
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_opens_without_its_mark_and_with_its_line_ends(encoding: str):
    text = "نص عربي\r\nوسطر ثان"
    stream, _ = source_of_bytes(text.encode(encoding), "/a", "a").open_text()
    with stream:
        assert stream.read() == text


@pytest.mark.parametrize("data", [b"", b" \n\t"])
def test_a_text_of_nothing_is_empty(data: bytes):
    with pytest.raises(ReadingError) as caught:
        source_of_bytes(data, "/a", "a").open_text()
    assert caught.value.reason is Reason.EMPTY


def test_a_part_has_the_place_and_what_is_known_of_the_whole():
    whole = Source("/m", "m", 1, lambda: None, (("text", "c"),), DeclaredMetadata(title="سد"))
    part = whole.part("2", "p.txt", b"abc")
    assert (part.origin, part.name, part.size) == ("/m#2", "p.txt", 3)
    assert (part.columns, part.known) == (whole.columns, whole.known)
    assert whole.part("", "p", b"").origin == "/m"
    assert whole.part("1", "p", b"", DeclaredMetadata(title="جسر")).known.title == "جسر"
