"""What went wrong, in Arabic: one sentence, what to do about it, details to copy.

The layers below raise facts (`Reason`, `QueryFault`); here are the words. Nothing here needs Qt.
"""

from __future__ import annotations

import errno
import faulthandler
import logging
import platform
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from articles.errors import ArchiveError, DamagedArticleError, ReadingError, Reason
from desktop.display.isolation import isolated, isolated_path, without_controls
from desktop.output_error import OutputError
from index.errors import (
    BadQueryError,
    IndexDamagedError,
    IndexLockedError,
    IndexNotPrivateError,
    QueryFault,
)

_LOG = logging.getLogger(__name__)

_READING: dict[Reason, tuple[str, str]] = {
    Reason.NOT_FOUND: ("الملف غير موجود", "تحقّق من المسار، فربما نُقل الملف أو حُذف."),
    Reason.NO_PERMISSION: ("لا إذن بقراءة الملف", "غيّر أذونات الملف ثم أعد الاستيراد."),
    Reason.EMPTY: ("الملف فارغ", "لا حاجة إلى فعل شيء، أو استبدل الملف بنسخة سليمة."),
    Reason.TOO_LARGE: ("النص أكبر مما يُقبل في مقال واحد", "قسّم الملف إلى مقالات ثم أعد الاستيراد."),
    Reason.BINARY: ("ليس ملفا نصيا", "حوّله إلى نص أو HTML ثم أعد الاستيراد."),
    Reason.UNKNOWN_ENCODING: (
        "ترميز الحروف غير معروف",
        "احفظ الملف بترميز UTF-8 ثم أعد الاستيراد.",
    ),
    Reason.UNKNOWN_FORMAT: (
        "صيغة الملف غير مدعومة",
        "الصيغ المقروءة: {formats}.",
    ),
    Reason.BROKEN_ARCHIVE: ("الملف تالف أو غير مكتمل", "أعد تنزيله أو أنشئه من جديد."),
    Reason.ENCRYPTED: ("الملف محمي بكلمة سر", "فُكّ حمايته خارج البرنامج ثم أعد الاستيراد."),
    Reason.BROKEN_TABLE: (
        "سطر أو جدول غير صالح",
        "صحّح الموضع المذكور ثم أعد الاستيراد.",
    ),
    Reason.NO_TEXT: (
        "لا نص فيه",
        "إن كان صفحة ويب فافتحها حتى يظهر نصها واحفظها من جديد؛ وإن كان سطر جدول فاملأ خلية نصه.",
    ),
    Reason.NO_TEXT_COLUMN: (
        "لا عمود للنص في الجدول",
        "اختره من تقرير الاستيراد، أو سمِّه text أو «النص»، أو استورد بـ --columns text=اسمه.",
    ),
    Reason.EXTRA_CELLS: (
        "خلايا السطر أكثر من أعمدة الجدول",
        "ضع النص الذي فيه فواصل بين علامتي اقتباس ثم أعد الاستيراد.",
    ),
    Reason.UNCLEAR_ROW: (
        "علامات الاقتباس في السطر لا تستقيم",
        "أغلق علامة الاقتباس أو ضاعفها داخل النص ثم أعد الاستيراد.",
    ),
    Reason.CUT_OFF: ("الملف مقطوع قبل نهايته", "أعد تنزيله أو تصديره؛ ما قبل القطع استُورد."),
    Reason.NOT_PROSE: ("ليس نص مقال", "صدّر المقال نصا أو صفحة ويب ثم أعد الاستيراد."),
    Reason.MOJIBAKE: ("حروفه مشوّهة بترميز خاطئ", "افتح الأصل واحفظه بترميز UTF-8."),
    Reason.SCANNED: (
        "صفحات مصوّرة لا نص فيها",
        "أعد استيرادها مع التعرّف على الحروف (OCR): من تقرير الاستيراد، أو بالخيار --ocr.",
    ),
    Reason.NO_RECOGNISER: (
        "لا برنامج للتعرّف على الحروف العربية",
        "ثبّت Tesseract مع العربية (tesseract-ocr و tesseract-ocr-ara) ثم أعد الاستيراد.",
    ),
    Reason.UNTRUSTED_LETTERS: (
        "حروف الملف لا يوثق بها",
        "افتحه واحفظه من جديد نصا أو Word، أو مرّره على OCR.",
    ),
    Reason.NO_ARTICLES: ("لا مقالات فيه", "تحقّق من أنه الملف المقصود."),
    Reason.OLD_FORMAT: (
        "صيغة قديمة لا تُقرأ",
        "افتحه في LibreOffice أو Word واحفظه بصيغة DOCX أو ODT أو XLSX.",
    ),
    Reason.OTHER_PROGRAM: (
        "صيغة لا يقرؤها إلا برنامجها",
        "افتحه في برنامجه واحفظه أو صدّره بصيغة DOCX أو PDF أو EPUB أو CSV.",
    ),
    Reason.PACKED: ("مضغوط بصيغة لا تُفكّ هنا", "فُكّ ضغطه ثم استورد المجلد الناتج، أو اضغطه ZIP."),
    Reason.DATA_FILE: ("ملف بيانات للبرامج", "صدّره من برنامجه بصيغة CSV أو JSON أو XLSX."),
    Reason.SHORTCUT: (
        "اختصار إلى نص في مكان آخر",
        "افتح ما يشير إليه، واحفظه صفحةً أو DOCX أو PDF، ثم استورد ذلك.",
    ),
    Reason.NOT_AN_ARCHIVE: ("المجلد ليس أرشيفا لخزانة", "اختر مجلد أرشيف، أو أنشئ أرشيفا جديدا."),
    Reason.NEWER_VERSION: ("أنشأته نسخة أحدث من خزانة", "حدّث البرنامج ثم أعد المحاولة."),
    Reason.LOCKED: ("يستعمله برنامج آخر الآن", "أغلق النافذة الأخرى ثم أعد المحاولة."),
    Reason.DAMAGED: (
        "قاعدة بياناته تالفة",
        "أنقذ ما بقي منه بالأمر khizana salvage، أو استرجع نسخة احتياطية؛ لم يُحذف منه شيء.",
    ),
    Reason.NO_SPACE: ("لا مساحة كافية على القرص", "أفرغ مساحة ثم أعد المحاولة؛ ما حُفظ باق."),
    Reason.NOT_EMPTY: ("المجلد ليس فارغا", "اختر مجلدا جديدا أو فارغا."),
    Reason.UNREADABLE: ("تعذّرت قراءته", "انظر التفاصيل، وجرّب فتحه ببرنامج آخر."),
}  # fmt: skip

