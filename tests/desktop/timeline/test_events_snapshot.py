"""What the thread of searches hands to the page of the timeline."""

from __future__ import annotations

from array import array

from desktop.timeline.event_narrowing import Narrowing
from desktop.timeline.events_snapshot import EventsSnapshot
from tests.desktop.timeline.dated import table_of


def test_articles_are_counted_not_events():
    table = table_of("2009", "2010", "2011")
    none = array("i")
    shown = EventsSnapshot(1, table, Narrowing(), none, {}, none, None, None, none)
    assert shown.articles == len(table.article_ids)
    assert shown.is_complete
