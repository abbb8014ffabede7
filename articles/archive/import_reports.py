"""ImportReport: what came of an import, kept in the archive."""

from __future__ import annotations

import json
from dataclasses import dataclass

from articles.archive.article_rows import decoding
from articles.archive.database import Database, Row
from articles.errors import ReadingError, Reason

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
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: tuple[ReadingError, ...] = ()
    seconds: float = 0.0
    finished: bool = True
    started: str = ""


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
                " unchanged, duplicates, failed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    report.started,
                    report.seconds,
                    int(report.finished),
                    report.added,
                    report.updated,
                    report.unchanged,
                    report.duplicates,
                    json.dumps(failed, ensure_ascii=False),
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
            "SELECT started, seconds, finished, added, updated, unchanged, duplicates, failed"
            " FROM import_reports ORDER BY number DESC LIMIT ?",
            (limit,),
        )
        with decoding(str(self._database.path.parent)):
            return tuple(map(_report, rows))


def _report(row: Row) -> ImportReport:
    started, seconds, finished, added, updated, unchanged, duplicates, failed = row
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
    )
