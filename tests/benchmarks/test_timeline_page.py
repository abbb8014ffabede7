"""The benchmark of the timeline page measures what it says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from articles.archive.archive import Archive
from tests.benchmarks.dated_archive import fill
from tests.benchmarks.timeline_page import timeline_lines


def test_the_page_is_measured_over_as_many_events_as_wanted(qapp: QApplication, tmp_path: Path):
    fill(tmp_path / "dated", 400)
    with Archive.open(tmp_path / "dated") as archive:
        assert 350 < len(archive.events.table()) <= 400
    lines = timeline_lines(tmp_path / "dated", "400 events")
    assert next(line.name for line in lines) == "timeline: open"
    assert len(lines) == len({line.name for line in lines}) == 6
    assert all(line.processor >= 0 and line.clock > 0 for line in lines)
