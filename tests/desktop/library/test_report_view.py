"""The report of an import stays until it is closed, can be copied, and holds any number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView, QPushButton

from articles.archive.import_reports import ImportReport
from articles.errors import ReadingError, Reason
from desktop.display.isolation import without_controls
from desktop.library.report_view import ImportReportView
from tests.desktop.making import look_of

# The offscreen platform says so whenever a window with a least size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def failures(count: int) -> tuple[ReadingError, ...]:
    return tuple(ReadingError(f"/in/{n}.txt", Reason.EMPTY) for n in range(count))


@pytest.fixture
def view(qtbot) -> ImportReportView:
    view = ImportReportView(look_of())
    qtbot.addWidget(view)
    return view


def test_a_report_stays_until_it_is_closed(qtbot, view: ImportReportView):
    view.show_report(ImportReport(added=2, failed=failures(3)))
    assert not view.isHidden()
    listed = view.findChild(QListView)
    assert listed is not None
    assert listed.model().rowCount() == 3
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.isHidden()
    view.show_report(ImportReport(added=2))
    assert listed.isHidden()


def test_a_report_can_be_copied(view: ImportReportView):
    view.show_report(ImportReport(added=2, failed=failures(3)))
    found = [each for each in view.findChildren(QPushButton) if each.text() == "نسخ التقرير"]
    found[0].click()
    text = QGuiApplication.clipboard().text()
    assert "/in/2.txt: الملف فارغ" in text
    assert text == without_controls(text)


def test_a_million_failures_are_shown_at_once(view: ImportReportView):
    view.show_report(ImportReport(failed=failures(1) * 1_000_000))
    listed = view.findChild(QListView)
    assert listed is not None
    assert listed.model().rowCount() == 200
