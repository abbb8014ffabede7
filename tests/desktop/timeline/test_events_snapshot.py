"""What the thread of searches hands to the page of the timeline."""

from __future__ import annotations

from array import array

from desktop.timeline.event_narrowing import Narrowing
from desktop.timeline.events_snapshot import EventsSnapshot, joint_extent
from tests.desktop.timeline.dated import table_of


def test_the_extent_of_several_lanes_is_joint():
    assert joint_extent([(5, 9), None, (2, 6)]) == (2, 9)
    assert joint_extent([(5, 5)]) == (5, 5)


def test_without_any_day_there_is_no_extent():
    assert joint_extent([]) is None
    assert joint_extent([None, None]) is None


def test_articles_are_counted_not_events():
    table = table_of("2009", "2010", "2011")
    none = array("i")
    shown = EventsSnapshot(1, table, Narrowing(), none, {}, none, None, None, none)
    assert shown.articles == len(table.article_ids)
    assert shown.is_complete
