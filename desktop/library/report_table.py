"""The report of an import as a table, to be saved and worked through."""

from __future__ import annotations

from collections.abc import Iterator

from articles.archive.import_reports import ImportReport
from desktop.export.contents import Cell, Column, ColumnKind, Table
from desktop.export.csv_writer import write
from desktop.library.import_wording import count_rows, fault_words, said

_COLUMNS = (
    Column("of", "نوع السطر"),
    Column("place", "الموضع", width=50),
    Column("outcome", "النتيجة", width=30),
    Column("reason", "السبب", width=30),
    Column("detail", "التفاصيل", width=30),
    Column("count", "العدد", ColumnKind.NUMBER),
)


def report_table(report: ImportReport) -> Table:
    """Totals, files, failures, duplicates by name and remarks, one row each."""
    return Table("تقرير الاستيراد", _COLUMNS, tuple(_rows(report)))


def report_csv(report: ImportReport) -> bytes:
    """The table as a CSV file."""
    steps = write(report_table(report))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            content: bytes = end.value
            return content


def _rows(report: ImportReport) -> Iterator[tuple[Cell, ...]]:
    for name, count in count_rows(report):
        yield ("مجموع", "", name, "", "", count)
    names = [name for name, _ in count_rows(report)]
    for each in report.account.files:
        counts = (each.added, each.updated, each.unchanged, each.duplicates, each.failed)
        words = (f"{name}: {n}" for name, n in zip(names, counts, strict=True) if n)
        yield ("ملف", each.origin, " · ".join(words), "", "", each.found)
    for error in report.failed:
        yield ("تعذّر", error.origin, "تعذّر", fault_words(error), error.detail, 1)
    for found in report.account.copies:
        yield ("مكرَّر", found.origin, found.title, found.article_id, found.article_origin, 1)
    for remark in report.account.remarks:
        yield ("ملاحظة", remark.origin, "", said(remark), remark.detail, remark.count)
