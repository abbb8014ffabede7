from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hijridate import Hijri

from articles.arabic.folding import fold_word
from articles.timeline.calendars import (
    MONTHS,
    WEEKDAYS,
    Calendar,
    hijri_days,
    hijri_year_and_month,
    month_days,
)


@pytest.mark.parametrize(
    ("names", "number"),
    [
        ("يناير جانفي", 1), ("فبراير فيفري شباط", 2), ("مارس آذار", 3),
        ("أبريل إبريل ابريل أفريل نيسان", 4), ("ماي مايو أيار", 5), ("يونيو جوان حزيران", 6),
        ("يوليوز يوليو جويلية تموز", 7), ("غشت أغشت أغسطس أوت آب", 8),
        ("شتنبر شتمبر سبتمبر أيلول", 9), ("أكتوبر اكتوبر", 10), ("نونبر نوفمبر", 11),
        ("دجنبر دجمبر ديسمبر", 12),
    ],
)  # fmt: skip
def test_every_usage_names_the_month(names: str, number: int) -> None:
    for name in names.split():
        assert MONTHS[(fold_word(name),)] == (number, Calendar.GREGORIAN)


def test_names_of_two_words() -> None:
    assert MONTHS[("كانون", "الثاني")][0] == 1
    assert MONTHS[("تشرين", "الاول")][0] == 10
    assert MONTHS[("ذو", "الحجه")] == (12, Calendar.HIJRI)


def test_weekdays_are_iso() -> None:
    assert WEEKDAYS["الاثنين"] == 1
    assert WEEKDAYS["الاحد"] == 7


def test_umm_al_qura() -> None:
    assert hijri_days(1446, 9, 1) == (date(2025, 3, 1), date(2025, 3, 1))
    assert hijri_days(1436) == (date(2014, 10, 25), date(2015, 10, 13))
    assert hijri_year_and_month(date(2015, 7, 25)) == (1436, 10)


@pytest.mark.parametrize("year", [1342, 1501, 1, 9999])
def test_outside_the_calendar_nothing_is_computed(year: int) -> None:
    assert hijri_days(year, 1, 1) is None


def test_days_that_do_not_exist() -> None:
    assert hijri_days(1436, 13, 1) is None
    assert hijri_days(1436, 1, 31) is None
    assert hijri_year_and_month(date(1800, 1, 1)) is None


def test_month_days() -> None:
    assert month_days(2016, 2) == (date(2016, 2, 1), date(2016, 2, 29))


def test_every_month_of_the_reference_calendar_begins_and_ends_where_it_says():
    """hijridate carries the published Umm al-Qura calendar, 1343 to 1500 AH."""
    months = [(year, month) for year in range(1343, 1501) for month in range(1, 13)]
    for year, month in months:
        first = Hijri(year, month, 1)
        start = date(*first.to_gregorian().datetuple())
        end = start + timedelta(days=first.month_length() - 1)
        assert hijri_days(year, month) == (start, end), (year, month)
        assert hijri_days(year, month, first.month_length()) == (end, end), (year, month)
        assert hijri_year_and_month(start) == hijri_year_and_month(end) == (year, month)


def test_the_months_of_the_reference_calendar_follow_one_another_without_a_gap():
    days = [hijri_days(year, month) for year in range(1343, 1501) for month in range(1, 13)]
    for before, after in pairwise(days):
        assert before is not None
        assert after is not None
        assert after[0] == before[1] + timedelta(days=1)


def test_a_year_before_the_reference_calendar_is_computed_whole_and_only_whole():
    year = hijri_days(612)
    assert year is not None
    assert [day.year for day in year] == [1215, 1216]
    assert hijri_days(612, 3) is None
    before, after = hijri_days(1342), hijri_days(1343)
    assert before is not None
    assert after is not None
    assert abs((after[0] - before[1]).days - 1) <= 2
