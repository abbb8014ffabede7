"""Dates in digits."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5/12/2011", "2011-12-05"),
        ("30 - 07 - 2015", "2015-07-30"),
        ("1436/10/9", "2015-07-25"),
        ("06-19-2012", "2012-06-19"),
        ("7/8/12", "2012-08-07"),
        ("6/7/2102", "2012-07-06"),
    ],
)
def test_orders_of_day_and_month(written: str, value: str) -> None:
    assert values(f"افتتح المتحف في {written}") == [value]


def test_forums_put_the_month_first() -> None:
    assert values("كتب العضو 07-03-2012 09:08 PM")[0] == "2012-07-03"
    assert values("كتب العضو 07-03-2012 09:08 صباحا")[0] == "2012-03-07"
