"""Details of chosen events are read article by article and come back in the order of the rows."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive
from desktop.timeline.event_reading import EventReading
from tests.desktop.timeline.dated import fill_with_port, table_of


def test_what_is_made_stands_in_the_order_of_the_rows(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
        table = archive.events.table()
        rows = list(range(len(table)))[::-1]
        reading = EventReading(table, rows, lambda event, details: (event.value, details.title))
        assert (reading.total, reading.done) == (len(rows), 0)
        while not reading.advance(archive.events, 10.0):
            pass
        assert reading.done == reading.total
        assert [value for value, _ in reading.made()] == [table.value(row) for row in rows]
        assert all(title for _, title in reading.made())


def test_no_time_reads_nothing(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
        table = archive.events.table()
        reading = EventReading(table, [0], lambda event, _details: event)
        assert not reading.advance(archive.events, 0.0)
        assert reading.made() == []


def test_events_that_went_are_left_out(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        reading = EventReading(table_of("2009", "2010"), [0, 1], lambda event, _details: event)
        assert reading.advance(archive.events, 10.0)
        assert reading.made() == []
