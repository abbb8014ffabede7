"""What sets have in common, pair by pair, is what they have in common one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.ledger.learned.overlaps import SetTable
from articles.ledger.learned.profile import StemRows
from articles.ledger.likeness import likeness, rare

_SETS = st.lists(
    st.lists(st.frozensets(st.integers(0, 40) | st.integers(7_000, 9_000), max_size=9), max_size=5),
    min_size=1,
    max_size=4,
)


@settings(max_examples=25)
@given(_SETS)
def test_likeness_and_rare_stems_are_those_of_the_sets(
    articles: list[list[frozenset[int]]],
) -> None:
    sets = [each for article in articles for each in article]
    table = SetTable([StemRows.of(article) for article in articles])
    first, second = (
        np.array([pair[side] for pair in np.ndindex(len(sets), len(sets))], np.int64)
        for side in (0, 1)
    )
    pairs = [(sets[one], sets[other]) for one, other in zip(first, second, strict=True)]
    common = table.common(first, second)
    expected = [likeness(one, other) for one, other in pairs]
    assert table.likeness(first, second).tolist() == pytest.approx(expected)
    assert common.rare_count().tolist() == [len(rare(one & other)) for one, other in pairs]
    assert common.exists().tolist() == [bool(one & other) for one, other in pairs]


def test_the_length_of_each_set_is_known() -> None:
    table = SetTable([StemRows.of([frozenset({1, 2}), frozenset()]), StemRows.of([frozenset({5})])])
    assert table.lengths.tolist() == [2, 0, 1]
