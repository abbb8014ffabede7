"""The labels of all events are read bit by bit, folded, to find events by words."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive
from articles.timeline.event_table import EventSource
from desktop.timeline.event_labels import EventLabels
from tests.desktop.timeline.dated import fill_with_port, table_of


def test_all_labels_are_read_and_folded(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
        table = archive.events.table()
        labels = EventLabels(table)
        assert not labels.is_complete
        assert labels.texts == [None] * len(table)
        while not labels.is_complete:
            labels.read(archive.events, 10.0)
    assert None not in labels.texts
    assert any("ميناء" in text for text in labels.texts)


def test_no_time_reads_nothing(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill_with_port(archive)
        labels = EventLabels(archive.events.table())
        labels.read(archive.events, 0.0)
        assert not labels.is_complete


def test_events_that_went_have_an_empty_label(tmp_path: Path):
    with Archive.open(tmp_path / "archive", create=True) as archive:
        labels = EventLabels(table_of("2009", "2010", source=EventSource.TIME_EXPRESSION))
        labels.read(archive.events, 10.0)
    assert labels.is_complete
    assert set(labels.texts) == {""}
