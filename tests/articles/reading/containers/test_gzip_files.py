"""One compressed file is the file inside; a bomb and a broken one are errors."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import ReadingError, Reason
from articles.reading.containers.gzip_files import looks_like_gzip, unpack_gzip
from articles.reading.sources.source import Source


def source(data: bytes, name: str = "a.txt.gz") -> Source:
    return Source(f"/{name}", name, len(data), lambda: io.BytesIO(data))


@given(st.binary(max_size=500))
def test_what_was_packed_is_unpacked_as_often_as_asked(data: bytes):
    for inner in unpack_gzip(source(gzip.compress(data))):
        assert (inner.name, inner.size, inner.origin) == ("a.txt", len(data), "/a.txt.gz")
        for _ in range(2):
            with inner.open() as stream:
                assert stream.read() == data


def test_another_name_stays():
    (inner,) = unpack_gzip(source(gzip.compress(b"x"), "page.html"))
    assert inner.name == "page.html"


def test_the_first_bytes_tell():
    assert looks_like_gzip(gzip.compress(b""))
    assert not looks_like_gzip(b"PK\x03\x04")


def test_a_bomb_is_too_large():
    packed = gzip.compress(bytes(3 << 20))
    with pytest.raises(ReadingError) as caught:
        next(unpack_gzip(source(packed)))
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "data", [gzip.compress(b"abc" * 99)[:-9], b"\x1f\x8b\x08 rest"], ids=["cut off", "no gzip"]
)
def test_a_broken_file_is_told(data: bytes):
    with pytest.raises(ReadingError) as caught:
        next(unpack_gzip(source(data)))
    assert caught.value.reason is Reason.BROKEN_ARCHIVE
