"""The same period of another year: `الفترة نفسها من 2014`, `اليوم نفسه من العام الماضي`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from articles.timeline.calendars import Calendar, month_days
from articles.timeline.edtf import edtf_interval, write_days, write_year
from articles.timeline.readings import (
    NumberedWeek,
    Part,
    Point,
    Reading,
    SamePeriod,
    Stretch,
    Unit,
    YearPart,
)
from articles.timeline.reference import Days
from articles.timeline.resolved import Resolved
from articles.timeline.time_expression import Basis

# First and last month, first and last day in them (None where the whole months are meant).
_Months = tuple[tuple[int, int | None], tuple[int, int | None]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of which part of a year a text has spoken last.

    Attributes:
        months: Some months or days of it.
        week: The latest days within one month that are no month and no day.
        day: The latest day.
        month: The latest month in which any of these lie.
    """

    months: _Months | None = None
    week: _Months | None = None
    day: _Months | None = None
    month: _Months | None = None

    def gone_on(self, told: Reading, days: Days | None) -> Spoken:
        """What was spoken of last behind another mention and its days."""
        months, week, day = self.months, self.week, self.day
        if isinstance(told, (Point, Stretch, YearPart)):
            months = _months_up_to(told) or _months_of(told, days) or months
        is_near = days is not None and isinstance(told, (Point, Stretch, NumberedWeek))
        if days is None or not is_near or (days[0].year, days[0].month) != _month_of(days[1]):
            return replace(self, months=months)
        here = (days[0].month, days[0].day), (days[1].month, days[1].day)
        if days[0] == days[1]:
            day = here
        elif days != month_days(*_month_of(days[0])):
            week = here
        return Spoken(months, week, day, ((days[0].month, None),) * 2)

    def part(self, unit: Unit | None) -> _Months | None:
        """The part that `اليوم نفسه`, `الأسبوع نفسه`, `الشهر نفسه` or `الفترة نفسها` mean."""
        named = {Unit.DAY: self.day, Unit.WEEK: self.week, Unit.MONTH: self.month}
        return named.get(unit) or self.months if unit is not None else self.months


def _month_of(day: date) -> tuple[int, int]:
    return day.year, day.month


def _months_up_to(told: Reading) -> _Months | None:
    """`حتى نهاية مارس`: what is told of a year up to then."""
    if not isinstance(told, Point) or told.part is not Part.END or told.month is None:
        return None
    return ((1, None), (told.month, None)) if told.calendar is Calendar.GREGORIAN else None


def _months_of(told: Point | Stretch | YearPart, days: tuple[date, date] | None) -> _Months | None:
    """The part of a year that is spoken of; None for a year and for a day."""
    if isinstance(told, YearPart) and told.shift is None:
        return (told.first_month, None), (told.last_month, None)
    if days is None or days[0] == days[1] or days[0].year != days[1].year:
        is_month = isinstance(told, Point) and told.month is not None and told.day is None
        if not is_month or days is not None:
            return None
        assert isinstance(told, Point)
        assert told.month is not None
        return ((told.month, None),) * 2 if told.calendar is Calendar.GREGORIAN else None
    first, last = days
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return None
    whole = first.day == 1 and last == month_days(last.year, last.month)[1]
    if whole:
        return (first.month, None), (last.month, None)
    return (first.month, first.day), (last.month, last.day)


def same_period_of(told: SamePeriod, year: Resolved, spoken: Spoken, own: Days | None) -> Resolved:
    """The part of a year spoken of before, in the year that is named; without any, the year itself.

    Args:
        told: What is said.
        year: The year that it names, resolved.
        spoken: Of which part the text has spoken last.
        own: The days of the text's own time, from which `العام السابق` is told.
    """
    number = None
    days = edtf_interval(year.value)
    if days is not None:
        number = days[0].year
    elif told.year.story_shift is not None and own is not None:
        number = own[0].year + told.year.story_shift
    if number is None:
        return Resolved(None, year.basis)
    part = spoken.part(told.unit)
    if part is None:
        return Resolved(write_year(number), Basis.CONTEXT)
    (first_month, first_day), (last_month, last_day) = part
    try:
        first = date(number, first_month, first_day or 1)
        last = date(number, last_month, last_day) if last_day else month_days(number, last_month)[1]
    except (ValueError, OverflowError):
        return Resolved(None, year.basis)
    return Resolved(write_days(first, last), Basis.CONTEXT)
