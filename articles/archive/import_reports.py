"""ImportReport: what came of an import, kept in the archive."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass, field

from articles.archive.article_rows import decoding
from articles.archive.database import Database, Row
from articles.errors import ReadingError, Reason
from articles.import_account import (
    ColumnUse,
    CopyFound,
    FileAccount,
    ImportAccount,
    Remark,
    RemarkKind,
)

REPORTS_KEPT = 100


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of an import.

    Attributes:
        added: How many articles are new.
        updated: How many replaced an older state of themselves.
        unchanged: How many were there already.
        duplicates: How many are copies of an article with another origin.
        failed: What could not be read, and why.
        seconds: How long it took.
        finished: Whether it came to its end, and was not stopped before.
        started: When it began: ISO 8601 with time zone.
        account: What came of each file, the duplicates by name, and what else was said.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: tuple[ReadingError, ...] = ()
    seconds: float = 0.0
    finished: bool = True
    started: str = ""
    account: ImportAccount = field(default_factory=ImportAccount)

    @property
    def found(self) -> int:
        """How many items were found; each of them is counted once below."""
        counted = self.added + self.updated + self.unchanged + self.duplicates
        return counted + len(self.failed)


class ImportReportRepository:
    """The reports of the last imports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, report: ImportReport) -> None:
        """Keep a report."""
        failed = [(error.origin, error.reason.value, error.detail) for error in report.failed]
        with self._database.transaction():
            self._database.write(
                "INSERT INTO import_reports (started, seconds, finished, added, updated,"
                " unchanged, duplicates, failed, account) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    report.started,
                    report.seconds,
                    int(report.finished),
                    report.added,
                    report.updated,
                    report.unchanged,
                    report.duplicates,
                    json.dumps(failed, ensure_ascii=False),
                    _written(report.account),
                ),
            )
            self._database.write(
                "DELETE FROM import_reports WHERE number <="
                " (SELECT max(number) FROM import_reports) - ?",
                (REPORTS_KEPT,),
            )

    def last(self, limit: int = REPORTS_KEPT) -> tuple[ImportReport, ...]:
        """The last reports, the newest first."""
        rows = self._database.rows(
            "SELECT started, seconds, finished, added, updated, unchanged, duplicates, failed,"
            " account FROM import_reports ORDER BY number DESC LIMIT ?",
            (limit,),
        )
        with decoding(str(self._database.path.parent)):
            return tuple(map(_report, rows))


def _report(row: Row) -> ImportReport:
    started, seconds, finished, added, updated, unchanged, duplicates, failed, account = row
    return ImportReport(
        added=added,
        updated=updated,
        unchanged=unchanged,
        duplicates=duplicates,
        failed=tuple(
            ReadingError(origin, Reason(reason), detail)
            for origin, reason, detail in json.loads(failed)
        ),
        seconds=seconds,
        finished=bool(finished),
        started=started,
        account=_read(account),
    )


def _written(account: ImportAccount) -> str:
    """The account as it is stored; empty where it says nothing."""
    if account == ImportAccount():
        return ""
    parts = {
        "files": [astuple(each) for each in account.files],
        "copies": [astuple(each) for each in account.copies],
        "remarks": [astuple(each) for each in account.remarks],
    }
    return json.dumps(parts, ensure_ascii=False)


def _read(stored: str) -> ImportAccount:
    if not stored:
        return ImportAccount()
    parts = json.loads(stored)
    return ImportAccount(
        files=tuple(FileAccount(*each) for each in parts["files"]),
        copies=tuple(CopyFound(*each) for each in parts["copies"]),
        remarks=tuple(
            Remark(origin, RemarkKind(kind), detail, count, _columns(columns))
            for origin, kind, detail, count, columns in parts["remarks"]
        ),
    )


def _columns(stored: tuple[list[list[str]], *tuple[list[str], ...]] | None) -> ColumnUse | None:
    if stored is None:
        return None
    used, *others = stored  # older reports do not say what was told by its content
    return ColumnUse(tuple((role, column) for role, column in used), *map(tuple, others))
