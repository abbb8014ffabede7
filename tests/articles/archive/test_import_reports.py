from __future__ import annotations

import dataclasses

from articles.archive.archive import Archive
from articles.archive.import_reports import REPORTS_KEPT, ImportReport
from articles.errors import ReadingError, Reason


def test_a_report_stays(archive: Archive) -> None:
    failed = (ReadingError("/\udcff.zip#a", Reason.ENCRYPTED, "detail"),)
    report = ImportReport(1, 2, 3, 4, failed, 5.5, finished=False, started="2025-01-01")
    archive.import_reports.add(report)
    with Archive.open(archive.path) as other:
        (found,) = other.import_reports.last()
    assert dataclasses.replace(found, failed=()) == dataclasses.replace(report, failed=())
    (error,) = found.failed
    assert (error.origin, error.reason, error.detail) == (
        "/\udcff.zip#a",
        Reason.ENCRYPTED,
        "detail",
    )


def test_old_reports_go(archive: Archive) -> None:
    with archive.transaction():
        for number in range(REPORTS_KEPT + 5):
            archive.import_reports.add(ImportReport(added=number))
    reports = archive.import_reports.last(1000)
    assert [report.added for report in reports[:2]] == [REPORTS_KEPT + 4, REPORTS_KEPT + 3]
    assert len(reports) == REPORTS_KEPT
