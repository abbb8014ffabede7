"""The time that relative expressions are told from, and the days that a point may then mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from articles.timeline.calendars import (
    Calendar,
    hijri_days,
    hijri_year_and_month,
    month_days,
    tabular_days,
)
from articles.timeline.edtf import edtf_interval
from articles.timeline.readings import Mention, Point, Shift, Unit
from articles.timeline.time_expression import Basis

Days = tuple[date, date]

_WEEKDAY_SLIP = 3
# A yearless date further ahead than this is rather the one just gone by.
_LONGEST_PLAN = 270
_LONGEST_UNTOLD_PLAN = 100
_LONGEST_UNTOLD_WAIT = 70
_DAYS_OF_MONTH = 30.4
_MONTHS_CALLED_PAST = 10
_GREGORIAN_FROM = 1700


@dataclass(frozen=True, slots=True)
class Reference:
    """When the article was written, as exactly as is known.

    Attributes:
        first: First possible day.
        last: Last possible day.
        basis: Where this is known from.
        year_only: Whether no month is told by it, however near its days lie.
        or_later: Whether it may have been written later than that: the text's own latest date
            tells, and a month of that name that is gone by is that one.
    """

    first: date
    last: date
    basis: Basis
    year_only: bool = False
    or_later: bool = False

    @property
    def day(self) -> date | None:
        """The day, when it is known."""
        return self.first if self.first == self.last else None

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month, when they are known."""
        same = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return (self.first.year, self.first.month) if same and not self.year_only else None

    @property
    def year(self) -> int | None:
        """The year, when it is known."""
        return self.first.year if self.first.year == self.last.year else None


def reference_of(value: str | None, basis: Basis) -> Reference | None:
    """The reference that an EDTF value gives, or None when it gives no closed interval."""
    days = edtf_interval(value)
    if days is None or date.min in days or date.max in days:
        return None
    return Reference(*days, basis)


def days_in_year(told: Point, year: int) -> Days | None:
    """The days of a point in a given year of its own calendar, or None when there are none."""
    try:
        if told.calendar is Calendar.HIJRI:
            if year >= _GREGORIAN_FROM:
                return _hijri_month_in(told, year)
            early = told.month and tabular_days(year, told.month, told.day, told.weekday)
            return early or hijri_days(year, told.month, told.day)
        if told.month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if told.day is None:
            return month_days(year, told.month)
        day = date(year, told.month, told.day)
    except (ValueError, OverflowError):
        return None
    return day, day


def _hijri_month_in(told: Point, gregorian_year: int) -> Days | None:
    """The Hijri month or day that begins in a Gregorian year."""
    at_start = hijri_year_and_month(date(gregorian_year, 1, 1))
    if at_start is None:
        return None
    for year in (at_start[0], at_start[0] + 1):
        days = hijri_days(year, told.month, told.day)
        if days is not None and days[0].year == gregorian_year:
            return days
    return None


def candidates(told: Point, reference: Reference) -> Iterator[Days]:
    """The days of a yearless point in the years around the reference, ascending."""
    first, last = reference.first.year, reference.last.year
    if told.calendar is Calendar.HIJRI:
        start, end = hijri_year_and_month(reference.first), hijri_year_and_month(reference.last)
        if start is None or end is None:
            return
        first, last = start[0], end[0]
    for year in range(first - 1, last + 2):
        days = days_in_year(told, year)
        if days is not None:
            yield days


