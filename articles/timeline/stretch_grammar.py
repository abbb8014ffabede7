"""Grammar of ranges and lists of points: `من … إلى …`, `بين … و…`, `يومي 3 و4 ماي`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from articles.timeline import lexicon
from articles.timeline.calendars import WEEKDAYS
from articles.timeline.day_grammar import day_point, point, weekday_name
from articles.timeline.numeric_dates import numeric_date
from articles.timeline.point_grammar import (
    bare_month,
    day_number,
    day_of_month,
    first_of,
    month_tail,
    shift,
    year_number,
)
from articles.timeline.readings import Point, Stretch
from articles.timeline.tokens import Tokens

_DAYS = re.compile(r"(?P<first>\d{1,2})[-/](?P<last>\d{1,2})")
_UNTIL = lexicon.CONJUNCTIONS_OF_RANGE | {"-"}
# The longest first end of a range has a weekday, a day, a month and a year in two calendars.
_FARTHEST_UNTIL = 20
_LIST_SIGNS = frozenset("،,-/")
_LONGEST_LIST = 8

Found = tuple[Stretch | Point, int]


def from_to(tokens: Tokens, i: int) -> Found | None:
    """`من 20 إلى 26 فبراير`, `من سنة 2006 وحتى 2014`, `من 03 ماي الجاري إلى 03 يوليوز المقبل`."""
    if _UNTIL.isdisjoint(tokens.words[i : i + _FARTHEST_UNTIL]):
        return None  # most points begin no range
    j = i + 1 if tokens.word(i) == "من" else i
    short = _day_and_month(tokens, j)
    last = _past_until(tokens, short[1]) if short is not None else None
    if short is not None and (last is None or numeric_date(tokens, last) is None):
        return None
    first = short or _endpoint(tokens, j)
    if first is None:
        return None
    k = _past_until(tokens, first[1])
    return _closed(tokens, first[0], k) if k is not None else None


def between(tokens: Tokens, i: int) -> Found | None:
    """`بين سنتي 2009 و2013`, `ما بين 11 و14 يوليوز`."""
    j = i + 1 if tokens.word(i) == "ما" else i
    if tokens.word(j) != "بين":
        return None
    j += 1
    if tokens.word(j) in lexicon.YEARS_HEADS | lexicon.MONTHS_HEADS | lexicon.DAYS_HEADS:
        j += 1
    first = _endpoint(tokens, j)
    if first is None:
        return None
    k = tokens.joined_by_and(first[1])
    if k is None:
        k = _past_until(tokens, first[1])
    return _closed(tokens, first[0], k) if k is not None else None


def _day_and_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`28/5` of `28/5 - 30/5/2012`."""
    form = _DAYS.fullmatch(tokens.word(i)) if 3 <= len(tokens.word(i)) <= 5 else None
    if form is None or "/" not in tokens.word(i):
        return None
    day, month = int(form["first"]), int(form["last"])
    return (Point(day=day, month=month), i + 1) if day <= 31 and 1 <= month <= 12 else None


def _past_until(tokens: Tokens, i: int) -> int | None:
    """The index after `إلى`, `حتى`, `إلى غاية` or a dash."""
    j = i + 1 if tokens.word(i) == "و" else i
    if tokens.word(j) == "-":
        return j + 1
    seen = False
    for _ in range(3):
        if tokens.word(j) not in lexicon.CONJUNCTIONS_OF_RANGE:
            break
        seen, j = True, j + 1
    return j if seen else None


