"""Grammar of points on the calendar: years, months, days of a month.

Every parser takes tokens and an index and returns what it read and the index after it, or None.
Parsers look ahead by a bounded number of tokens only, so that reading a stretch stays linear.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from articles.arabic.numerals import read_whole
from articles.timeline import lexicon
from articles.timeline.calendars import (
    AMBIGUOUS_MONTH_NAMES,
    MONTHS,
    UNMARKED_HIJRI_YEARS,
    Calendar,
)
from articles.timeline.early_years import stands_beside_dates
from articles.timeline.number_words import ordinal
from articles.timeline.numeric_dates import (
    COMMAS,
    PAIR_SIGNS,
    PLAUSIBLE_YEARS,
    numeric_date,
    set_right,
)
from articles.timeline.readings import Point, Shift
from articles.timeline.tokens import Tokens

PointParser = Callable[[Tokens, int], tuple[Point, int] | None]

_FARTHER: dict[tuple[str, Shift | None], Shift] = {
    ("قبل", Shift.PAST): Shift.BEFORE_LAST,
    ("بعد", Shift.FUTURE): Shift.AFTER_NEXT,
}
_THE_YEAR = frozenset({"السنه", "العام"})
_WORDED_YEARS = range(1800, 2100)
# `منه` points back no farther than this, to a month or to a date in figures.
_REACH_OF_MONTH = 60
_MONTH_WORDS = {name[0] for name in MONTHS} | lexicon.MONTH_HEADS | lexicon.MONTHS_HEADS | {"/"}
_MONTH_WORDS |= lexicon.SHIFTS.keys()
# A sign that stands after a number in the text on the right, shown before it.
_STRAY_SIGNS = COMMAS | {"."}


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
    k = j + 1 if bracket or tokens.word(j) in PAIR_SIGNS else j
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
    if tokens.word(i) in _STRAY_SIGNS and tokens.glued(i + 1):
        after_head = tokens.word(i - 1) in lexicon.YEAR_HEADS
        i += after_head or not tokens.glued(i)  # `عام ،2011`, `عام.2011`
    year = tokens.number(i)
    if year is None:
        return None
    year = set_right(year)
    mark = tokens.word(i + 1)
    is_hijri = mark in lexicon.HIJRI_MARKS
    evident = mark in lexicon.ERA_MARKS and (is_hijri or len(mark) > 2)
    evident = evident or (mark == "م" and stands_beside_dates(tokens, i))
    after_head = tokens.word(i - 1) in lexicon.YEAR_HEADS
    if (1 if after_head else 100) <= year < 1000 and evident:
        # `840 ميلادية`, `612 هجرية`: an early year by its mark.
        return year, Calendar.HIJRI if is_hijri else Calendar.GREGORIAN, i + 2
    if year not in PLAUSIBLE_YEARS or len(tokens.word(i)) != 4:
        return None
    if mark not in lexicon.ERA_MARKS:
        is_hijri = year in UNMARKED_HIJRI_YEARS
    which = Calendar.HIJRI if is_hijri else Calendar.GREGORIAN
    return year, which, i + 1 + (mark in lexicon.ERA_MARKS)


def shift(tokens: Tokens, i: int) -> tuple[Shift, int] | None:
    """`الماضي`, `الجاري`, `المقبل` and their like."""
    found = lexicon.SHIFTS.get(tokens.word(i))
    if found is not None:
        return (found, i + 1) if not tokens.clitic(i) else None
    # `الأسبوع قبل الماضي`, `العام ما قبل الماضي`, `الشهر بعد المقبل`.
    j = i + 1 if tokens.word(i) == "ما" else i
    side = tokens.word(j)
    if side != "قبل" and side != "بعد":  # noqa: PLR1714 - for speed
        return None
    farther = _FARTHER.get((side, lexicon.SHIFTS.get(tokens.word(j + 1))))
    return (farther, j + 2) if farther is not None and not tokens.clitic(j) else None


def year_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`سنة 2015`, `العام الماضي 2014`, `السنة المالية 2016`, `هذا العام 1438هـ`."""
    shown = tokens.word(i) in lexicon.DEMONSTRATIVES
    j = i + 1 if shown else i
    if tokens.word(j) not in lexicon.YEAR_HEADS:
        return None
    if shown and not tokens.word(j).startswith("ال"):
        return None
    k = j + 1
    if tokens.word(k) in lexicon.SEASON_ADJECTIVES or _names_calendar(tokens, k):
        k += 1
    told = Shift.PRESENT if shown else None
    moved = shift(tokens, k) if tokens.word(j).startswith("ال") else None
    if moved is not None and not _is_final(tokens, k):
        told, k = moved
    named_beside = lexicon.STORY_SHIFTS.get(tokens.word(k)) is not None
    numbered = year_number(tokens, k + named_beside)  # `العام السابق 2011`
    if numbered is not None:
        year, which, end = numbered
        if told is not None and _goes_on_to_another_year(tokens, end):
            return None
        after = lexicon.SHIFTS.get(tokens.word(end))
        if told is None and after is not None and tokens.word(j).startswith("ال"):
            # `العام 2012 الجاري`.
            told, end = after, end + 1
        # A year that `الماضي` stands beside says in which year the article was written.
        return Point(year=year, calendar=which, year_shift=told), end
    early = _early_year(tokens, k) or _worded_year(tokens, k)
    if told is None:
        return (Point(year=early[0]), early[1]) if early is not None and k == j + 1 else None
    return Point(year_shift=told), k


