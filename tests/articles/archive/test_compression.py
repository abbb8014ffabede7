from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.archive import compression
from articles.archive.compression import compressed, decompressed


@given(text=st.text(st.characters(exclude_categories=()) | st.just("\ud800")))
def test_any_text_comes_back(text: str) -> None:
    assert decompressed(compressed(text)) == text


@pytest.mark.parametrize(
    "stream", [b"", b"x", b"\xff\xff", compressed("كلمة")[:-1], zlib.compress(b"\xff"), "كلمة", 5]
)
def test_anything_else_is_refused(stream: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        decompressed(stream)


def test_a_stream_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "_LONGEST", 1000)
    with pytest.raises(ValueError, match="endless"):
        decompressed(zlib.compress(b"a" * 100_000))
