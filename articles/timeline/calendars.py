"""Months, weekdays and seasons as data, and the conversion of Hijri dates.

Month names come from six usages that one article may mix: Egypt and the Gulf, Morocco, Algeria
and Tunisia, Mauritania, the Levant and Iraq, and the Hijri calendar; spellings are those counted
in the press.

A Hijri date is converted with the Umm al-Qura calendar (hijridate), which covers 1343 to 1500 AH.
It is a computed date: where the crescent is sighted, as in Morocco, the day may differ by one; a
Gregorian date written beside it wins.
"""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum
from functools import lru_cache

from hijridate import Gregorian as GregorianDay
from hijridate import Hijri

from articles.arabic.folding import fold_word, fold_words


class Calendar(StrEnum):
    """The calendars that the press dates by."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR = 1343, 1500
# An unmarked year in this range is Hijri in press usage (1960–2038); outside it, history is told
# in Gregorian years.
UNMARKED_HIJRI_YEARS = range(1380, 1461)

_GREGORIAN_NAMES: tuple[tuple[str, ...], ...] = (
    ("يناير", "جانفي", "كانون الثاني", "كانون ثاني", "ينايير"),
    ("فبراير", "فيفري", "شباط", "فبرايير"),
    ("مارس", "آذار"),
    ("أبريل", "إبريل", "أفريل", "نيسان"),
    ("ماي", "مايو", "أيار", "مايي"),
    ("يونيو", "يونيه", "جوان", "حزيران", "يونيوه"),
    ("يوليوز", "يوليو", "يوليه", "جويلية", "تموز"),
    ("غشت", "أغشت", "أغسطس", "أوت", "آب", "اغسطوس"),
    ("شتنبر", "شتمبر", "سبتمبر", "أيلول", "سبتمر"),
    ("أكتوبر", "اكتوبر", "تشرين الأول", "تشرين أول"),
    ("نونبر", "نوفمبر", "تشرين الثاني", "تشرين ثاني", "نوفنبر"),
    ("دجنبر", "دجمبر", "ديسمبر", "كانون الأول", "كانون أول", "دسمبر"),
)
_HIJRI_NAMES: tuple[tuple[str, ...], ...] = (
    ("محرم", "المحرم", "محرم الحرام"),
    ("صفر",),
    ("ربيع الأول", "ربيع أول"),
    ("ربيع الآخر", "ربيع الثاني", "ربيع ثاني", "ربيع آخر"),
    ("جمادى الأولى", "جمادى الأول", "جماد الأول", "جماد الأولى", "جمادي الاولى"),
    ("جمادى الآخرة", "جمادى الثانية", "جماد الآخر", "جماد الثاني", "جمادى الآخر", "جمادى الثاني"),
    ("رجب",),
    ("شعبان",),
    ("رمضان", "رمضان المبارك", "رمضان الكريم", "رمضان المعظم"),
    ("شوال",),
    ("ذو القعدة", "ذي القعدة", "ذوالقعدة"),
    ("ذو الحجة", "ذي الحجة", "ذوالحجة"),
)

# Also names of persons and cars, and months of piety: alone they are no date, even after `في`.
AMBIGUOUS_MONTH_NAMES = fold_words("ماي جوان نيسان محرم المحرم صفر رجب شعبان شوال رمضان")
# With the clitics of a preposition these are other words (`باب`, `كماي`).
NAMES_WITHOUT_CLITICS = frozenset({fold_word("آب"), fold_word("أوت"), fold_word("ماي")})


def _phrases(
    table: tuple[tuple[str, ...], ...], which: Calendar
) -> dict[tuple[str, ...], tuple[int, Calendar]]:
    return {
        tuple(fold_word(name).split()): (number, which)
        for number, names in enumerate(table, start=1)
        for name in names
    }


#: Folded words of a month's name → its number and calendar.
MONTHS: dict[tuple[str, ...], tuple[int, Calendar]] = {
    **_phrases(_GREGORIAN_NAMES, Calendar.GREGORIAN),
    **_phrases(_HIJRI_NAMES, Calendar.HIJRI),
}

#: Folded name → ISO weekday (Monday is 1).
WEEKDAYS: dict[str, int] = {
    fold_word(name): number
    for number, names in enumerate(
        (
            "الاثنين الإثنين الاتنين",
            "الثلاثاء الثلثاء الثلاثا",
            "الأربعاء الاربعا",
            "الخميس",
            "الجمعة",
            "السبت",
            "الأحد",
        ),
        start=1,
    )
    for name in names.split()
}

#: Folded name → EDTF season (ISO 8601-2: 21 spring to 24 winter).
SEASONS: dict[str, int] = {
    fold_word(article + name): number
    for number, name in ((21, "ربيع"), (22, "صيف"), (23, "خريف"), (24, "شتاء"))
    for article in ("", "ال")
}

#: EDTF season → first and last month; winter ends in the following year.
SEASON_MONTHS: dict[int, tuple[int, int]] = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a Gregorian month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def hijri_days(
    year: int, month: int | None = None, day: int | None = None
) -> tuple[date, date] | None:
    """The Gregorian days of a Hijri year, month or day, computed by Umm al-Qura.

    Args:
        year: Hijri year.
        month: 1–12, or None for the whole year.
        day: 1–30, or None for the whole month.

    Returns:
        First and last day, or None outside 1343–1500 AH and for a day that the month does not have.
    """
    if not FIRST_HIJRI_YEAR <= year <= LAST_HIJRI_YEAR:
        return None
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
