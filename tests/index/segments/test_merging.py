"""Merging leaves few segments and rewrites seldom."""

from __future__ import annotations

import random

import pytest

from index.segments.merging import (
    ALL_SIZES,
    MANY_OF_A_SIZE,
    MOST_DOCUMENTS,
    TWO_OF_A_SIZE,
    segments_to_merge,
)


class Segment:
    """A segment of so many documents."""

    def __init__(self, documents: int) -> None:
        self.documents = documents

    def doc_count(self) -> int:
        return self.documents


class Log:
    """Segments as they come and are merged, and how many documents were rewritten."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.rewritten = 0

    def add(self, documents: int, of_a_size: int) -> None:
        self.segments.append(Segment(documents))
        self.settle(of_a_size)

    def settle(self, of_a_size: int) -> None:
        while merged := segments_to_merge(self.segments, of_a_size):
            assert len(merged) > 1
            made = Segment(sum(segment.documents for segment in merged))
            self.rewritten += made.documents
            self.segments = [s for s in self.segments if s not in merged] + [made]


def test_a_large_import_rewrites_each_article_a_few_times() -> None:
    log = Log()
    for _ in range(100):
        log.add(1000, MANY_OF_A_SIZE)
        assert len(log.segments) <= 22
    log.settle(TWO_OF_A_SIZE)
    assert len(log.segments) <= 5
    assert log.rewritten <= 4 * 100_000


@pytest.mark.parametrize(("size", "most"), [(1000, 10), (100, 14), (1, 24)])
def test_short_runs_leave_few_segments_too(size: int, most: int) -> None:
    log = Log()
    count = 100_000 // size if size > 1 else 5_000
    for _ in range(count):
        log.add(size, TWO_OF_A_SIZE)
        assert len(log.segments) <= 6
    assert log.rewritten <= most * count * size


def test_an_article_added_to_a_large_archive_does_not_rewrite_it() -> None:
    log = Log()
    log.add(100_000, TWO_OF_A_SIZE)
    chance = random.Random(2)
    for _ in range(1000):
        log.add(chance.randint(1, 3), TWO_OF_A_SIZE)
    assert log.segments[0].documents == 100_000
    assert len(log.segments) <= 6


def test_the_segments_keep_their_order() -> None:
    segments = [Segment(n) for n in (3, 9, 2, 1)]
    assert [s.documents for s in segments_to_merge(segments, TWO_OF_A_SIZE)] == [3, 2, 1]  # type: ignore[arg-type,attr-defined]
    assert segments_to_merge([], TWO_OF_A_SIZE) == []


def test_all_become_one_but_never_more_than_can_be_counted() -> None:
    log = Log()
    for size in (9, 1, 70_000):
        log.segments.append(Segment(size))
    log.settle(ALL_SIZES)
    assert [segment.documents for segment in log.segments] == [70_010]
    for _ in range(5):
        log.segments.append(Segment(MOST_DOCUMENTS // 2))
        log.settle(ALL_SIZES)
    assert max(segment.documents for segment in log.segments) <= MOST_DOCUMENTS
    assert sum(segment.documents for segment in log.segments) == 70_010 + 5 * MOST_DOCUMENTS // 2
