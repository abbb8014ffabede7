"""Grammar of dates in digits: `15/12/2011`, `30 - 07 - 2015`, `1436/10/9`, `06-19-2012`."""

from __future__ import annotations

import re
from datetime import date

from articles.timeline import lexicon
from articles.timeline.calendars import UNMARKED_HIJRI_YEARS, WEEKDAYS, Calendar
from articles.timeline.readings import Point
from articles.timeline.tables import words
from articles.timeline.tokens import Tokens

_NUMERIC_DATE = re.compile(
    r"(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})"
    r"|(?P<year2>\d{4})(?P<sign2>[-/.])(?P<month2>\d{1,2})(?P=sign2)(?P<day2>\d{1,2})"
)
_HALF_DATE = re.compile(r"\d{1,2}(?P<sign>[-/])\d{1,2}")
_SHORT_NUMERIC_DATE = re.compile(
    r"(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d\d)"
)
_NO_DATES_AFTER = words("grammars", "numeric_dates.no_dates_after")
_FIRST_OF_LAST_CENTURY = 40
_MONTHS = 12
_LATEST_HIJRI_YEAR = 1600
_SHORTEST_DATE = len("1/1/11")
_ENGLISH_HALVES = frozenset({"AM", "PM"})
PLAUSIBLE_YEARS = range(1000, 2200)
_LAST_DATED_YEAR = 2100
_YEARS_OF_THE_WEB = range(2000, 2050)
PAIR_SIGNS = frozenset("/-")
COMMAS = frozenset("،,")


def set_right(year: int) -> int:
    """`2102` is 2012, set from right to left: nobody dates by the next century."""
    turned = int(str(year)[::-1]) if year > _LAST_DATED_YEAR else year
    return turned if turned in _YEARS_OF_THE_WEB else year


def numeric_date(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`15/12/2011`, `30 - 07 - 2015`, `1436/10/9`: day first unless the year comes first."""
    end = i + 1
    written = tokens.word(i)
    apart = tokens.word(i + 1) in PAIR_SIGNS and tokens.word(i + 3) == tokens.word(i + 1)
    if apart and tokens.number(i + 2) is not None:  # not `12-3-2012-وفا-`
        written, end = "".join(tokens.word(k) for k in range(i, i + 5)), i + 5
    elif tokens.word(i + 1) in PAIR_SIGNS and (half := _HALF_DATE.fullmatch(written)):
        # `7-4 - 2012`.
        written, end = f"{written}{half['sign']}{tokens.word(i + 2)}", i + 3
    if len(written) < _SHORTEST_DATE:
        return None
    form = _NUMERIC_DATE.fullmatch(written) if len(written) <= 10 else None
    if form is None:
        short = _short_numeric_date(tokens, i, written)
        return (short, end) if short is not None else None
    day, month, year = (int(form[name] or form[name + "2"]) for name in ("day", "month", "year"))
    if day <= 12 and (month > 12 or (form["sign"] == "-" and _is_of_forum(tokens, end))):
        # `06-19-2012`: the month stands first.
        day, month = month, day
    year = set_right(year)
    day, month = _by_weekday(tokens, i, year, month, day)
    if not (1 <= day <= 31 and 1 <= month <= 12 and year in PLAUSIBLE_YEARS):
        return None
    which = Calendar.HIJRI if year in UNMARKED_HIJRI_YEARS else Calendar.GREGORIAN
    if tokens.word(end) in lexicon.HIJRI_MARKS:
        which, end = Calendar.HIJRI, end + 1
    elif tokens.word(end) in lexicon.GREGORIAN_MARKS:
        which, end = Calendar.GREGORIAN, end + 1
    return Point(year, month, day, which), end


def _by_weekday(tokens: Tokens, i: int, year: int, month: int, day: int) -> tuple[int, int]:
    """Day and month; exchanged where the weekday before them is that of the exchanged ones.

    `أحد, 03/07/2021`, as Drupal writes: a Sunday was the 7th of March.
    """
    before = tokens.word(i - 2 if tokens.word(i - 1) in COMMAS else i - 1)
    weekday = WEEKDAYS.get(before) or WEEKDAYS.get(f"ال{before}")
    if weekday is None or not (1 <= day <= _MONTHS and 1 <= month <= _MONTHS and year > 0):
        return day, month
    told, exchanged = date(year, month, day), date(year, day, month)
    wrong = told.isoweekday() != weekday == exchanged.isoweekday()
    return (month, day) if wrong and year > _LATEST_HIJRI_YEAR else (day, month)


def _is_of_forum(tokens: Tokens, i: int) -> bool:
    """`07-03-2012 09:08 PM`: vBulletin, the software of the forums, puts the month first."""
    j = i + (tokens.word(i) in COMMAS)
    return ":" in tokens.word(j) and tokens.word(j + 1) in _ENGLISH_HALVES


def _short_numeric_date(tokens: Tokens, i: int, written: str) -> Point | None:
    """`15/12/11`: a year of two digits is one of this century, or of the last seventy."""
    form = _SHORT_NUMERIC_DATE.fullmatch(written) if len(written) <= len("15/12/11") else None
    if form is None or tokens.word(i - 1) in _NO_DATES_AFTER:
        return None
    if tokens.word(i + 1) in lexicon.UNITS and not tokens.clitic(i + 1):
        return None  # `5.12.12 ساعات`
    day, month, year = (int(form[name]) for name in ("day", "month", "year"))
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Point(year + (1900 if year >= _FIRST_OF_LAST_CENTURY else 2000), month, day)
