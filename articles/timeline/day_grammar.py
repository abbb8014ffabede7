"""Grammar of days told from today and by their weekdays, and of any single point."""

from __future__ import annotations

from dataclasses import replace

from articles.arabic.folding import fold_words
from articles.timeline import lexicon
from articles.timeline.calendars import WEEKDAYS, Calendar
from articles.timeline.numeric_dates import COMMAS
from articles.timeline.point_grammar import (
    PointParser,
    bare_month,
    day_number,
    day_of_month,
    first_of,
    month_point,
    same_year,
    shift,
    told_month,
    year_number,
    year_point,
)
from articles.timeline.readings import Part, Point, Shift
from articles.timeline.tables import words
from articles.timeline.tokens import Tokens

# `في 22 الجاري`, and never `في 24 الماضية`.
_BEFORE_SHORT_DAY = words("grammars", "day_grammar.before_short_day")
_SET_OFF_BY = {"(": ")", '"': '"', "«": "»", "“": "”"}
(_LAST,) = fold_words("آخر")
_AFTER_DAY_ALONE = fold_words("، , . ; ؛ )") | words("grammars", "day_grammar.after_day_alone")


def deictic_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`أمس الاثنين`, `بعد غد الخميس (29 شعبان)`, `اليوم الثلاثاء`."""
    for phrase, offset in lexicon.DEICTIC_DAYS.get(tokens.word(i), ()):
        if tuple(tokens.word(i + k) for k in range(len(phrase))) == phrase:
            j = i + len(phrase)
            if phrase == ("الليله",) and tokens.word(j) in {"الماضيه", "البارحه", "الفارطه"}:
                return Point(offset=-1), j + 1
            named = weekday_name(tokens, j, unnamed=True) or _set_off_weekday(tokens, j)
            if named is not None:
                return replace(named[0], offset=offset, shift=None), named[1]
            dated = _attached_date(tokens, j)
            if dated is not None:
                # `اليوم الأول من رمضان` counts the days of a month and is not today.
                counted = tokens.word(j) in lexicon.ORDINAL_WORDS and phrase == ("اليوم",)
                return replace(dated[0], offset=None if counted else offset), dated[1]
            return Point(offset=offset), j
    return None


def _set_off_weekday(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The weekday of `أمس، الأربعاء،`: between two commas."""
    weekday = WEEKDAYS.get(tokens.word(i + 1)) if tokens.word(i) in COMMAS else None
    if weekday is None or tokens.word(i + 2) not in COMMAS or tokens.clitic(i + 1):
        return None
    return Point(weekday=weekday), i + 2


def weekday_name(tokens: Tokens, i: int, *, unnamed: bool = False) -> tuple[Point, int] | None:
    """A weekday, its `الماضي`, and the date beside it, in brackets or not.

    Args:
        tokens: The stretch.
        i: Where to read.
        unnamed: Whether the weekday may stand in brackets or quotes itself (`أمس (الخميس)`).
    """
    bracket = _SET_OFF_BY.get(tokens.word(i)) if unnamed else None
    j = i + 1 if bracket else i
    weekday = WEEKDAYS.get(tokens.word(j))
    if weekday is None or (tokens.clitic(j) and unnamed):
        return None
    point, end = Point(weekday=weekday), j + 1
    if bracket:
        return (point, end + 1) if tokens.word(end) == bracket else None
    moved = shift(tokens, end)
    if moved is not None:
        point, end = replace(point, shift=moved[0]), moved[1]
    dated = _attached_date(tokens, end)
    if dated is None:
        week = shift(tokens, end + 2) if tokens.word(end) in {"من", "في"} else None
        if week is not None and tokens.word(end + 1) == "الاسبوع":
            return replace(point, week_shift=week[0]), week[1]
        return point, end
    return replace(dated[0], weekday=weekday), dated[1]


def _attached_date(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A date right after a weekday: `29 أبريل`, `(27 أبريل)`, `18 من الشهر الجاري`."""
    if tokens.word(i) == "(":
        inner = day_of_month(tokens, i + 1)
        return (inner[0], inner[1] + 1) if inner and tokens.word(inner[1]) == ")" else None
    j = i + 1 if tokens.word(i) in COMMAS or tokens.word(i) == "." else i
    return day_of_month(tokens, j) or _short_day(tokens, j)


def _short_day(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`22 الجاري`: a day of the current month without its name."""
    found = day_number(tokens, i)
    moved = shift(tokens, found[1]) if found is not None else None
    if found is None or moved is None or tokens.word(found[1]) in lexicon.LAST_ONES:
        return None
    return Point(day=found[0], month_shift=moved[0]), moved[1]


def _day_alone(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The `27` of `يوم 27، أما اللقاء …`: a day of the month that the text spoke of last."""
    day = tokens.number(i)
    ends = tokens.word(i + 1) in _AFTER_DAY_ALONE
    known = ends and day is not None and 1 <= day <= 31 and len(tokens.word(i)) <= 2
    return (Point(day=day, same_month=True), i + 1) if known else None


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
        if start == i and tokens.word(i) == "يوم":
            return _day_alone(tokens, i + 1)
    found = first_of((deictic_day, day_of_month), tokens, i)
    if found is not None:
        return found
    if start != i or tokens.word(i) in WEEKDAYS:
        return weekday_name(tokens, i)
    if tokens.word(i - 1) in _BEFORE_SHORT_DAY and not tokens.word(i + 1).endswith("ه"):
        return _short_day(tokens, i)
    return None


def point(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """Any single point that needs no other evidence."""
    part = lexicon.PERIOD_PARTS.get(tokens.word(i))
    if part is None:
        return first_of((day_point, year_point, month_point), tokens, i)
    j = i + 1
    if tokens.word(j) == "من":
        # `بداية من سنة 2015` is no beginning of it.
        if part is Part.START:
            return None
        j += 1
    found = first_of(_PARTED, tokens, j)
    if found is None:
        return None
    told, end = found
    if tokens.word(i) == _LAST and (told.day or told.weekday or told.offset is not None):
        return None  # `آخر خميس من الشهر`
    if tokens.word(i) == "حلول" and told.calendar is Calendar.HIJRI and told.month and not told.day:
        return replace(told, fraction=(1, 1)), end  # `حلول شهر رمضان`
    whole = part is Part.WHOLE or told.day is not None or told.weekday is not None
    return (told if whole or told.offset is not None else replace(told, part=part)), end


def _year_alone(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    numbered = year_number(tokens, i)
    if numbered is None:
        return None
    return Point(year=numbered[0], calendar=numbered[1]), numbered[2]


def _current_period(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`مطلع العام`, `نهاية الشهر`: of the time of writing, when nothing else is said of it."""
    if tokens.word(i + 1).startswith("ال") or tokens.number(i + 1) is not None:
        return None
    if tokens.word(i) in {"العام", "السنه"}:
        return Point(year_shift=Shift.PRESENT, unsaid=True), i + 1
    if tokens.word(i) == "الشهر":
        return Point(month_shift=Shift.PRESENT, unsaid=True), i + 1
    return None


_PARTED: tuple[PointParser, ...] = (
    day_point, year_point, bare_month, told_month, _year_alone, same_year, _current_period,
)  # fmt: skip
