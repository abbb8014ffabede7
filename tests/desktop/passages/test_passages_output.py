"""The listed passages to a file, from the button of the page."""

from __future__ import annotations

import csv
import io

import pytest

from desktop.display.isolation import without_controls
from desktop.export.formats import format_named
from desktop.passages.passage_arrangement import Grouping

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def shown(page, marked, qtbot):
    marked.mark("القوارب", tags=("بحر", "صيد"))
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: len(page.model.values) > 0, timeout=5000)
    return page


def test_what_is_listed_goes_out_under_the_headings_of_the_list(shown, qtbot, tmp_path):
    path = tmp_path / "out.csv"
    shown.output.exporter.dialog.ask = lambda *_: path
    shown.head.grouping_chosen.emit(Grouping.TAG.value)
    with qtbot.waitSignal(shown.output.exporter.exported) as exported:
        shown.head.export_wanted.emit(format_named("csv"))
    assert exported.args == [path, 1]
    rows = csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    assert [row["group"] for row in rows] == ["بحر", "صيد"]
    assert shown.notice.isVisible()


def test_putting_the_notice_away_shows_no_other_collection(shown, qtbot, tmp_path):
    shown.output.exporter.dialog.ask = lambda *_: tmp_path / "out.md"
    with qtbot.waitSignal(shown.output.exporter.exported):
        shown.head.export_wanted.emit(format_named("markdown"))
    before = shown.arrangement
    shown.notice.acted.emit()
    assert shown.arrangement == before
    assert not shown.notice.isVisible()


def test_the_reader_is_asked_with_the_name_of_the_format(shown):
    asked = []
    shown.output.exporter.dialog.ask = lambda *said: asked.append(said)
    shown.head.export_wanted.emit(format_named("docx"))
    ((title, name, words, ending),) = asked
    assert (without_controls(title), name) == ("تصدير المقتطفات", "مقتطفات")
    assert (words, ending) == ("مستند Word", "docx")
