"""Cells cover the calendar without gaps."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.time_axis.calendar_cells import buckets, period_between, unit_at
from desktop.time_axis.scale import AxisScale
from tests.desktop.time_axis.test_ticks import LAST_DAY, scales


@given(scales(), st.floats(4, 40))
def test_buckets_follow_each_other_without_gap(scale: AxisScale, least: float):
    cells = list(buckets(scale, least))
    assert all(first <= last for first, last in cells)
    assert all(old[1] + 1 == new[0] for old, new in pairwise(cells))
    assert len(cells) <= scale.width / least * 1.2 + 4


@given(st.floats(1, LAST_DAY), st.floats(1, LAST_DAY), st.sampled_from(["day", "month", "year"]))
def test_a_period_covers_what_was_brushed(one: float, other: float, unit):
    first, last = period_between(unit, one, other)
    assert (first, last) == period_between(unit, other, one)
    assert first <= last
    for value, moment in ((first, min(one, other)), (last, max(one, other))):
        start, end = unit_at(unit, moment)
        assert start <= moment < end + 1
        assert date.fromordinal(start).isoformat().startswith(value)
