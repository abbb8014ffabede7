"""What was read last is kept, as long as it fits."""

from __future__ import annotations

import numpy as np

from index.segments.array_memory import ArrayMemory
from index.segments.scored import Scored, in_steps


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
    memory, make = ArrayMemory(100_000, ascending=False), Maker(10)
    assert memory.get("a", make) is memory.get("a", make)
    assert make.calls == 1


def test_what_was_used_longest_ago_gives_way() -> None:
    memory = ArrayMemory(50_000, ascending=False)
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


def test_ascending_documents_take_a_bit_each_where_they_are_many() -> None:
    few = Scored(np.array([5, 900_000], np.int32), np.array([1, 2], np.float32))
    memory = ArrayMemory(40_000)  # as numbers the many would be too much of it to be kept
    for name, found in (("many", scored(2000)), ("few", few)):
        memory.keep(name, found)
        known = memory.known(name)
        assert known is not None
        assert known.ids.tolist() == found.ids.tolist()
        assert known.values.tolist() == found.values.tolist()
        assert known.ids.dtype == np.int32


def test_scores_in_steps_take_half_the_room() -> None:
    scores = Scored(np.arange(4000, dtype=np.int32), np.linspace(0.1, 37.7, 4000, dtype=np.float32))
    memory = ArrayMemory(40_000)
    memory.keep("as they are", scores)
    assert memory.known("as they are") is None
    rounded = in_steps(scores)
    memory.keep("in steps", rounded)
    known = memory.known("in steps")
    assert known is not None
    assert known.ids.tolist() == rounded.ids.tolist()
    assert known.values.tolist() == rounded.values.tolist()


def test_values_below_nothing_are_kept_as_they_are() -> None:
    found = Scored(np.arange(100, dtype=np.int32), np.full(100, -2, np.float32))
    memory = ArrayMemory(100_000)
    memory.keep("below", found)
    known = memory.known("below")
    assert known is not None
    assert known.values.tolist() == found.values.tolist()


def test_scores_of_which_only_a_later_one_is_in_no_step_are_kept_as_they_are() -> None:
    values = np.full(4000, 2, np.float32)
    values[3900] = 2.00001
    memory = ArrayMemory(100_000)
    memory.keep("late", Scored(np.arange(4000, dtype=np.int32), values))
    known = memory.known("late")
    assert known is not None
    assert known.values.tolist() == values.tolist()
