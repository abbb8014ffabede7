"""Articles by the share that they have of what all words say."""

from __future__ import annotations

import numpy as np
import pytest

from index.scoring.ranking import rarity
from index.scoring.share import by_share
from index.segments.scored import Scored
from tests.fakes import MemoryArchive, article


def scored(**values: float) -> Scored:
    numbers = [int(name.removeprefix("d")) for name in values]
    return Scored(np.array(numbers, np.int32), np.array(list(values.values()), np.float32))


def test_who_has_less_of_four_words_is_worth_less(engine_of) -> None:
    archive = MemoryArchive(article(f"{n}", "جسر") for n in range(10))
    snapshot = engine_of(archive=archive)._latest.open().snapshot
    parts = [scored(d1=1, d2=1), scored(d1=1, d2=1), scored(d1=1), scored(d1=1, d3=1)]
    found = by_share(snapshot, scored(d1=4, d2=2, d3=1), parts)
    two, one = rarity(snapshot, 2), rarity(snapshot, 1)
    assert found.ids.tolist() == [1, 2, 3]
    every = 3 * two + one
    assert found.values.tolist() == pytest.approx([4, 2 * 2 * two / every, two / every], rel=1e-5)
