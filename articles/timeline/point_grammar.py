"""Grammar of points on the calendar: years, months, days, weekdays, and days told from today.

Every parser takes tokens and an index and returns what it read and the index after it, or None.
Parsers look ahead by a bounded number of tokens only, so that reading a stretch stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from articles.timeline import lexicon
from articles.timeline.calendars import (
    AMBIGUOUS_MONTH_NAMES,
    MONTHS,
    UNMARKED_HIJRI_YEARS,
    WEEKDAYS,
    Calendar,
)
from articles.timeline.number_words import ordinal
from articles.timeline.readings import Point, Shift
from articles.timeline.tokens import Tokens

PointParser = Callable[[Tokens, int], tuple[Point, int] | None]

_NUMERIC_DATE = re.compile(
    r"(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})"
    r"|(?P<year2>\d{4})(?P<sign2>[-/.])(?P<month2>\d{1,2})(?P=sign2)(?P<day2>\d{1,2})"
)
_PLAUSIBLE_YEARS = range(1000, 2200)
_PAIR_SIGNS = frozenset("/-")
_COMMAS = frozenset("،,")


def first_of(parsers: tuple[PointParser, ...], tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """What the first of the parsers that reads anything at `i` reads."""
    for parse in parsers:
        found = parse(tokens, i)
        if found is not None:
            return found
    return None


def month_name(tokens: Tokens, i: int) -> tuple[int, Calendar, int] | None:
    """A month's name, with its twin in another usage (`نيسان/أبريل`): one month."""
    found = _one_month_name(tokens, i)
    if found is None:
        return None
    number, which, j = found
    bracket = tokens.word(j) == "("
    k = j + 1 if bracket or tokens.word(j) in _PAIR_SIGNS else j
    twin = _one_month_name(tokens, k)
    if twin is None or twin[:2] != (number, which):
        return found
    if not bracket:
        return number, which, twin[2]
    return (number, which, twin[2] + 1) if tokens.word(twin[2]) == ")" else found


def is_unmistakable_month(tokens: Tokens, i: int) -> bool:
    """Whether the name at `i` is a month and nothing else, or is written with its twin."""
    found = month_name(tokens, i)
    if found is None:
        return False
    single = _one_month_name(tokens, i)
    paired = single is not None and single[2] != found[2]
    return paired or (
        found[1] is Calendar.GREGORIAN and tokens.word(i) not in AMBIGUOUS_MONTH_NAMES
    )


def _one_month_name(tokens: Tokens, i: int) -> tuple[int, Calendar, int] | None:
    first = tokens.word(i)
    pair = MONTHS.get((first, tokens.word(i + 1)))
    if pair is not None and not tokens.clitic(i + 1):
        return (*pair, i + 2)
    single = MONTHS.get((first,))
    return (*single, i + 1) if single is not None else None


def year_number(tokens: Tokens, i: int) -> tuple[int, Calendar, int] | None:
    """A year in digits with its mark (`2015م`, `1436 هـ`); unmarked ones by their size."""
    if tokens.word(i) == "(":
        inner = year_number(tokens, i + 1)
        return (*inner[:2], inner[2] + 1) if inner and tokens.word(inner[2]) == ")" else None
    year = tokens.number(i)
    if year is None or year not in _PLAUSIBLE_YEARS or len(tokens.word(i)) != 4:
        return None
    mark = tokens.word(i + 1)
    if mark in lexicon.HIJRI_MARKS:
        return year, Calendar.HIJRI, i + 2
    if mark in lexicon.GREGORIAN_MARKS:
        return year, Calendar.GREGORIAN, i + 2
    which = Calendar.HIJRI if year in UNMARKED_HIJRI_YEARS else Calendar.GREGORIAN
    return year, which, i + 1


def shift(tokens: Tokens, i: int) -> tuple[Shift, int] | None:
    """`الماضي`, `الجاري`, `المقبل` and their like."""
    found = lexicon.SHIFTS.get(tokens.word(i))
    return (found, i + 1) if found is not None and not tokens.clitic(i) else None


