"""What is listed goes to a file, and a failure is told."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.timeline.event_export import ExportFormat
from desktop.timeline.page import TimelinePage


def test_what_is_listed_is_exported(page: TimelinePage, tmp_path: Path):
    page.show_period(("2009", "2013"))
    page.export(tmp_path / "events.json", ExportFormat.JSON)
    written = json.loads((tmp_path / "events.json").read_text("utf-8"))
    assert [event["date"] for event in written] == ["2009/2013", "2012"]
    assert page.notice.isVisible()


def test_a_failed_export_is_told(page: TimelinePage, tmp_path: Path):
    page.export(tmp_path / "missing" / "events.csv", ExportFormat.CSV)
    assert page.notice.isVisible()
