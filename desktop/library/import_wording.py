"""The words for an import's progress and for its report: for the window and the terminal."""

from __future__ import annotations

import re

from articles.archive.import_reports import ImportReport
from articles.errors import ReadingError, Reason
from articles.import_account import ColumnUse, CopyFound, Remark, RemarkKind
from desktop.display.isolation import isolated_path, metadata_line, set_off, without_controls
from desktop.display.numbers import grouped
from desktop.display.plurals import ARTICLES, MINUTES, SECONDS
from desktop.failures import reason_advice, reason_words
from desktop.library.fault_facts import fact_words
from desktop.library.import_progress import ImportPhase, ImportProgress

_PHASES = {
    ImportPhase.READING: "استيراد",
    ImportPhase.READING_AGAIN: "قراءة من جديد",
    ImportPhase.INDEXING: "فهرسة",
}
_NO_PROSE = {
    "unreadable": "حروف ضاعت",
    "quoted-printable": "رسالة بترميز البريد",
    "base64": "بيانات مرمّزة",
    "markup": "وسوم",
    "json": "بيانات JSON",
    "code": "برنامج أو أنماط",
    "numbers": "أرقام ورموز",
    "not-found": "صفحة تقول إن المقال غير موجود",
    "error": "صفحة خطأ",
    "human-check": "صفحة تسأل هل أنت إنسان",
    "login": "صفحة دخول",
    "links": "قائمة روابط إلى مقالات",
    "log": "سجلّ برنامج",
    "word-list": "جدول كلمات عليها تعليقات لغوية",
}
_OPEN_AGAIN = "افتح المقال في المتصفح حتى تقرأه كله، ثم احفظ الصفحة من جديد واستوردها."
_ADVICE = {
    "not-found": "ابحث عن المقال بعنوانه، أو في أرشيف الويب، ثم احفظه من هناك.",
    "error": _OPEN_AGAIN,
    "human-check": _OPEN_AGAIN,
    "login": _OPEN_AGAIN,
    "links": "افتح كل مقال من القائمة واحفظه صفحةً، ثم استورد الصفحات.",
}
_SKIPPED = {
    "hidden": "ملف مخفي",
    "system": "ملف للنظام",
    "page-parts": "أجزاء صفحة ويب",
    "cover-note": "كلمة ترافق المرفقات",
    "annotations": "تعليقات على نص بجانبها",
    "archive": "أرشيف لخزانة",
    "catalogue": "جدول يصف الملفات التي بجانبه، وقد أُخذ منه ما يقوله عنها",
}
_REMARKS = {
    RemarkKind.REPAIRED: "أُصلحت حروفه، وكان قد قُرئ خطأ بترميز",
    RemarkKind.REPEATED_HEADER: "سطر العناوين مكرَّر",
    RemarkKind.SUMMARY_ONLY: "ملخص لا نص كامل",
    RemarkKind.BEGINNING_ONLY: (
        "بداية المقال وحدها، وبقيته للمشتركين: افتح الصفحة باشتراكك واحفظها من جديد"
    ),
    RemarkKind.NOT_SPLIT: "يشبه تصدير مقالات ولم يمكن تقسيمه",
    RemarkKind.OTHER_ROWS: "في الملف عناصر ليست مقالات",
    RemarkKind.UNREAD: "في الملف كلام ليس في أي مقال منه",
    RemarkKind.RECOGNISED: "قُرئ من صورة بالتعرّف على الحروف، فراجع أرقامه",
}
_IN_PART = frozenset({
    RemarkKind.SUMMARY_ONLY, RemarkKind.BEGINNING_ONLY, RemarkKind.NOT_SPLIT, RemarkKind.OTHER_ROWS,
    RemarkKind.UNREAD,
})  # fmt: skip
COLUMN_PARTS = {
    "text": "النص",
    "lead": "المقدمة",
    "summary": "الملخص",
    "title": "العنوان",
    "publisher": "المصدر",
    "creator": "الكاتب",
    "url": "الرابط",
    "published": "التاريخ",
    "identifier": "المعرّف",
}
"""What a column of a table may hold, with its words; the first one is needed."""
_ROW = re.compile(r"^row \d+: ")
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
    if report.found:
        return "لا جديد: كل المقالات موجودة في الأرشيف من قبل."
    if report.account.skipped:
        return f"لا مقالات هناك: كل الملفات مما يُتخطّى ({grouped(report.account.skipped)})."
    return "لا مقالات هناك."


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
    return f"{isolated_path(error.origin)}: {fault_words(error)}"


