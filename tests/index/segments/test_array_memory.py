"""What was used longest ago gives way."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.segments.array_memory import ArrayMemory
from index.segments.scored import Scored, unscored


def scored(size: int) -> Scored:
    return unscored(np.arange(size, dtype=np.int32))


class Maker:
    """Counts how often something is made."""

    def __init__(self) -> None:
        self.made: list[object] = []

    def get(self, memory: ArrayMemory, key: object, size: int = 10) -> Scored:
        def make() -> Scored:
            self.made.append(key)
            return scored(size)

        return memory.get(key, make)


def test_what_is_kept_is_not_made_again():
    memory, maker = ArrayMemory(100_000), Maker()
    assert maker.get(memory, "a") is maker.get(memory, "a")
    assert maker.made == ["a"]


def test_the_one_used_longest_ago_gives_way():
    memory, maker = ArrayMemory(5 * (scored(10).nbytes + 400)), Maker()
    for key in ("a", "b", "c", "d", "e", "a", "f", "a", "b"):
        maker.get(memory, key)
    assert maker.made == ["a", "b", "c", "d", "e", "f", "b"]


def test_what_is_too_large_is_handed_on_and_not_kept():
    memory, maker = ArrayMemory(4000), Maker()
    maker.get(memory, "small")
    assert len(maker.get(memory, "large", 5000)) == 5000
    maker.get(memory, "large", 5000)
    maker.get(memory, "small")
    assert maker.made == ["small", "large", "large"]


@given(st.lists(st.tuples(st.integers(0, 9), st.just(20)), max_size=40))
def test_whatever_was_forgotten_the_answer_is_the_same(asked: list[tuple[int, int]]):
    memory, maker = ArrayMemory(3000), Maker()
    for key, size in asked:
        assert len(maker.get(memory, key, size)) == size
