"""The first lines of several articles in one text, which say what the whole is and of which day.

«النشرة الصحفية – الأحد 4 مارس 2019»: the names are in `press_reviews.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.datelines import is_dateline

_TABLE = tomllib.loads(Path(__file__).with_name("press_reviews.toml").read_text("utf-8"))
_NAMES = tuple(map(fold_line, _TABLE["names"]["words"]))
_AROUND = " \t-–—*#•■▪●◆=_~[](){}«»\"'|:"
_YEAR = re.compile(r"\d{4}|[٠-٩]{4}")
_PIECES = re.compile(r"\s*[:|،,/]\s*|\s+[-–—•]\s+")
_END = re.compile(r"[.!؟?…»\"”]\s*$")
_MOST_BEHIND_NAME = 3  # words behind the name of a review, but for its day
_LONGEST_TOP = 100  # code points of a line that says what the whole is
_MOST_LINES = 4


def is_review(line: str) -> bool:
    """Whether a line, or a part of it, is a name of what articles of the press follow, or nearly.

    A title may have such words in it: «الوزارة توقف نشرتها الصحفية».
    """
    pieces = _PIECES.split(fold_line(line)) if len(line) <= _LONGEST_TOP else []
    return any(_opens_review(piece.strip(_AROUND)) for piece in pieces)


def _opens_review(words: str) -> bool:
    name = next((each for each in _NAMES if words.startswith(each)), None)
    behind = "" if name is None else words[len(name) :]
    return name is not None and (
        len(behind.split()) <= _MOST_BEHIND_NAME or any(map(str.isdigit, behind))
    )


def day_of_all(above: Sequence[str]) -> str:
    """The day that a line above the first article says of the whole."""
    said = (line.split() for line in above if _YEAR.search(line) and len(line) <= _LONGEST_TOP)
    ends = (" ".join(words[start:]) for words in said for start in range(len(words)))
    return next(filter(is_dateline, ends), "")  # «أقوال الصحف ليوم 4 مارس 2019»


def masthead_length(lines: Sequence[str]) -> int:
    """How many of the first lines say what the whole is, its day among them; 0 without such."""
    top = lines[:_MOST_LINES]
    ends = (n for n, each in enumerate(top) if len(each) > _LONGEST_TOP or _END.search(each))
    top = top[: next(ends, len(top))]
    if not any(map(is_review, top)):
        return 0
    return max(n + 1 for n, line in enumerate(top) if is_review(line) or day_of_all([line]))
