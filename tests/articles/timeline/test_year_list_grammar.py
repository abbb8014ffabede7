"""Ranges and lists of years."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("عقد الفترة 2014-2020", ["2014/2020"]),
        ("خلال موسم 2021-22 تحسن الصيد", ["2021/2022"]),
        ("خلال سنتي 2017 و2018", ["2017/2018"]),
        ("فاز باللقب أعوام 1984 و86 و93 وأخيرا في 2002", ["1984", "1986", "1993", "2002"]),
        ("شارك أعوام 98 و2006 في الدورة", ["1998", "2006"]),
        ("ألغي الدعم في الأعوام «2012 و2013» بالولاية", ["2012/2013"]),
        ("اللاعب (30 عاما و73 مباراة) غاب", []),
        ("باع 86 و93 صندوقا", []),
    ],
)
def test_years_of_a_list(sentence: str, expected: list[str]) -> None:
    assert values(sentence) == expected