# An archive is a folder, and a summary is written: some reasons read otherwise there.
_ARCHIVE: dict[Reason, tuple[str, str]] = {
    Reason.NOT_FOUND: ("المجلد غير موجود", "تحقّق من المسار، أو أنشئ الأرشيف بالاستيراد إليه."),
    Reason.NO_PERMISSION: ("لا إذن بالقراءة والكتابة فيه", "غيّر أذونات المجلد ثم أعد المحاولة."),
    Reason.UNREADABLE: ("تعذّرت قراءته", "تحقّق من القرص ثم أعد المحاولة."),
}  # fmt: skip
_WRITING: dict[Reason, tuple[str, str]] = {
    Reason.NOT_FOUND: ("المجلد غير موجود", "اختر مجلدا موجودا ثم أعد المحاولة."),
    Reason.NO_PERMISSION: ("لا إذن بالكتابة هناك", "اختر مجلدا آخر ثم أعد المحاولة."),
    Reason.UNREADABLE: ("تعذّرت الكتابة", "اختر مكانا آخر ثم أعد المحاولة."),
}

_QUERY: dict[QueryFault, tuple[str, str]] = {
    QueryFault.UNBALANCED_QUOTE: ("علامة اقتباس لم تُغلق", "أضف علامة الإغلاق أو احذف الأولى."),
    QueryFault.UNBALANCED_PARENTHESIS: ("قوس لم يُغلق أو زائد", "وازن بين الأقواس."),
    QueryFault.NO_WORDS: ("لا كلمة فيها يُبحث عنها", "اكتب كلمة، أو أفرغ الخانة لترى كل المقالات."),
    QueryFault.EMPTY_FIELD: ("حقل بلا كلمة بعده", "اكتب الكلمة بعد النقطتين مباشرة."),
    QueryFault.UNKNOWN_FIELD: ("حقل غير معروف", "استعمل أسماء الحقول المذكورة في المساعدة."),
    QueryFault.BAD_DATE: ("تاريخ غير مفهوم", "اكتب التاريخ هكذا: 2015 أو 2015-07 أو 2015-07-24."),
    QueryFault.BAD_NUMBER: ("عدد غير مفهوم", "اكتب العدد هكذا: رقم:>50000 أو مبلغ:1..5مليون."),
    QueryFault.EMPTY_RANGE: ("المدى ينتهي قبل أن يبدأ", "ضع القيمة الصغرى أو الأقدم أولا."),
    QueryFault.TOO_LONG: ("عبارة البحث طويلة جدا", "اختصرها إلى أهم كلماتها."),
    QueryFault.TOO_MANY_FINDINGS: (
        "في عبارة البحث أكثر من ستة عشر رقما ووقتا",
        "اكتف ببعضها، وابحث عن الباقي في مرة أخرى.",
    ),
    QueryFault.TOO_MANY_WORDS: (
        "في عبارة البحث أكثر من أربعين كلمة، فلا يُبحث بكل الصيغ إلا عن أندرها",
        "اختصرها إلى أهم كلماتها.",
    ),
    QueryFault.UNREAD_LETTERS: (
        "لم تُراجع الحروف كما كُتبت إلا في أقرب المقالات إلى عبارة البحث، فلا تظهر البقية",
        "زد على عبارة البحث كلمة، أو أعد التساهل الذي أوقفته.",
    ),
}  # fmt: skip

