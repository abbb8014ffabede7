"""What the time expressions mean: readings of words become EDTF values.

Full dates stand for themselves. What is told from the time of writing needs the reference;
without one, or where the reference is not exact enough, the value is None and never a guess. Two
mentions of one event (`الموافق`, a Gregorian date beside a Hijri one) take the value of the
Gregorian one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from articles.timeline.calendars import (
    FIRST_HIJRI_YEAR,
    Calendar,
    hijri_year_and_month,
)
from articles.timeline.edtf import edtf_interval, write_days, write_interval, write_year
from articles.timeline.lent_years import (
    lend_year_of_month,
    lend_year_of_part,
    lend_year_of_twin,
)
from articles.timeline.neighbours import (
    borrow_year,
    date_by_apposition,
    lend_day,
    lend_year,
    lend_year_of_both,
    lend_year_of_line,
    make_one_event,
    tell_from_story,
    year_before_compared,
)
from articles.timeline.period_parts import fraction_of_month, part_of_days
from articles.timeline.period_resolution import period_value
from articles.timeline.readings import (
    Clock,
    ClockRange,
    Length,
    Mention,
    Point,
    Reading,
    Recurrence,
    SamePeriod,
    Shift,
    Stretch,
    Unit,
)
from articles.timeline.reference import (
    Reference,
    choose_year,
    day_near,
    days_in_year,
    deictic_day,
    reference_by_weekdays,
    shifted_month,
    weekday_near,
)
from articles.timeline.resolved import Resolved
from articles.timeline.time_expression import Basis
from articles.timeline.told_distances import tell_from_next

_DAYS_OF_WEEK = 7

Forward = Callable[[Mention], bool]


def _never(_: Mention) -> bool:
    return False


def resolve(
    mentions: Sequence[Mention],
    reference: Reference | None,
    forward: Forward,
    gone_by: Forward = _never,
) -> list[Resolved]:
    """Resolve the mentions of one article.

    Args:
        mentions: In the order of the text.
        reference: When the article was written, or None.
        forward: Whether the sentence of a mention speaks of what is to come.
        gone_by: Whether it tells what has happened.

    Returns:
        One result for each mention.
    """
    if reference is not None:
        reference = reference_by_weekdays(mentions, reference)
    results = [_resolved(mention, reference, forward, gone_by) for mention in mentions]
    for at in range(1, len(mentions)):
        if mentions[at].joined:
            make_one_event(mentions, results, at)
        else:
            lend_year(mentions, results, at)
        borrow_year(mentions, results, at)
        lend_day(mentions, results, at)
        date_by_apposition(mentions, results, at)
        year_before_compared(mentions, results, at)
    lend_year_of_both(mentions, results)
    lend_year_of_line(mentions, results)
    lend_year_of_twin(mentions, results)
    lend_year_of_month(mentions, results)
    lend_year_of_part(mentions, results)
    tell_from_next(mentions, results)
    tell_from_story(mentions, results)
    return results


def _resolved(  # noqa: PLR0911 - one line for each kind of reading
    mention: Mention, reference: Reference | None, forward: Forward, gone_by: Forward
) -> Resolved:
    told = mention.reading
    ahead = reference is not None and _asks_for_tense(told) and forward(mention)
    match told:
        case Point():
            past = mention.since or (_is_yearless(told, reference) and gone_by(mention))
            return point_value(told, reference, forward=ahead, since=past)
        case SamePeriod():
            return point_value(told.year, reference, forward=False)
        case Stretch():
            return _stretch_value(told, reference, forward=ahead)
        case Length():
            return _length_value(told, reference)
        case Clock():
            return _clock_value(told, reference, forward=ahead)
        case ClockRange():
            return _clock_range_value(told, reference, forward=ahead)
        case _:
            return period_value(told, reference, forward=ahead)


def _asks_for_tense(told: Reading) -> bool:
    """Whether the tense of the sentence can change the value; for speed."""
    if isinstance(told, Point):
        return told.year is None and told.year_shift is None
    return not isinstance(told, (Length, Recurrence, SamePeriod))


def _is_yearless(told: Point, reference: Reference | None) -> bool:
    """Whether a month is named alone, in an article that is known to be no younger."""
    alone = told.month is not None and told.year is None and told.year_shift is None
    plain = alone and told.shift is None and told.offset is None
    return plain and reference is not None and not reference.or_later


def point_value(
    told: Point, reference: Reference | None, *, forward: bool, since: bool = False
) -> Resolved:
    """The value of one point.

    Args:
        told: What the words say.
        reference: When the article was written, or None.
        forward: Whether the sentence speaks of what is to come.
        since: Whether it has come: something happened then, or has gone on since then.
    """
    if told.year is not None and told.year <= 0:
        return Resolved(write_year(told.year) + "~" * told.approximate, Basis.EXPLICIT)
    if told.year is not None:
        days = days_in_year(told, told.year)
        mark = "~" if told.approximate else ""
        return Resolved(_written(told, days) + mark if days else None, Basis.EXPLICIT)
    if told.recurring or told.story_shift is not None:
        return Resolved(None, Basis.CONTEXT)
    if reference is None:
        return Resolved(None, Basis.CONTEXT if told.same_year else Basis.PUBLICATION)
    try:
        days = _relative_days(told, reference, forward=forward, since=since)
    except (OverflowError, ValueError):
        days = None
    return Resolved(_written(told, days) if days else None, reference.basis)


def _written(told: Point, days: tuple[date, date]) -> str:
    """The days of a point, or of the part of them that is meant.

    The days of an early Hijri year are not sure: it is told as the years that it falls into, and
    its days and months with a `~`.
    """
    is_early = (
        told.calendar is Calendar.HIJRI and (told.year or FIRST_HIJRI_YEAR) < FIRST_HIJRI_YEAR
    )
    if is_early and told.month is None:
        return write_interval(write_year(days[0].year), write_year(days[1].year))
    if told.fraction is not None:
        days = fraction_of_month(days, told.fraction)
    if told.fraction is not None and told.weekday is not None:
        said = days[0] - timedelta(days=told.fraction[0] - 1)
        said += timedelta(days=told.fraction[0] // _DAYS_OF_WEEK)
        if said.isoweekday() == told.weekday:
            return write_days(said, said)  # `الاثنين الثالث من آب` is Monday the third
        first = days[0] + timedelta(days=(told.weekday - days[0].isoweekday()) % 7)
        days = (first, first) if first <= days[1] else days
    return write_days(*part_of_days(days, told.part)) + "~" * (is_early and not told.approximate)


def _relative_days(
    told: Point, reference: Reference, *, forward: bool, since: bool
) -> tuple[date, date] | None:
    if told.same_year:
        return None
    if told.year_shift is not None:
        return _in_told_year(told, reference, told.year_shift)
    if told.month is not None:
        return choose_year(told, reference, forward=forward, since=since)
    if told.month_shift is not None:
        return _day_of_told_month(told, reference)
    if told.same_month:
        return day_near(told, reference, forward=forward)
    return _day_from(told, reference.day, forward=forward) if reference.day is not None else None


def _day_from(told: Point, today: date, *, forward: bool) -> tuple[date, date] | None:
    if told.week_shift is not None and told.weekday is not None:
        by = told.weekday - today.isoweekday() + 7 * told.week_shift
        return (today + timedelta(days=by),) * 2
    day = deictic_day(told, today) or weekday_near(told, today, forward=forward)
    return (day, day) if day is not None else None


def _in_told_year(told: Point, reference: Reference, by: Shift) -> tuple[date, date] | None:
    """`رجب من العام الجاري` counts in its own calendar's years."""
    if told.calendar is Calendar.HIJRI and told.month is not None:
        start, end = hijri_year_and_month(reference.first), hijri_year_and_month(reference.last)
        year = start[0] if start is not None and end is not None and start[0] == end[0] else None
    else:
        year = reference.year
    return days_in_year(told, year + by) if year is not None else None


