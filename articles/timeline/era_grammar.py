"""Grammar of weeks, decades, centuries and millennia, of years before Christ, of what follows."""

from __future__ import annotations

from dataclasses import replace

from articles.timeline import lexicon
from articles.timeline.calendars import WEEKDAYS, hijri_days
from articles.timeline.christ_grammar import before_christ
from articles.timeline.hijra_grammar import before_hijra, century_before_hijra
from articles.timeline.number_words import ordinal
from articles.timeline.point_grammar import month_tail, shift, year_number, year_point
from articles.timeline.readings import LAST_WEEK, Era, NumberedWeek, Part, Point, Shift, Unit, Week
from articles.timeline.tokens import Tokens

_WEEK = "الاسبوع"
_CENTURY = "القرن"
_CENTURY_YEARS = 100
_DECADES_OF_CENTURY = 10
_MILLENNIUM = frozenset({"الالفيه", "الالف"})
_LATEST_CENTURY = 21
_LATEST_MILLENNIUM = 3


def week(tokens: Tokens, i: int) -> tuple[Week | NumberedWeek, int] | None:
    """`الأسبوع الماضي`, `هذا الأسبوع`, `بداية الأسبوع`, `الأسبوع الأول من 2015`."""
    parted = tokens.word(i) in lexicon.PERIOD_PARTS
    is_end = lexicon.PERIOD_PARTS.get(tokens.word(i)) is Part.END
    j = i + 1 if parted else i
    if tokens.word(j) in lexicon.DEMONSTRATIVES and tokens.word(j + 1) == _WEEK:
        return Week(Shift.PRESENT, is_end), j + 2
    if tokens.word(j) != _WEEK:
        return None
    last = _last_week(tokens, j)
    if last is not None:
        return last
    moved = shift(tokens, j + 1)
    if moved is not None:
        return Week(moved[0], is_end), moved[1]
    numbered = _numbered_week(tokens, j)
    if numbered is not None:
        return numbered
    # `ختام الأسبوع الثالث والعشرين` is one of a league.
    known = parted and ordinal(tokens, j + 1) is None
    return (Week(Shift.PRESENT, is_end, unsaid=True), j + 1) if known else None


def _last_week(tokens: Tokens, i: int) -> tuple[NumberedWeek, int] | None:
    """`الأسبوع الأخير من أكتوبر`."""
    if tokens.word(i + 1) not in lexicon.LAST_ONES or tokens.word(i + 2) != "من":
        return None
    tail = month_tail(tokens, i + 2)
    return (NumberedWeek(LAST_WEEK, tail[0]), tail[1]) if tail is not None else None


def _numbered_week(tokens: Tokens, i: int) -> tuple[NumberedWeek, int] | None:
    which = ordinal(tokens, i + 1)
    if which is None or tokens.word(which[1]) != "من":
        return None
    number, j = which
    tail = month_tail(tokens, j)
    if tail is not None:
        return NumberedWeek(number, tail[0]), tail[1]
    year = year_point(tokens, j + 1)
    if year is not None:
        return NumberedWeek(number, year[0]), year[1]
    plain = year_number(tokens, j + 1)
    if plain is None:
        return None
    return NumberedWeek(number, Point(year=plain[0], calendar=plain[1])), plain[2]


