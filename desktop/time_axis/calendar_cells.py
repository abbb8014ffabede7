"""The cells that an axis is divided into: days, months, years or several of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from desktop.time_axis.scale import AxisScale

Unit = Literal["day", "month", "year"]
Step = tuple[Unit, int]

STEPS: tuple[Step, ...] = (
    ("day", 1), ("day", 2), ("day", 5), ("day", 10), ("month", 1), ("month", 3), ("month", 6),
    ("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 20), ("year", 50),
    ("year", 100), ("year", 200), ("year", 500), ("year", 1000), ("year", 5000),
)  # fmt: skip
_UNIT_DAYS = {"day": 1.0, "month": 30.4, "year": 365.2}
_EARLIEST, _LATEST = date.min.toordinal(), date.max.toordinal()


def unit_at(unit: Unit, moment: float) -> tuple[int, int]:
    """First and last day of the day, month or year that a moment lies in."""
    day = date.fromordinal(min(max(int(moment), _EARLIEST), _LATEST))
    if unit == "day":
        return day.toordinal(), day.toordinal()
    start = day.replace(day=1) if unit == "month" else date(day.year, 1, 1)
    return start.toordinal(), last_day(start, unit, 1)


def period_between(unit: Unit, one: float, other: float) -> tuple[str, str]:
    """The first and the last day, month or year (EDTF) between two moments, in time order."""
    length = {"day": 10, "month": 7, "year": 4}[unit]
    first, last = (unit_at(unit, moment)[0] for moment in sorted((one, other)))
    return (
        date.fromordinal(first).isoformat()[:length],
        date.fromordinal(last).isoformat()[:length],
    )


def buckets(scale: AxisScale, least: float) -> Iterator[tuple[int, int]]:
    """Stretches of the calendar that cover the axis, each at least `least` pixels wide.

    Yields:
        First and last day, from the earliest on: days, months, years or several of them.
    """
    step = next((step for step in STEPS if step_width(scale, step) >= least), STEPS[-1])
    yield from cells(scale, step)


def step_width(scale: AxisScale, step: Step) -> float:
    """About how wide a step is, in the unit of the scale."""
    unit, count = step
    return count * _UNIT_DAYS[unit] / scale.days_per_pixel


def cells(scale: AxisScale, step: Step) -> Iterator[tuple[int, int]]:
    """First and last day of each step that the axis shows some of."""
    unit, count = step
    day = date.fromordinal(min(max(int(scale.earliest), _EARLIEST), _LATEST))
    start = _cell_start(day, unit, count)
    while start.toordinal() < scale.latest:
        last = last_day(start, unit, count)
        yield start.toordinal(), last
        if last >= _LATEST:
            return
        start = date.fromordinal(last + 1)


def _cell_start(day: date, unit: Unit, count: int) -> date:
    if unit == "year":
        return date(max(day.year - day.year % count, 1), 1, 1)
    if unit == "month":
        return date(day.year, (day.month - 1) // count * count + 1, 1)
    return day.replace(day=_day_cell(day.day, count))


def _day_cell(day: int, count: int) -> int:
    """Days are counted anew in each month; what is left at its end joins the last cell."""
    start = (day - 1) // count * count + 1
    return start - count if count > 1 and start > 30 - count // 2 else start


def last_day(start: date, unit: Unit, count: int) -> int:
    """The last day of the `count` units from `start` on."""
    if unit == "year":
        year = start.year - start.year % count + count
        return date(year, 1, 1).toordinal() - 1 if year <= date.max.year else _LATEST
    if unit == "month":
        months = start.year * 12 + start.month - 1 + count
        year, month = divmod(months, 12)
        return date(year, month + 1, 1).toordinal() - 1 if year <= date.max.year else _LATEST
    month_end = last_day(start.replace(day=1), "month", 1)
    end = start.toordinal() + count - 1
    following = date.fromordinal(min(end + 1, _LATEST))
    is_last = following.month != start.month or _day_cell(following.day, count) == start.day
    return month_end if is_last and count > 1 else min(end, month_end)