def _is_final(tokens: Tokens, i: int) -> bool:
    """`العام الأخير للدعم`, `العام الأخير من حكمه`: the last one of something."""
    following = tokens.word(i + 1)
    of_something = following == "من" or following.startswith("لل")
    return tokens.word(i) in lexicon.LAST_ONES and of_something


def _names_calendar(tokens: Tokens, i: int) -> bool:
    """`العام الهجري الحالي`."""
    word = tokens.word(i)
    return word.startswith("ال") and word in lexicon.ERA_MARKS


def _goes_on_to_another_year(tokens: Tokens, i: int) -> bool:
    """`هذا العام 1435/1436`: two years are no single one."""
    return tokens.word(i) in PAIR_SIGNS and len(tokens.word(i + 1)) == 4


def _early_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    year = tokens.number(i)
    is_early = year is not None and 500 <= year <= 999 and not _is_count(tokens, i, i + 1)
    return (year, i + 1) if year is not None and is_early else None


def _worded_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`ألفين وعشرين`, `ألف وتسعمائة وثمانين`."""
    found = read_whole(tokens.surfaces, i) if 0 <= i < len(tokens) else None
    return found if found is not None and found[0] in _WORDED_YEARS else None


def _year_of_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The year that stands after a day and a month, in all its wordings."""
    numbered = year_number(tokens, i)
    if numbered is not None:
        return Point(year=numbered[0], calendar=numbered[1]), numbered[2]
    if tokens.word(i) in COMMAS or tokens.word(i) in PAIR_SIGNS:
        numbered = year_number(tokens, i + 1)
        return (
            (Point(year=numbered[0], calendar=numbered[1]), numbered[2])
            if numbered is not None and tokens.word(i + 1) != "("
            else None
        )
    j = i + 1 if tokens.word(i) in {"من", "في"} else i
    of_year = year_number(tokens, j) if tokens.word(i) == "من" else None
    if of_year is not None and tokens.word(of_year[2]) not in lexicon.COUNTED_NOUNS:
        # `أكتوبر من 2020`.
        return Point(year=of_year[0], calendar=of_year[1]), of_year[2]
    return same_year(tokens, j) or year_point(tokens, j) or _year_beside_story(tokens, j)


