"""Months, weekdays and seasons as they are looked up, and the conversion of Hijri dates.

Month names come from five usages that one article may mix: Egypt and the Gulf, Morocco, Algeria
and Tunisia, the Levant and Iraq, and the Hijri calendar; they stand in `tables/months.toml`.

A Hijri date is converted with the Umm al-Qura calendar (hijridate), which covers 1343 to 1500 AH.
It is a computed date: where the crescent is sighted, as in Morocco, the day may differ by one; a
Gregorian date written beside it wins.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from hijridate import Gregorian as GregorianDay
from hijridate import Hijri

from articles.arabic.folding import fold_word
from articles.timeline.tables import Phrase, phrases, table, word_map, words


class Calendar(StrEnum):
    """The calendars that the press dates by."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR = 1343, 1500
LAST_TABULAR_YEAR = 1600
# 1 BH is the year 0; so far back the days of our calendar reach.
EARLIEST_TABULAR_YEAR = -599
# The day before 1 Muharram of the year 1, as a proleptic Gregorian ordinal.
_HIJRI_EPOCH = 227_015
# An unmarked year in this range is Hijri in press usage (1960–2038); outside it, history is told
# in Gregorian years.
UNMARKED_HIJRI_YEARS = range(1380, 1461)

_MONTHS = table("months")

#: Usage (`egypt`, `morocco`, `algeria`, `levant`) → the twelve names that it writes.
MONTH_FAMILIES: dict[str, tuple[str, ...]] = {
    family: tuple(_MONTHS["gregorian"][str(month)][family][0] for month in range(1, 13))
    for family in _MONTHS["gregorian"]["1"]
}
HIJRI_MONTH_NAMES: tuple[str, ...] = tuple(
    _MONTHS["hijri"][str(month)][0] for month in range(1, 13)
)
# Alone they are no date, even after `في`.
AMBIGUOUS_MONTH_NAMES = words("months", "ambiguous.alone")
# With the clitics of a preposition these are other words (`باب`, `كماي`).
NAMES_WITHOUT_CLITICS = words("months", "ambiguous.with_clitics")

#: Folded words of a month's name → its number and calendar.
MONTHS: dict[Phrase, tuple[int, Calendar]] = {
    phrase: (int(month), Calendar.GREGORIAN)
    for month, families in _MONTHS["gregorian"].items()
    for phrase, _ in phrases(families)
} | {phrase: (int(month), Calendar.HIJRI) for phrase, month in phrases(_MONTHS["hijri"])}

#: Folded name → ISO weekday (Monday is 1).
WEEKDAYS: dict[str, int] = word_map("months", "weekdays", int)

#: Folded name → EDTF season (ISO 8601-2: 21 spring to 24 winter).
SEASONS: dict[str, int] = {
    fold_word(article + name): int(number)
    for number, season in _MONTHS["seasons"].items()
    for name in season["names"]
    for article in ("", "ال")
}

#: EDTF season → first and last month; winter ends in the following year.
SEASON_MONTHS: dict[int, tuple[int, int]] = {
    int(number): (season["months"][0], season["months"][1])
    for number, season in _MONTHS["seasons"].items()
}


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a Gregorian month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def hijri_days(
    year: int, month: int | None = None, day: int | None = None
) -> tuple[date, date] | None:
    """The Gregorian days of a Hijri year, month or day, computed by Umm al-Qura.

    Args:
        year: Hijri year; 0 is the year before the first.
        month: 1–12, or None for the whole year.
        day: 1–30, or None for the whole month.

    Returns:
        First and last day, or None outside 1343–1500 AH and for a day that the month does not have.
    """
    if not FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR:
        return _tabular_year(year) if month is None else None
    try:
        first = Hijri(year, month or 1, day or 1)
        if day is not None:
            last = first
        else:
            last_month = Hijri(year, month or 12, 1)
            last = Hijri(year, last_month.month, last_month.month_length())
        return _gregorian(first), _gregorian(last)
    except (ValueError, OverflowError):
        return None


def _tabular_year(year: int) -> tuple[date, date] | None:
    """A whole Hijri year by the tabular calendar, which may be a day or two from the sighted one.

    Eleven years of thirty have a leap day; the first day of the year 1 is 16 July 622 (Julian).
    """
    if not EARLIEST_TABULAR_YEAR <= year <= LAST_TABULAR_YEAR:
        return None
    return _first_of_year(year), _first_of_year(year + 1) - timedelta(days=1)


def _first_of_year(year: int) -> date:
    return date.fromordinal(_HIJRI_EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30)


def tabular_days(
    year: int, month: int, day: int | None = None, weekday: int | None = None
) -> tuple[date, date] | None:
    """The days of a month or a day of a Hijri year before those of Umm al-Qura.

    Months have 30 and 29 days in turn, the twelfth 30 in a leap year.

    Args:
        year: Hijri year, 1–1342.
        month: 1–12.
        day: 1–30, or None for the whole month.
        weekday: ISO weekday that the day is told to have been; it corrects up to two days.

    Returns:
        First and last day, or None for any other year.
    """
    if not 1 <= year < FIRST_HIJRI_YEAR:
        return None
    first = _first_of_year(year) + timedelta(days=(59 * (month - 1) + 1) // 2)
    if day is None:
        following = _first_of_year(year) + timedelta(days=(59 * month + 1) // 2)
        return first, min(following, _first_of_year(year + 1)) - timedelta(days=1)
    there = first + timedelta(days=day - 1)
    near = (there + timedelta(days=slip) for slip in (0, 1, -1, 2, -2))
    said = next((other for other in near if other.isoweekday() == weekday), there)
    return said, said


def hijri_year_and_month(day: date) -> tuple[int, int] | None:
    """The Hijri year and month of a Gregorian day, or None outside the covered years."""
    try:
        converted = GregorianDay(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return converted.year, converted.month


def _gregorian(day: Hijri) -> date:
    converted = day.to_gregorian()
    return date(converted.year, converted.month, converted.day)