def choose_year(
    told: Point, reference: Reference, *, forward: bool, since: bool = False
) -> Days | None:
    """The days of a yearless day or month, told from the reference.

    Args:
        told: A point with a month, and no year.
        reference: When the article was written.
        forward: Whether the sentence speaks of what is to come.
        since: Whether it has come: something happened then, or has gone on since (`منذ أغسطس`).

    Returns:
        The days, or None when the reference is not exact enough to tell.
    """
    found = list(candidates(told, reference))
    if told.weekday is not None and told.day is not None:
        # The weekday corrects the year where exactly the said weekday falls on the said date.
        said = [days for days in found if days[0].isoweekday() == told.weekday]
        if len(said) == 1 and reference.day is None and reference.basis is Basis.CONTEXT:
            return said[0]  # `الخميس 28 أبريل المنصرم` beside a decree of the year before
        near = [days for days in said if (days[0] - reference.last).days <= _LONGEST_PLAN]
        found = (said if forward else near) or found
    if told.shift is not None and told.shift is not Shift.PRESENT:
        return _beside(found, told, reference)
    if reference.month is None:
        # Only the year is known, by the text's own dates: what it dates no further is of that year.
        within = [days for days in found if days[0].year == reference.year]
        known = reference.year_only and not forward
        return within[0] if known and len(within) == 1 else None
    if since:
        found = [days for days in found if days[0] <= reference.last][-1:]
    if not found:
        return None
    return _nearest(found, told, reference, forward=forward)


def _beside(found: list[Days], told: Point, reference: Reference) -> Days | None:
    """The days of `سبتمبر الماضي`, `يناير قبل الماضي`, `مارس المقبل`."""
    assert told.shift is not None
    if told.shift in {Shift.BEFORE_LAST, Shift.AFTER_NEXT}:
        nearer = Shift.PAST if told.shift < 0 else Shift.FUTURE
        near = _beside(found, replace(told, shift=nearer), reference)
        return days_in_year(told, _year_of(near, told) + nearer) if near is not None else None
    if told.shift is Shift.PAST and reference.or_later:
        return _past_or_later(found, reference)
    if told.shift is Shift.PAST:
        return _same_from_both(
            [days for days in found if days[1] < reference.first],
            [days for days in found if days[1] < reference.last],
            -1,
        )
    return _same_from_both(
        [days for days in found if days[0] > reference.first],
        [days for days in found if days[0] > reference.last],
        0,
    )


def _past_or_later(found: list[Days], reference: Reference) -> Days | None:
    """`فبراير الماضي`, where the text's latest date is in January: of that year, told later.

    Nobody says so of what is nearly a year gone by.
    """
    gone_by = [days for days in found if days[0] <= reference.last]
    if not gone_by:
        return None
    months = (reference.last - gone_by[-1][0]).days / _DAYS_OF_MONTH
    later = [days for days in found if days[0] > reference.last]
    return later[0] if months > _MONTHS_CALLED_PAST and later else gone_by[-1]


def _year_of(days: Days, told: Point) -> int:
    """The year of a point's days, in the calendar that it is told in."""
    hijri = hijri_year_and_month(days[0]) if told.calendar is Calendar.HIJRI else None
    return hijri[0] if hijri is not None else days[0].year


def _nearest(found: list[Days], told: Point, reference: Reference, *, forward: bool) -> Days:
    ahead = [days for days in found if 0 <= (days[0] - reference.last).days <= _LONGEST_PLAN]
    if forward and told.shift is None and ahead:
        return ahead[0]
    if forward and told.shift is None and told.day is not None:
        # Far ahead, and never behind.
        return next((days for days in found if days[0] > reference.last), found[-1])
    if told.shift is None and told.day is None:
        return _latest_begun(found, reference)
    if told.shift is None and not forward:
        # Nothing speaks of what is to come: a day far ahead is rather the one gone by.
        near = reference.last + timedelta(days=_LONGEST_UNTOLD_PLAN)
        found = [days for days in found if days[0] <= near] or found
    return min(found, key=lambda days: _distance(days, reference))


def _same_from_both(from_first: list[Days], from_last: list[Days], which: int) -> Days | None:
    """The choice that holds on every possible day of writing, or None."""
    if not from_first or not from_last or from_first[which] != from_last[which]:
        return None
    return from_first[which]


def _latest_begun(found: list[Days], reference: Reference) -> Days:
    """A month named alone: the latest that has begun, unless one begins within ten weeks."""
    soon = reference.last + timedelta(days=_LONGEST_UNTOLD_WAIT)
    begun = [days for days in found if days[0] <= soon]
    return begun[-1] if begun else found[0]


def _distance(days: Days, reference: Reference) -> int:
    if days[1] < reference.first:
        return (reference.first - days[1]).days
    return max(0, (days[0] - reference.last).days)


