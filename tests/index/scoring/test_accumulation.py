"""The words of a question, summed over one array, are worth what they are one by one."""

from __future__ import annotations

import random

import numpy as np
import pytest

from index.scoring import accumulation
from index.scoring.accumulation import Accumulation
from index.scoring.level_scoring import leveled
from index.segments.schema import TEXT_FIELDS
from index.segments.scored import Scored
from index.segments.term_lists import TermLists
from tests.fakes import MemoryArchive, article

WORDS = ["مدينة", "طريق", "جسر", "قطار"]
EXACT = TermLists(forms=("جسر",))
NEAR = TermLists(forms=("جسر", "قطار"))
KIN = TermLists(forms=("طريق",))
OTHER = TermLists(forms=("مدينه",))
LEVELS = [((EXACT,), 0.5), ((NEAR,), 0.6), ((NEAR, KIN), 0.4)]
FAMILY = [((NEAR, OTHER), 0.5)]


@pytest.fixture
def snapshot(engine_of):
    chance = random.Random(5)
    archive = MemoryArchive()
    for number in range(50):
        body = " ".join(chance.choices(WORDS, (9, 1, 2, 1), k=chance.randint(1, 6)))
        title = chance.choice(WORDS) if number % 3 else ""
        archive.put(article(f"{number:02}", body, title=title))
    return engine_of(archive=archive)._latest.open().snapshot


@pytest.mark.parametrize("sparse", [0, 10**9])
def test_words_add_up_to_what_each_is_worth(
    snapshot, sparse: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accumulation, "_SPARSE", sparse)  # one by one, never so
    total = Accumulation(snapshot)
    has = total.add_levels(LEVELS, FAMILY)
    total.add_levels(FAMILY)
    alone = Scored(np.array([3], np.int32), np.array([7.5], np.float32))
    total.add(alone)
    expected = np.zeros(snapshot.size, np.float32)
    for levels in (LEVELS, FAMILY, FAMILY):
        part = leveled(snapshot, TEXT_FIELDS, levels)
        expected[part.ids] += part.values
    expected[3] += 7.5
    found = total.found()
    assert found.ids.tolist() == expected.nonzero()[0].tolist()
    assert found.values == pytest.approx(expected[found.ids], rel=1e-5)
    assert has.nonzero()[0].tolist() == leveled(snapshot, TEXT_FIELDS, LEVELS).ids.tolist()


def test_nothing_is_found_of_nothing(snapshot) -> None:
    total = Accumulation(snapshot)
    assert not total.add_levels([((TermLists(forms=("غابه",)),), 1.0)]).any()
    assert not len(total.found())
