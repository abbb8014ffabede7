"""Ticks of an axis of time: days, months, years or more, with labels that never overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.display.isolation import isolated
from desktop.display.month_names import month_names
from desktop.time_axis.calendar_cells import STEPS, Step, Unit, cells, last_day, step_width
from desktop.time_axis.scale import AxisScale

GAP = 12.0
"""The least white between two labels on the screen, in pixels."""


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
    step = _finest(scale, _samples(width_of), GAP)
    unit, _ = step
    ticks = _labelled(scale, _units(scale, step), width_of, GAP)
    captions: tuple[Caption, ...] = ()
    if unit != "year":
        captions = tuple(_captions(scale, "month" if unit == "day" else "year", width_of))
    return AxisTicks(step, ticks, captions)


def picture_ticks(
    scale: AxisScale, width_of: Callable[[str], float], gap: float
) -> tuple[Tick, ...]:
    """The finest ticks of a picture that cannot be moved: years, or months that name their year.

    Args:
        scale: The axis.
        width_of: How wide a label is.
        gap: The least white between two labels.

    Returns:
        Those that have a label, from the earliest to the latest.
    """
    samples: dict[Unit, float] = {
        "month": max(width_of(_month_of(month, 2028)) for month in range(1, 13)),
        "year": width_of(isolated("2028")),
    }
    step = _finest(scale, samples, gap)
    units = _units(scale, step)
    if step[0] == "month":
        units = ((first, last, _month_text(first)) for first, last, _ in units)
    return tuple(tick for tick in _labelled(scale, units, width_of, gap) if tick.text)


def _samples(width_of: Callable[[str], float]) -> dict[Unit, float]:
    return {
        "day": width_of(isolated("28")),
        "month": max(width_of(name) for name in month_names()),
        "year": width_of(isolated("2028")),
    }


def _finest(scale: AxisScale, samples: Mapping[Unit, float], gap: float) -> Step:
    """The finest step of these units whose labels have room."""
    for step in STEPS:
        if step[0] in samples and step_width(scale, step) >= samples[step[0]] + gap:
            return step
    return STEPS[-1]


def _month_text(day: int) -> str:
    start = date.fromordinal(day)
    return _month_of(start.month, start.year)


def _month_of(month: int, year: int) -> str:
    return f"{month_names()[month - 1]} {isolated(str(year))}"


def _units(scale: AxisScale, step: Step) -> Iterator[tuple[int, int, str]]:
    """The single day, month or year that begins each step, with its label."""
    unit, _ = step
    for first, _last in cells(scale, step):
        start = date.fromordinal(first)
        if unit == "day":
            yield first, first, isolated(str(start.day))
        elif unit == "month":
            yield first, last_day(start, unit, 1), month_names()[start.month - 1]
        else:
            yield first, last_day(start, unit, 1), isolated(str(start.year))


def _labelled(
    scale: AxisScale,
    units: Iterable[tuple[int, int, str]],
    width_of: Callable[[str], float],
    gap: float,
) -> tuple[Tick, ...]:
    """Ticks from right to left; a label that would touch the last one or stick out is left out."""
    ticks = []
    left, right = scale.left, scale.left + scale.width
    free = right
    for first, last, text in units:
        x, half = scale.middle(first, last), width_of(text) / 2
        if x + half <= free and x - half >= left:
            free = x - half - gap
            ticks.append(Tick(x, text))
        elif left <= x <= right:
            ticks.append(Tick(x, ""))
    return tuple(ticks)


def _captions(scale: AxisScale, unit: Unit, width_of: Callable[[str], float]) -> Iterator[Caption]:
    """Each in the middle of what is in sight of its month or year, when it has room there."""
    for first, last in cells(scale, (unit, 1)):
        start = date.fromordinal(first)
        text = _month_text(first) if unit == "month" else isolated(str(start.year))
        edge = scale.x(first)
        right = min(edge, scale.left + scale.width)
        left = max(scale.x(last + 1), scale.left)
        has_room = right - left >= width_of(text) + GAP
        yield Caption((left + right) / 2, text if has_room else "", edge)
