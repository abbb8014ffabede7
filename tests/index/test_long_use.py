"""Searching all day long takes no more memory than searching for a while."""

from __future__ import annotations

import gc
import random
import tracemalloc

import pytest

from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.benchmarks.synthetic_press import vocabulary
from tests.fakes import article

SEARCHES = 500
GROWTH = 1.3
# What is remembered of earlier searches is full long before the first measurement.
_ROOM = 60_000
_ENTRIES = 20


def test_memory_stays_after_many_searches(engine_of, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.answering.opened_index._BYTES_OF_SCORES", _ROOM)
    monkeypatch.setattr("index.segments.snapshot._BYTES_OF_POSTINGS", _ROOM)
    monkeypatch.setattr("index.segments.snapshot._MOST_COUNTED", 10 * _ENTRIES)
    monkeypatch.setattr("index.segments.term_places._MOST_FOUND", 10 * _ENTRIES)
    monkeypatch.setattr("index.answering.hit_making._MOST_SHOWN", 10 * _ENTRIES)
    monkeypatch.setattr("index.words.remembering._MOST", _ENTRIES)
    monkeypatch.setattr("index.words.vocabulary._MOST_REMEMBERED", 10 * _ENTRIES)
    words = vocabulary()[:40]
    chance = random.Random(3)
    articles = [
        article(f"a{number}", " ".join(chance.choices(words, k=60))) for number in range(80)
    ]

    def search(engine: WhooshEngine, times: int) -> None:
        for _ in range(times):
            first, second = chance.choices(words, k=2)
            query = chance.choice([f"{first} {second}", f'"{first} {second}"', f"{first}*", first])
            engine.search(SearchRequest(query))

    # Tables that are read on first use are no growth, and their size would hide it.
    search(engine_of(*articles), 50)
    tracemalloc.start()
    try:
        engine = engine_of(*articles)
        search(engine, 200)
        gc.collect()
        after_a_while, _ = tracemalloc.get_traced_memory()
        search(engine, SEARCHES)
        gc.collect()
        after_long, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after_long <= GROWTH * after_a_while, (after_a_while, after_long)