def _day_of_told_month(told: Point, reference: Reference) -> tuple[date, date] | None:
    if reference.month is None or reference.or_later or told.month_shift is None:
        return None
    year, month = shifted_month(*reference.month, told.month_shift)
    return days_in_year(replace(told, month=month), year)


def _stretch_value(told: Stretch, reference: Reference | None, *, forward: bool) -> Resolved:
    years = told.first.year, told.last.year
    if years[0] is not None and years[1] is not None and years[0] <= 0:
        value = write_interval(write_year(years[0]), write_year(years[1]))
        return Resolved(value, Basis.EXPLICIT)
    first = point_value(told.first, reference, forward=forward)
    last = point_value(told.last, reference, forward=forward)
    basis = first.basis if first.basis is not Basis.EXPLICIT else last.basis
    start, end = edtf_interval(first.value), edtf_interval(last.value)
    if start is None and end is not None and told.first.month is not None:
        start = _nearest_year(told.first, end[0], before=True)
    elif start is not None and (end is None or end < start) and told.last.month is not None:
        if told.last.year is None:
            end = _nearest_year(told.last, start[1], before=False)
        basis = Basis.CONTEXT if basis is Basis.EXPLICIT else basis
    if start is not None and end is not None and start > end and told.first.year is None:
        start = _nearest_year(told.first, end[0], before=True)
    if start is None or end is None or start[0] > end[1]:
        return Resolved(None, basis)
    return Resolved(write_interval(_edge(start, last=False), _edge(end, last=True)), basis)


