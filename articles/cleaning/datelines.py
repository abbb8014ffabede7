"""Date lines: a line near the title that holds the date of publication and nothing else."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from articles.arabic.folding import fold_line, words_of_line
from articles.arabic.short_texts import remembered_of_short

_TABLE = tomllib.loads(Path(__file__).with_name("datelines.toml").read_text("utf-8"))
_MONTHS = frozenset(map(fold_line, _TABLE["months"]))
_WORDS = _MONTHS | frozenset(map(fold_line, _TABLE["weekdays"] + _TABLE["companions"]))
_OF_HIJRA = "|".join(map(fold_line, _TABLE["last_of_hijra"]))
# «12 ذي الحجة 1423», whatever stands around it.
_DAY_OF_HIJRA = re.compile(
    rf"(?<!\d)\d{{1,2}}\s(?:من\s)?(?:شهر\s)?(?:[^\W\d]+\s)?(?:{_OF_HIJRA})\s"
    r"(?:(?:ل?عام|ل?سنه)\s)?1[34]\d\d(?!\d)"
)
_MOST_AROUND_HIJRA = 4  # words
_LONGEST = 90
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_NUMERIC = re.compile(
    r"(?<!\d)(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2})(?!\d)"
)
_LONGEST_GATHERED = 200  # code points from «نشر في» to the end of the line
_MOST_DIGITS = 4
# Whose clock it is: «10:20 بتوقيت القدس».
_CLOCK = "توقيت"
_CLOCK_OF = re.compile(r"\s*بالتوقيت\b.*$|\s*بتوقيت\b.*$")
# How sites that gather the press of a country sign it: «نشر في المثال يوم 15 - 08 - 2012».
_GATHERED = re.compile(
    r"نشر(?:ت|ه)? في\s+(?P<outlet>[^\n]{2,40}?)\s+يوم\s+"
    r"(?P<day>\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4})$"
)


@remembered_of_short
def is_dateline(line: str) -> bool:
    """Whether the line is a date, with at most a weekday, an hour and words like «نشر في»."""
    # Most lines are long or without a digit, and the pattern is looked for at every space.
    if len(line) > 2 * _LONGEST or not _has_digit(line):
        return False
    if _CLOCK in line:
        line = _CLOCK_OF.sub("", line)
    if len(line) > _LONGEST or not _has_digit(line):
        return False
    folded_line = " ".join(words_of_line(line))
    pieces = _PIECE.findall(folded_line)
    if not pieces or not all(_is_part_of_date(piece) for piece in pieces):
        return False
    if _NUMERIC.search(_ascii_digits(line)):
        return True
    return any(piece in _MONTHS for piece in pieces) and any(piece.isdigit() for piece in pieces)


def day_of_hijra(line: str) -> str | None:
    """The day by the calendar of the hijra in a line that has few other words, as folded.

    Above a text such a line is the day of publication: «الرباط في 12 ذي الحجة 1423».
    """
    folded = " ".join(_ascii_digits(fold_line(line[: 2 * _LONGEST])).split())
    found = _DAY_OF_HIJRA.search(folded) if len(line) <= _LONGEST else None
    if found is None:
        return None
    others = (word for word in folded.replace(found.group(), " ").split() if word not in _WORDS)
    return found.group() if sum(1 for _ in others) <= _MOST_AROUND_HIJRA else None


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, or its first part, and nothing else."""
    return fold_line(word.strip()) in _MONTHS


def gathered_line(line: str) -> tuple[str, str, str] | None:
    """What a line says that a site wrote under a title: what is before it, the outlet, the day."""
    found = _GATHERED.search(line, max(0, len(line) - _LONGEST_GATHERED))
    if found is None:
        return None
    day = "".join(found["day"].split())
    return line[: found.start()].strip(" -–"), found["outlet"], day


def _has_digit(line: str) -> bool:
    return any(map(str.isdigit, line))


def _is_part_of_date(piece: str) -> bool:
    if piece.isdigit():
        return len(piece) <= _MOST_DIGITS
    return piece in _WORDS


def _ascii_digits(line: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in line)
