"""Where a line must not end: between number and sign, inside a number, beside French marks."""

from __future__ import annotations

import re

_SPACES = " \N{THIN SPACE}\N{PUNCTUATION SPACE}"
_NO_BREAK = "\N{NO-BREAK SPACE}"
_SIGNS = "%٪‰°"
_COINS = "$€£¥₪₺"
_CLOSING = "!?;:؟؛،»›…"

_KEPT_TOGETHER = re.compile(
    rf"""
    (?<=\d)[{_SPACES}](?=[{_SIGNS}{_COINS}]|\d{{3}}(?!\d))  # 4,5 % and 10 000
    | (?<=[{_COINS}])[{_SPACES}](?=\d)                      # $ 45
    | (?<=[«‹])[{_SPACES}](?=\S) | (?<=\S)[{_SPACES}](?=[{_CLOSING}])
    """,
    re.VERBOSE,
)


def unbroken(text: str) -> str:
    """`text`, of the same length, whose lines do not end where the eye would stumble.

    It is for setting lines only: what is kept, searched and copied has the spaces of its source.
    """
    return _KEPT_TOGETHER.sub(_NO_BREAK, text)