_UNEXPECTED = ("حدث خطأ غير متوقع", "أعد المحاولة؛ فإن تكرر فانسخ التفاصيل وأرفقها ببلاغ.")
_DAMAGED_ARTICLE = (
    "تالف في قاعدة البيانات، وبقية المقالات سليمة",
    "أعد استيراد ملفه، أو أصلح الأرشيف بالأمر khizana check --repair.",
)
_NO_MEMORY = ("الذاكرة لا تكفي", "أغلق برامج أخرى أو استورد ملفات أقل في المرة الواحدة.")
_INDEX: dict[type[BaseException], tuple[str, str]] = {
    IndexLockedError: (
        "فهرس البحث تحدّثه نافذة أخرى الآن",
        "انتظر حتى تنتهي ثم أعد المحاولة.",
    ),
    IndexNotPrivateError: (
        "مجلد فهرس البحث يملكه مستخدم آخر",
        "احذف ذلك المجلد أو غيّر مالكه، ثم أعد المحاولة.",
    ),
    IndexDamagedError: (
        "كان فهرس البحث تالفا فحُذف",
        "أعد المحاولة: يُعاد بناؤه من الأرشيف ولا يضيع شيء.",
    ),
}

_SYSTEM_REASONS = {
    errno.ENOENT: Reason.NOT_FOUND,
    errno.EACCES: Reason.NO_PERMISSION,
    errno.EPERM: Reason.NO_PERMISSION,
    errno.EROFS: Reason.NO_PERMISSION,
    errno.ENOSPC: Reason.NO_SPACE,
    errno.EDQUOT: Reason.NO_SPACE,
}


def reason_words(reason: Reason) -> str:
    """What is wrong with an item, without its name and without a full stop."""
    return _of_item(reason)[0]


def reason_advice(reason: Reason) -> str:
    """What the reader can do about it: one sentence."""
    return _of_item(reason)[1]


def fault_words(fault: QueryFault) -> str:
    """What is wrong with a query, without a full stop."""
    return _QUERY[fault][0]


def sentence(error: BaseException) -> str:
    """What happened: one Arabic sentence, paths set off left to right for the interface."""
    subject = _subject(error)
    words = _words(error)[0]
    if isinstance(error, DamagedArticleError):
        return f"المقال {isolated(error.article_id)} {words}."
    if isinstance(error, ArchiveError):
        return f"تعذّر استعمال الأرشيف {isolated_path(subject)}: {words}."
    if isinstance(error, OutputError):
        return f"تعذّر الحفظ في {isolated_path(subject)}: {words}."
    if isinstance(error, BadQueryError):
        return f"لم تُفهم عبارة البحث: {words}."
    return f"{words}: {isolated_path(subject)}." if subject else f"{words}."


def advice(error: BaseException) -> str:
    """What the reader can do: one Arabic sentence."""
    return _words(error)[1]


