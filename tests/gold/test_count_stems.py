"""Counting stems anew leaves the numbers of stems as they are where nothing has changed."""

from __future__ import annotations

from tests.gold.count_stems import ordered


def test_stems_of_one_count_stand_as_before():
    counts = {"قمح": 3, "بحر": 5, "نهر": 3, "جبل": 3, "برد": 3}
    kept = [stem for stem, _ in ordered(counts, ["بحر", "نهر", "قمح"])]
    assert kept == ["بحر", "نهر", "قمح", "برد", "جبل"]
