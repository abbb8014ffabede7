"""Segments merge in short steps, and their terms and lists stay."""

from __future__ import annotations

import pytest

from index.segments.table_codec import TableCodec
from tests.index.segments.written import ARTICLES, check, finish, texts, writer_of


@pytest.mark.parametrize("gone", [range(0), range(0, ARTICLES, 3), range(ARTICLES // 2 + 1)])
def test_merging_keeps_the_lists_and_leaves_out_what_was_deleted(index, gone: range) -> None:
    writer = writer_of(index)
    segments = list(writer.segments)
    for number in gone:
        writer.delete_document(number)
    assert finish(writer.merge_steps(segments)) > 10
    assert {type(segment.codec()) for segment in index.reader().segments()} == {TableCodec}
    assert len(index.reader().segments()) == 1
    check(index, [terms for n, terms in enumerate(texts()) if n not in gone])
