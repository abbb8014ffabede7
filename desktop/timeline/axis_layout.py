"""What stands in a lane of the axis: marks for single events, or bars of how many there are.

Pure geometry in pixels. As long as every event has room, each gets a mark, those on the same days
share one; when they crowd, near dots join, and bars that look the same; in the end the lane shows
density.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.timeline.event_table import OPEN_FIRST, OPEN_LAST
from desktop.timeline.axis_scale import AxisScale
from desktop.timeline.axis_ticks import buckets
from desktop.timeline.event_lanes import LaneIndex, Stretch

DOT = 16.0
"""Room of a dot with some white around it."""
_BAR_FROM = 44.0
"""What is shorter than this is drawn as a dot in its middle."""
# Neighbouring days, months and years share an edge, give or take a rounding.
_TOUCH = 0.5
_MOST_STRETCHES = 1200
_BUCKET = 7.0
_DAYS_OF_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot or a bar.

    Attributes:
        left: Its left edge; of a bar, not beyond the axis.
        right: Its right edge.
        row: Its row in the lane, from the top.
        is_bar: Whether it shows how long the event takes.
        is_open_left: Whether it goes on beyond its left edge (later).
        is_open_right: Whether it began before its right edge.
        certain: Whether all its events are certain.
        future: Whether all its events lie after their publication.
        events: Row numbers in the table, the first in the calendar first.
    """

    left: float
    right: float
    row: int
    is_bar: bool
    is_open_left: bool
    is_open_right: bool
    certain: bool
    future: bool
    events: tuple[int, ...]

    @property
    def middle(self) -> float:
        """The middle between its edges."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class DensityBar:
    """How many events a stretch of the calendar has.

    Attributes:
        left: Its left edge.
        right: Its right edge.
        share: Its height as a share of the lane's, more than 0 and at most 1.
        count: How many events touch the stretch.
        first: Its first day.
        last: Its last day.
    """

    left: float
    right: float
    share: float
    count: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """The content of a lane: marks, or density bars."""

    marks: tuple[Mark, ...] = ()
    density: tuple[DensityBar, ...] = ()


def lane_layout(lane: LaneIndex, scale: AxisScale, rows: int) -> LaneLayout:
    """Lay out what a lane shows of its events.

    Args:
        lane: The events.
        scale: The axis.
        rows: How many rows of marks the lane has room for.
    """
    first, last = int(scale.earliest), int(scale.latest)
    stretches = lane.stretches(first, last, _MOST_STRETCHES)
    if stretches is not None:
        marks = _marks(stretches, scale)
        placed = _placed(marks, rows) or _placed(_joined(marks), rows)
        if placed is not None:
            return LaneLayout(marks=placed)
    return LaneLayout(density=_density(lane, scale))


def _marks(stretches: Sequence[Stretch], scale: AxisScale) -> list[Mark]:
    """One mark for each stretch that is in sight, from the right to the left."""
    edge = scale.left + scale.width
    marks = []
    for stretch in stretches:
        left, right = scale.x(stretch.last + 1), scale.x(stretch.first)
        is_open = stretch.first == OPEN_FIRST or stretch.last == OPEN_LAST
        is_bar = is_open or right - left >= _bar_from(stretch)
        if not is_bar:
            middle = (left + right) / 2
            if not scale.left <= middle <= edge:
                continue
            left, right = middle - DOT / 2, middle + DOT / 2
        elif right <= scale.left or left >= edge:
            continue
        marks.append(
            Mark(
                left=max(left, scale.left) if is_bar else left,
                right=min(right, edge) if is_bar else right,
                row=0,
                is_bar=is_bar,
                is_open_left=stretch.last == OPEN_LAST or (is_bar and left < scale.left),
                is_open_right=stretch.first == OPEN_FIRST or (is_bar and right > edge),
                certain=stretch.certain,
                future=stretch.future,
                events=stretch.events,
            )
        )
    return sorted(marks, key=lambda mark: -mark.right)


def _bar_from(stretch: Stretch) -> float:
    """A year or a month is a point in time as long as it is short; an interval is none."""
    is_point = stretch.last - stretch.first <= _DAYS_OF_A_YEAR
    return 2 * _BAR_FROM if is_point else DOT


def _placed(marks: Sequence[Mark], rows: int) -> tuple[Mark, ...] | None:
    """The marks in rows, bars from the top, dots below them; None when there are too many."""
    bars = _packed([mark for mark in marks if mark.is_bar], rows)
    if bars is None:
        return None
    taken = 1 + max((mark.row for mark in bars), default=-1)
    dots = _packed([mark for mark in marks if not mark.is_bar], rows - taken)
    if dots is None:
        return None
    return (*bars, *(replace(mark, row=mark.row + taken) for mark in dots))


def _packed(marks: Sequence[Mark], rows: int) -> list[Mark] | None:
    """Each mark in the first row where it touches no other one."""
    free: list[float] = []
    packed = []
    for mark in marks:
        fitting = (n for n, edge in enumerate(free) if mark.right <= edge + _TOUCH)
        row = next(fitting, len(free))
        if row == rows:
            return None
        if row == len(free):
            free.append(0.0)
        free[row] = mark.left
        packed.append(replace(mark, row=row))
    return packed


def _joined(marks: Sequence[Mark]) -> list[Mark]:
    """The marks with dots that touch each other joined to one, and bars of the same extent."""
    joined: list[Mark] = []
    bars: dict[tuple[int, int], Mark] = {}
    for mark in marks:
        if mark.is_bar:
            # Out of sight they may well differ: all that cover the whole axis are one here.
            extent = round(mark.left), round(mark.right)
            bars[extent] = _both(bars[extent], mark) if extent in bars else mark
        elif joined and mark.right > joined[-1].left:
            joined[-1] = _both(joined[-1], mark)
        else:
            joined.append(mark)
    return sorted([*joined, *bars.values()], key=lambda mark: -mark.right)


def _both(one: Mark, other: Mark) -> Mark:
    """The first mark, standing for the events of both."""
    return replace(
        one,
        certain=one.certain and other.certain,
        future=one.future and other.future,
        events=(*one.events, *other.events),
    )


def _density(lane: LaneIndex, scale: AxisScale) -> tuple[DensityBar, ...]:
    counted = [
        (first, last, count)
        for first, last in buckets(scale, _BUCKET)
        if (count := lane.count(first, last))
    ]
    most = max((count for _, _, count in counted), default=1)
    edge = scale.left + scale.width
    bars = []
    for first, last, count in counted:
        left, right = max(scale.x(last + 1), scale.left), min(scale.x(first), edge)
        if right > left:
            # The root keeps a single event visible beside a hundred.
            share = (count / most) ** 0.5
            bars.append(DensityBar(left, right, share, count, first, last))
    return tuple(bars)
