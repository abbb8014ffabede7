"""Folding of a line for comparison with cues and titles; never stored."""

from __future__ import annotations

import re

_FOLD = str.maketrans(
    "أإآٱىةؤئ",
    "اااايهوي",
    "\N{ARABIC TATWEEL}\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670",
)
_WORDS = re.compile(r"[^\W_]+")


def folded(line: str) -> str:
    """The line with spelling variants made one, lower case, single spaces."""
    return " ".join(line.translate(_FOLD).casefold().split())


def words_of(line: str) -> list[str]:
    """The folded words of a line, without its punctuation."""
    return _WORDS.findall(folded(line))