def year_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`سنة 2015`, `العام الماضي 2014`, `السنة المالية 2016`, `هذا العام 1438هـ`."""
    shown = tokens.word(i) in lexicon.DEMONSTRATIVES
    j = i + 1 if shown else i
    if tokens.word(j) not in lexicon.YEAR_HEADS:
        return None
    if shown and not tokens.word(j).startswith("ال"):
        return None
    k = j + 1
    if tokens.word(k) in lexicon.SEASON_ADJECTIVES:
        k += 1
    told = Shift.PRESENT if shown else None
    moved = shift(tokens, k) if tokens.word(j).startswith("ال") else None
    if moved is not None:
        told, k = moved
    numbered = year_number(tokens, k)
    if numbered is not None:
        year, which, end = numbered
        if told is not None and _goes_on_to_another_year(tokens, end):
            return None
        # A year that `الماضي` stands beside says in which year the article was written.
        return Point(year=year, calendar=which, year_shift=told), end
    early = _early_year(tokens, k)
    if told is None:
        return (Point(year=early), k + 1) if early is not None and k == j + 1 else None
    return Point(year_shift=told), k


def _goes_on_to_another_year(tokens: Tokens, i: int) -> bool:
    """`هذا العام 1435/1436`: two years are no single one."""
    return tokens.word(i) in _PAIR_SIGNS and len(tokens.word(i + 1)) == 4


def _early_year(tokens: Tokens, i: int) -> int | None:
    year = tokens.number(i)
    return year if year is not None and 500 <= year <= 999 else None


def _year_of_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The year that stands after a day and a month, in all its wordings."""
    numbered = year_number(tokens, i)
    if numbered is not None:
        return Point(year=numbered[0], calendar=numbered[1]), numbered[2]
    if tokens.word(i) in _COMMAS or tokens.word(i) in _PAIR_SIGNS:
        numbered = year_number(tokens, i + 1)
        return (
            (Point(year=numbered[0], calendar=numbered[1]), numbered[2])
            if numbered is not None and tokens.word(i + 1) != "("
            else None
        )
    j = i + 1 if tokens.word(i) in {"من", "في"} else i
    same = _same_year(tokens, j)
    return same or year_point(tokens, j)


def _same_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    itself = {"نفسه", "نفسها", "ذاته", "ذاتها"}
    if tokens.word(i) == "نفس" and tokens.word(i + 1) in lexicon.YEAR_HEADS:
        return Point(same_year=True), i + 2
    if tokens.word(i) in lexicon.YEAR_HEADS and tokens.word(i + 1) in itself:
        return Point(same_year=True), i + 2
    return None


def day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The day of a month: `25`, `ال25`, `الخامس والعشرين`, `سابع`, `فاتح`."""
    j = i + 1 if tokens.word(i) == "ال" else i
    day = tokens.number(j)
    if day is not None:
        return (day, j + 1) if 1 <= day <= 31 and len(tokens.word(j)) <= 2 else None
    if tokens.word(i) in lexicon.FEMININE_ORDINALS or tokens.word(i - 1) in lexicon.DIVIDED:
        return None
    named = ordinal(tokens, i)
    return named if named is not None and named[0] <= 31 else None


def month_tail(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A month and what dates it: `من شهر ماي الجاري`, `(نيسان) 2015`, `من الشهر المقبل`."""
    j = i + 1 if tokens.word(i) == "من" else i
    current = _told_month(tokens, j)
    if current is not None:
        return current
    if tokens.word(j) in lexicon.MONTH_HEADS:
        j += 1
    found = month_name(tokens, j)
    if found is None:
        return None
    number, which, end = found
    return _dated_month(tokens, Point(month=number, calendar=which), end)


