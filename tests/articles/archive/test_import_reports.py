from __future__ import annotations

import dataclasses
import json

from articles.archive.archive import Archive
from articles.archive.import_reports import REPORTS_KEPT, ImportReport
from articles.errors import ReadingError, Reason
from articles.import_account import ColumnUse, ImportAccount, Remark, RemarkKind


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


def test_columns_stay_and_older_reports_do_not_say_what_told_them(archive: Archive) -> None:
    use = ColumnUse((("text", "copy"), ("title", "headline")), ("n",), ("url",), ("copy",))
    remark = Remark("/a.csv", RemarkKind.COLUMNS, columns=use)
    archive.import_reports.add(ImportReport(account=ImportAccount(remarks=(remark,))))
    (found,) = archive.import_reports.last()
    assert found.account.remarks == (remark,)
    stored = {"files": [], "copies": [], "remarks": [["/a.csv", "columns", "", 1, [[], ["n"], []]]]}
    with archive.transaction():
        archive._database.write("UPDATE import_reports SET account = ?", (json.dumps(stored),))
    (older,) = archive.import_reports.last()
    assert older.account.remarks[0].columns == ColumnUse(left=("n",))
