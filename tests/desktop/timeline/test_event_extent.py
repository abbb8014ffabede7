"""Where most of an archive's events live."""

from __future__ import annotations

from datetime import date

from desktop.timeline.event_extent import bulk_extent, joint_extent
from tests.desktop.timeline.dated import table_of


def bulk(*values: str) -> tuple[date, date]:
    table = table_of(*values)
    found = bulk_extent(table, range(len(table)))
    assert found is not None
    return date.fromordinal(found[0]), date.fromordinal(found[1])


NEWS = [f"{year}-{month:02}-11" for year in (2016, 2017, 2018, 2019) for month in range(1, 13)]


def test_a_few_scholars_of_long_ago_are_left_out():
    assert bulk(*NEWS, "1250", "1337", "1420", "2050") == (date(2016, 1, 11), date(2019, 12, 11))


def test_a_century_among_days_widens_nothing():
    assert bulk(*NEWS, "1900/1999", "1250") == (date(2016, 1, 11), date(2019, 12, 11))


def test_nothing_is_left_out_where_it_would_not_halve_the_axis():
    assert bulk(*NEWS, "2014") == (date(2014, 1, 1), date(2019, 12, 11))


def test_a_handful_is_shown_whole():
    assert bulk("1250", "2016", "2019") == (date(1250, 1, 1), date(2019, 12, 31))


def test_a_single_day_gets_a_month():
    first, last = bulk("2018-05-15")
    assert (last - first).days + 1 == 31
    assert first < date(2018, 5, 15) < last


def test_nothing_dated_has_no_extent():
    assert bulk_extent(table_of(), ()) is None
    assert bulk_extent(table_of("2001"), ()) is None


def test_the_extent_of_several_lanes_is_joint():
    assert joint_extent([(5, 9), None, (2, 6)]) == (2, 9)
    assert joint_extent([(5, 5)]) == (5, 5)


def test_without_any_day_there_is_no_joint_extent():
    assert joint_extent([]) is None
    assert joint_extent([None, None]) is None
