"""What may be written after `khizana`: the list of sub-commands, and how the window is opened.

Only argparse is imported here, so that `khizana --help` answers at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.command_line.arabic_parser import ArabicParser, folder
from desktop.command_line.options import add_terminal

PROGRAM = "khizana"

COMMANDS = {
    "import": "يستورد ملفات ومجلدات إلى أرشيف",
    "search": "يبحث في أرشيف",
    "show": "يعرض مقالا وكل ما استُخرج منه",
    "extract": "يستخرج الأرقام والتواريخ من ملفات دون أرشيف",
    "summary": "يكتب ملخّص مقال، أو ملف عدة مقالات، في PDF أو HTML",
    "bookmarks": "يصدّر المقتطفات المعلَّمة",
    "corrections": "يصدّر ما صححته من الأرقام صفوفا للتدريب والاختبار",
    "figures": "يعرض سجلّ أرقام الأرشيف ويصدّره",
    "check": "يفحص الأرشيف والفهرس ويصلح ما يمكن إصلاحه",
    "backup": "ينسخ الأرشيف، أو كلماتك وحدها، نسخة احتياطية مفحوصة",
    "restore": "يسترجع أرشيفا من نسخة، أو كلماتك منها إلى أرشيف قائم",
    "salvage": "ينقذ ما بقي من أرشيف تالف في أرشيف جديد",
}
"""Each sub-command and what it does; its options and its work are in the module of its name,
`desktop/command_line/NAME_command.py`, which is imported when it is asked for."""

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
        f"لمساعدة كل أمر: {PROGRAM} COMMAND --help · للإصدار: {PROGRAM} --version",
        _EXITS,
    ]
    return "\n".join(lines)


def misspelt_command(arguments: Sequence[str]) -> str | None:
    """The command that the first argument nearly is, where it is no archive and is to be none."""
    if not arguments or "--import" in arguments or Path(arguments[0]).exists():
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

    return next(iter(get_close_matches(arguments[0], COMMANDS, n=1, cutoff=0.75)), None)


def window_parser() -> ArabicParser:
    """How the window is opened."""
    parser = ArabicParser(prog=PROGRAM, description="يفتح النافذة على أرشيف.", epilog=_EXITS)
    parser.add_argument(
        "archive",
        metavar="ARCHIVE",
        nargs="?",
        type=folder,
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
    add_terminal(parser)
    return parser


def command_parser(command: str, add_arguments: Callable[[ArabicParser], None]) -> ArabicParser:
    """The parser of one sub-command, with the options that it takes."""
    parser = ArabicParser(
        prog=f"{PROGRAM} {command}", description=f"{COMMANDS[command]}.", epilog=_EXITS
    )
    add_arguments(parser)
    return parser