def _year_beside_story(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`السنة السابقة` after a month: the one before that which the text spoke of last."""
    by = lexicon.STORY_SHIFTS.get(tokens.word(i + 1)) if tokens.word(i) in _THE_YEAR else None
    return (Point(story_shift=by), i + 2) if by is not None and not tokens.clitic(i + 1) else None


def same_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`السنة نفسها`, `نفس العام`: the year that the text spoke of last."""
    if tokens.word(i) in lexicon.SAME_ONES:
        j = i + 2 if tokens.word(i + 1) == "تلك" else i + 1
        if tokens.word(j) in _THE_YEAR:
            return Point(same_year=True), j + 1
    if tokens.word(i) in _THE_YEAR and tokens.word(i + 1) in lexicon.SAME_ONES_AFTER:
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


def _has_month_before(tokens: Tokens, i: int) -> bool:
    """Whether a month is spoken of before a worded day `منه`: not so in `كان الأول منه مطولا`."""
    if tokens.number(i - 1) is not None and tokens.word(i - 1)[:1].isdigit():
        return True
    before = tokens.words[max(0, i - _REACH_OF_MONTH) : i]
    return not _MONTH_WORDS.isdisjoint(before)


def month_tail(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A month and what dates it: `من شهر ماي الجاري`, `(نيسان) 2015`, `من الشهر المقبل`."""
    j = i + 1 if tokens.word(i) == "من" else i
    current = told_month(tokens, j)
    if current is not None:
        return current
    if tokens.word(j) == "منه" and i == j and _has_month_before(tokens, i):
        return Point(same_month=True), j + 1
    if tokens.word(j) in lexicon.MONTH_HEADS:
        if tokens.word(j + 1) in lexicon.SAME_ONES_AFTER:
            return Point(same_month=True), j + 2
        j += 1
    bracket = tokens.word(j) == "("
    found = month_name(tokens, j + bracket)
    if found is None or (bracket and tokens.word(found[2]) != ")"):
        return None
    number, which, end = found
    end += bracket
    return _dated_month(tokens, Point(month=number, calendar=which), end)


def told_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
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
    if year is None or (moved is not None and _is_count(tokens, i, year[1])):
        return month, i
    told, end = year
    if told.year is not None and told.calendar is not month.calendar:
        # `رمضان 2015` is a Gregorian year beside a Hijri month; `يوليو 1436` is two things.
        if told.calendar is Calendar.HIJRI:
            return month, i
        return replace(month, year=told.year), end
    dated = replace(month, year=told.year, year_shift=told.year_shift, same_year=told.same_year)
    return replace(dated, story_shift=told.story_shift), end


def _is_count(tokens: Tokens, i: int, end: int) -> bool:
    """`مايو الماضي 1959 فرعا`: a number that counts is no year, where a year is told already."""
    following = tokens.word(end)
    counted = following.endswith("ا") and len(following) > 3 and not following.startswith("ال")
    return tokens.number(i) is not None and (counted or following in lexicon.COUNTED_NOUNS)


def day_of_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`7 أكتوبر المقبل`, `سابع أكتوبر`, `18 من الشهر الجاري`, `24/10/1436 هـ`."""
    numeric = numeric_date(tokens, i)
    if numeric is not None:
        return numeric
    found = day_number(tokens, i)
    if found is None:
        return None
    day, j = found
    # `29-يوليو-2012`.
    j += tokens.word(j) in PAIR_SIGNS and _one_month_name(tokens, j + 1) is not None
    tail = month_tail(tokens, j)
    if tail is None:
        return None
    month, end = tail
    if month.month == 2 and month.calendar is Calendar.HIJRI and tokens.word(j) == "صفر":
        # `2 صفر` is a result of a match unless a Hijri year follows.
        return (replace(month, day=day), end) if month.year is not None else None
    return replace(month, day=day), end


def month_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`غشت 2026`, `شهر يونيو`, `الشهر المقبل`, `يونيو الماضي`; a name alone only after `شهر`."""
    told = told_month(tokens, i)
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


def month_first_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`سبتمبر 22, 2015`: the month stands first, as in English."""
    found = month_name(tokens, i)
    day = day_number(tokens, found[2]) if found is not None else None
    if found is None or day is None or tokens.number(day[1] - 1) is None:
        return None
    year = year_number(tokens, day[1] + (tokens.word(day[1]) in COMMAS))
    if year is None or year[1] is not found[1]:
        return None
    return Point(year[0], found[0], day[0], found[1]), year[2]


def bare_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A month's name, dated or not: for ranges and lists, where the other end is the evidence."""
    j = i + 1 if tokens.word(i) in lexicon.MONTH_HEADS else i
    found = month_name(tokens, j)
    if found is None:
        return None
    return _dated_month(tokens, Point(month=found[0], calendar=found[1]), found[2])
