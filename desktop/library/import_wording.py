"""The words for an import's progress and for its report: for the window and the terminal."""

from __future__ import annotations

from articles.archive.import_reports import ImportReport
from articles.errors import ReadingError
from desktop.display.isolation import isolated, metadata_line, without_controls
from desktop.display.numbers import grouped
from desktop.display.plurals import ARTICLES, MINUTES, SECONDS
from desktop.failures import reason_advice, reason_words
from desktop.library.import_progress import ImportPhase, ImportProgress

_PHASES = {ImportPhase.READING: "استيراد", ImportPhase.INDEXING: "فهرسة"}
_MINUTE = 60
_LONG_NAME = 60
_LONG_PLACE = 24


def count_words(progress: ImportProgress) -> str:
    """`استيراد 1 200 من 7 769`."""
    words = f"{_PHASES[progress.phase]} {grouped(progress.done)}"
    return words if progress.total is None else f"{words} من {grouped(progress.total)}"


def pace_words(progress: ImportProgress) -> str:
    """Rate and time left, or empty at the beginning."""
    parts = []
    if progress.rate >= 1:
        parts.append(f"{grouped(round(progress.rate))} في الثانية")
    if progress.seconds_left is not None:
        parts.append(f"بقي {duration_words(progress.seconds_left)}")
    return metadata_line(parts)


def duration_words(seconds: float) -> str:
    """A length of time as one says it: seconds under a minute, else minutes."""
    if seconds < _MINUTE:
        return SECONDS.counted(round(seconds))
    return MINUTES.counted(round(seconds / _MINUTE))


def item_name(origin: str) -> str:
    """What tells an item from its neighbours: the file's name, and the member or row in it."""
    file, *places = origin.replace("\\", "/").split("#")
    name = file.rsplit("/", 1)[-1]
    if places:
        name = f"{name}#{_end(places[-1], _LONG_PLACE)}"
    return _end(name, _LONG_NAME)


def _end(text: str, length: int) -> str:
    return text if len(text) <= length else f"…{text[-length:]}"


def headline(report: ImportReport) -> str:
    """What came of the import, in one sentence.

    Counted things stand alone, after a colon: inside a sentence a dual would have to be inflected.
    """
    written = ARTICLES.counted(report.added + report.updated)
    if not report.finished:
        return f"أُوقف الاستيراد، وما استُورد باق: {written}. أعده ليُكمل من حيث توقف."
    if report.added + report.updated:
        return f"تمّ الاستيراد: {written}. المدة: {duration_words(report.seconds)}."
    if report.failed:
        return f"لا جديد، وتعذّرت قراءة {grouped(len(report.failed))}."
    return "لا جديد: كل المقالات موجودة في الأرشيف من قبل."


def count_rows(report: ImportReport) -> tuple[tuple[str, int], ...]:
    """The counts of the report with their names, in the order in which they are shown."""
    return (
        ("جديد", report.added),
        ("محدَّث", report.updated),
        ("كما كان", report.unchanged),
        ("مكرَّر", report.duplicates),
        ("تعذّر", len(report.failed)),
    )


def counts_line(report: ImportReport) -> str:
    """All counts in one line."""
    return metadata_line(f"{name}: {grouped(count)}" for name, count in count_rows(report))


def failure_words(error: ReadingError) -> str:
    """One failed item and why: path, then reason."""
    return f"{isolated(error.origin)}: {reason_words(error.reason)}"


def failure_advice(error: ReadingError) -> str:
    """What can be done about a failed item, with the fact behind it."""
    advice = reason_advice(error.reason)
    return f"{advice} ({isolated(error.detail)})" if error.detail else advice


def report_text(report: ImportReport) -> str:
    """The whole report as plain text, to be copied or printed in a terminal."""
    lines = [headline(report), counts_line(report)]
    if report.failed:
        lines += ["", "ما تعذّر:", *map(failure_words, report.failed)]
    return without_controls("\n".join(lines))
