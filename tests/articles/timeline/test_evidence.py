"""Which readings the words around them bear out."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ستنطلق اليوم المسيرة", ["2019-05-15"]),
        ("يعقد المجلس اليوم جلسة", ["2019-05-15"]),
        ("أعلنت الوزارة اليوم نتائجها", ["2019-05-15"]),
        ("الاحتفال باليوم العالمي للمرأة", []),
        ("لم يتغير شيء حتى اليوم", []),
        ("عاد في مساء نفس اليوم", []),
        ("في 2003 و2012", ["2003", "2012"]),
        ("ربح في الـ2013 كثيرا", ["2013"]),
        ("(الرباط، 2007)", ["2007"]),
        ("جند 2014 عاملا", []),
        ("تضم المدينة (2000) سرير", []),
        ("توفي الشاعر (1950) ودفن هناك", ["1950"]),
        ("يقطن شارع 18 نونبر", []),
        ("تحضيرا لمباراة الغد", ["2019-05-16"]),
    ],
)
def test_what_is_a_time(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
