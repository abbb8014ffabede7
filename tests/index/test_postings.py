"""Our codec against Whoosh's public interface, which merging relies on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.indexer import open_index
from index.postings import BLOCK_LENGTH, BlockCodec, decode_positions, encode_positions
from index.schema import BODY
from index.snapshot import SegmentMemory, Snapshot

ARTICLES = 2 * BLOCK_LENGTH + 100


@given(st.sets(st.integers(0, 5_000_000), min_size=1, max_size=40).map(sorted))
def test_positions_survive(positions: list[int]) -> None:
    assert decode_positions(encode_positions(positions)) == positions


def texts() -> list[list[str]]:
    chance = random.Random(3)
    return [
        ["كل"] * chance.randint(1, 400) + [f"رقم{n}", chance.choice(["زوج", "فرد"])]
        for n in range(ARTICLES)
    ]


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    whoosh_index = open_index(tmp_path_factory.mktemp("codec"))
    written = texts()
    for start in range(0, ARTICLES, ARTICLES // 2 + 1):
        writer = whoosh_index.writer(codec=BlockCodec(), limitmb=1)
        for number, terms in enumerate(written[start : start + ARTICLES // 2 + 1], start):
            writer.add_document(id=str(number), body=terms, body_length=len(terms) + 1)
        writer.commit(mergetype=lambda _, segments: segments)
    return whoosh_index


def expected(term: str, written: list[list[str]]) -> list[tuple[int, int]]:
    return [(n, terms.count(term)) for n, terms in enumerate(written) if term in terms]


def check(whoosh_index, written: list[list[str]]) -> None:
    reader = whoosh_index.reader()
    for term in ["كل", "زوج", "رقم0", f"رقم{ARTICLES - 1}"]:
        wanted = expected(term, written)
        matcher = reader.postings(BODY, term)
        stepwise = []
        while matcher.is_active():
            assert len(matcher.value_as("positions")) == matcher.weight()
            stepwise.append((matcher.id(), matcher.weight()))
            matcher.next()
        assert stepwise == wanted
        assert reader.doc_frequency(BODY, term) == len(wanted)
        skipping = reader.postings(BODY, term)
        skipping.skip_to(wanted[-1][0])
        assert skipping.id() == wanted[-1][0]
    snapshot = Snapshot(reader, SegmentMemory())
    assert list(zip(*snapshot.postings(BODY, "كل"), strict=True)) == expected("كل", written)
    positions = snapshot.positions(BODY, "زوج", {0, 5, ARTICLES - 1, ARTICLES + 7})
    assert positions == {
        n: [written[n].index("زوج")] for n in (0, 5, ARTICLES - 1) if "زوج" in written[n]
    }
    assert snapshot.postings(BODY, "لا أحد") == ([], [])
    assert len(snapshot.articles) == ARTICLES
    snapshot.close()


def test_arrays_matchers_and_the_texts_agree(index) -> None:
    check(index, texts())


def test_a_merged_segment_says_the_same(index, tmp_path: Path) -> None:
    writer = index.writer(codec=BlockCodec(), limitmb=1)
    writer.commit(optimize=True)
    with_one = index.reader()
    assert len(with_one.leaf_readers()) == 1
    with_one.close()
    check(index, texts())
