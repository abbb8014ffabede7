"""Where the points of an indicator stand: older at the right, values upwards. No painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from articles.ledger.claim import Status
from desktop.ledger.ledger_entry import LedgerLine, Tone

_TICKS = 4
_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEVELS = frozenset({Status.OBSERVED, Status.ESTIMATE})
_LEAST_SPAN = 1.0
_LEAST_VALUE = 1e-9


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the table in the chart.

    Attributes:
        row: Of the table.
        x: Its place.
        y: The place of its value, or of the upper end of a range.
        y_low: The place of the lower end of a range.
        is_dated: Whether its period is known; otherwise it stands in the tray.
    """

    row: int
    x: float
    y: float
    y_low: float
    is_dated: bool


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """The chart of an indicator.

    Attributes:
        plot: Where dated points stand.
        tray: Where those of unknown periods stand, or None where there are none.
        points: All of them.
        values: Ticks: the value and its height.
        years: Ticks: the year and its place.
        path: The rows that the line goes through, from the oldest on.
        brackets: Pairs of rows that contradict one another.
    """

    plot: Area
    tray: Area | None
    points: tuple[Point, ...]
    values: tuple[tuple[float, float], ...]
    years: tuple[tuple[int, float], ...]
    path: tuple[int, ...]
    brackets: tuple[tuple[int, int], ...]

    def point(self, row: int) -> Point | None:
        """The point of a row, if it is drawn."""
        return next((point for point in self.points if point.row == row), None)


def lay_out(lines: Sequence[LedgerLine], area: Area, tray_width: float) -> ChartLayout:
    """Place the lines of an indicator in an area.

    Args:
        lines: Those of one unit.
        area: In pixels.
        tray_width: Of the tray at the left, where some periods are unknown.
    """
    drawn = [(row, line) for row, line in enumerate(lines) if _top(line) is not None]
    has_tray = any(line.year is None for _, line in drawn)
    has_plot = any(line.year is not None for _, line in drawn)
    width = (area.width if not has_plot else tray_width) if has_tray else 0.0
    plot = Area(area.left + width, area.top, max(area.width - width, 0.0), area.height)
    tray = Area(area.left, area.top, width, area.height) if has_tray else None
    ticks = _ticks(max((_top(line) or 0.0 for _, line in drawn), default=1.0))
    most = ticks[-1]
    years = [line.year for _, line in drawn if line.year is not None]
    first, last = (min(years), max(years)) if years else (0.0, 0.0)
    if last - first < _LEAST_SPAN:
        first, last = first - _LEAST_SPAN / 2, last + _LEAST_SPAN / 2
    undated = [row for row, line in drawn if line.year is None]
    points = []
    for row, line in drawn:
        y = plot.bottom - (_top(line) or 0.0) / most * plot.height
        low = line.low if line.low is not None else _top(line) or 0.0
        y_low = plot.bottom - low / most * plot.height
        if line.year is None:
            place = undated.index(row) + 1
            x = (tray or plot).right - place * (tray or plot).width / (len(undated) + 1)
        else:
            x = _x(line.year, first, last, plot)
        points.append(Point(row, x, y, y_low, line.year is not None))
    return ChartLayout(
        plot,
        tray,
        tuple(points),
        tuple((value, plot.bottom - value / most * plot.height) for value in ticks),
        _year_ticks(first, last, plot) if years else (),
        _path(drawn),
        _brackets(drawn),
    )


def _top(line: LedgerLine) -> float | None:
    value = line.high if line.high is not None else line.low
    return value if value is None or value >= 0 else 0.0


def _x(year: float, first: float, last: float, plot: Area) -> float:
    """Older at the right, as Arabic reads."""
    inner = plot.width * 0.88
    margin = (plot.width - inner) / 2
    return plot.right - margin - (year - first) / (last - first) * inner


def _ticks(most: float) -> tuple[float, ...]:
    """Round values from 0 to the first one at or above the greatest."""
    if most <= _LEAST_VALUE:
        return (0.0, 1.0)
    rough = most / _TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(nice * power for nice in _NICE if nice * power >= rough * (1 - 1e-9))
    count = 1
    while count * step < most * (1 - 1e-9):
        count += 1
    return tuple(step * number for number in range(count + 1))


def _year_ticks(first: float, last: float, plot: Area) -> tuple[tuple[int, float], ...]:
    years = range(floor(first), floor(last) + 1)
    step = max(1, -(-len(years) // 8))
    return tuple(
        (year, _x(year + 0.5, first, last, plot))
        for year in years[::step]
        if plot.left <= _x(year + 0.5, first, last, plot) <= plot.right
    )


def _path(drawn: Sequence[tuple[int, LedgerLine]]) -> tuple[int, ...]:
    """Through observed values of one time each: where two of one time differ, through neither."""
    dated = [
        (line.year, row, line)
        for row, line in drawn
        if line.year is not None and line.status in _LEVELS
    ]
    settled = [
        (year, row)
        for year, row, line in dated
        if line.tone not in {Tone.CONFLICT, Tone.QUESTION}
        or not any(other in {each for _, each, _ in dated} for other in line.opponents)
    ]
    return tuple(row for _, row in sorted(settled))


def _brackets(drawn: Sequence[tuple[int, LedgerLine]]) -> tuple[tuple[int, int], ...]:
    shown = {row for row, _ in drawn}
    pairs = {
        (min(row, other), max(row, other))
        for row, line in drawn
        for other in line.opponents
        if other in shown
    }
    return tuple(sorted(pairs))