def _edge(days: tuple[date, date], *, last: bool) -> str:
    """One end of an interval, in the coarsest form that loses nothing."""
    value = write_days(*days)
    return value if "/" not in value else days[1 if last else 0].isoformat()


def _nearest_year(told: Point, other: date, *, before: bool) -> tuple[date, date] | None:
    """The yearless point nearest to the other end of its range, on the right side of it."""
    if told.month is None or told.calendar is Calendar.HIJRI:
        return None
    years = (other.year, other.year - 1) if before else (other.year, other.year + 1)
    for year in years:
        days = days_in_year(told, year) if date.min.year <= year <= date.max.year else None
        if days is not None and (days[0] <= other if before else days[1] >= other):
            return days
    return None


def _clock_value(told: Clock, reference: Reference | None, *, forward: bool) -> Resolved:
    time = f"T{told.hour:02}:{told.minute:02}"
    if told.second:
        time += f":{told.second:02}"
    if told.day is None:
        return Resolved(time, Basis.EXPLICIT)
    day = point_value(told.day, reference, forward=forward)
    whole_day = day.value is not None and len(day.value) == len("2015-08-05")
    return Resolved(f"{day.value}{time}" if whole_day else time, day.basis)


def _clock_range_value(told: ClockRange, reference: Reference | None, *, forward: bool) -> Resolved:
    first = _clock_value(told.first, None, forward=False)
    last = _clock_value(replace(told.last, day=None), None, forward=False)
    if told.last.day is None:
        return Resolved(f"{first.value}/{last.value}", Basis.EXPLICIT)
    day = _clock_value(told.last, reference, forward=forward)
    if day.value is None or day.value.startswith("T"):
        return Resolved(f"{first.value}/{last.value}", day.basis)
    return Resolved(f"{day.value.partition('T')[0]}{first.value}/{day.value}", day.basis)


def _length_value(told: Length, reference: Reference | None) -> Resolved:
    if told.shift is None or reference is None:
        return Resolved(told.value, Basis.EXPLICIT)
    try:
        covers = _covered(told, reference)
    except (OverflowError, ValueError):
        covers = None
    return Resolved(told.value, Basis.EXPLICIT, covers)


def _covered(told: Length, reference: Reference) -> str | None:
    """The interval of `العامين الماضيين`, in the unit of its words."""
    count, side = told.count, told.shift
    if count is None or side is None or side is Shift.PRESENT:
        return None
    if told.unit is Unit.YEAR:
        year = reference.year
        ends = (f"{year:04}", f"{year + side * count:04}") if year is not None else None
    elif told.unit is Unit.MONTH:
        ends = _covered_months(reference, side * count)
    elif told.unit in {Unit.WEEK, Unit.DAY} and reference.day is not None:
        days = timedelta(days=side * count * (7 if told.unit is Unit.WEEK else 1))
        ends = (reference.day.isoformat(), (reference.day + days).isoformat())
    else:
        ends = None
    covers = write_interval(*sorted(ends)) if ends is not None else None
    return covers if edtf_interval(covers) is not None else None


def _covered_months(reference: Reference, by: int) -> tuple[str, str] | None:
    if reference.month is None:
        return None
    here = date(*reference.month, 1)
    there = date(*shifted_month(*reference.month, by), 1)
    return here.isoformat()[:7], there.isoformat()[:7]