def details(error: BaseException) -> str:
    """Everything a report needs, to be copied: the traceback and the versions. Not for showing."""
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    system = f"Python {platform.python_version()} · {platform.platform()}"
    return without_controls("".join(lines)) + system


def _words(error: BaseException) -> tuple[str, str]:
    if isinstance(error, BadQueryError):
        return _QUERY[error.fault]
    if isinstance(error, DamagedArticleError):
        return _DAMAGED_ARTICLE
    if type(error) in _INDEX:
        return _INDEX[type(error)]
    reason = _reason(error)
    if reason is None:
        return _NO_MEMORY if isinstance(error, MemoryError) else _UNEXPECTED
    special: dict[Reason, tuple[str, str]] = {}
    if isinstance(error, ArchiveError):
        special = _ARCHIVE
    elif isinstance(error, OutputError):
        special = _WRITING
    return special.get(reason) or _of_item(reason)


def _of_item(reason: Reason) -> tuple[str, str]:
    words, help_with_it = _READING[reason]
    if reason is Reason.UNKNOWN_FORMAT:
        # Who never fails does without the readers of all formats.
        from articles.reading.formats import FORMATS  # noqa: PLC0415

        help_with_it = help_with_it.format(formats="، ".join(each.label for each in FORMATS))
    return words, help_with_it


def _reason(error: BaseException) -> Reason | None:
    if isinstance(error, ReadingError | ArchiveError | OutputError):
        return error.reason
    if isinstance(error, OSError):
        return _SYSTEM_REASONS.get(error.errno or 0)
    if isinstance(error, sqlite3.Error):
        return _database_reason(str(error))
    return None


def _database_reason(message: str) -> Reason | None:
    for words, reason in (
        ("locked", Reason.LOCKED),
        ("full", Reason.NO_SPACE),
        ("malformed", Reason.DAMAGED),
        ("not a database", Reason.NOT_AN_ARCHIVE),
        ("readonly", Reason.NO_PERMISSION),
        ("unable to open", Reason.NOT_FOUND),
    ):
        if words in message:
            return reason
    return None


def _subject(error: BaseException) -> str:
    if isinstance(error, ReadingError):
        return error.origin
    if isinstance(error, ArchiveError | OutputError):
        return error.path
    if isinstance(error, OSError) and error.filename is not None and _reason(error) is not None:
        return str(error.filename)
    return ""


def _opened(fault_log: Path) -> TextIO | None:
    """The file for the interpreter's last words; None where nothing can be written."""
    try:
        fault_log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return fault_log.open("a", encoding="utf-8")
    except OSError:
        return None


class ExceptionHooks:
    """The hooks that are in force; `close` puts the former ones back."""

    def __init__(self, show: Callable[[BaseException], None], fault_log: Path | None) -> None:
        self._show = show
        self._former = (sys.excepthook, threading.excepthook)
        self._faults = None if fault_log is None else _opened(fault_log)
        if self._faults is not None:
            faulthandler.enable(self._faults)
        sys.excepthook = self._in_main_thread
        threading.excepthook = self._in_thread

    def close(self) -> None:
        """Put the former hooks back and close the fault log."""
        sys.excepthook, threading.excepthook = self._former
        if self._faults is not None:
            faulthandler.disable()
            with suppress(OSError):
                self._faults.close()
            self._faults = None

    def _in_main_thread(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._report(error.with_traceback(trace), "main")

    def _in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is None or issubclass(arguments.exc_type, SystemExit):
            return
        name = arguments.thread.name if arguments.thread else "?"
        self._report(arguments.exc_value, name)

    def _report(self, error: BaseException, thread: str) -> None:
        _LOG.error("unexpected, in thread %s", thread, exc_info=error)
        try:
            self._show(error)
        except Exception:  # noqa: BLE001 - a failing dialog must not raise inside the hook
            _LOG.exception("the failure could not be shown")


def install_excepthooks(
    show: Callable[[BaseException], None], fault_log: Path | None = None
) -> ExceptionHooks:
    """Send every uncaught exception to the log and to `show`, a crash of the process to a file.

    Args:
        show: Called with the exception, in the thread it happened in: a window passes it on
            through a signal.
        fault_log: Where `faulthandler` writes when the interpreter itself dies, if that can be
            written; None for nowhere.

    Returns:
        The hooks; `close` them at the end.
    """
    return ExceptionHooks(show, fault_log)
