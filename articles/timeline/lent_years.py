"""Years that a text names once and leaves out elsewhere: of a day, a quarter, a half."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.timeline.calendars import Calendar
from articles.timeline.edtf import write_days
from articles.timeline.period_resolution import period_value
from articles.timeline.readings import Mention, Point, Reading, Stretch, YearPart
from articles.timeline.reference import days_in_year
from articles.timeline.resolved import Resolved
from articles.timeline.time_expression import Basis

_NEAR_MONTH = 200


def lend_year_of_twin(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """A day without a year, of which nothing else is known, where the text names it with one."""
    full: dict[tuple[Calendar, int, int], set[int]] = {}
    for mention in mentions:
        told = mention.reading
        if isinstance(told, Point) and told.year and told.month and told.day:
            full.setdefault((told.calendar, told.month, told.day), set()).add(told.year)
    for at, mention in enumerate(mentions) if full else ():
        told = mention.reading
        if results[at].value is not None or not isinstance(told, Point) or told.year is not None:
            continue
        years = full.get((told.calendar, told.month or 0, told.day or 0), set())
        days = days_in_year(told, next(iter(years))) if len(years) == 1 else None
        if days is not None and not (told.year_shift or told.recurring):
            results[at] = Resolved(write_days(*days), Basis.CONTEXT)


def lend_year_of_month(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """Days without a year, where the text has just named their month with it.

    `زار القرية في شباط عام 1815، وكتب عنها في 28 شباط`.
    """
    named: dict[tuple[Calendar, int], tuple[int, Mention]] = {}
    for at, mention in enumerate(mentions):
        told = mention.reading
        first = told.first if isinstance(told, Stretch) else told
        if not isinstance(first, Point) or not first.month:
            continue
        key = first.calendar, first.month
        if first.year is not None:
            named[key] = first.year, mention
        elif results[at].value is None and key in named and _is_plain_day(told):
            year, before = named[key]
            if before.line == mention.line and mention.start - before.end <= _NEAR_MONTH:
                results[at] = _in_year(told, year)


def _is_plain_day(told: Reading) -> bool:
    """Whether a day or two of one month are told without anything that dates them."""
    points = (told.first, told.last) if isinstance(told, Stretch) else (told,)
    return all(
        isinstance(point, Point)
        and point == Point(month=point.month, day=point.day, calendar=point.calendar)
        and point.day is not None
        for point in points
    )


def _in_year(told: Reading, year: int) -> Resolved:
    first, last = (told.first, told.last) if isinstance(told, Stretch) else (told, told)
    assert isinstance(first, Point)
    assert isinstance(last, Point)
    begin, end = days_in_year(first, year), days_in_year(last, year)
    known = begin is not None and end is not None and begin[0] <= end[1]
    value = write_days(begin[0], end[1]) if known and begin and end else None
    return Resolved(value, Basis.CONTEXT)


def lend_year_of_part(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """A quarter or half whose year nothing tells, where the text names it with one year only."""
    years: dict[tuple[int, int], set[int]] = {}
    for mention in mentions:
        told = mention.reading
        if isinstance(told, YearPart) and told.year.year and not told.season:
            months = told.first_month, told.last_month
            years.setdefault(months, set()).add(told.year.year)
    for at, mention in enumerate(mentions) if years else ():
        told = mention.reading
        if not isinstance(told, YearPart) or results[at].value is not None or told.season:
            continue
        named = years.get((told.first_month, told.last_month), set())
        untold = told.year == Point() and told.shift is None and told.story_shift is None
        if untold and len(named) == 1:
            dated = replace(told, year=Point(year=next(iter(named))))
            results[at] = replace(period_value(dated, None, forward=False), basis=Basis.CONTEXT)
