"""Persons counted of one day alone."""

from __future__ import annotations

import pytest

from articles.ledger.contradiction import verdict_on
from articles.ledger.day_counts import PER_DAY
from tests.articles.ledger.telling import by_value, claims

SUM = "أصيب بالفيروس في الجزيرة 9000 شخص."
TOLD = "سجلت الوزارة 300 إصابة بالفيروس في الجزيرة خلال الأربع والعشرين ساعة الماضية."
SHORT = "سجلت الوزارة 250 إصابة بالفيروس في الجزيرة خلال 24 ساعة."


@pytest.mark.parametrize(
    ("text", "value", "is_of_a_day"),
    [
        (TOLD, 300, True),
        (SHORT, 250, True),
        ("خلال الـ24 ساعة الماضية توفي 13 شخصا.", 13, True),
        ("لقي 9 أشخاص حتفهم في يوم واحد.", 9, True),
        (SUM, 9000, False),
        ("أصيب بالفيروس 300 شخص خلال 30 يوما.", 300, False),
        ("أنقذ الغواصون 12 صيادا بعد 24 ساعة.", 12, False),
        ("بنت المدينة 12 مدرسة خلال 24 ساعة.", 12, False),
    ],
)
def test_what_is_counted_of_one_day(text: str, value: float, is_of_a_day: bool) -> None:
    assert (by_value(claims("a", text))[value].rate == PER_DAY) is is_of_a_day


def test_each_day_has_its_own_count_and_none_contradicts_the_sum() -> None:
    first = by_value(claims("a", TOLD, "2015-03-02"))[300]
    second = by_value(claims("b", SHORT, "2015-03-03"))[250]
    total = by_value(claims("c", SUM, "2015-03-01"))[9000]
    assert verdict_on(first, second) == "series"
    assert verdict_on(total, second) == "apart"
