"""Days told by the moment at which a page or a row is read: «قبل ساعتين», `il y a 3 jours`."""

from __future__ import annotations

import re
import tomllib
from datetime import datetime, timedelta
from pathlib import Path

from articles.arabic.folding import fold_accents

_TABLE = tomllib.loads(Path(__file__).with_name("relative_days.toml").read_text("utf-8"))
_LONGEST = 60  # code points
_MONTHS_OF_YEAR = 12
_MOST_WORDS_OF_AGO = 4
_FIRST_YEAR = 1990  # of pages
_MINUTES = {"minute": 1, "hour": 60, "day": 60 * 24, "week": 60 * 24 * 7}


def _plain(words: str) -> str:
    """Words as they are compared: folded, without accents."""
    return fold_accents(words).replace("’", "'")


def _any_of(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, map(_plain, words)), key=len, reverse=True))


_UNITS = {_plain(word): unit for unit, words in _TABLE["units"].items() for word in words}
_TWO = {_plain(word): unit for unit, words in _TABLE["two"].items() for word in words}
_LABEL = rf"(?:(?:{_any_of(_TABLE['labels'])})\s*:?\s+)?"
_CLOCK = r"(?:[\s,،|-]*(?:في|على|الساعه|a|at|@)?\s*\d{1,2}[:.h]\d{2}(?:\s?\w{1,6})?)?"
_NOW, _TODAY, _YESTERDAY = (
    re.compile(rf"{_LABEL}(?:{_any_of(_TABLE[name])}){_CLOCK}")
    for name in ("now", "today", "yesterday")
)
_AGO = re.compile(
    rf"{_LABEL}(?P<before>(?:{_any_of(_TABLE['before'])})\s+)?"
    rf"(?:(?P<two>{'|'.join(_TWO)})|(?:(?P<number>\d{{1,3}}|{_any_of(_TABLE['one'])})\s*)?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}))"
    rf"(?:\s+(?:{_any_of(_TABLE['one'])}))?(?P<behind>\s+(?:{_any_of(_TABLE['behind'])}))?"
)


def told_by_moment(words: str, moment: datetime) -> str | None:
    """The day (or month, or year) in words that tell it by another moment and nothing else.

    Args:
        words: A line, or a piece of one.
        moment: When the page was read, or saved.

    Returns:
        As EDTF; None for any other words.
    """
    said = " ".join(_plain(words).split()).strip(" -–|،,.:()") if len(words) <= _LONGEST else ""
    if not said or moment.year < _FIRST_YEAR:  # a clock that nobody set
        return None
    if _NOW.fullmatch(said) or _TODAY.fullmatch(said):
        return moment.date().isoformat()
    if _YESTERDAY.fullmatch(said):
        return (moment.date() - timedelta(days=1)).isoformat()
    ago = _AGO.fullmatch(said)
    if ago is None or not (ago["before"] or ago["behind"]):
        return None
    unit = _TWO[ago["two"]] if ago["two"] else _UNITS[ago["unit"]]
    number = ago["number"] or "1"
    return _before(moment, unit, 2 if ago["two"] else int(number) if number.isdecimal() else 1)


def is_ago(words: str) -> bool:
    """Whether words say how long ago something was, and nothing else."""
    said = _AGO.fullmatch(" ".join(_plain(words).split())) if len(words) <= _LONGEST else None
    return said is not None and bool(said["before"] or said["behind"])


def without_ago(words: str) -> str:
    """Words without how long ago something was at their end: «كتب: وائل نور منذ يومين»."""
    said = words.split()
    sizes = range(_MOST_WORDS_OF_AGO, 0, -1)
    size = next((n for n in sizes if n < len(said) and is_ago(" ".join(said[-n:]))), 0)
    return " ".join(said[:-size]).rstrip(" -–—|•·،,") if size else words


def _before(moment: datetime, unit: str, number: int) -> str:
    """The day, month or year so many units before a moment."""
    if unit in _MINUTES:
        return (moment - timedelta(minutes=_MINUTES[unit] * number)).date().isoformat()
    if unit == "year":
        return f"{moment.year - number:04d}"
    months = moment.year * _MONTHS_OF_YEAR + moment.month - 1 - number
    return f"{months // _MONTHS_OF_YEAR:04d}-{months % _MONTHS_OF_YEAR + 1:02d}"
