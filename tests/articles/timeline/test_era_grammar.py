"""Weeks, decades, centuries, years before Christ, numbered weekdays."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("بني القصر في القرن التاسع عشر", ["1800/1899"]),
        ("شيد في القرن الثاني قبل الميلاد", ["-0199/-0100"]),
        ("حكم سنة 720 قبل الميلاد", ["-0719"]),
        ("في النصف الثاني من القرن العشرين", ["1950/1999"]),
        ("في النصف الأول من القرن التاسع عشر", ["1800/1849"]),
        ("منذ التسعينات", ["1990/1999"]),
        ("منذ ثمانينيات القرن الماضي", ["1980/1989"]),
        ("العقد الأول من القرن الحادي والعشرين", ["2000/2009"]),
        ("رجل في الستين من العمر", []),
        ("ساد في القرنين الخامس والرابع قبل الميلاد", ["-0499/-0300"]),
        ("بين القرنين السابع عشر والثامن عشر", ["1600/1799"]),
        ("في القرنين الأول والثاني الهجريين", ["0622/0816"]),
    ],
)
def test_the_value_of_an_era(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected
