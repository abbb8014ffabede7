"""Counting and finding give what looking at every event gives."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from articles.timeline.event_table import EventSource
from articles.timeline.events import OPEN_FIRST, OPEN_LAST
from desktop.timeline.event_lanes import Lane, LaneIndex, lane_indexes, lane_of
from tests.desktop.timeline.dated import table_of, table_of_days

NEAR = st.integers(730_000, 731_000)
ENDS = st.one_of(NEAR, st.sampled_from([OPEN_FIRST, OPEN_LAST]))
STRETCHES = st.lists(st.tuples(ENDS, ENDS).map(lambda days: (min(days), max(days))), max_size=60)
ASKED = st.tuples(NEAR, NEAR).map(lambda days: (min(days), max(days)))


@given(STRETCHES, ASKED)
def test_as_many_as_touch_are_counted_and_found(stretches, asked):
    table = table_of_days(stretches)
    index = LaneIndex(table, range(len(table)))
    first, last = asked
    touching = {
        row for row in range(len(table)) if table.first[row] <= last and table.last[row] >= first
    }
    assert index.count(first, last) == len(touching)
    found = index.stretches(first, last, 1000)
    assert found is not None
    assert {row for stretch in found for row in stretch.events} == touching
    assert [stretch.first for stretch in found] == sorted(stretch.first for stretch in found)


@given(STRETCHES, ASKED, st.integers(0, 5))
def test_too_many_are_not_listed(stretches, asked, most):
    table = table_of_days(stretches)
    found = LaneIndex(table, range(len(table))).stretches(*asked, most)
    assert found is None or len(found) <= most


def test_events_of_the_same_days_and_look_are_one_stretch():
    table = table_of("2015", "2015", "2015~", "2015!")
    index = LaneIndex(table, range(len(table)))
    found = index.stretches(735_000, 737_000, 10)
    assert found is not None
    assert sorted(len(stretch.events) for stretch in found) == [1, 1, 2]


def test_the_extent_leaves_open_ends_out():
    table = table_of("1990/..", "../2003", "1995")
    index = LaneIndex(table, range(len(table)))
    first, last = table_of("1990/2003").first[0], table_of("1990/2003").last[0]
    assert index.extent() == (first, last)
    assert len(index) == 3


def test_without_events_there_is_no_extent():
    index = LaneIndex(table_of(), [])
    assert index.extent() is None
    assert index.count(1, 10) == 0


def test_what_lies_before_and_after_a_day():
    table = table_of("../1900", "1950", "1960/1970", "2000", "2050", "2060/..")
    index = LaneIndex(table, range(len(table)))
    first, last = date(1971, 1, 1).toordinal(), date(2001, 1, 1).toordinal()
    assert (index.before(first), index.after(last)) == (3, 2)
    earlier, later = index.extent_before(first), index.extent_after(last)
    assert earlier == (date(1900, 12, 31).toordinal(), date(1970, 12, 31).toordinal())
    assert later == (date(2050, 1, 1).toordinal(), date(2060, 1, 1).toordinal())
    assert index.extent_before(date(1800, 1, 1).toordinal()) is None
    assert index.extent_after(date(2070, 1, 1).toordinal()) is None


def test_every_source_but_nothing_has_a_lane():
    assert [lane_of(source) for source in EventSource] == [*Lane, None]


def test_lanes_part_the_events():
    table = table_of("2015", "2016", source=EventSource.FIGURE)
    indexes = lane_indexes(table, range(len(table)))
    assert {lane: len(index) for lane, index in indexes.items()} == {
        Lane.PUBLISHED: 0, Lane.HAPPENED: 0, Lane.FIGURES: 2,
    }  # fmt: skip
