"""Posting lists survive being written, in blocks and in pages, and merging."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.paged_codec import PagedCodec
from index.posting_lists import (
    BLOCK_LENGTH,
    ListFile,
    PostingList,
    encoded,
    gaps_of,
    narrow,
    numbers_of,
    wide,
)
from index.schema import BODY, TEXT_FIELDS
from index.segment_writer import SteppedWriter
from index.snapshot import SegmentMemory, Snapshot
from index.stored_index import create_index, open_index

ARTICLES = 2 * BLOCK_LENGTH + 100


@given(st.sets(st.integers(0, 5_000_000), min_size=1, max_size=40).map(sorted))
def test_gaps_survive(positions: list[int]) -> None:
    gaps = gaps_of(positions)
    kind, packed = narrow(gaps)
    assert numbers_of(wide(kind, packed.tobytes())) == positions


class Bytes:
    """A file in memory."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def get(self, position: int, length: int) -> bytes:
        return self.data[position : position + length]

    def close(self) -> None:
        self.data = b""


@pytest.mark.parametrize("size", [1, 5, BLOCK_LENGTH, BLOCK_LENGTH + 1, 5000])
@pytest.mark.parametrize("widest", [3, 200, 70_000])
def test_blocks_survive(size: int, widest: int) -> None:
    chance = random.Random(size)
    ids = sorted(chance.sample(range(size * widest), size))
    places = [sorted(chance.sample(range(widest + 9), chance.randint(1, 4))) for _ in ids]
    gaps = [gap for where in places for gap in gaps_of(where)]
    written = b"xx" + b"".join(encoded(PostingList(ids, [len(p) for p in places], gaps)))
    lists = ListFile(Bytes(written))
    found_ids, counts = lists.arrays(2, len(written), 10)
    assert found_ids == [n + 10 for n in ids]
    assert counts == [len(where) for where in places]
    assert list(lists.whole(2, len(written)).gaps) == gaps
    wanted = sorted({*ids[::7], 1, size * widest + 5})
    expected = {n: where for n, where in zip(ids, places, strict=True) if n in set(wanted)}
    assert dict(lists.positions(2, len(written), wanted)) == expected


def texts() -> list[list[str]]:
    chance = random.Random(3)
    return [
        ["كل"] * chance.randint(1, 400) + [f"رقم{n}", chance.choice(["زوج", "فرد"])]
        for n in range(ARTICLES)
    ]


def finish(steps) -> int:
    return sum(1 for _ in steps)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("codec")
    create_index(folder)
    whoosh_index = open_index(folder)
    written = texts()
    for start in range(0, ARTICLES, ARTICLES // 2 + 1):
        writer = SteppedWriter(whoosh_index, frozenset(TEXT_FIELDS))
        for number, terms in enumerate(written[start : start + ARTICLES // 2 + 1], start):
            writer.add_document(id=str(number), body=terms, body_length=len(terms) + 1)
        finish(writer.commit_steps())
    return whoosh_index


def expected(term: str, written: list[list[str]]) -> list[tuple[int, int]]:
    return [(n, terms.count(term)) for n, terms in enumerate(written) if term in terms]


def check(whoosh_index, written: list[list[str]]) -> None:
    reader = whoosh_index.reader()
    snapshot = Snapshot(reader, SegmentMemory())
    for term in ["كل", "زوج", "رقم1", f"رقم{ARTICLES - 2}"]:
        wanted = expected(term, written)
        assert wanted
        matcher = reader.postings(BODY, term)
        stepwise = []
        while matcher.is_active():
            assert len(matcher.value_as("positions")) == matcher.weight()
            stepwise.append((matcher.id(), matcher.weight()))
            matcher.next()
        assert stepwise == wanted
        assert reader.doc_frequency(BODY, term) == len(wanted)
        assert reader.frequency(BODY, term) == sum(count for _, count in wanted)
        ids, counts = snapshot.postings(BODY, term)
        assert list(zip(ids, counts, strict=True)) == wanted
        some = {n for n, _ in wanted[:: max(1, len(wanted) // 50)]}
        positions = snapshot.positions(BODY, term, some)
        assert positions == {
            n: [at for at, other in enumerate(written[n]) if other == term] for n in some
        }
    assert snapshot.postings(BODY, "عنقاء") == ([], [])
    snapshot.close()
    reader.close()


def test_lists_are_read_as_they_were_written(index) -> None:
    check(index, texts())


def test_merging_keeps_the_lists_and_leaves_out_what_was_deleted(index) -> None:
    writer = SteppedWriter(index, frozenset(TEXT_FIELDS))
    segments = list(writer.segments)
    assert len(segments) == 2
    gone = range(0, ARTICLES, 3)
    for number in gone:
        writer.delete_document(number)
    assert finish(writer.merge_steps(segments)) > 10
    assert {type(segment.codec()) for segment in index.reader().segments()} == {PagedCodec}
    assert len(index.reader().segments()) == 1
    check(index, [terms for n, terms in enumerate(texts()) if n not in gone])
