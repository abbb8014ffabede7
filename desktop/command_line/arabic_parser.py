"""argparse in Arabic: its headings, its messages, and the values that commands share."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

_MESSAGES = (
    (r"the following arguments are required: (.+)", "ينقص: {0}"),
    (r"unrecognized arguments: (.+)", "ما لا معنى له هنا: {0}"),
    (r"argument (.+?): expected one argument", "يلزم {0} قيمة واحدة"),
    (r"argument (.+?): expected at least one argument", "يلزم {0} قيمة على الأقل"),
    (r"argument (.+?): not allowed with argument (.+)", "لا يجتمع {0} مع {1}"),
    (r"argument (.+?): invalid choice: (.+?) \((.+)\)", "قيمة {0} غير معروفة: {1}"),
    (r"argument (.+?): ignored explicit argument (.+)", "لا قيمة للخيار {0}"),
    (r"ambiguous option: (.+?) could match (.+)", "الخيار {0} يحتمل أكثر من معنى: {1}"),
    (r"one of the arguments (.+) is required", "ينقص واحد من: {0}"),
    (r"argument (.+?): (.+)", "{0}: {1}"),
)
_EXIT_USAGE = 2


class ArabicFormatter(argparse.RawDescriptionHelpFormatter):
    """The layout of a help page, with Arabic headings."""

    @override
    def _format_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None
    ) -> str:
        return super()._format_usage(usage, actions, groups, "الاستعمال: ")


class ArabicParser(argparse.ArgumentParser):
    """A parser that speaks Arabic; wrong usage ends with exit status 2."""

    def __init__(self, *, prog: str, description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=ArabicFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "ما يُعطى"
        self._optionals.title = "الخيارات"
        self.add_argument("-h", "--help", action="help", help="يعرض هذه المساعدة")

    @override
    def error(self, message: str) -> NoReturn:
        usage = self.format_usage()
        self.exit(_EXIT_USAGE, f"{usage}{self.prog}: {arabic_message(message)}\n")


def arabic_message(message: str) -> str:
    """The Arabic words for one of argparse's messages."""
    for pattern, words in _MESSAGES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return words.format(*found.groups())
    return f"استعمال غير صحيح: {message}"


def edtf(text: str) -> str:
    """An EDTF value of the calendar: `2015`, `2015-07`, `2015-07-24`, `2009/2013`."""
    from articles.timeline.edtf import edtf_interval  # noqa: PLC0415 - `--help` does without it

    if edtf_interval(text) is None:
        raise argparse.ArgumentTypeError(
            f"«{text}» ليس تاريخا مفهوما؛ اكتبه هكذا: 2015 أو 2015-07 أو 2015-07-24"
        )
    return text


def folder(text: str) -> Path:
    """A folder by its path; an empty one, as a script's unset variable gives it, is none.

    As a path it would be the folder where the command runs, and an archive be made there.
    """
    if not text:
        raise argparse.ArgumentTypeError("المسار فارغ")
    return Path(text)


MOST_SENTENCES = 10
"""A longer summary is no summary."""


def positive(text: str) -> int:
    """A whole number from 1 on, in any of the three digit sets."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"«{text}» ليس عددا صحيحا موجبا")
    return number


def sentence_count(text: str) -> int:
    """How many sentences a summary has, in any of the three digit sets."""
    number = positive(text)
    if number > MOST_SENTENCES:
        raise argparse.ArgumentTypeError(f"«{text}» أكثر من {MOST_SENTENCES} جمل")
    return number


def today() -> date:
    """The day on the user's clock."""
    return date.today()  # noqa: DTZ011 - the reader's own day, not a point in time


def joined(names: Sequence[str]) -> str:
    """Names as a list in a sentence."""
    return "، ".join(names)
