"""A few far events do not press the others together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.time_axis.extent import usual_extent


@dataclass(frozen=True)
class Days:
    start: date
    end: date


YEARS = [Days(date(year, 1, 1), date(year, 12, 31)) for year in range(1900, 2000)]
FAR = Days(date(1492, 1, 1), date(1492, 12, 31))


def test_of_many_the_far_ones_are_left_out():
    first, last = usual_extent([FAR, *YEARS], 60)
    assert first.year > 1492
    assert last.year <= 1999


def test_of_few_all_are_inside():
    assert usual_extent([FAR, *YEARS[:5]], 60) == (date(1492, 1, 1), date(1904, 12, 31))
