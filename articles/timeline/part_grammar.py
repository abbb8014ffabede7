"""Grammar of quarters, halves and seasons of the year, and of the same period of another year."""

from __future__ import annotations

from dataclasses import replace

from articles.timeline import lexicon
from articles.timeline.calendars import SEASON_MONTHS, SEASONS
from articles.timeline.number_words import cardinal, ordinal
from articles.timeline.point_grammar import month_tail, same_year, shift, year_number, year_point
from articles.timeline.readings import Point, SamePeriod, Season, Shift, Unit, YearPart
from articles.timeline.tokens import Tokens

_MONTHS_OF_YEAR = 12
_NEAR = 10
_MONTHS_OF_QUARTER = 3
_FIRST_MONTHS = frozenset({"الاولي", "الاولين", "الاولان"})
_FARTHEST_FIRST = 8
# The days of a half, a third and a quarter of a month, by how many months the word means in a year.
_STORY_SEASONS = {-1: Shift.PAST, 1: Shift.FUTURE}
_DAYS_OF_PART = {6: 15, 4: 10, 3: 7}


def year_part(tokens: Tokens, i: int) -> tuple[YearPart | Point, int] | None:
    """`النصف الأول من السنة الجارية`, `الربع الأخير لعام 2015`, `نهاية الربع الأول`."""
    part = lexicon.PERIOD_PARTS.get(tokens.word(i))
    if part is not None and tokens.word(i + 1) in lexicon.YEAR_PARTS:
        found = year_part(tokens, i + 1)
        return (replace(found[0], part=part), found[1]) if found is not None else None
    months = lexicon.YEAR_PARTS.get(tokens.word(i))
    if months is None:
        return None
    numbered = _which(tokens, i + 1, months)
    if numbered is None:
        return _current_part(tokens, i, months)
    number, j = numbered
    j += tokens.word(j) in lexicon.SEASON_ADJECTIVES
    of_month = _of_month(tokens, j, number, _DAYS_OF_PART[months])
    if of_month is not None:
        return of_month
    year = _named_year(tokens, j)
    if year is None:
        if not _is_reporting_period(tokens, i, j):
            return None
        year = Point(), j
    return YearPart(months * (number - 1) + 1, months * number, year[0]), year[1]


def _which(tokens: Tokens, i: int, months: int) -> tuple[int, int] | None:
    """The number of a part, and the index after it."""
    if tokens.word(i) in lexicon.LAST_ONES:
        return _MONTHS_OF_YEAR // months, i + 1
    which = ordinal(tokens, i)
    return which if which is not None and which[0] <= _MONTHS_OF_YEAR // months else None


def _story_part(tokens: Tokens, i: int, months: int) -> tuple[YearPart, int] | None:
    """`الربع السابق`, `الفصل الذي قبله`: told from the one that the text spoke of."""
    if months != _MONTHS_OF_QUARTER or tokens.clitic(i + 1):
        return None
    by, end = lexicon.STORY_SHIFTS.get(tokens.word(i + 1)), i + 2
    if by is None and tokens.word(i + 1) in lexicon.RELATIVE_PRONOUNS:
        by, end = lexicon.STORY_VERBS.get(tokens.word(i + 2)), i + 3
    known = by is not None and _speaks_of_business(tokens, i, end)
    return (YearPart(1, months, Point(), story_shift=by), end) if known else None


