"""What may be written after `khizana`: the sub-commands and their options.

Only argparse is imported here, so that `khizana --help` answers at once.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop.command_line.arabic_parser import ArabicParser, edtf, positive, sentence_count

PROGRAM = "khizana"

COMMANDS = {
    "import": "يستورد ملفات ومجلدات إلى أرشيف",
    "search": "يبحث في أرشيف",
    "show": "يعرض مقالا وكل ما استُخرج منه",
    "extract": "يستخرج الأرقام والتواريخ من ملفات دون أرشيف",
    "summary": "يكتب ملخّص مقال، أو ملف عدة مقالات، في PDF أو HTML",
    "bookmarks": "يصدّر المقتطفات المعلَّمة",
    "check": "يفحص الأرشيف والفهرس ويصلح الفهرس",
}

_EXITS = "حالة الخروج: 0 تمّ · 1 تمّ جزء منه · 2 استعمال غير صحيح · 3 تعذّر فتح الأرشيف"


def overview() -> str:
    """The first help page: how to open the window, and the sub-commands."""
    width = max(map(len, COMMANDS))
    lines = [
        "خزانة: متصفّح لأرشيفات المقالات الصحفية العربية",
        "",
        "الاستعمال:",
        f"  {PROGRAM} [ARCHIVE] [--import PATH…]   يفتح النافذة على الأرشيف",
        f"  {PROGRAM} {PROGRAM}:LINK               يفتح مقتطفا برابطه",
        f"  {PROGRAM} COMMAND …                    ينفّذ أمرا دون نافذة",
        "",
        "الأوامر:",
        *(f"  {name:<{width}}   {words}" for name, words in COMMANDS.items()),
        "",
        f"لمساعدة كل أمر: {PROGRAM} COMMAND --help",
        _EXITS,
    ]
    return "\n".join(lines)


def window_parser() -> ArabicParser:
    """How the window is opened."""
    parser = ArabicParser(prog=PROGRAM, description="يفتح النافذة على أرشيف.", epilog=_EXITS)
    parser.add_argument(
        "archive",
        metavar="ARCHIVE",
        nargs="?",
        type=Path,
        help="مجلد الأرشيف؛ وإلا فآخر أرشيف فُتح، أو أرشيف العيّنة",
    )
    parser.add_argument(
        "--import",
        dest="imports",
        metavar="PATH",
        nargs="+",
        action="extend",
        default=[],
        type=Path,
        help="ملفات أو مجلدات تُستورد عند الفتح",
    )
    _add_terminal(parser)
    return parser


def command_parser(command: str) -> ArabicParser:
    """The parser of one sub-command."""
    parser = ArabicParser(
        prog=f"{PROGRAM} {command}", description=f"{COMMANDS[command]}.", epilog=_EXITS
    )
    _ARGUMENTS[command](parser)
    return parser


def _import(parser: ArabicParser) -> None:
    from articles.reading.formats import FORMATS  # noqa: PLC0415 - the other commands answer sooner

    _add_archive(parser, "مجلد الأرشيف؛ يُنشأ إن لم يوجد")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help=f"ملفات أو مجلدات: {'، '.join(each.label for each in FORMATS)}",
    )
    _add_output(parser)


def _search(parser: ArabicParser) -> None:
    _add_archive(parser)
    parser.add_argument("query", metavar="QUERY", nargs="?", help="عبارة البحث")
    parser.add_argument("--batch", metavar="FILE", type=Path, help='ملف JSONL أسطره {"id","query"}')
    parser.add_argument("--limit", metavar="N", type=positive, default=20, help="عدد النتائج (20)")
    parser.add_argument(
        "--from", dest="date_from", metavar="EDTF", type=edtf, help="ما نُشر فيه أو بعده"
    )
    parser.add_argument(
        "--to", dest="date_to", metavar="EDTF", type=edtf, help="ما نُشر فيه أو قبله"
    )
    parser.add_argument(
        "--source",
        metavar="NAME",
        action="append",
        default=[],
        help="صحيفة أو موقع؛ يمكن تكراره",
    )
    parser.add_argument(
        "--sort",
        choices=("relevance", "date"),
        default="relevance",
        help="الترتيب: relevance للأوثق صلة (المعتاد)، date للأحدث",
    )
    _add_output(parser)


def _show(parser: ArabicParser) -> None:
    _add_archive(parser)
    parser.add_argument("id", metavar="ID", help="معرّف المقال كما يظهر في نتائج البحث")
    _add_output(parser)


def _extract(parser: ArabicParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="ملفات المقالات")
    parser.add_argument(
        "--jsonl",
        metavar="FILE",
        type=Path,
        help='ملف أسطره {"id","text","published"}؛ يُؤخذ النص كما هو',
    )
    parser.add_argument(
        "--published", metavar="EDTF", type=edtf, help="تاريخ نشر الملفات، إن كان معروفا"
    )
    _add_output(parser)


def _summary(parser: ArabicParser) -> None:
    _add_archive(parser)
    parser.add_argument("ids", metavar="ID", nargs="+", help="معرّفات المقالات")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--pdf", metavar="OUT", type=Path, help="ملف PDF يُكتب")
    target.add_argument("--html", metavar="OUT", type=Path, help="ملف HTML يُكتب")
    parser.add_argument(
        "--sentences",
        metavar="N",
        type=sentence_count,
        default=3,
        help="عدد جمل كل ملخّص، من 1 إلى 10 (3)",
    )
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="حجم الورق (A4)")
    parser.add_argument("--title", metavar="TEXT", default="", help="عنوان ملف المقالات على غلافه")
    _add_output(parser)


def _bookmarks(parser: ArabicParser) -> None:
    _add_archive(parser)
    parser.add_argument(
        "--format",
        choices=("json-ld", "markdown", "csv"),
        default="json-ld",
        help="صيغة التصدير: json-ld (المعتادة) أو markdown أو csv",
    )
    _add_output(parser)


def _check(parser: ArabicParser) -> None:
    _add_archive(parser)
    parser.add_argument("--repair", action="store_true", help="يعيد بناء الفهرس من الأرشيف")
    _add_output(parser)


_ARGUMENTS: dict[str, Callable[[ArabicParser], None]] = {
    "import": _import,
    "search": _search,
    "show": _show,
    "extract": _extract,
    "summary": _summary,
    "bookmarks": _bookmarks,
    "check": _check,
}


def _add_archive(parser: ArabicParser, words: str = "مجلد الأرشيف") -> None:
    parser.add_argument("--archive", metavar="DIR", type=Path, required=True, help=words)


def _add_output(parser: ArabicParser) -> None:
    parser.add_argument("--json", action="store_true", help="يكتب JSON لبرنامج آخر")
    _add_terminal(parser)


def _add_terminal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--terminal",
        choices=("logical", "visual"),
        default="logical",
        help="visual لطرفية لا تصل الحروف العربية ولا تقلبها",
    )
