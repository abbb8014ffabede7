"""Ranges and lists."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("من 20 إلى 26 فبراير 2018", ["2018-02-20/2018-02-26"]),
        ("بين سنتي 2009 و2013", ["2009/2013"]),
        ("يومي 3 و4 ماي 2017", ["2017-05-03/2017-05-04"]),
        ("(5-8) يونيو 2012", ["2012-06-05/2012-06-08"]),
        ("الموسم الرياضي 2012-2011", ["2011/2012"]),
        ("شهري يونيو ويوليوز 2018", ["2018-06/2018-07"]),
    ],
)
def test_the_value_of_a_stretch(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
