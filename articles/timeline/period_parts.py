"""Parts of a period: which days `مطلع`, `منتصف`, `أواخر`, `نهاية` mean (see the specification)."""

from __future__ import annotations

from datetime import date, timedelta

from articles.timeline.calendars import month_days
from articles.timeline.readings import Part
from articles.timeline.reference import Days

_LONGEST_MONTH = 31
_TENTH, _TWENTIETH = 10, 20
_MONTHS_OF_YEAR = {Part.START: (1, 4), Part.MIDDLE: (5, 8), Part.LATE: (9, 12), Part.END: (12, 12)}


def part_of_days(days: Days, part: Part | None) -> Days:
    """The days of a part of a month, a year or another period.

    Of a month: days 1–10, 11–20, 21 to the end, the last one. Of a year: months 1–4, 5–8, 9–12,
    the last one. Of anything else: thirds of its days, and its last day.
    """
    first, last = days
    if part is None or part is Part.WHOLE or first == last:
        return days
    if (last - first).days < _LONGEST_MONTH:
        return _part_of_month(first, last, part)
    if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        begin, end = _MONTHS_OF_YEAR[part]
        return date(first.year, begin, 1), month_days(first.year, end)[1]
    if part is Part.END:
        return last, last
    third = (last - first).days // 3
    return {
        Part.START: (first, first + timedelta(days=third)),
        Part.MIDDLE: (first + timedelta(days=third + 1), first + timedelta(days=2 * third)),
        Part.LATE: (first + timedelta(days=2 * third + 1), last),
    }[part]


def part_of_years(first: int, years: int, part: Part | None) -> tuple[int, int]:
    """First and last year of a third of a decade, a century or a millennium.

    The end of one is its last third.
    """
    last, third = first + years - 1, years // 3
    match part:
        case Part.START:
            return first, first + third
        case Part.MIDDLE:
            return first + third + 1, first + 2 * third
        case Part.LATE | Part.END:
            return first + 2 * third + 1, last
        case _:
            return first, last


def fraction_of_month(days: Days, fraction: tuple[int, int | None]) -> Days:
    """Some days of a month, by their numbers from 1; None as the last one is the month's end."""
    first, last = days
    begin = first + timedelta(days=fraction[0] - 1)
    end = last if fraction[1] is None else first + timedelta(days=fraction[1] - 1)
    return begin, min(end, last)


def _part_of_month(first: date, last: date, part: Part) -> Days:
    match part:
        case Part.START:
            return first, first + timedelta(days=_TENTH - 1)
        case Part.MIDDLE:
            return first + timedelta(days=_TENTH), first + timedelta(days=_TWENTIETH - 1)
        case Part.LATE:
            return first + timedelta(days=_TWENTIETH), last
        case _:
            return last, last