def _endpoint(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """One end of a range: a point, a bare year, a bare month or a bare day."""
    j = i + 1 if tokens.word(i) in lexicon.DAY_HEADS and tokens.word(i) != "اليوم" else i
    numbered = _weekday_and_number(tokens, j)
    if numbered is not None:
        return numbered
    found = first_of((point, weekday_name, bare_month), tokens, i) or bare_month(tokens, j)
    if found is not None:
        return found
    year = year_number(tokens, j)
    if year is not None:
        return Point(year=year[0], calendar=year[1]), year[2]
    day = day_number(tokens, j)
    return (Point(day=day[0]), day[1]) if day is not None else None


def _weekday_and_number(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`الاثنين 7` of `من الاثنين 7 إلى الجمعة 11 ماي`."""
    weekday = WEEKDAYS.get(tokens.word(i))
    day = day_number(tokens, i + 1) if weekday is not None else None
    if day is None or month_tail(tokens, day[1]) is not None:
        return None
    return Point(day=day[0], weekday=weekday), day[1]


def _closed(tokens: Tokens, first: Point, i: int) -> Found | None:
    last = _endpoint(tokens, i)
    if last is None:
        return None
    stretch = _completed(first, last[0])
    return (stretch, last[1]) if stretch is not None else None


def _completed(first: Point, last: Point) -> Stretch | None:
    """Fill the end that says less from the other; None when the two do not go together."""
    if _is_day_alone(last):
        return None
    if last.same_month and first.day is not None and not _is_day_alone(first):
        # `من 12 شوال حتى 24 منه`.
        return Stretch(first, replace(first, day=last.day, weekday=last.weekday))
    if _is_day_alone(first):
        whole = last.day is not None
        filled = replace(last, day=first.day, weekday=first.weekday)
        return Stretch(filled, last) if whole else None
    both_months = first.month is not None and last.month is not None
    if both_months and first.year is None and first.shift is None and first.year_shift is None:
        first = _given_year(first, last)
    return Stretch(first, last) if _go_together(first, last) else None


def _is_day_alone(told: Point) -> bool:
    undated = told.month is None and told.month_shift is None
    return told.day is not None and undated and not told.same_month


def _go_together(first: Point, last: Point) -> bool:
    """Whether two ends are of one kind: no Hijri with a Gregorian year, no year with a day."""
    if last.year is not None and first.year is not None and first.calendar is not last.calendar:
        return False
    weekdays = first.weekday is not None and last.weekday is not None and last.day is None
    if weekdays and last.shift is None and first.shift is None:
        return False
    year_alone = first.year is not None and first.month is None
    return not (year_alone and last.year is None)


def _given_year(first: Point, last: Point) -> Point:
    if last.year is None or first.calendar is not last.calendar:
        return replace(first, year_shift=last.year_shift, shift=last.shift)
    assert first.month is not None
    assert last.month is not None
    over_new_year = first.month > last.month
    return replace(first, year=last.year - over_new_year)


def listed_days(tokens: Tokens, i: int) -> Found | None:
    """`يومي 3 و4 ماي الجاري`, `أيام 15 و16 و17 نونبر`, `15-17 نونبر`, `يومي الجمعة والسبت`."""
    headed = tokens.word(i) in lexicon.DAYS_HEADS
    j = i + 1 if headed else i
    weekdays = _listed_weekdays(tokens, j) if headed else None
    if weekdays is not None:
        named, k = weekdays
        dated = _days_with_month(tokens, k + (tokens.word(k) in {"(", "،", ","}))
        if dated is not None:
            return dated[0], dated[1] + (tokens.word(k) == "(" and tokens.word(dated[1]) == ")")
        moved = shift(tokens, k)
        if moved is not None:
            return Stretch(
                replace(named[0], shift=moved[0]), replace(named[-1], shift=moved[0])
            ), moved[1]
        # `يومي السبت والأحد المقبلين`: what stands after the last is told of both.
        return Stretch(replace(named[0], shift=named[0].shift or named[-1].shift), named[-1]), k
    return _days_with_month(tokens, j) or _separately_dated(tokens, j, headed=headed)


def _listed_weekdays(tokens: Tokens, i: int) -> tuple[list[Point], int] | None:
    named: list[Point] = []
    while len(named) < 7:
        found = weekday_name(tokens, i)
        if found is None or found[0].day is not None:
            break
        named.append(found[0])
        end = found[1]
        joined = tokens.joined_by_and(end)
        if joined is None:
            return (named, end) if len(named) > 1 else None
        i = joined
    return None


def _days_with_month(tokens: Tokens, i: int) -> Found | None:
    glued = _DAYS.fullmatch(tokens.word(i)) if 3 <= len(tokens.word(i)) <= 5 else None
    if glued is not None:
        return _between_days(tokens, int(glued["first"]), int(glued["last"]), i + 1)
    days: list[int] = []
    end = i
    while len(days) < _LONGEST_LIST:
        found = day_number(tokens, i)
        if found is None:
            return None
        days.append(found[0])
        end = found[1]
        joined = tokens.joined_by_and(end)
        if joined is None and tokens.word(end) in _LIST_SIGNS:
            joined = end + 1
        if joined is None:
            break
        i = joined
    return _between_days(tokens, min(days), max(days), end) if len(days) > 1 else None


def _between_days(tokens: Tokens, first: int, last: int, i: int) -> Found | None:
    if tokens.word(i) == ")":
        i += 1  # `(5-8) يونيو`
    tail = month_tail(tokens, i)
    moved = shift(tokens, i) if tail is None else None
    if moved is not None and tokens.word(i) not in lexicon.LAST_ONES:
        tail = Point(month_shift=moved[0]), moved[1]
    if tail is None or not 1 <= first < last <= 31:
        return None
    month, end = tail
    return Stretch(replace(month, day=first), replace(month, day=last)), end


def _separately_dated(tokens: Tokens, i: int, *, headed: bool) -> Found | None:
    """`يومي الجمعة 3 والسبت 4 ماي`, `يومي 30 أبريل وفاتح ماي`."""
    if not headed:
        return None
    weekday = weekday_name(tokens, i)
    day = day_number(tokens, weekday[1]) if weekday is not None else None
    first = (Point(day=day[0]), day[1]) if day is not None else day_of_month(tokens, i)
    joined = tokens.joined_by_and(first[1]) if first is not None else None
    last = day_point(tokens, joined) if joined is not None else None
    if first is None or last is None or last[0].day is None:
        return None
    stretch = _completed(first[0], last[0])
    return (stretch, last[1]) if stretch is not None else None


def _adjoin(months: list[Point]) -> bool:
    """Whether each month of a list follows the one before it."""
    return all(
        one.month is not None and other.month is not None and other.month - one.month in {1, -11}
        for one, other in pairwise(months)
    )


def listed_months(tokens: Tokens, i: int) -> Found | None:
    """`شهري يونيو ويوليوز`, `يناير وفبراير 2015`."""
    headed = tokens.word(i) in lexicon.MONTHS_HEADS
    i = i + 1 if headed else i
    months: list[Point] = []
    end = i
    while len(months) < _LONGEST_LIST:
        found = bare_month(tokens, i)
        if found is None:
            break
        months.append(found[0])
        end = found[1]
        joined = tokens.joined_by_and(end)
        if joined is None:
            break
        i = joined
    if len(months) < 2 or not (headed or months[-1].year is not None):
        return None
    if any(month.year is not None for month in months[:-1]) or not _adjoin(months):
        # `أكتوبر 2020 وأبريل 2021`, `مارس وأكتوبر 2015`: each is a date of its own.
        return None
    stretch = _completed(months[0], months[-1])
    return (stretch, end) if stretch is not None else None