def day_near(told: Point, reference: Reference, *, forward: bool) -> Days | None:
    """The day that `يوم 27` means where no month has been spoken of: the nearest one."""
    today = reference.day
    if today is None:
        return None
    found: list[Days] = []
    for by in (-1, 0, 1):
        year, month = shifted_month(today.year, today.month, by)
        days = days_in_year(Point(month=month, day=told.day), year)
        if days is not None and not (forward and days[0] < today):
            found.append(days)
    return min(found, key=lambda days: _distance(days, reference), default=None)


def weekday_near(told: Point, today: date, *, forward: bool) -> date | None:
    """The day that a weekday means, told from the day of writing."""
    if told.weekday is None:
        return None
    back = (today.isoweekday() - told.weekday) % 7
    if told.shift is not None and told.shift > 0:
        return today + timedelta(days=7 * told.shift - back)
    if told.shift is not None and told.shift < 0:
        return today - timedelta(days=(back or 7) - 7 * (told.shift + 1))
    if forward and back:
        return today + timedelta(days=7 - back)
    return today - timedelta(days=back)


def deictic_day(told: Point, today: date) -> date | None:
    """The day that `أمس` means; a weekday beside it corrects a slip.

    What is told of today or before is the nearest such day that is not after the day of
    publication: `أمس الأحد` of a Sunday's page is that Sunday, whose paper is dated a day later.
    A day to come is corrected by up to three days.
    """
    if told.offset is None:
        return None
    day = today + timedelta(days=told.offset)
    if told.weekday is None or day.isoweekday() == told.weekday:
        return day
    if told.offset <= 0:
        back = (day.isoweekday() - told.weekday) % 7
        ahead = 7 - back
        return (
            day + timedelta(days=ahead)
            if ahead <= min(-told.offset, back)
            else (day - timedelta(days=back))
        )
    near = [
        day + timedelta(days=slip)
        for slip in sorted(range(-_WEEKDAY_SLIP, _WEEKDAY_SLIP + 1), key=abs)
    ]
    return next((other for other in near if other.isoweekday() == told.weekday), None)


def reference_by_weekdays(mentions: Sequence[Mention], reference: Reference) -> Reference:
    """The reference that the weekdays of an article bear out.

    A paper dated on the 15th that says `غدا الأربعاء` of the 15th was written on the 14th; all of
    its `أمس` and `غدا` are told from there. Where no day has most of them, the reference stays.
    """
    today = reference.day
    if today is None:
        return reference
    slips: Counter[timedelta] = Counter()
    for mention in mentions:
        told = mention.reading
        if isinstance(told, Point) and told.weekday and told.offset is not None and not told.day:
            day = deictic_day(told, today)
            if day is not None:
                slips[day - today - timedelta(days=told.offset)] += 1
    slip, times = max(slips.items(), key=lambda entry: entry[1], default=(timedelta(), 0))
    if 2 * times <= slips.total():
        return reference
    written = today + slip
    return Reference(written, written, reference.basis)


def shifted_days(days: Days, unit: Unit, by: int) -> Days | None:
    """The year, month, week or day that lies `by` of its kind from the one around some days.

    None when the days are more than one of the unit, or when the calendar ends.
    """
    first, last = days
    try:
        if unit is Unit.YEAR:
            year = first.year + by
            return (date(year, 1, 1), date(year, 12, 31)) if first.year == last.year else None
        if unit is Unit.MONTH:
            same = (first.year, first.month) == (last.year, last.month)
            return month_days(*shifted_month(first.year, first.month, by)) if same else None
        if unit is Unit.WEEK:
            monday = first - timedelta(days=first.weekday())
            if last > monday + timedelta(days=6):
                return None
            return monday + timedelta(days=7 * by), monday + timedelta(days=7 * by + 6)
        day = first + timedelta(days=by)
    except (ValueError, OverflowError):
        return None
    return (day, day) if first == last else None


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month, `by` months later."""
    total = year * 12 + month - 1 + by
    return total // 12, total % 12 + 1
