"""Tolls of one day that follow one another."""

from __future__ import annotations

import pytest

from articles.ledger.bulletins import is_later_bulletin
from tests.articles.ledger.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "is_later"),
    [
        ("قتل في الحريق 7 أشخاص.", "ارتفعت حصيلة الحريق إلى 9 قتلى.", True),
        ("قتل في الحريق 7 أشخاص.", "قتل في الحريق 9 أشخاص.", False),
        # what has risen is not the smaller one
        ("ارتفعت حصيلة الحريق إلى 7 قتلى.", "قتل في الحريق 9 أشخاص.", False),
        ("بلغت حالات الإصابة 1000 حالة.", "بلغت حالات الإصابة 1005 حالات.", True),
        ("يعالج في المستشفى 15 مصابا.", "يعالج في المستشفى 16 مصابا.", False),
    ],
)
def test_a_later_bulletin_is_hardly_more_or_told_to_have_risen(one, other, is_later) -> None:
    here, there = claim(one), claim(other)
    assert is_later_bulletin(here, there) is is_later
    assert is_later_bulletin(there, here) is is_later
