"""Early years, which only their era tells from numbers: `سنة 61 بعد الميلاد`, `95 هـ (714م)`."""

from __future__ import annotations

from articles.arabic.numerals import read_whole
from articles.timeline import lexicon
from articles.timeline.calendars import LAST_TABULAR_YEAR, MONTHS, Calendar
from articles.timeline.readings import Point
from articles.timeline.tokens import Tokens

_AFTER, _OF_CHRIST = "ب", "م"
# From three digits on a number behind `سنة` is a year whatever stands behind it.
_KNOWN_AS_YEARS = 100
_BESIDE = frozenset({"(", "/", "-", "=", "الموافق"})


def after_christ(tokens: Tokens, i: int) -> int | None:
    """The index after `بعد الميلاد`, `بعد ميلاد المسيح` or `ب.م` at `i`, or None."""
    if tokens.words[i : i + 3] == [_AFTER, ".", _OF_CHRIST]:
        return i + 3
    if tokens.word(i) != "بعد" or tokens.word(i + 1) not in lexicon.BIRTH_OF_CHRIST:
        return None
    whose = tokens.word(i + 2) == "المسيح"
    return i + 2 + whose if whose or tokens.word(i + 1).startswith("ال") else None


def stands_beside_dates(tokens: Tokens, i: int) -> bool:
    """`95 هـ (714م)`, `13 مارس 624م`: no metre, beside a year of the Hijra or a day of a month."""
    before = tokens.word(i - 1)
    is_day = (before,) in MONTHS and tokens.number(i - 2) is not None
    return is_day or (before in _BESIDE and tokens.word(i - 2) in lexicon.HIJRI_MARKS)


def year_after_christ(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`سنة 61 بعد الميلاد`, `عام 70م`: behind its head a year is in no metres."""
    year = tokens.number(i + 1) if tokens.word(i) in lexicon.YEAR_HEADS else None
    end = after_christ(tokens, i + 2) if year is not None else None
    if year is not None and year < _KNOWN_AS_YEARS and tokens.word(i + 2) == _OF_CHRIST:
        end = i + 3
    if year is None or end is None or not 1 <= year <= LAST_TABULAR_YEAR:
        return None
    return Point(year=year), end


def worded_early_year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`سنة خمسمائة للهجرة`, `عام ستمائة ميلادية`."""
    is_headed = tokens.word(i) in lexicon.YEAR_HEADS and i + 1 < len(tokens)
    found = read_whole(tokens.surfaces, i + 1) if is_headed else None
    mark = tokens.word(found[1]) if found is not None else ""
    if found is None or mark not in lexicon.ERA_MARKS or not 1 <= found[0] <= LAST_TABULAR_YEAR:
        return None
    is_hijri = mark in lexicon.HIJRI_MARKS
    which = Calendar.HIJRI if is_hijri else Calendar.GREGORIAN
    return Point(year=found[0], calendar=which), found[1] + 1
