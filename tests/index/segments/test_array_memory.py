"""What was read last is kept, as long as it fits."""

from __future__ import annotations

import numpy as np

from index.segments.array_memory import ArrayMemory
from index.segments.scored import Scored


def scored(size: int) -> Scored:
    return Scored(np.arange(size, dtype=np.int32), np.ones(size, np.float32))


class Maker:
    """Makes arrays, and counts how often it is asked."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.calls = 0

    def __call__(self) -> Scored:
        self.calls += 1
        return scored(self.size)


def test_what_is_kept_is_not_made_again() -> None:
    memory, make = ArrayMemory(100_000), Maker(10)
    assert memory.get("a", make) is memory.get("a", make)
    assert make.calls == 1


def test_what_was_used_longest_ago_gives_way() -> None:
    memory = ArrayMemory(50_000)
    makers = {name: Maker(1000) for name in "abcdefg"}
    for name in ("a", "b", "c", "d", "e", "a", "f"):
        memory.get(name, makers[name])
    for name in ("a", "f"):
        memory.get(name, makers[name])
        assert makers[name].calls == 1
    memory.get("b", makers["b"])
    assert makers["b"].calls == 2


def test_what_is_far_too_large_is_not_kept() -> None:
    memory, make = ArrayMemory(1000), Maker(1000)
    memory.get("a", make)
    memory.get("a", make)
    assert make.calls == 2
