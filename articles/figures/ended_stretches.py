"""Ended stretches: times that are told by one of their ends, by the last day or the first.

Results of companies hold for `الأشهر الثلاثة المنتهية في 30 يونيو 2012`, not for its last day, and
what was sold `منذ بداية 2012` in the year, not in its first months.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.phrases import folded, read_table
from articles.timeline.edtf import write_interval
from articles.timeline.time_expression import TimeType

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_MONTHS = re.compile(r"P(\d+)M")
_OPENING_MONTHS = re.compile(r"(\d{4})-01/\1-04|\d{4}")
_SINCE = fold_word("منذ")
_YEAR_WRITTEN = len("2012")
_YEAR = 12
_ENDS_MONTH = 28
_LEAD_REACH, _HEAD_REACH = 3, 3


@cache
def _words(name: str) -> frozenset[str]:
    return folded(read_table("context")["ended_stretches"][name])


@cache
def _lengths() -> Mapping[str, int]:
    """Folded heads of such stretches, each with its months."""
    table = read_table("context")["ended_stretches"]["months"]
    return {
        glued + fold_word(word).removeprefix(cut): months
        for word, months in table.items()
        for glued, cut in (("", ""), ("لل", "ال"))
    }


def period_places(text: FigureText) -> list[TimePlace]:
    """The times of a text; the end of a stretch by which it is told stands for the whole."""
    is_ended = not _words("ending").isdisjoint(text.words)
    places = []
    for place in text.times:
        value = _stretch_ended(text, place) if is_ended else None
        if is_since_start(text, place):
            value = (place.expression.value or "")[:_YEAR_WRITTEN]
        places.append(
            replace(place, expression=replace(place.expression, value=value)) if value else place
        )
    return places


def is_since_start(text: FigureText, place: TimePlace) -> bool:
    """`منذ بداية 2012`: whether a time is a year that is told up to now."""
    if text.word(place.first - 1) != _SINCE or text.word(place.first) not in _words("openings"):
        return False
    return _OPENING_MONTHS.fullmatch(place.expression.value or "") is not None


def _stretch_ended(text: FigureText, place: TimePlace) -> str | None:
    """EDTF of the stretch that ended on the day or in the month of a place, or None."""
    day = _DAY.fullmatch(place.expression.value or "")
    if place.expression.type is not TimeType.DATE or day is None:
        return None
    if day[3] is not None and int(day[3]) < _ENDS_MONTH:
        return None
    at = place.first - 1
    while at > place.first - 1 - _LEAD_REACH and text.word(at) in _words("leads"):
        at -= 1
    if text.word(at) not in _words("ending"):
        return None
    year, month = int(day[1]), int(day[2])
    months = _months_before(text, at, month)
    if months is None:
        return None
    first_year, first_month = divmod(year * _YEAR + month - months, _YEAR)
    if months == _YEAR == month:
        return day[1]
    return write_interval(f"{first_year:04}-{first_month + 1:02}", f"{day[1]}-{day[2]}")


def _months_before(text: FigureText, at: int, month: int) -> int | None:
    """How many months the stretch has whose ending is told at an index."""
    for place in text.times:
        if place.last == at and place.expression.type is TimeType.DURATION:
            length = _MONTHS.fullmatch(place.expression.value or "")
            return int(length[1]) if length is not None else None
    for back in range(1, _HEAD_REACH + 1):
        word = text.word(at - back)
        if word in _words("to_date"):
            return month
        if word in _lengths():
            return _lengths()[word]
    return None