def _told_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`الشهر الماضي`, `هذا الشهر`."""
    if tokens.word(i) in lexicon.DEMONSTRATIVES and tokens.word(i + 1) == "الشهر":
        return Point(month_shift=Shift.PRESENT), i + 2
    if tokens.word(i) != "الشهر":
        return None
    moved = shift(tokens, i + 1)
    return (Point(month_shift=moved[0]), moved[1]) if moved is not None else None


def _dated_month(tokens: Tokens, month: Point, i: int) -> tuple[Point, int]:
    moved = shift(tokens, i)
    if moved is not None:
        month, i = replace(month, shift=moved[0]), moved[1]
    year = _year_of_day(tokens, i)
    if year is None:
        return month, i
    told, end = year
    if told.year is not None and told.calendar is not month.calendar:
        # `رمضان 2015` is a Gregorian year beside a Hijri month; `يوليو 1436` is two things.
        if told.calendar is Calendar.HIJRI:
            return month, i
        return replace(month, year=told.year), end
    return (
        replace(month, year=told.year, year_shift=told.year_shift, same_year=told.same_year),
        end,
    )


def day_of_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`7 أكتوبر المقبل`, `سابع أكتوبر`, `18 من الشهر الجاري`, `24/10/1436 هـ`."""
    numeric = numeric_date(tokens, i)
    if numeric is not None:
        return numeric
    found = day_number(tokens, i)
    if found is None:
        return None
    day, j = found
    tail = month_tail(tokens, j)
    if tail is None:
        return None
    month, end = tail
    if month.month == 2 and month.calendar is Calendar.HIJRI and tokens.word(j) == "صفر":
        # `2 صفر` is a result of a match unless a Hijri year follows.
        return (replace(month, day=day), end) if month.year is not None else None
    return replace(month, day=day), end