def this_part(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`هذا الربع`."""
    months = lexicon.YEAR_PARTS.get(tokens.word(i + 1))
    if months is None or tokens.word(i + 1) in lexicon.DOUBTFUL_YEAR_PARTS:
        return None
    return YearPart(1, months, Point(), shift=Shift.PRESENT), i + 2


def _current_part(tokens: Tokens, i: int, months: int) -> tuple[YearPart, int] | None:
    """`الربع الحالي`, `الربع الماضي`: told from the one of writing."""
    beside = _story_part(tokens, i, months)
    if beside is not None:
        return beside
    moved = shift(tokens, i + 1)
    doubtful = lexicon.DOUBTFUL_YEAR_PARTS | lexicon.LAST_ONES
    if moved is None or not doubtful.isdisjoint({tokens.word(i), tokens.word(i + 1)}):
        return None
    return YearPart(1, months, Point(), shift=moved[0]), moved[1]


def _of_month(tokens: Tokens, i: int, number: int, days: int) -> tuple[Point, int] | None:
    """`النصف الأول من شهر يناير 2013`: days of a month, the last part up to its end."""
    if tokens.word(i) != "من" and not tokens.clitic(i).startswith("ل"):
        return None
    tail = month_tail(tokens, i)
    if tail is None:
        return None
    first = days * (number - 1) + 1
    last = None if days * (number + 1) > 31 else days * number
    return replace(tail[0], fraction=(first, last)), tail[1]


def _is_reporting_period(tokens: Tokens, i: int, end: int) -> bool:
    """`خلال الربع الثاني` without a year: of the year of writing, unless a match follows."""
    before = tokens.word(i - 1)
    of_profits = tokens.clitic(i) == "ل" and before in lexicon.BUSINESS_WORDS
    known = of_profits or before in lexicon.REPORTING_PERIOD_CUES or before in lexicon.PERIOD_PARTS
    known = known and not _is_of_match(tokens, i, end)
    if tokens.word(i) in lexicon.DOUBTFUL_YEAR_PARTS and before not in lexicon.PERIOD_PARTS:
        known = known and _speaks_of_business(tokens, i, end)  # any other is of a match
    if tokens.word(i + 1) in lexicon.LAST_ONES:
        known = known and before != "في"  # of a match
    goes_on = tokens.word(end) == "و" and tokens.number(end + 1) is None
    return known and not (goes_on or tokens.word(end) == "من")


def _speaks_of_business(tokens: Tokens, i: int, end: int) -> bool:
    """Whether money or percents stand near, and no match is played there."""
    near = tokens.words[max(0, i - _NEAR) : end + _NEAR]
    return not lexicon.BUSINESS_WORDS.isdisjoint(near) and lexicon.MATCH_WORDS.isdisjoint(near)


def _is_of_match(tokens: Tokens, i: int, end: int) -> bool:
    near = tokens.words[max(0, i - _NEAR) : end + _NEAR]
    return not lexicon.MATCH_WORDS.isdisjoint(near) and lexicon.BUSINESS_WORDS.isdisjoint(near)


def _named_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    j = i + 1 if tokens.word(i) in {"من", "في", "خلال"} else i
    headed = same_year(tokens, j) or year_point(tokens, j)
    if headed is not None:
        return headed
    if tokens.word(j) in {"السنه", "العام"}:
        end = j + 1 + (tokens.word(j + 1) in lexicon.FISCAL)
        return Point(year_shift=Shift.PRESENT, unsaid=True), end
    numbered = year_number(tokens, j)
    return (Point(year=numbered[0], calendar=numbered[1]), numbered[2]) if numbered else None


def first_months(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`الأشهر الستة الأولى من السنة`, `التسعة أشهر الأولى من 2015`, `الشهرين الأولين من 2015`."""
    if _FIRST_MONTHS.isdisjoint(tokens.words[i : i + _FARTHEST_FIRST]):
        return None
    if lexicon.DEFINITE_DUALS.get(tokens.word(i)) is Unit.MONTH:
        year = _named_year(tokens, i + 2) if tokens.word(i + 1) in {"الاولين", "الاولان"} else None
        return (YearPart(1, 2, year[0]), year[1]) if year is not None else None
    if tokens.word(i) in {"الاشهر", "الشهور"}:
        counted = cardinal(tokens, i + 1 + (tokens.word(i + 1) == "ال"))  # `الأشهر الـ9`
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


def opening_months(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`أول شهرين من العام الحالي`, `أول ثلاثة أشهر من 2014`."""
    if tokens.word(i) not in lexicon.FIRST_WORDS:
        return None
    if lexicon.DUALS.get(tokens.word(i + 1)) is Unit.MONTH:
        months, j = 2, i + 2
    else:
        counted = cardinal(tokens, i + 1)
        if counted is None or lexicon.UNITS.get(tokens.word(counted[1])) is not Unit.MONTH:
            return None
        months, j = counted[0], counted[1] + 1
    known = 1 < months <= _MONTHS_OF_YEAR and tokens.word(j) in {"من", "في"}
    year = _named_year(tokens, j) if known else None
    return (YearPart(1, months, year[0]), year[1]) if year is not None else None


def first_days(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`الأيام العشرة الأولى من مايو`, `العشر الأواخر من رمضان`."""
    counted = cardinal(tokens, i + 1) if tokens.word(i) == "الايام" else cardinal(tokens, i)
    if counted is None or not 1 < counted[0] <= 15 or not tokens.word(i).startswith("ال"):
        return None
    number, j = counted
    is_last = tokens.word(j) in lexicon.LAST_DAYS
    if not (is_last or tokens.word(j) in lexicon.FIRST_ONES) or tokens.word(j + 1) != "من":
        return None
    tail = month_tail(tokens, j + 1)
    if tail is None:
        return None
    fraction = (31 - number, None) if is_last else (1, number)
    return replace(tail[0], fraction=fraction), tail[1]


def season(tokens: Tokens, i: int) -> tuple[YearPart, int] | None:
    """`صيف 2015`, `ربيع سنة 2019`, `الصيف الماضي`, `هذا الصيف`."""
    shown = tokens.word(i) in lexicon.DEMONSTRATIVES
    number = SEASONS.get(tokens.word(i + shown))
    if number is None or (shown and tokens.clitic(i + 1)):
        return None
    i += shown
    first, last = SEASON_MONTHS[number]
    if tokens.word(i).startswith("ال"):
        moved = shift(tokens, i + 1)
        if moved is None:
            moved = (Shift.PRESENT, i + 1) if shown else None
        if moved is None:
            return None
        return YearPart(first, last, Point(), number, moved[0]), moved[1]
    year = year_number(tokens, i + 1) if tokens.word(i + 1) != "(" else None
    if year is not None:
        return YearPart(first, last, Point(year=year[0], calendar=year[1]), number), year[2]
    named = _named_year(tokens, i + 1)
    return (YearPart(first, last, named[0], number), named[1]) if named is not None else None


def same_period(tokens: Tokens, i: int) -> tuple[SamePeriod, int] | None:
    """`الفترة نفسها من 2014`, `ذات الفترة من العام الماضي`, `الربع المماثل من العام السابق`."""
    j = i + 1 if tokens.word(i) in lexicon.SAME_ONES else i
    if tokens.word(j) not in lexicon.PERIOD_NOUNS:
        return None
    after = j + 1
    if tokens.word(after) in lexicon.SAME_ONES_AFTER:
        after += 1
    elif j == i:
        return None
    unit = lexicon.STORY_UNITS.get(tokens.word(j))
    joined = tokens.word(after) in {"من", "في", "خلال"}
    if joined or tokens.clitic(after).startswith("ل"):
        year = _story_year(tokens, after + joined) or _named_year(tokens, after)
    else:
        year = year_point(tokens, after)
    return (SamePeriod(year[0], unit), year[1]) if year is not None else None


def _story_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`العام السابق`: the year before the one that the text spoke of."""
    unit = lexicon.STORY_UNITS.get(tokens.word(i))
    if tokens.word(i) not in lexicon.YEAR_HEADS or tokens.clitic(i + 1):
        return None
    by, end = lexicon.STORY_SHIFTS.get(tokens.word(i + 1)), i + 2
    if by is None and tokens.word(i + 1) in lexicon.RELATIVE_PRONOUNS:
        by, end = lexicon.STORY_VERBS.get(tokens.word(i + 2)), i + 3  # `العام الذي سبقه`
    return (Point(story_shift=by, story_unit=unit), end) if by is not None else None


def running_season(tokens: Tokens, i: int) -> tuple[Season, int] | None:
    """`الموسم الماضي`, `الموسم الفلاحي الحالي`, `السنة الدراسية المقبلة`."""
    shown = tokens.word(i) in lexicon.DEMONSTRATIVES
    j = i + shown
    is_season = tokens.word(j) in lexicon.DEFINITE_SEASONS
    if not (is_season or tokens.word(j) in lexicon.YEAR_HEADS):
        return None
    kind = lexicon.SEASON_BEGINNINGS.get(tokens.word(j + 1))
    if kind is None and not is_season:
        return None
    k = j + 1 + (kind is not None)
    moved = shift(tokens, k)
    beside = _STORY_SEASONS.get(lexicon.STORY_SHIFTS.get(tokens.word(k), 0))
    if moved is None and beside is not None and not tokens.clitic(k):
        return Season(kind or lexicon.SPORTS_SEASON, beside, from_story=True), k + 1
    if moved is None and not (shown and kind is not None):
        return None
    by, end = moved if moved is not None else (Shift.PRESENT, k)
    return Season(kind or lexicon.SPORTS_SEASON, by), end
