from __future__ import annotations

import csv
import io

from articles.archive.import_reports import ImportReport
from articles.errors import ReadingError, Reason
from articles.import_account import (
    ColumnUse,
    CopyFound,
    FileAccount,
    ImportAccount,
    Remark,
    RemarkKind,
)
from desktop.library.import_wording import report_text
from desktop.library.report_table import report_csv, report_table
from desktop.library.report_view import ImportReportView
from tests.desktop.making import look_of


def test_the_report_as_a_table():
    columns = ColumnUse((("text", "النص"),), ("Category",), ("title",))
    account = ImportAccount(
        files=(FileAccount("/t.csv", added=2, duplicates=1, failed=1),),
        copies=(CopyFound("/t.csv#3", "id7", "=عنوان", "/a.txt"),),
        remarks=(
            Remark("/t.csv", RemarkKind.COLUMNS, columns=columns),
            Remark("/m.txt", RemarkKind.REPAIRED, "windows-1252"),
            Remark("/f_files", RemarkKind.SKIPPED, "page-parts", 4),
        ),
    )
    failed = (ReadingError("/t.csv#4", Reason.EXTRA_CELLS, "line 5"),)
    report = ImportReport(added=2, duplicates=1, failed=failed, account=account)
    rows = list(csv.reader(io.StringIO(report_csv(report).decode("utf-8-sig"))))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert {"/t.csv#3", "/t.csv#4", "line 5", "windows-1252"} <= set(cells)
    assert "'=عنوان" in cells
    assert any("Category" in cell and "العنوان" in cell for cell in cells)
    assert [column.key for column in report_table(report).columns] == rows[0]
    assert "/a.txt" in report_text(report)


def test_the_report_can_be_saved(qtbot) -> None:
    view = ImportReportView(look_of())
    qtbot.addWidget(view)
    view.show_report(ImportReport(added=1))
    with qtbot.waitSignal(view.save_wanted) as wanted:
        view._save.click()
    assert wanted.args == [ImportReport(added=1)]
