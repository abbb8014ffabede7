"""ISO 8601 durations."""

from __future__ import annotations

import pytest

from articles.timeline.durations import iso_duration
from articles.timeline.readings import Unit


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([(13, Unit.YEAR)], "P13Y"),
        ([(1, Unit.YEAR), (3, Unit.MONTH)], "P1Y3M"),
        ([(2, Unit.WEEK)], "P2W"),
        ([(14, Unit.HOUR), (5, Unit.MINUTE)], "PT14H5M"),
        ([(1, Unit.DAY), (12, Unit.HOUR)], "P1DT12H"),
    ],
)
def test_dates_stand_before_the_t_and_parts_of_a_day_behind_it(
    parts: list[tuple[int, Unit]], written: str
) -> None:
    assert iso_duration(parts) == written
