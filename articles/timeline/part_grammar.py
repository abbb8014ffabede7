"""Grammar of quarters, halves and seasons, of weeks, decades and centuries, and of what follows."""

from __future__ import annotations

from articles.timeline import lexicon
from articles.timeline.calendars import SEASON_MONTHS, SEASONS
from articles.timeline.number_words import cardinal, ordinal
from articles.timeline.point_grammar import shift, year_number, year_point
from articles.timeline.readings import Era, Point, Shift, Week, YearPart
from articles.timeline.tokens import Tokens

_WEEK = "الاسبوع"
_CENTURY = "القرن"
_DECADE = "العقد"


def year_part(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`النصف الأول من السنة الجارية`, `الربع الثاني لعام 2015`, `الأسدس الأول من 2016`."""
    months = lexicon.YEAR_PARTS.get(tokens.word(i))
    if months is None:
        return None
    which = ordinal(tokens, i + 1)
    if which is None or which[0] > 12 // months:
        return None
    number, j = which
    year = _named_year(tokens, j)
    if year is None:
        if tokens.word(i) in lexicon.DOUBTFUL_YEAR_PARTS or not _is_reporting_period(tokens, i, j):
            return None
        year = Point(), j
    return YearPart(months * (number - 1) + 1, months * number, year[0]), year[1]


def _is_reporting_period(tokens: Tokens, i: int, end: int) -> bool:
    """`خلال الربع الثاني` without a year: of the year of writing, unless a match follows."""
    before = tokens.word(i - 1)
    return before in {"خلال", "نتائج", "ارباح", "في"} and tokens.word(end) != "من"


def _named_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    j = i + 1 if tokens.word(i) in {"من", "في"} else i
    headed = year_point(tokens, j)
    if headed is not None:
        return headed
    if tokens.word(j) in {"السنه", "العام"}:
        return Point(year_shift=Shift.PRESENT), j + 1
    numbered = year_number(tokens, j)
    return (Point(year=numbered[0], calendar=numbered[1]), numbered[2]) if numbered else None


def first_months(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`الأشهر الستة الأولى من السنة`, `التسعة أشهر الأولى من 2015`."""
    if tokens.word(i) in {"الاشهر", "الشهور"}:
        counted = cardinal(tokens, i + 1)
        j = counted[1] if counted is not None else i
    else:
        counted = cardinal(tokens, i)
        j = counted[1] + 1 if counted is not None else i
        if counted is not None and tokens.word(counted[1]) not in {"اشهر", "الاشهر", "شهور"}:
            return None
    if counted is None or not 1 <= counted[0] <= 12 or tokens.word(j) != "الاولي":
        return None
    year = _named_year(tokens, j + 1)
    return (YearPart(1, counted[0], year[0]), year[1]) if year is not None else None


def season(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`صيف 2015`, `ربيع سنة 2019`, `الصيف الماضي`."""
    number = SEASONS.get(tokens.word(i))
    if number is None:
        return None
    first, last = SEASON_MONTHS[number]
    if tokens.word(i).startswith("ال"):
        moved = shift(tokens, i + 1)
        if moved is None:
            return None
        return YearPart(first, last, Point(), number, moved[0]), moved[1]
    year = year_number(tokens, i + 1) if tokens.word(i + 1) != "(" else None
    if year is not None:
        return YearPart(first, last, Point(year=year[0], calendar=year[1]), number), year[2]
    named = _named_year(tokens, i + 1)
    return (YearPart(first, last, named[0], number), named[1]) if named is not None else None


def week(tokens: Tokens, i: int) -> tuple[Week, int] | None:
    """`الأسبوع الماضي`, `هذا الأسبوع`, `نهاية الأسبوع الجاري`."""
    j = i + 1 if tokens.word(i) in lexicon.PERIOD_PARTS else i
    if tokens.word(j) in lexicon.DEMONSTRATIVES and tokens.word(j + 1) == _WEEK:
        return Week(Shift.PRESENT), j + 2
    if tokens.word(j) != _WEEK:
        return None
    moved = shift(tokens, j + 1)
    return (Week(moved[0]), moved[1]) if moved is not None else None


def decade(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`تسعينيات القرن الماضي`, `التسعينات`, `سنوات الستينيات`; never somebody's age."""
    j = i + 1 if tokens.word(i) in lexicon.YEARS_HEADS | lexicon.PERIOD_PARTS.keys() else i
    tens = lexicon.DECADES.get(tokens.word(j))
    if tens is None:
        return None
    if tokens.word(j + 1) == _CENTURY:
        of = century(tokens, j + 1)
        if of is not None:
            return Era(of[0].first_year + tens, 10), of[1]
    if not tokens.word(j).startswith("ال") or tens < 40:
        return None
    following = {tokens.word(j + 1), tokens.word(j + 2)}
    if following & lexicon.AGE_CUES:
        return None
    return Era(1900 + tens, 10), j + 1


def century(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`القرن الماضي`, `القرن ال19`, `القرن الحادي والعشرين`."""
    if tokens.word(i) != _CENTURY:
        return None
    moved = shift(tokens, i + 1)
    if moved is not None:
        # No article of the press archive is older than 1901: the last century is the twentieth.
        return Era(2000 + 100 * moved[0], 100), moved[1]
    j = i + 2 if tokens.word(i + 1) == "ال" else i + 1
    number = tokens.number(j)
    named = (number, j + 1) if number is not None else ordinal(tokens, i + 1)
    if named is None or not 1 <= named[0] <= 21 or tokens.word(named[1]) in lexicon.HIJRI_MARKS:
        return None
    return Era(100 * (named[0] - 1), 100), named[1]


def story_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`السنة التالية`, `اليوم السابق`, `الشهر الموالي`: told from the time spoken of last."""
    unit = lexicon.STORY_UNITS.get(tokens.word(i))
    by = lexicon.STORY_SHIFTS.get(tokens.word(i + 1))
    if unit is None or by is None or tokens.clitic(i + 1):
        return None
    return Point(story_shift=by, story_unit=unit), i + 2
