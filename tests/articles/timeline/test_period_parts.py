"""Which days a part of a period has."""

from __future__ import annotations

from datetime import date

import pytest

from articles.timeline.calendars import month_days
from articles.timeline.period_parts import fraction_of_month, part_of_days, part_of_years
from articles.timeline.readings import Part

APRIL = month_days(2015, 4)
YEAR = date(2015, 1, 1), date(2015, 12, 31)


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [(Part.START, 1, 10), (Part.MIDDLE, 11, 20), (Part.LATE, 21, 30), (Part.END, 30, 30)],
)
def test_parts_of_a_month(part: Part, first: int, last: int) -> None:
    assert part_of_days(APRIL, part) == (date(2015, 4, first), date(2015, 4, last))


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [(Part.START, 1, 4), (Part.MIDDLE, 5, 8), (Part.LATE, 9, 12), (Part.END, 12, 12)],
)
def test_parts_of_a_year(part: Part, first: int, last: int) -> None:
    days = part_of_days(YEAR, part)
    assert (days[0], days[1]) == (date(2015, first, 1), month_days(2015, last)[1])


def test_the_parts_of_anything_else_follow_one_another() -> None:
    quarter = date(2015, 4, 1), date(2015, 6, 30)
    parts = [part_of_days(quarter, part) for part in (Part.START, Part.MIDDLE, Part.LATE)]
    assert parts[0][0] == quarter[0]
    assert parts[-1][1] == quarter[1]
    for one, other in ((parts[0], parts[1]), (parts[1], parts[2])):
        assert (other[0] - one[1]).days == 1
    assert part_of_days(quarter, Part.END) == (quarter[1], quarter[1])
    assert part_of_days(quarter, None) == quarter


def test_parts_of_a_century_cover_it() -> None:
    parts = [part_of_years(1900, 100, part) for part in (Part.START, Part.MIDDLE, Part.LATE)]
    assert parts[0][0] == 1900
    assert parts[-1][1] == 1999
    assert parts[1][0] == parts[0][1] + 1
    assert parts[2][0] == parts[1][1] + 1


def test_a_fraction_stays_in_its_month() -> None:
    assert fraction_of_month(APRIL, (16, None)) == (date(2015, 4, 16), date(2015, 4, 30))
    assert fraction_of_month(month_days(2015, 2), (21, 30))[1] == date(2015, 2, 28)
