"""`khizana import`: into an archive, with progress, interruptible."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from articles.archive.import_reports import ImportReport
from articles.errors import ArchiveError
from articles.reading.rows.columns import ROLE_NAMES
from articles.reading.sources.source import ChosenColumns
from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.lent_cache import lend_cache
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.progress import Progress
from desktop.command_line.rendering import Output
from desktop.export.whole_file import write_whole
from desktop.library.first_start import is_sample
from desktop.library.import_job import ImportWork, import_job
from desktop.library.import_wording import (
    counts_line,
    failure_words,
    headline,
    missing_words,
    next_steps,
)
from desktop.library.report_table import report_csv
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.stopping import stop


def add_arguments(parser: ArabicParser) -> None:
    """Take the options of an import."""
    from articles.reading.formats import FORMATS  # noqa: PLC0415 - the other commands answer sooner

    add_archive(parser, "مجلد الأرشيف؛ يُنشأ إن لم يوجد")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help=f"ملفات أو مجلدات: {'، '.join(each.label for each in FORMATS)}",
    )
    parser.add_argument(
        "--columns",
        metavar="ROLE=NAME",
        action="append",
        default=[],
        help="عمود من الجدول باسمه، مثل {text=النص}؛ يمكن تكراره",
    )
    parser.add_argument(
        "--ocr",
        action="store_true",
        help="يتعرّف على حروف الصور والصفحات المصوّرة بقارئ OCR إن كان مثبّتا",
    )
    parser.add_argument("--report", metavar="FILE", type=Path, help="يحفظ تقرير الاستيراد جدول CSV")
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Import, print the report.

    Raises:
        ArchiveError: The archive cannot be opened.
        OutputError: The report cannot be saved.
        UsageError: The columns are not named as they should be; or it is the sample archive.
    """
    output = Output.of(arguments)
    columns = chosen_columns(arguments.columns)
    location = ArchiveLocation(arguments.archive)
    if is_sample(location):
        raise UsageError("أرشيف العيّنة لا يُستورد إليه؛ سمّ مجلدا آخر لأرشيفك.")
    lend_cache(output, location, is_written=True)
    location.open_archive(create=True).close()
    try:
        job = import_job(location, arguments.paths, columns, recognises=arguments.ocr)
        report = drain(job, output)
    except ArchiveError as error:  # it was open: what was written before stays
        output.failure(error)
        return ExitStatus.PARTLY
    print_report(report, output)
    if arguments.report is not None:
        write_whole(arguments.report, report_csv(report))
    return ExitStatus.DONE if report.finished and not report.failed else ExitStatus.PARTLY


def chosen_columns(given: Sequence[str]) -> ChosenColumns:
    """The pairs of `--columns text=…`, several of them separated by commas or given one by one.

    Raises:
        UsageError: One is no pair, or names what no column is taken for.
    """
    pairs = []
    for pair in (part for each in given for part in each.split(",") if part.strip()):
        role, sign, name = pair.strip().partition("=")
        if not sign or not name.strip() or role.strip().lower() not in ROLE_NAMES:
            raise UsageError(f"يلزم مثل text=اسم العمود، والأدوار: {' '.join(ROLE_NAMES)}")
        pairs.append((role.strip().lower(), name.strip()))
    return tuple(pairs)


def drain(work: ImportWork, output: Output) -> ImportReport:
    """Do the work with progress on standard error; Ctrl+C stops it after the present batch."""
    shown = Progress(output)
    with _interruptions() as interrupted:
        while True:
            try:
                step = next(work)
            except StopIteration as end:
                shown.clear()
                report: ImportReport = end.value
                return report
            shown.show(step)
            if interrupted:
                shown.clear()
                return stop(work) or ImportReport(finished=False)


def print_report(report: ImportReport, output: Output) -> None:
    """The report; that it was stopped is told to the person beside a program too."""
    if output.is_json:
        output.result(report_object(report))
        if not report.finished:
            output.message(headline(report))
        return
    output.line(headline(report))
    output.line(counts_line(report))
    for error in report.failed:
        output.message(failure_words(error))
    for line in (*next_steps(report), *missing_words(report)):
        output.message(line)


def report_object(report: ImportReport) -> dict[str, Any]:
    """The report as the contract has it."""
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicates": report.duplicates,
        "failed": [
            {"path": error.origin, "reason": error.reason.value, "detail": error.detail}
            for error in report.failed
        ],
        "seconds": round(report.seconds, 3),
    }


@contextmanager
def _interruptions() -> Iterator[list[int]]:
    """A list that is no longer empty after Ctrl+C; the second Ctrl+C interrupts at once."""
    received: list[int] = []

    def remember(number: int, _: FrameType | None) -> None:
        if received:
            raise KeyboardInterrupt
        received.append(number)

    try:
        former = {each: signal.signal(each, remember) for each in _signals()}
    except ValueError:  # not in the main thread: nobody presses keys there
        yield received
        return
    try:
        yield received
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)


def _signals() -> tuple[signal.Signals, ...]:
    return signal.SIGINT, signal.SIGTERM