def fault_words(error: ReadingError) -> str:
    """Why an item failed, with what was found instead where that says what to change."""
    words = reason_words(error.reason)
    if error.reason is Reason.NO_TEXT_COLUMN and error.detail:
        found = set_off(_ROW.sub("", error.detail))
        return f"{words}؛ وُجدت الأعمدة: {found}، والمطلوب: text"
    if error.reason is Reason.NOT_PROSE and error.detail in _NO_PROSE:
        return f"{words} بل {_NO_PROSE[error.detail]}"
    return words


def failure_advice(error: ReadingError) -> str:
    """What can be done about a failed item, with the fact behind it."""
    advice = _advice(error)
    if error.reason is Reason.NOT_PROSE and error.detail in _NO_PROSE:
        return advice
    if error.reason is Reason.NO_TEXT_COLUMN and _ROW.match(error.detail) is None:
        return advice  # its columns are told already
    return f"{advice} ({fact_words(error.detail)})" if error.detail else advice


def _advice(error: ReadingError) -> str:
    """What can be done, without the fact behind it."""
    own = _ADVICE.get(error.detail) if error.reason is Reason.NOT_PROSE else None
    return own or reason_advice(error.reason)


def next_steps(report: ImportReport) -> list[str]:
    """What can be done about what failed: one line for each advice, however many items it is of."""
    steps = {}
    for error in report.failed:
        advice = _advice(error)
        words = _NO_PROSE.get(error.detail) if error.reason is Reason.NOT_PROSE else None
        steps[advice] = f"{words or reason_words(error.reason)}: {advice}"
    return list(steps.values())


def missing_words(report: ImportReport) -> list[str]:
    """What was read in part, or holds more than was read, a line each."""
    return [remark_words(each) for each in report.account.remarks if each.kind in _IN_PART]


def copy_words(found: CopyFound) -> str:
    """One duplicate, and which article it is a copy of."""
    copied = f"{set_off(found.title)} ({isolated_path(found.article_origin)})"
    return f"{isolated_path(found.origin)} = {copied}"


def remark_words(remark: Remark) -> str:
    """What was said of a file beside the outcome of its items."""
    return f"{isolated_path(remark.origin)}: {said(remark)}"


def said(remark: Remark) -> str:
    """The same without the file's name."""
    if remark.kind is RemarkKind.SKIPPED:
        return f"تُخطّي: {_SKIPPED.get(remark.detail, remark.detail)} ({grouped(remark.count)})"
    if remark.kind is RemarkKind.COLUMNS and remark.columns is not None:
        words = f"الأعمدة: {_used(remark.columns)}"
        if remark.columns.left:
            words += f"؛ وتُرك: {'، '.join(remark.columns.left)}"
        if remark.columns.missing:
            words += (
                f"؛ ولم يوجد: {'، '.join(COLUMN_PARTS[role] for role in remark.columns.missing)}"
            )
        return words
    words = _REMARKS[remark.kind]
    if remark.detail:
        words += f" {set_off(remark.detail)}"
    return words if remark.count == 1 else f"{words} ({grouped(remark.count)})"


def _used(columns: ColumnUse) -> str:
    """What each column is taken for; of those whose name does not say it, that it was guessed."""
    pairs = (
        f"{COLUMN_PARTS[role]} = {name}" + (" (عُرف من محتواه)" if name in columns.told else "")
        for role, name in columns.used
    )
    return "، ".join(pairs)


def report_text(report: ImportReport) -> str:
    """The whole report as plain text, to be copied or printed in a terminal."""
    lines = [headline(report), counts_line(report)]
    if report.failed:
        lines += ["", "ما تعذّر:", *map(failure_words, report.failed)]
        lines += ["", "وما العمل:", *next_steps(report)]
    if report.account.copies:
        lines += ["", "المكرَّر:", *map(copy_words, report.account.copies)]
    if report.account.remarks:
        lines += ["", "ملاحظات:", *map(remark_words, report.account.remarks)]
    return without_controls("\n".join(lines))


def columns_of(error: ReadingError) -> tuple[str, ...]:
    """The columns of a table without text, as its error names them."""
    names = _ROW.sub("", error.detail).split(", ")
    return tuple(dict.fromkeys(name for name in names if name))
