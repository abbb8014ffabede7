"""What the clause around a mention says of it."""

from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times
from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("يجرى السباق الثلاثاء والخميس من الأسبوع المقبل", ["2019-05-21", "2019-05-23"]),
        ("يجرى السباق الأحد والاثنين من الأسبوع المقبل", ["2019-05-19", "2019-05-20"]),
        ("يجرى السباق السبت والأحد المقبلين", ["2019-05-18", "2019-05-19"]),
        # A weekday that is no neighbour keeps its own week.
        ("اجتمعوا الثلاثاء على أن يعودوا الخميس من الأسبوع المقبل", ["2019-05-14", "2019-05-23"]),
    ],
)
def test_weekdays_of_one_list_are_of_one_week(sentence: str, expected: list[str]) -> None:
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("TN", "2019-05-25/2019-05-26"),
        ("EG", "2019-05-24/2019-05-25"),
        (None, "2019-05-25/2019-05-26"),
    ],
)
def test_countries_rest_on_their_own_days(country: str | None, expected: str) -> None:
    (found,) = find_times("يعود الوفد نهاية الأسبوع المقبل", "2019-05-15", country=country)
    assert found.value == expected


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("تبدأ المباراة في الساعة السابعة", ["T19:00"]),
        ("يبدأ العرض في الساعة الثالثة ويتبعه آخر في الساعة السابعة مساء", ["T15:00", "T19:00"]),
        ("يبدأ العرض في الساعة الثامنة ويتبعه آخر في الساعة السابعة مساء", ["T08:00", "T19:00"]),
        ("تبدأ المباراة في الساعة السابعة صباحا", ["T07:00"]),
        ("يبدأ الدوام في الساعة السابعة", ["T07:00"]),
    ],
)
def test_bare_hours_of_the_afternoon(sentence: str, hours: list[str]) -> None:
    assert values(sentence) == hours


def test_the_part_of_a_year_that_has_passed() -> None:
    assert values("سجلت الشركة أرباحها في الربع الأخير من السنة") == ["2018-10/2018-12"]
    assert values("ستسجل الشركة أرباحها في الربع الأخير من السنة") == ["2019-10/2019-12"]
    assert values("سجلت الشركة أرباحها في الربع الأخير من السنة الجارية") == ["2019-10/2019-12"]
