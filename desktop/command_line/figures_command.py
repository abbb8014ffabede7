"""`khizana figures`: the ledger of figures, one row a figure."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from articles.arabic.folding import fold_line
from articles.archive.archive import Archive
from articles.bookkeeping import follow
from articles.ledger_entries import LedgerEntry, entries
from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.decision_exchange import exchange
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.json_objects import figure_object
from desktop.command_line.lent_cache import lend_cache
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.progress import Progress
from desktop.command_line.rendering import Output, write_months_of
from desktop.command_line.search_command import answer, bring_up_to_date
from desktop.display.isolation import set_off
from desktop.export.contents import Observations
from desktop.export.formats import format_named
from desktop.export.writing import written
from desktop.ledger.ledger_observations import ledger_observations
from desktop.ledger.ledger_table import ledger_table
from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.session.archive_session import ArchiveLocation
from index.request import SearchRequest

_FIELDS = ("start", "end", "text", "kind", "low", "high", "unit", "counted", "subject")
_FORMATS = ("csv", "json", "xlsx", "html", "docx", "markdown", "data-package", "observations")
_MORE_FIELDS = ("qualifier", "period", "rate", "direction", "attribution", "doubts")


def add_arguments(parser: ArabicParser) -> None:
    """Take what is asked for, and in which format."""
    add_archive(parser)
    parser.add_argument("--indicator", metavar="TEXT", help="المؤشرات التي في اسمها هذه الكلمات")
    parser.add_argument("--query", metavar="QUERY", help="أرقام المقالات التي يجدها هذا البحث")
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        help=f"صيغة التصدير: {' أو '.join(_FORMATS)}",
    )
    parser.add_argument(
        "--decisions", metavar="FILE", type=Path, help="يكتب قراراتك في السجلّ في هذا الملف"
    )
    parser.add_argument(
        "--take-decisions", metavar="FILE", type=Path, help="يأخذ القرارات التي في هذا الملف"
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Bring the ledger up to date and print it.

    Raises:
        ArchiveError: The archive cannot be opened.
        BadQueryError: The query cannot be understood.
        UsageError: Decisions are asked for together with what chooses figures.
    """
    output = Output.of(arguments)
    location = ArchiveLocation(arguments.archive)
    if arguments.decisions or arguments.take_decisions:
        if arguments.format or arguments.query or arguments.indicator:
            raise UsageError("لا تجتمع أحكام السجلّ في طلب واحد مع --format و--query و--indicator")
        return exchange(location, arguments.take_decisions, arguments.decisions, output)
    found = _found(location, arguments.query, output)
    with location.open_archive() as archive:
        write_months_of(archive)
        bring_ledger_up_to_date(archive, output)
        rows = entries(archive, found)
        if arguments.indicator:
            wanted = fold_line(arguments.indicator).split()
            rows = (entry for entry in rows if _is_about(entry, wanted))
        if output.is_json or arguments.format == "json":
            for entry in rows:
                output.result(entry_object(entry))
        elif arguments.format is not None:
            form = format_named(arguments.format)
            made = ledger_observations(rows) if Observations in form.reads else ledger_table(rows)
            sys.stdout.buffer.write(written(made, form))
        else:
            _print(rows, output)
    return ExitStatus.DONE


def bring_ledger_up_to_date(archive: Archive, output: Output) -> None:
    """Let the ledger follow the articles that came or changed since.

    That of an archive that is only read is written for this time alone.
    """
    if archive.is_read_only:
        archive.work_on_copy()
    progress = Progress(output)
    for step in follow(archive):
        progress.show(ImportProgress(ImportPhase.INDEXING, step.done, step.total or None))
    progress.clear()


def entry_object(entry: LedgerEntry) -> dict[str, Any]:
    """A row of the ledger as the contract has it."""
    figure = figure_object(entry.figure)
    return {
        "article": entry.article.id,
        **{name: figure[name] for name in (*_FIELDS, *_MORE_FIELDS)},
        "indicator": entry.indicator,
        "label": entry.label,
        "conflict": entry.against,
    }


def _found(location: ArchiveLocation, query: str | None, output: Output) -> list[str] | None:
    """The ids of the articles that a query finds, the best first; None without a query."""
    if query is None:
        return None
    lend_cache(output, location)
    with location.open_session() as session:
        bring_up_to_date(session, output)
        most = session.archive.articles.count()
        request = SearchRequest(text=query, limit=max(most, 1), facets=False, snippets=False)
        return [hit.article_id for hit in answer(session, request, output).hits]


def _is_about(entry: LedgerEntry, wanted: list[str]) -> bool:
    counted = entry.figure.counted or ""
    words = fold_line(f"{entry.label} {counted} {entry.claim.subject or ''}")
    return all(word in words for word in wanted)


def _print(rows: Iterator[LedgerEntry], output: Output) -> None:
    """The figures under their indicators, those that several articles report first."""
    kept = sorted(rows, key=_order)
    for (indicator, label), group in groupby(kept, key=lambda each: (each.indicator, each.label)):
        output.line(label or indicator)
        for entry in group:
            mark = " ✗" if entry.against else ""
            period = f" · {entry.figure.period}" if entry.figure.period else ""
            title = set_off(entry.article.metadata.title)
            output.line(f"  {entry.figure.text}{period} · {title} [{entry.article.id}]{mark}")
        output.line()


def _order(entry: LedgerEntry) -> tuple[int, str]:
    return (0 if entry.row is None else -entry.row.articles, entry.indicator)
