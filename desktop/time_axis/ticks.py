"""Ticks of the timeline's axis: days, months, years or more, with labels that never overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop.display.dates import MOROCCAN_MONTHS
from desktop.display.isolation import isolated
from desktop.time_axis.scale import AxisScale

Unit = Literal["day", "month", "year"]
Step = tuple[Unit, int]

GAP = 12.0
"""The least white between two labels, in pixels."""
_STEPS: tuple[Step, ...] = (
    ("day", 1), ("day", 2), ("day", 5), ("day", 10), ("month", 1), ("month", 3), ("month", 6),
    ("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 20), ("year", 50),
    ("year", 100), ("year", 200), ("year", 500), ("year", 1000), ("year", 5000),
)  # fmt: skip
_UNIT_DAYS = {"day": 1.0, "month": 30.4, "year": 365.2}
_EARLIEST, _LATEST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid.

    Attributes:
        x: Where it stands: the middle of its day, month or year.
        text: Its label, or empty where there is no room.
    """

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Caption:
    """The month or year that days or months belong to, below them.

    Attributes:
        x: The middle of its label.
        text: The label, or empty where there is no room.
        edge: Where it begins in time: its right edge.
    """

    x: float
    text: str
    edge: float


@dataclass(frozen=True, slots=True)
class AxisTicks:
    """What stands below the axis.

    Attributes:
        step: The unit and how many of it lie between two ticks.
        ticks: From the earliest to the latest, that is, from right to left.
        captions: Likewise; empty when the ticks are years.
    """

    step: Step
    ticks: tuple[Tick, ...]
    captions: tuple[Caption, ...]


def axis_ticks(scale: AxisScale, width_of: Callable[[str], float]) -> AxisTicks:
    """The finest ticks whose labels have room.

    Args:
        scale: The axis.
        width_of: How wide a label is, in pixels.
    """
    step = _step(scale, width_of)
    unit, _ = step
    widest = scale.left + scale.width
    ticks = _labelled(
        ((scale.middle(first, last), text) for first, last, text in _units(scale, step)),
        width_of,
        scale.left,
        widest,
    )
    captions: tuple[Caption, ...] = ()
    if unit != "year":
        captions = tuple(_captions(scale, "month" if unit == "day" else "year", width_of))
    return AxisTicks(step, ticks, captions)


def unit_at(unit: Unit, moment: float) -> tuple[int, int]:
    """First and last day of the day, month or year that a moment lies in."""
    day = date.fromordinal(min(max(int(moment), _EARLIEST), _LATEST))
    if unit == "day":
        return day.toordinal(), day.toordinal()
    start = day.replace(day=1) if unit == "month" else date(day.year, 1, 1)
    return start.toordinal(), _end(start, unit, 1)


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
    step = next((step for step in _STEPS if _pixels(scale, step) >= least), _STEPS[-1])
    yield from _cells(scale, step)


def _step(scale: AxisScale, width_of: Callable[[str], float]) -> Step:
    samples = {
        "day": width_of(isolated("28")),
        "month": max(width_of(name) for name in MOROCCAN_MONTHS),
        "year": width_of(isolated("2028")),
    }
    for step in _STEPS:
        if _pixels(scale, step) >= samples[step[0]] + GAP:
            return step
    return _STEPS[-1]


def _pixels(scale: AxisScale, step: Step) -> float:
    unit, count = step
    return count * _UNIT_DAYS[unit] / scale.days_per_pixel


def _units(scale: AxisScale, step: Step) -> Iterator[tuple[int, int, str]]:
    """The single day, month or year that begins each step, with its label."""
    unit, _ = step
    for first, _last in _cells(scale, step):
        start = date.fromordinal(first)
        if unit == "day":
            yield first, first, isolated(str(start.day))
        elif unit == "month":
            yield first, _end(start, unit, 1), MOROCCAN_MONTHS[start.month - 1]
        else:
            yield first, _end(start, unit, 1), isolated(str(start.year))


def _cells(scale: AxisScale, step: Step) -> Iterator[tuple[int, int]]:
    """First and last day of each step that the axis shows some of."""
    unit, count = step
    day = date.fromordinal(min(max(int(scale.earliest), _EARLIEST), _LATEST))
    start = _cell_start(day, unit, count)
    while start.toordinal() < scale.latest:
        last = _end(start, unit, count)
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


def _end(start: date, unit: Unit, count: int) -> int:
    """The last day of the `count` units from `start` on."""
    if unit == "year":
        year = start.year - start.year % count + count
        return date(year, 1, 1).toordinal() - 1 if year <= date.max.year else _LATEST
    if unit == "month":
        months = start.year * 12 + start.month - 1 + count
        year, month = divmod(months, 12)
        return date(year, month + 1, 1).toordinal() - 1 if year <= date.max.year else _LATEST
    month_end = _end(start.replace(day=1), "month", 1)
    end = start.toordinal() + count - 1
    following = date.fromordinal(min(end + 1, _LATEST))
    is_last = following.month != start.month or _day_cell(following.day, count) == start.day
    return month_end if is_last and count > 1 else min(end, month_end)


def _labelled(
    places: Iterable[tuple[float, str]],
    width_of: Callable[[str], float],
    left: float,
    right: float,
) -> tuple[Tick, ...]:
    """Ticks from right to left; a label that would touch the last one or stick out is left out."""
    ticks = []
    free = right
    for x, text in places:
        half = width_of(text) / 2
        if x + half <= free and x - half >= left:
            free = x - half - GAP
            ticks.append(Tick(x, text))
        elif left <= x <= right:
            ticks.append(Tick(x, ""))
    return tuple(ticks)


def _captions(scale: AxisScale, unit: Unit, width_of: Callable[[str], float]) -> Iterator[Caption]:
    """Each in the middle of what is in sight of its month or year, when it has room there."""
    for first, last in _cells(scale, (unit, 1)):
        start = date.fromordinal(first)
        text = isolated(str(start.year))
        if unit == "month":
            text = f"{MOROCCAN_MONTHS[start.month - 1]} {text}"
        edge = scale.x(first)
        right = min(edge, scale.left + scale.width)
        left = max(scale.x(last + 1), scale.left)
        has_room = right - left >= width_of(text) + GAP
        yield Caption((left + right) / 2, text if has_room else "", edge)
