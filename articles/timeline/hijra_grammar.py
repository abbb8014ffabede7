"""Grammar of years and centuries before the Hijra: `سنة 40 ق.هـ`, `القرن الثاني قبل الهجرة`.

They are counted back by the tabular calendar, and written as the years of our era that they meet.
"""

from __future__ import annotations

from math import floor

from articles.timeline import lexicon
from articles.timeline.calendars import hijri_days
from articles.timeline.christ_grammar import counted_years
from articles.timeline.readings import Era
from articles.timeline.tokens import Tokens

_SIGN = "ق"
# When the year 1 began in years of our era, and how many of these a Hijri year is on average.
_EPOCH, _YEAR = 622.54, 0.970224
# So late a year before a bare `الهجرة` is one of our era, before people moved (`سنة 1948`).
_OF_OUR_ERA = 1500
_HEADS = lexicon.YEAR_HEADS | lexicon.YEARS_HEADS


def before_hijra(tokens: Tokens, i: int) -> int | None:
    """The index after `قبل الهجرة`, `قبل الهجرة النبوية` or `ق.هـ` at `i`, or None."""
    if tokens.word(i) == "قبل":
        is_migration = tokens.word(i + 2) in lexicon.MIGRATION_GOES_ON
        if tokens.word(i + 1) not in lexicon.HIJRA or is_migration:
            return None
        return i + 2 + (tokens.word(i + 2) in lexicon.OF_THE_PROPHET)
    if tokens.word(i) != _SIGN:
        return None
    j = i + 2 if tokens.word(i + 1) == "." else i + 1
    return j + 1 if tokens.word(j) in lexicon.HIJRI_MARKS else None


def year_before_hijra(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`سنة 120 قبل الهجرة`, `بين عامي 15 و12 ق.هـ`."""
    between = tokens.word(i) == "بين"
    j = i + between
    if tokens.word(j) not in _HEADS:
        return None
    first = counted_years(tokens, j)
    if first is None:
        return None
    number, after, _ = first
    last = number
    joined = tokens.joined_by_and(after)
    if between and joined is not None:
        second = counted_years(tokens, joined)
        if second is None:
            return None
        last, after, _ = second
    end = before_hijra(tokens, after)
    if end is None or (max(number, last) >= _OF_OUR_ERA and tokens.word(end - 1) in lexicon.HIJRA):
        return None
    return _years_before(max(number, last), min(number, last), end)


def century_before_hijra(number: int, end: int) -> tuple[Era, int]:
    """The hundred years that end `number - 1` centuries before the Hijra."""
    return _years_before(100 * number, 100 * (number - 1) + 1, end)


def _years_before(earliest: int, latest: int, end: int) -> tuple[Era, int]:
    first, last = _years_met(1 - earliest)[0], _years_met(1 - latest)[1]
    return Era(first, last - first + 1), end


def _years_met(year: int) -> tuple[int, int]:
    """First and last year of our era that a Hijri year meets; 0 is the year before the first."""
    days = hijri_days(year)
    if days is not None:
        return days[0].year, days[1].year
    began = _EPOCH + (year - 1) * _YEAR  # where no calendar of days reaches
    return floor(began), floor(began + _YEAR)
