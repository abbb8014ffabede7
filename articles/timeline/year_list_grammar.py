"""Grammar of ranges and lists of years: `2014-2020`, `سنتي 2009 و2013`, `أعوام 1984 و86 و93`."""

from __future__ import annotations

import re
from itertools import pairwise

from articles.arabic.folding import fold_words
from articles.timeline import lexicon
from articles.timeline.calendars import UNMARKED_HIJRI_YEARS, Calendar
from articles.timeline.point_grammar import year_number
from articles.timeline.readings import Point, Stretch
from articles.timeline.tokens import Tokens

_YEARS = re.compile(r"(?P<first>1[3-9]\d\d|20\d\d)[-/](?P<last>1[3-9]\d\d|20\d\d)")
_SHORT_RANGE = re.compile(r"(?P<first>(?:19|20)\d\d)[-/](?P<last>\d\d)")
_HEADS = lexicon.YEARS_HEADS | lexicon.YEAR_HEADS | lexicon.SEASON_HEADS
_LONGEST_PERIOD = 120
_LONGEST_WAY_TO_HEAD = 16
# `30 عاما و73 مباراة` lists no years.
_HEADS_OF_LISTS = lexicon.YEARS_HEADS - fold_words("عاما سنتا")
_BETWEEN_YEARS = frozenset({"و", "،", ",", "في", "اخيرا", "ثم", "-"})
# `عام 98` is of the last century, `عام 12` of this one.
_FIRST_OF_LAST_CENTURY = 30
_LIST_SIGNS = frozenset("،,-/")
_LONGEST_LIST = 8

Found = tuple[Stretch | Point, int]


def year_range(tokens: Tokens, i: int) -> Found | None:
    """`2014-2020`, `2015 - 2017`, `2018/2019`, `1436/1437هـ`."""
    form = _YEARS.fullmatch(tokens.word(i)) if len(tokens.word(i)) == 9 else None
    if form is not None:
        return _years(tokens, int(form["first"]), int(form["last"]), i + 1)
    first = tokens.number(i)
    if first is None or len(tokens.word(i)) != 4:
        return None
    j = i + 2 if tokens.word(i + 1) in lexicon.ERA_MARKS else i + 1
    if tokens.word(j) not in {"-", "/"}:
        return None
    last = tokens.number(j + 1)
    if last is None or len(tokens.word(j + 1)) != 4:
        return None
    return _years(tokens, first, last, j + 2)


def _years(tokens: Tokens, first: int, last: int, end: int) -> Found | None:
    if first == last + 1:
        first, last = last, first  # `2012-2011`: a season written from right to left
    if not (first < last <= first + _LONGEST_PERIOD):
        return None
    unmarked = first in UNMARKED_HIJRI_YEARS
    which = Calendar.HIJRI if unmarked else Calendar.GREGORIAN
    if tokens.word(end) in lexicon.HIJRI_MARKS:
        which, end = Calendar.HIJRI, end + 1
    elif tokens.word(end) in lexicon.GREGORIAN_MARKS:
        which, end = Calendar.GREGORIAN, end + 1
    if which is Calendar.GREGORIAN and not (first >= 1500 and last < 2200):
        return None
    return Stretch(Point(year=first, calendar=which), Point(year=last, calendar=which)), end


def headed_years(tokens: Tokens, i: int) -> Found | None:
    """`سنتي 2009 و2013`, `السنة الجامعية 2019-2020`, `موسم حج 2018`, `أعوام 2011 و2012 و2013`."""
    if tokens.word(i) not in _HEADS:
        return None
    j = i + 1
    while j < i + 3 and tokens.word(j) in lexicon.SEASON_ADJECTIVES:
        j += 1
    bracket = tokens.word(j) in {"(", "«"}
    ranged = year_range(tokens, j + 1 if bracket else j) or _short_range(tokens, j)
    if ranged is not None:
        closed = bracket and tokens.word(ranged[1]) in {")", "»"}
        return ranged[0], ranged[1] + closed
    listed = _listed_years(tokens, j + (tokens.word(j) == "«"))
    if listed is None:
        return None
    years, end = listed
    if len(years) == 1:
        return (years[0], end) if tokens.word(i) not in lexicon.YEARS_HEADS else None
    if any(_year(other) - _year(one) != 1 for one, other in pairwise(years)):
        # `سنتي 2009 و2013` are two years; the second one stands for itself.
        return years[0], _end_of_year(tokens, j)
    return Stretch(min(years, key=_year), max(years, key=_year)), end


def _short_range(tokens: Tokens, i: int) -> Found | None:
    """`2021-22` after `موسم`."""
    form = _SHORT_RANGE.fullmatch(tokens.word(i)) if len(tokens.word(i)) == 7 else None
    if form is None or (int(form["first"]) + 1) % 100 != int(form["last"]):
        return None
    first = int(form["first"])
    return Stretch(Point(year=first), Point(year=first + 1)), i + 1


def _short_year(tokens: Tokens, i: int, before: list[Point]) -> tuple[int, Calendar, int] | None:
    """The `86` of `أعوام 1984 و86`: of the century of the year before it in the list."""
    number = tokens.number(i)
    if number is None or len(tokens.word(i)) != 2 or not before:
        return None
    return _year(before[-1]) // 100 * 100 + number, before[-1].calendar, i + 1


def listed_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The `86` and `2006` of `أعوام 1984 و86 و93 وأخيرا في 2006`, and the `98` of `أعوام 98`."""
    number = tokens.number(i)
    if number is None or len(tokens.word(i)) not in {2, 4}:
        return None
    century, k = None, i - 1
    while k >= max(0, i - _LONGEST_WAY_TO_HEAD):
        word = tokens.word(k)
        if word in _HEADS_OF_LISTS:
            break
        year = tokens.number(k)
        if year is not None and len(word) == 4:
            century = year // 100 * 100
        elif year is None and word not in _BETWEEN_YEARS:
            return None
        k -= 1
    if tokens.word(k) not in _HEADS_OF_LISTS or tokens.word(i + 1) in lexicon.COUNTED_NOUNS:
        return None
    if len(tokens.word(i)) == 2:
        number += century or (1900 if number >= _FIRST_OF_LAST_CENTURY else 2000)
    return (Point(year=number), i + 1) if 1500 <= number < 2200 else None


def _end_of_year(tokens: Tokens, i: int) -> int:
    found = year_number(tokens, i)
    return found[2] if found is not None else i + 1


def _year(told: Point) -> int:
    return told.year or 0


def _listed_years(tokens: Tokens, i: int) -> tuple[list[Point], int] | None:
    years: list[Point] = []
    end = i
    while len(years) < _LONGEST_LIST:
        found = year_number(tokens, i) or _short_year(tokens, i, years)
        if found is None:
            break
        years.append(Point(year=found[0], calendar=found[1]))
        end = found[2]
        joined = tokens.joined_by_and(end)
        following = joined if joined is not None else end + (tokens.word(end) in _LIST_SIGNS)
        if following == end:
            break
        i = following
    return (years, end) if years else None
