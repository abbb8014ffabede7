"""What quarters, seasons, weeks, decades and distances mean, told from the time of writing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from articles.timeline import lexicon
from articles.timeline.calendars import SEASON_MONTHS, Calendar, hijri_days, month_days
from articles.timeline.edtf import edtf_interval, write_days, write_year
from articles.timeline.fiscal_years import fiscal_value
from articles.timeline.period_parts import part_of_days, part_of_years
from articles.timeline.readings import (
    LAST_WEEK,
    Distance,
    Era,
    Feast,
    FiscalYear,
    NumberedWeek,
    Part,
    Point,
    Reading,
    Recurrence,
    Season,
    Shift,
    Unit,
    Week,
    YearPart,
)
from articles.timeline.reference import Days, Reference, choose_year, days_in_year, shifted_month
from articles.timeline.resolved import Resolved
from articles.timeline.time_expression import Basis

_SATURDAY = 6
_LINGERING = timedelta(days=45)


def period_value(  # noqa: PLR0911 - one line for each kind of reading
    told: Reading, reference: Reference | None, *, forward: bool
) -> Resolved:
    """The value of a part of a year, a week, a season, a decade, a distance, a recurrence.

    Args:
        told: What the words say.
        reference: When the article was written, or None.
        forward: Whether the sentence speaks of what is to come.
    """
    if isinstance(told, Recurrence):
        return Resolved(told.value, Basis.EXPLICIT)
    if isinstance(told, Distance):
        return _distance_value(told, reference, forward=forward)
    if isinstance(told, Feast):
        return _feast_value(told, reference, forward=forward)
    match told:
        case YearPart():
            part = _parted(told, _part_value(told, reference, forward=forward))
            known = edtf_interval(part.value) is not None
            return part if known else replace(part, value=None)
        case Week():
            return _week_value(told, reference)
        case NumberedWeek():
            return _numbered_week_value(told, reference)
        case Season():
            return _season_value(told, reference, forward=forward)
        case FiscalYear():
            value = fiscal_value(told, reference) if reference is not None else None
            return Resolved(value, reference.basis if reference else Basis.PUBLICATION)
        case Era():
            return _era_value(told, reference)
        case _:
            return Resolved(None, Basis.PUBLICATION)


def _distance_value(told: Distance, reference: Reference | None, *, forward: bool) -> Resolved:
    """The year, month or day of a distance, at the grain of its unit; weeks give the day with `~`.

    What comes after something else, or after nobody knows what, has no value.
    """
    basis = reference.basis if reference is not None else Basis.PUBLICATION
    if told.from_story:
        return Resolved(None, Basis.CONTEXT)
    if reference is None or told.anchored or (told.side > 0 and not (forward or told.from_now)):
        return Resolved(None, basis)
    try:
        return Resolved(_distant(told, reference), basis)
    except (OverflowError, ValueError):
        return Resolved(None, basis)


def _distant(told: Distance, reference: Reference) -> str | None:
    by = told.side * told.count
    mark = "~" if told.approximate else ""
    if told.unit is Unit.YEAR:
        known = reference.year
        year = known + by if known is not None else 0
        return write_year(year) + mark if 0 < year <= date.max.year else None
    if told.unit is Unit.MONTH:
        if reference.month is None:
            return None
        return date(*shifted_month(*reference.month, by), 1).isoformat()[:7] + mark
    if reference.day is None:
        return None
    weeks = told.unit is Unit.WEEK
    day = reference.day + timedelta(days=by * (7 if weeks else 1))
    return day.isoformat() + ("~" if weeks else mark)


def _feast_value(told: Feast, reference: Reference | None, *, forward: bool) -> Resolved:
    """The computed day of a feast, marked `~`: where the crescent is sighted it may be another."""
    day = Point(month=told.month, day=told.day, calendar=Calendar.HIJRI, shift=told.shift)
    days, basis = None, Basis.EXPLICIT
    if told.year is not None and told.year.year is not None:
        days = days_in_year(day, told.year.year)
    else:
        basis = reference.basis if reference is not None else Basis.PUBLICATION
        if reference is not None and told.year is not None and told.year.year_shift is not None:
            year = reference.year
            days = days_in_year(day, year + told.year.year_shift) if year is not None else None
        elif reference is not None:
            days = choose_year(day, reference, forward=forward)
    return Resolved(f"{write_days(*days)}~" if days is not None else None, basis)


def _parted(told: YearPart, whole: Resolved) -> Resolved:
    days = edtf_interval(whole.value)
    if told.part in {None, Part.END} or days is None:
        return whole  # what is counted at the end of a quarter is counted of all of it
    return replace(whole, value=write_days(*part_of_days(days, told.part)))


def part_of_year(told: YearPart, year: int) -> Resolved:
    """`الربع الأخير من العام نفسه`: a part of the year that the text spoke of last."""
    named = replace(told, year=replace(told.year, same_year=False, year=year))
    return replace(period_value(named, None, forward=False), basis=Basis.CONTEXT)


def _part_value(told: YearPart, reference: Reference | None, *, forward: bool) -> Resolved:
    if told.story_shift is not None or told.year.same_year:
        return Resolved(None, Basis.CONTEXT)
    if told.shift is not None and told.season is None:
        return _shifted_part(told, reference)
    year, basis = _year_of_part(told, reference, forward=forward)
    if year is None:
        return Resolved(None, basis)
    if told.season is not None:
        return Resolved(f"{year:04}-{told.season}", basis)
    if told.year.calendar is Calendar.HIJRI:
        first, last = hijri_days(year, told.first_month), hijri_days(year, told.last_month)
        return Resolved(write_days(first[0], last[1]) if first and last else None, basis)
    return Resolved(f"{year:04}-{told.first_month:02}/{year:04}-{told.last_month:02}", basis)


def _shifted_part(told: YearPart, reference: Reference | None) -> Resolved:
    """`الربع الحالي`, `الربع الماضي`: the quarter or half of writing, or another from there."""
    if reference is None or reference.month is None or told.shift is None:
        return Resolved(None, reference.basis if reference is not None else Basis.PUBLICATION)
    months = told.last_month - told.first_month + 1
    year, month = reference.month
    begins = (month - 1) // months * months + 1
    first = date(*shifted_month(year, begins, months * told.shift), 1)
    last = month_days(*shifted_month(first.year, first.month, months - 1))[1]
    return Resolved(write_days(first, last), reference.basis)


def _year_of_part(
    told: YearPart, reference: Reference | None, *, forward: bool
) -> tuple[int | None, Basis]:
    if told.year.year is not None:
        return told.year.year, Basis.EXPLICIT
    if reference is None:
        return None, Basis.PUBLICATION
    if told.year.year_shift is not None:
        known = reference.year
        return (known + told.year.year_shift if known is not None else None), reference.basis
    if reference.month is None:
        known = reference.year if told.shift is None and reference.year_only else None
        return known, reference.basis
    if forward and told.shift is None and told.season is None:
        return _year_not_over(told, reference), reference.basis
    return _year_by_shift(told, reference), reference.basis


def _year_not_over(told: YearPart, reference: Reference) -> int:
    """The year of the next such part, or of the one that runs: `يتوقع أن يرتفع في الربع الثاني`.

    What is awaited soon after a part is what it brought: `ستعلن نتائج الربع الثاني`, in July.
    """
    year = reference.first.year
    return year + (reference.first - month_days(year, told.last_month)[1] > _LINGERING)


def _year_by_shift(told: YearPart, reference: Reference) -> int | None:
    """The year of `الصيف الماضي`, or of a quarter that nothing dates: the latest that has begun."""
    if told.shift in {Shift.BEFORE_LAST, Shift.AFTER_NEXT}:
        nearer = Shift.PAST if told.shift < 0 else Shift.FUTURE
        near = _year_by_shift(replace(told, shift=nearer), reference)
        return near + nearer if near is not None else None
    for year in _years_around(reference, descending=told.shift is not Shift.FUTURE):
        first = date(year, told.first_month, 1)
        over = (
            SEASON_MONTHS[told.season][0] > SEASON_MONTHS[told.season][1] if told.season else False
        )
        last = month_days(year + over, told.last_month)[1]
        fits = {
            Shift.PAST: last < reference.first,
            # A summer is still spoken of as this one some weeks after it.
            Shift.PRESENT: first <= reference.last and reference.first - last <= _LINGERING,
            Shift.FUTURE: first > reference.last,
            None: first <= reference.last,
        }[told.shift]
        if fits:
            return year
    # `هذا الصيف`, said in spring, is the one to come.
    return reference.year if told.shift is Shift.PRESENT else None


def _years_around(reference: Reference, *, descending: bool) -> list[int]:
    years = [
        year
        for year in range(reference.first.year - 2, reference.last.year + 3)
        if date.min.year < year < date.max.year
    ]
    return years[::-1] if descending else years


def _era_value(told: Era, reference: Reference | None) -> Resolved:
    """`العقد الماضي` is the decade before the one of writing; any other names its own years."""
    first, basis = told.first_year, Basis.EXPLICIT
    if first is None:
        basis = reference.basis if reference is not None else Basis.PUBLICATION
        if reference is None or reference.year is None or told.shift is None:
            return Resolved(None, basis)
        first = reference.year // told.years * told.years + told.shift * told.years
    begin, end = part_of_years(first, told.years, told.part)
    # There is no year 0 of our era: its first century begins with the year 1.
    begin = 1 if begin == 0 and end > 0 else begin
    return Resolved(f"{write_year(begin)}/{write_year(end)}", basis)


def _numbered_week_value(told: NumberedWeek, reference: Reference | None) -> Resolved:
    """A week of a year by ISO 8601; of a month, seven days of it."""
    of, basis = told.of, Basis.EXPLICIT
    days: Days | None
    if of.year is not None:
        days = days_in_year(of, of.year)
    else:
        basis = reference.basis if reference is not None else Basis.PUBLICATION
        days = _days_of(of, reference)
    if days is None:
        return Resolved(None, basis)
    if told.number == LAST_WEEK:
        return Resolved(write_days(days[1] - timedelta(days=6), days[1]), basis)
    if of.month is None and of.month_shift is None:
        try:
            monday = date.fromisocalendar(days[0].year, told.number, 1)
        except ValueError:
            return Resolved(None, basis)
        return Resolved(write_days(monday, monday + timedelta(days=6)), basis)
    first = days[0] + timedelta(days=7 * (told.number - 1))
    last = min(days[1], first + timedelta(days=6))
    return Resolved(write_days(first, last) if first <= last else None, basis)


def _days_of(told: Point, reference: Reference | None) -> Days | None:
    if reference is None:
        return None
    if told.year_shift is not None:
        return days_in_year(told, reference.year + told.year_shift) if reference.year else None
    if told.month_shift is not None:
        if reference.month is None:
            return None
        year, month = shifted_month(*reference.month, told.month_shift)
        return month_days(year, month)
    return choose_year(told, reference, forward=False) if told.month is not None else None


def _season_value(told: Season, reference: Reference | None, *, forward: bool) -> Resolved:
    """`2014/2015`; between two seasons the last one is just over, and plans are for the next."""
    if reference is None or reference.month is None:
        return Resolved(None, reference.basis if reference is not None else Basis.PUBLICATION)
    year, month = reference.month
    begun = year if month >= told.first_month else year - 1
    if told.shift > 0 and month == told.first_month:
        begun -= 1  # in August `الموسم المقبل` is the one that is about to begin
    over = lexicon.SEASON_ENDS[told.first_month] < month < told.first_month
    first = begun + told.shift + (over and (told.shift < 0 or (forward and told.shift == 0)))
    return Resolved(f"{write_year(first)}/{write_year(first + 1)}", reference.basis)


def _week_value(told: Week, reference: Reference | None) -> Resolved:
    if reference is None or reference.day is None:
        return Resolved(None, reference.basis if reference else Basis.PUBLICATION)
    try:
        begins = told.weekend or _SATURDAY
        shift = Shift.PAST if told.over and reference.day.isoweekday() < begins else told.shift
        monday = reference.day - timedelta(days=reference.day.weekday() - 7 * shift)
        first, last = monday, monday + timedelta(days=6)
        if told.is_end:
            first = monday + timedelta(days=begins - 1)
            last = first + timedelta(days=1)
    except OverflowError:
        return Resolved(None, reference.basis)
    return Resolved(write_days(first, last), reference.basis)
