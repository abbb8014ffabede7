"""What stands in a lane of the axis: marks for single events, or bars of how many there are.

Pure geometry in pixels. As long as every event has room, each gets a mark, those on the same days
share one; when they crowd, near dots join, and bars that look the same; in the end the lane shows
density.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.timeline.events import OPEN_FIRST, OPEN_LAST
from desktop.time_axis.calendar_cells import buckets
from desktop.time_axis.scale import AxisScale
from desktop.timeline.event_lanes import LaneIndex, Stretch

DOT = 16.0
"""Room of a dot with some white around it."""
_POINT_TO_BAR = 88.0
"""From this width on a month or a year is drawn as the stretch that it is, not as a dot."""
# Neighbouring days, months and years share an edge, give or take a rounding.
_TOUCH = 0.5
_MOST_STRETCHES = 500
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
        drafts = _drafts(stretches, scale)
        placed = _placed(drafts, rows)
        if placed is None:
            placed = _placed(_joined(drafts), rows)
        if placed is not None:
            return LaneLayout(marks=placed)
    return LaneLayout(density=_density(lane, scale))


@dataclass(slots=True)
class _Draft:
    """A mark that has no row yet, and may take in others."""

    left: float
    right: float
    is_bar: bool
    is_open_left: bool
    is_open_right: bool
    certain: bool
    future: bool
    events: list[int]

    def take_in(self, other: _Draft) -> None:
        """Stand for the events of both."""
        self.certain = self.certain and other.certain
        self.future = self.future and other.future
        self.events += other.events

    def in_row(self, row: int) -> Mark:
        """The mark in its place."""
        return Mark(
            left=self.left,
            right=self.right,
            row=row,
            is_bar=self.is_bar,
            is_open_left=self.is_open_left,
            is_open_right=self.is_open_right,
            certain=self.certain,
            future=self.future,
            events=tuple(self.events),
        )


def _drafts(stretches: Sequence[Stretch], scale: AxisScale) -> list[_Draft]:
    """One for each stretch that is in sight, from the right to the left."""
    drafts = [draft for stretch in stretches if (draft := _draft(stretch, scale)) is not None]
    return sorted(drafts, key=lambda draft: -draft.right)


def _draft(stretch: Stretch, scale: AxisScale) -> _Draft | None:
    edge = scale.left + scale.width
    left, right = scale.x(stretch.last + 1), scale.x(stretch.first)
    ends_open, begins_open = stretch.last == OPEN_LAST, stretch.first == OPEN_FIRST
    is_bar = ends_open or begins_open or right - left >= _bar_from(stretch)
    if not is_bar:
        middle = (left + right) / 2
        left, right = middle - DOT / 2, middle + DOT / 2
    elif right <= scale.left or left >= edge:
        return None
    if not is_bar and not scale.left <= (left + right) / 2 <= edge:
        return None
    return _Draft(
        left=max(left, scale.left) if is_bar else left,
        right=min(right, edge) if is_bar else right,
        is_bar=is_bar,
        is_open_left=ends_open or (is_bar and left < scale.left),
        is_open_right=begins_open or (is_bar and right > edge),
        certain=stretch.certain,
        future=stretch.future,
        events=list(stretch.events),
    )


def _bar_from(stretch: Stretch) -> float:
    """A year or a month is a point in time as long as it is short; an interval is none."""
    is_point = stretch.last - stretch.first <= _DAYS_OF_A_YEAR
    return _POINT_TO_BAR if is_point else DOT


def _placed(drafts: Sequence[_Draft], rows: int) -> tuple[Mark, ...] | None:
    """The marks in rows, bars from the top, dots below them; None when there are too many."""
    bars = _packed([draft for draft in drafts if draft.is_bar], 0, rows)
    if bars is None:
        return None
    taken = 1 + max((mark.row for mark in bars), default=-1)
    dots = _packed([draft for draft in drafts if not draft.is_bar], taken, rows)
    return None if dots is None else (*bars, *dots)


def _packed(drafts: Sequence[_Draft], first_row: int, rows: int) -> list[Mark] | None:
    """Each in the first row where it touches no other one."""
    free: list[float] = []
    chosen = []
    for draft in drafts:
        fitting = (n for n, edge in enumerate(free) if draft.right <= edge + _TOUCH)
        row = next(fitting, len(free))
        if first_row + row >= rows:
            return None
        if row == len(free):
            free.append(0.0)
        free[row] = draft.left
        chosen.append(first_row + row)
    return [draft.in_row(row) for draft, row in zip(drafts, chosen, strict=True)]


def _joined(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Dots that touch each other joined to one, and bars of the same extent; changes the drafts."""
    dots: list[_Draft] = []
    bars: dict[tuple[int, int], _Draft] = {}
    for draft in drafts:
        if draft.is_bar:
            # Out of sight they may well differ: all that cover the whole axis are one here.
            extent = round(draft.left), round(draft.right)
            before = bars.setdefault(extent, draft)
        elif dots and draft.right > dots[-1].left:
            before = dots[-1]
        else:
            dots.append(draft)
            continue
        if before is not draft:
            before.take_in(draft)
    return sorted([*dots, *bars.values()], key=lambda draft: -draft.right)


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
