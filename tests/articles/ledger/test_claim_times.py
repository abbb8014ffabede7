"""How far two claims are of one time."""

from __future__ import annotations

import pytest

from articles.ledger.claim_times import days_between, first_day, overlap
from tests.articles.ledger.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("2015", "2015", 1.0),
        ("2015-01/2015-06", "2015-07/2015-12", 0.0),
        ("2014", "2014/2015", 0.5),
        ("no date", "no date", 1.0),
        ("no date", "2015", 0.0),
    ],
)
def test_the_common_share_is_of_the_longer_period(one, other, share) -> None:
    assert overlap(one, other) == overlap(other, one) == pytest.approx(share, abs=0.01)


def test_days_lie_between_two_publications_and_none_where_one_is_unknown() -> None:
    one = claim("تشغل المنطقة 400 عامل.", "a", "2015-03-02")
    two = claim("تشغل المنطقة 400 عامل.", "b", "2015-03-09")
    assert days_between(one, two) == days_between(two, one) == 7
    assert days_between(one, claim("تشغل المنطقة 400 عامل.")) == 0
    assert first_day(None) is None