def decade(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`تسعينيات القرن الماضي`, `التسعينات`, `سنوات الستينيات`; never somebody's age."""
    part = lexicon.PERIOD_PARTS.get(tokens.word(i))
    j = i + 1 if part is not None or tokens.word(i) in lexicon.YEARS_HEADS else i
    if part is not None:
        era = century(tokens, j) or decade_of_century(tokens, j) or _decade(tokens, j)
        return (replace(era[0], part=part), era[1]) if era is not None else None
    return _decade(tokens, j)


def _decade(tokens: Tokens, j: int) -> tuple[Era, int] | None:
    tens = lexicon.DECADES.get(tokens.word(j))
    if tens is None:
        return None
    k = j + 2 if tokens.word(j + 1) == "من" else j + 1
    if tokens.word(k) == _CENTURY:
        of = century(tokens, k)
        if of is not None and of[0].first_year is not None:
            return Era(of[0].first_year + tens, 10), of[1]
    joined = tokens.joined_by_and(j + 1)
    if joined is not None and tokens.word(joined) in lexicon.DECADES:
        # `ثمانينيات وسبعينيات القرن الماضي`: the century is named after the last one.
        of = century(tokens, joined + 1) if tokens.word(joined + 1) == _CENTURY else None
        if of is not None and of[0].first_year is not None:
            return Era(of[0].first_year + tens, 10), j + 1
    if not tokens.word(j).startswith("ال") or _is_age_or_degree(tokens, j):
        return None
    return (Era(1900 + tens, 10), j + 1) if tens >= 40 else _recent_decade(tokens, j, tens)


def _recent_decade(tokens: Tokens, j: int, tens: int) -> tuple[Era, int] | None:
    """`العشرينيات` and `الثلاثينيات` are ages more often: only after `في`, `منذ`."""
    known = tokens.word(j - 1) in lexicon.DECADE_CUES
    return (Era(1900 + tens, 10), j + 1) if known else None


def _is_age_or_degree(tokens: Tokens, j: int) -> bool:
    near = {tokens.word(j + 1), tokens.word(j + 2), tokens.word(j - 1)}
    return bool(near & (lexicon.AGE_CUES | lexicon.DEGREE_CUES))


def decade_of_century(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`العقد الأول من القرن الماضي`, `العقد الماضي`."""
    if tokens.word(i) not in lexicon.DECADE_NOUNS:
        return None
    moved = shift(tokens, i + 1)
    if moved is not None and tokens.word(i - 1) in lexicon.DURING_ALL_OF:
        return None  # `على مدى العقد الماضي` is a length
    if moved is not None and tokens.word(i + 1) not in lexicon.LAST_ONES:
        return Era(None, 10, moved[0]), moved[1]
    which = ordinal(tokens, i + 1)
    if which is None and tokens.word(i + 1) in lexicon.LAST_ONES:
        which = _DECADES_OF_CENTURY, i + 2  # `العقد الأخير من القرن العشرين`
    if which is None or not 1 <= which[0] <= _DECADES_OF_CENTURY or tokens.word(which[1]) != "من":
        return None
    j = which[1] + 1
    j += tokens.word(j) in lexicon.DEMONSTRATIVES
    of = century(tokens, j)
    if of is None and tokens.word(j) == _CENTURY and j > which[1] + 1:
        of = Era(2000, 100), j + 1
    if of is None or of[0].first_year is None:
        return None
    return Era(of[0].first_year + 10 * (which[0] - 1), 10), of[1]


def part_of_century(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`النصف الثاني من القرن العشرين`, `الربع الأخير من القرن التاسع عشر`."""
    months = lexicon.YEAR_PARTS.get(tokens.word(i))
    which = ordinal(tokens, i + 1) if months is not None else None
    if months is not None and which is None and tokens.word(i + 1) in lexicon.LAST_ONES:
        which = 12 // months, i + 2
    if months is None or which is None or tokens.word(which[1]) != "من":
        return None
    of = century(tokens, which[1] + 1) if tokens.word(which[1] + 1) == _CENTURY else None
    years = 100 * months // 12
    if of is None or of[0].first_year is None or which[0] * months > 12:
        return None
    first = years * (which[0] - 1)
    if which[0] * months == 12:
        years = 100 - first  # the last of three thirds ends with the century
    return Era(of[0].first_year + first, years), of[1]


def century(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`القرن الماضي`, `القرن ال19`, `القرن السادس قبل الميلاد`, `الألفية الثالثة`."""
    years = 100 if tokens.word(i) == _CENTURY else 1000
    if years > 100 and tokens.word(i) not in _MILLENNIUM:
        return None
    moved = shift(tokens, i + 1)
    if moved is not None and tokens.word(i - 1) in lexicon.FRACTIONS_OF_CENTURY:
        return None  # `ربع القرن الأخير` lasts
    if moved is not None:
        # No article of the press archive is older than 1901: the last century is the twentieth.
        return (Era(2000 + 100 * moved[0], 100), moved[1]) if years == 100 else None
    j = i + 2 if tokens.word(i + 1) == "ال" else i + 1
    number = tokens.number(j)
    named = (number, j + 1) if number is not None else ordinal(tokens, i + 1)
    return _numbered_era(tokens, years, *named) if named is not None and named[0] > 0 else None


def centuries(tokens: Tokens, i: int) -> tuple[Era, int] | None:
    """`القرنين الثالث والثاني قبل الميلاد`, `القرنين التاسع عشر والعشرين`: two that adjoin."""
    first = ordinal(tokens, i + 1)
    joined = tokens.joined_by_and(first[1]) if first is not None else None
    second = ordinal(tokens, joined) if joined is not None else None
    if tokens.word(i) not in lexicon.TWO_CENTURIES or first is None or second is None:
        return None
    eras = [_numbered_era(tokens, 100, number, second[1]) for number in (first[0], second[0])]
    begun = sorted((found[0] for found in eras if found is not None), key=_first_year)
    if len(begun) < len(eras) or abs(first[0] - second[0]) != 1:
        return None
    years = _first_year(begun[1]) + begun[1].years - _first_year(begun[0])
    end = max(found[1] for found in eras if found is not None)
    return Era(begun[0].first_year, years), end


def _first_year(era: Era) -> int:
    return era.first_year or 0


def _numbered_era(tokens: Tokens, years: int, number: int, i: int) -> tuple[Era, int] | None:
    before = before_christ(tokens, i)
    if before is not None:
        return Era(1 - years * number, years), before
    hijra = before_hijra(tokens, i)
    if hijra is not None:
        return century_before_hijra(number, hijra) if years == _CENTURY_YEARS else None
    is_thousand = years > 100
    if number > (_LATEST_MILLENNIUM if is_thousand else _LATEST_CENTURY):
        return None
    if tokens.word(i) in lexicon.HIJRI_MARKS and not is_thousand:
        return _hijri_century(number, i + 1)
    if tokens.word(i) in lexicon.HIJRI_MARKS or (is_thousand and not _says_millennium(tokens, i)):
        return None
    return Era(years * (number - 1), years), i + (tokens.word(i) in lexicon.GREGORIAN_MARKS)


def _hijri_century(number: int, end: int) -> tuple[Era, int] | None:
    """`القرن الرابع الهجري`: the Gregorian years that it falls into."""
    first, last = hijri_days(100 * (number - 1) + 1), hijri_days(100 * number)
    if first is None or last is None:
        return None
    return Era(first[0].year, last[1].year - first[0].year + 1), end


def _says_millennium(tokens: Tokens, i: int) -> bool:
    """Whether the word is `الألفية`: `الألف الثالث` is one only before Christ."""
    return tokens.word(i - 2) == "الالفيه"


def story_point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`السنة التالية`, `اليوم السابق`, `الشهر الذي يسبقه`: told from the time spoken of last.

    A fiscal year (`السنة المالية السابقة`) is one beside that spoken of, whenever it begins.
    """
    unit = lexicon.STORY_UNITS.get(tokens.word(i))
    if unit is None or tokens.word(i) in lexicon.DEFINITE_SEASONS:
        return None
    fiscal = unit is Unit.YEAR and tokens.word(i + 1) in lexicon.FISCAL
    i += fiscal
    by = lexicon.STORY_SHIFTS.get(tokens.word(i + 1))
    if by is not None and not tokens.clitic(i + 1):
        return Point(story_shift=by, story_unit=unit, fiscal=fiscal), i + 2
    if tokens.word(i + 1) in lexicon.RELATIVE_PRONOUNS:
        by = lexicon.STORY_VERBS.get(tokens.word(i + 2))
        if by is not None:
            return Point(story_shift=by, story_unit=unit, fiscal=fiscal), i + 3
    return None


def numbered_weekday(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`أول جمعة من الشهر`, `الجمعة الأولى من رمضان`: one weekday of a month, by its number."""
    i += tokens.word(i) in lexicon.DAY_HEADS
    weekday = WEEKDAYS.get(tokens.word(i)) or WEEKDAYS.get("ال" + tokens.word(i + 1))
    is_first = tokens.word(i) not in WEEKDAYS
    which = ordinal(tokens, i if is_first else i + 1)
    if weekday is None or which is None or not 1 <= which[0] <= 5:
        return None
    j = i + 2 if is_first else which[1]
    if (is_first and which[1] != i + 1) or tokens.word(j) != "من":
        return None
    tail = month_tail(tokens, j)
    if tail is None and tokens.word(j + 1) == "الشهر":
        tail = Point(month_shift=Shift.PRESENT), j + 2  # `أول جمعة من الشهر`
    if tail is None or tail[0].day is not None:
        return None
    number = which[0]
    return replace(tail[0], weekday=weekday, fraction=(7 * number - 6, 7 * number)), tail[1]
