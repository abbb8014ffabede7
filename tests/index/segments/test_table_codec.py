"""Segments hold what was written, for Whoosh's readers and for ours."""

from __future__ import annotations

from contextlib import closing

from index.segments.schema import BODY
from tests.index.segments.written import ARTICLES, check, texts


def test_lists_are_read_as_they_were_written(index) -> None:
    assert len(index.reader().segments()) == 2
    check(index, texts())


def test_all_terms_stand_in_order(index) -> None:
    with closing(index.reader()) as reader:
        for leaf, _ in reader.leaf_readers():
            terms = [term for field, term in leaf.all_terms() if field == BODY]
            assert terms == sorted(set(terms))
            assert len(terms) > ARTICLES / 2
