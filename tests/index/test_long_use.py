"""Searching all day long takes no more memory than searching for a while."""

from __future__ import annotations

import gc
import random
import tracemalloc

from index.request import SearchRequest
from tests.benchmarks.synthetic_press import vocabulary
from tests.fakes import article

SEARCHES = 500
GROWTH = 1.3


def test_memory_stays_after_many_searches(engine_of) -> None:
    words = vocabulary()[:40]
    chance = random.Random(3)
    engine = engine_of(
        *(article(f"a{number}", " ".join(chance.choices(words, k=60))) for number in range(80))
    )

    def search(times: int) -> None:
        for _ in range(times):
            first, second = chance.choices(words, k=2)
            query = chance.choice([f"{first} {second}", f'"{first} {second}"', f"{first}*", first])
            engine.search(SearchRequest(query))

    tracemalloc.start()
    try:
        search(100)
        gc.collect()
        after_a_while, _ = tracemalloc.get_traced_memory()
        search(SEARCHES)
        gc.collect()
        after_long, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after_long <= GROWTH * after_a_while, (after_a_while, after_long)