def numeric_date(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`15/12/2011`, `30 - 07 - 2015`, `1436/10/9`: day first unless the year comes first."""
    end = i + 1
    written = tokens.word(i)
    if tokens.word(i + 1) in _PAIR_SIGNS and tokens.word(i + 3) == tokens.word(i + 1):
        written, end = "".join(tokens.word(k) for k in range(i, i + 5)), i + 5
    form = _NUMERIC_DATE.fullmatch(written) if len(written) <= 10 else None
    if form is None:
        return None
    day, month, year = (int(form[name] or form[name + "2"]) for name in ("day", "month", "year"))
    if not (1 <= day <= 31 and 1 <= month <= 12 and year in _PLAUSIBLE_YEARS):
        return None
    which = Calendar.HIJRI if year in UNMARKED_HIJRI_YEARS else Calendar.GREGORIAN
    if tokens.word(end) in lexicon.HIJRI_MARKS:
        which, end = Calendar.HIJRI, end + 1
    elif tokens.word(end) in lexicon.GREGORIAN_MARKS:
        which, end = Calendar.GREGORIAN, end + 1
    return Point(year, month, day, which), end


def month_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`غشت 2026`, `شهر يونيو`, `الشهر المقبل`, `يونيو الماضي`; a name alone only after `شهر`."""
    told = _told_month(tokens, i)
    if told is not None:
        return told
    headed = tokens.word(i) in lexicon.MONTH_HEADS
    found = month_name(tokens, i + 1 if headed else i)
    if found is None:
        return None
    number, which, j = found
    bare = Point(month=number, calendar=which)
    month, end = _dated_month(tokens, bare, j)
    if month == bare and not headed:
        return None
    return month, end


def bare_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A month's name, dated or not: for ranges and lists, where the other end is the evidence."""
    j = i + 1 if tokens.word(i) in lexicon.MONTH_HEADS else i
    found = month_name(tokens, j)
    if found is None:
        return None
    return _dated_month(tokens, Point(month=found[0], calendar=found[1]), found[2])


def deictic_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`أمس الاثنين`, `بعد غد الخميس (29 شعبان)`, `اليوم الثلاثاء`."""
    for phrase, offset in lexicon.DEICTIC_DAYS_BY_WORD.get(tokens.word(i), ()):
        if tuple(tokens.word(i + k) for k in range(len(phrase))) == phrase:
            j = i + len(phrase)
            if phrase == ("الليله",) and tokens.word(j) in {"الماضيه", "البارحه", "الفارطه"}:
                return Point(offset=-1), j + 1
            named = weekday_name(tokens, j, unnamed=True)
            if named is not None:
                return replace(named[0], offset=offset, shift=None), named[1]
            dated = _attached_date(tokens, j)
            if dated is not None:
                # `اليوم الأول من رمضان` counts the days of a month and is not today.
                counted = tokens.word(j) in lexicon.ORDINAL_WORDS and phrase == ("اليوم",)
                return replace(dated[0], offset=None if counted else offset), dated[1]
            return Point(offset=offset), j
    return None


def weekday_name(tokens: Tokens, i: int, *, unnamed: bool = False) -> tuple[Point, int] | None:
    """A weekday, its `الماضي`, and the date beside it, in brackets or not.

    Args:
        tokens: The stretch.
        i: Where to read.
        unnamed: Whether the weekday may stand in brackets itself (`أمس (الخميس)`).
    """
    bracket = unnamed and tokens.word(i) == "("
    j = i + 1 if bracket else i
    weekday = WEEKDAYS.get(tokens.word(j))
    if weekday is None or (tokens.clitic(j) and unnamed):
        return None
    point, end = Point(weekday=weekday), j + 1
    if bracket:
        return (point, end + 1) if tokens.word(end) == ")" else None
    moved = shift(tokens, end)
    if moved is not None:
        point, end = replace(point, shift=moved[0]), moved[1]
    dated = _attached_date(tokens, end)
    if dated is None:
        return point, end
    return replace(dated[0], weekday=weekday), dated[1]


def _attached_date(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A date right after a weekday: `29 أبريل`, `(27 أبريل)`, `18 من الشهر الجاري`."""
    if tokens.word(i) == "(":
        inner = day_of_month(tokens, i + 1)
        return (inner[0], inner[1] + 1) if inner and tokens.word(inner[1]) == ")" else None
    j = i + 1 if tokens.word(i) in _COMMAS else i
    return day_of_month(tokens, j) or _short_day(tokens, j)


def _short_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`22 الجاري`: a day of the current month without its name."""
    found = day_number(tokens, i)
    moved = shift(tokens, found[1]) if found is not None else None
    if found is None or moved is None or tokens.word(found[1]) in lexicon.LAST_ONES:
        return None
    return Point(day=found[0], month_shift=moved[0]), moved[1]


def day_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A day however it is named, with `يوم` or a part of the day before it."""
    start = i
    if tokens.word(i) in lexicon.DAY_PARTS and tokens.word(i) not in {"بعد", "قبل"}:
        i += 1
    headed = tokens.word(i) in lexicon.DAY_HEADS and tokens.word(i) != "اليوم"
    if headed:
        found = first_of((day_of_month, weekday_name, _short_day, deictic_day), tokens, i + 1)
        if found is not None:
            return found
    found = first_of((deictic_day, day_of_month), tokens, i)
    if found is not None:
        return found
    if start != i or tokens.word(i) in WEEKDAYS:
        return weekday_name(tokens, i)
    return None


def point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """Any single point that needs no other evidence."""
    j = i
    if tokens.word(j) in lexicon.PERIOD_PARTS:
        j += 1
        if tokens.word(j) == "من":
            j += 1
    found = first_of((day_point, year_point, month_point), tokens, j)
    if found is not None or j == i:
        return found
    numbered = year_number(tokens, j)
    if numbered is not None:
        return Point(year=numbered[0], calendar=numbered[1]), numbered[2]
    return _same_year(tokens, j) or _current_period(tokens, j)


def _current_period(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`مطلع العام`, `نهاية الشهر`: of the time of writing, when nothing else is said of it."""
    if tokens.word(i + 1).startswith("ال") or tokens.number(i + 1) is not None:
        return None
    if tokens.word(i) in {"العام", "السنه"}:
        return Point(year_shift=Shift.PRESENT), i + 1
    if tokens.word(i) == "الشهر":
        return Point(month_shift=Shift.PRESENT), i + 1
    return None
