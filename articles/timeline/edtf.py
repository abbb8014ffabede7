"""Reading and writing the EDTF values that Khizana uses (ISO 8601-2, Library of Congress EDTF).

Understood: years, months and days, `2019-21` (seasons 21–24), `2019-Q2` and `2019-W07`, decades
and centuries (`199X`, `19XX`), intervals with open or unknown ends (`2015/..`, `/2015`), and the
marks `~ ? %`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from articles.timeline.calendars import SEASON_MONTHS, month_days

_QUALIFIERS = re.compile(r"[~?%]")
_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T[0-9:.+Z-]*)?)?))?"
    r"|(?P<decade>\d{3})X|(?P<century>\d\d)XX",
    re.ASCII,
)
_OPEN_ENDS = frozenset({"", ".."})
_LONGEST = 64


def edtf_interval(value: str | None) -> tuple[date, date] | None:
    """The first and the last day that an EDTF value covers.

    An open end reaches to the last day that a date can hold, on its side.

    Args:
        value: EDTF, or anything else.

    Returns:
        The two days, or None when the value names no stretch of the calendar (durations, clock
        times, bad input).
    """
    if not value or len(value) > _LONGEST:
        return None
    plain = _QUALIFIERS.sub("", value)
    if "/" not in plain:
        return _simple_interval(plain)
    first_text, _, last_text = plain.partition("/")
    if first_text in _OPEN_ENDS and last_text in _OPEN_ENDS:
        return None
    first = (date.min, date.min) if first_text in _OPEN_ENDS else _simple_interval(first_text)
    last = (date.max, date.max) if last_text in _OPEN_ENDS else _simple_interval(last_text)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def year_of(value: str | None) -> int | None:
    """The year in which an EDTF value begins (ends, when its beginning is open), or None."""
    interval = edtf_interval(value)
    if interval is None:
        return None
    return interval[1].year if interval[0] == date.min else interval[0].year


def is_certain(value: str | None) -> bool:
    """Whether a value names its time without `~`, `?` or `%`."""
    return bool(value) and not _QUALIFIERS.search(value or "")


def is_open(value: str | None) -> bool:
    """Whether a value is an interval with an open or unknown end."""
    first, slash, last = (value or "").partition("/")
    return bool(slash) and (first in _OPEN_ENDS or last in _OPEN_ENDS)


def write_interval(first: str, last: str) -> str:
    """An EDTF interval of two values, or the value itself when both are the same."""
    return first if first == last else f"{first}/{last}"


def write_days(first: date, last: date) -> str:
    """The shortest EDTF value for a stretch of days: a day, a month, a year, or an interval."""
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month) and (first, last) == month_days(
        first.year, first.month
    ):
        return first.isoformat()[:7]
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return first.isoformat()[:4]
    if first.day == 1 and last == month_days(last.year, last.month)[1]:
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first.isoformat()}/{last.isoformat()}"


def write_year(year: int) -> str:
    """A year of four digits; 0 is the year before the first of our era (ISO 8601)."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _simple_interval(text: str) -> tuple[date, date] | None:
    form = _FORM.fullmatch(text)
    if form is None:
        return None
    try:
        if form["decade"]:
            start = int(form["decade"]) * 10
            return date(start, 1, 1), date(start + 9, 12, 31)
        if form["century"]:
            start = int(form["century"]) * 100
            return date(start, 1, 1), date(start + 99, 12, 31)
        return _dated_interval(form)
    except ValueError:
        return None


def _dated_interval(form: re.Match[str]) -> tuple[date, date] | None:
    year = int(form["year"])
    if form["week"]:
        monday = date.fromisocalendar(year, int(form["week"]), 1)
        return monday, monday + timedelta(days=6)
    if form["quarter"]:
        last_month = int(form["quarter"]) * 3
        return date(year, last_month - 2, 1), month_days(year, last_month)[1]
    if form["month"] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(form["month"])
    if month in SEASON_MONTHS and form["day"] is None:
        first, last = SEASON_MONTHS[month]
        return date(year, first, 1), month_days(year + (last < first), last)[1]
    if form["day"] is None:
        return month_days(year, month)
    day = date(year, month, int(form["day"]))
    return day, day
