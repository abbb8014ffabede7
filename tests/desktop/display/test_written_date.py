"""A date that the reader writes."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.display.written_date import lacks_year, written_date, written_period

TODAY = date(2016, 3, 10)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2015", "2015"),
        (" 2018-05 ", "2018-05"),
        ("ماي 2018", "2018-05"),
        ("25 مايو 2025", "2025-05-25"),
        ("15/12/2016", "2016-12-15"),
        ("غشت ٢٠٢٦", "2026-08"),
        ("24\\7\\2015", "2015-07-24"),
        ("٢٤ ٧ ٢٠١٥", "2015-07-24"),
        ("2015 يوليو", "2015-07"),
        ("في سنة 2015.", "2015"),
        ("حوالي 2015", "2015~"),
        ("ماي 2018 تقريبًا", "2018-05~"),
        ("نحو سنة 2015", "2015~"),
    ],
)
def test_dates_in_the_writings_of_articles(words, value):
    assert written_date(words) == value


@pytest.mark.parametrize("words", ["", "  ", "هراء", "أمس", "قبل سنة من الآن تقريبا"])
def test_what_is_no_date_or_depends_on_today_is_refused(words):
    assert written_date(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("أمس", "2016-03-09"),
        ("اليوم", "2016-03-10"),
        ("قبل ثلاثة أيام", "2016-03-07"),
        ("24 يوليوز", "2015-07-24"),
        ("24/07", "2015-07-24"),
        ("٢٤-٧", "2015-07-24"),
        ("31/04", None),
        ("7/24", None),
        ("نصف يوليو 2015", "2015-07-11/2015-07-20"),
        ("ق 19", "1800/1899"),
        ("قرن ١٩", "1800/1899"),
        ("حوالي", None),
        ("حوالي أمس", None),
        ("ماي 18", None),
        ("يوليو", None),
        ("2015", "2015"),
        ("هراء", None),
        ("أمس وغدا", None),
        ("كلام عن 2015", None),
    ],
)
def test_who_writes_a_date_today_may_mean_it_from_today(words, value):
    assert written_date(words, today=TODAY) == value


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("ماي 2018", ("2018-05", "2018-05")),
        ("2015-2018", ("2015", "2018")),
        ("التسعينات", ("1990", "1999")),
        ("صيف 2015", ("2015-06-01", "2015-08-31")),
        ("الأسبوع الماضي", ("2016-02-29", "2016-03-06")),
        ("الربع الأول 2018", ("2018-01", "2018-03")),
        ("هراء", None),
    ],
)
def test_periods_have_two_ends(words, period):
    assert written_period(words, today=TODAY) == period


@pytest.mark.parametrize("words", ["يوليو", "ماي 18", "24 يوليوز", "في غشت", "حوالي ماي", "رمضان"])
def test_a_date_without_its_year_is_told_apart(words: str):
    assert lacks_year(words)


@pytest.mark.parametrize("words", ["", "هراء", "أمس", "كلام 18", "2015", "ماي 2018"])
def test_what_is_no_date_or_has_its_year_lacks_none(words: str):
    assert not lacks_year(words)
