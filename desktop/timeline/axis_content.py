"""AxisContent: which events the axis shows, which days of them, and what is at a place."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from desktop.time_axis.calendar_cells import period_between
from desktop.time_axis.scale import AxisLimits, AxisScale, limits_of, scale_over
from desktop.timeline.axis_layout import DensityBar
from desktop.timeline.axis_margins import Margin, axis_margins
from desktop.timeline.axis_picture import (
    CAPTIONS_WIDTH,
    LANE_ROWS,
    SIDE,
    AxisPicture,
    axis_picture,
)
from desktop.timeline.axis_wording import bar_words, margin_words, mark_words
from desktop.timeline.event_extent import joint_extent
from desktop.timeline.event_lanes import Lane
from desktop.timeline.event_narrowing import period_days
from desktop.timeline.events_snapshot import EventsSnapshot

_MOST_LOOKED_AT = 20_000
_NARROWEST = 50.0


class AxisContent:
    """The state of the axis without a widget; every change lays it out anew when it is next asked.

    Attributes:
        period: The chosen period (EDTF), or None.
        current: The current event's row in the table, or None.
    """

    def __init__(self, width_of: Callable[[str], float], width: float) -> None:
        """Begin without events.

        Args:
            width_of: How wide a label below the axis is, in pixels.
            width: The widget's width in pixels.
        """
        self.period: tuple[str, str] | None = None
        self.current: int | None = None
        self._width_of = width_of
        self._width = width
        self._rows = LANE_ROWS
        self._snapshot: EventsSnapshot | None = None
        self._fitted_to: tuple[str, frozenset[str] | None] = "", None
        self._limits = AxisLimits(0.0, 1.0)
        self._scale: AxisScale | None = None
        self._picture: AxisPicture | None = None

    @property
    def scale(self) -> AxisScale | None:
        """Which days are shown, or None when there are no events."""
        return self._scale

    @property
    def room(self) -> float:
        """The axis' length in pixels."""
        return max(self._width - SIDE - CAPTIONS_WIDTH, _NARROWEST)

    @property
    def picture(self) -> AxisPicture | None:
        """What is shown and where, or None when there are no events."""
        if self._picture is None and self._scale is not None and self._snapshot is not None:
            lanes = self._snapshot.lanes
            self._picture = axis_picture(lanes, self._scale, self._width_of, self._rows)
        return self._picture

    def show_snapshot(self, snapshot: EventsSnapshot) -> bool:
        """Show these events; the axis goes to them when the archive or the search is another.

        Returns:
            Whether the axis was fitted to them.
        """
        before, self._snapshot = self._snapshot, snapshot
        if before is None or before.table is not snapshot.table:
            self.current = None
        fits = before is None or before.extent != snapshot.extent or self._is_other_search(snapshot)
        if fits:
            self.fit()
        self._picture = None
        return fits

    def _is_other_search(self, snapshot: EventsSnapshot) -> bool:
        """Whether other words or articles are looked for than those that the axis was fitted to."""
        wanted = snapshot.narrowing.words, snapshot.narrowing.article_ids
        return snapshot.is_complete and wanted != self._fitted_to

    def fit(self) -> None:
        """Show the days where most events live."""
        snapshot = self._snapshot
        self._scale = self._picture = None
        if snapshot is not None and snapshot.extent:
            self._fitted_to = snapshot.narrowing.words, snapshot.narrowing.article_ids
            days = snapshot.usual_extent or snapshot.extent
            self._limits = limits_of(*snapshot.extent)
            self._scale = scale_over(*days, SIDE, self.room, self._limits)

    def margins(self) -> tuple[Margin, ...]:
        """The marks at the ends beyond which events lie."""
        picture, snapshot = self.picture, self._snapshot
        if picture is None or snapshot is None:
            return ()
        first, last = self._sight(picture.scale)
        lanes = snapshot.lanes.values()
        earlier, later = (
            sum(lane.before(first) for lane in lanes),
            sum(lane.after(last) for lane in lanes),
        )
        return axis_margins(picture, earlier, later)

    def margin_at(self, x: float, y: float) -> Margin | None:
        """The mark of an end at a place."""
        return next((margin for margin in self.margins() if margin.place.contains(x, y)), None)

    def show_beyond(self, *, earlier: bool) -> None:
        """Show all the events that lie before what is in sight, or after it."""
        if self._scale is None or self._snapshot is None:
            return
        first, last = self._sight(self._scale)
        days = joint_extent(
            lane.extent_before(first) if earlier else lane.extent_after(last)
            for lane in self._snapshot.lanes.values()
        )
        if days is not None:
            self._move(scale_over(*days, SIDE, self.room, self._limits))

    def days_in_sight(self) -> tuple[int, int] | None:
        """First and last day in sight, or None without events."""
        return None if self._scale is None else self._sight(self._scale)

    @staticmethod
    def _sight(scale: AxisScale) -> tuple[int, int]:
        return math.floor(scale.earliest), math.ceil(scale.latest) - 1

    def resize(self, width: float) -> None:
        """Show the same days in another width."""
        self._width = width
        if self._scale is not None:
            self._move(self._scale.resized(SIDE, self.room, self._limits))

    def set_rows(self, rows_of: Mapping[Lane, int]) -> None:
        """Give each lane so many rows of marks."""
        self._rows = rows_of
        self._picture = None

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Come closer (`factor` > 1) or go away, around `x`, the current event or the middle."""
        if self._scale is not None:
            middle = self._scale.left + self._scale.width / 2
            around = next(
                place for place in (x, self._seen_current_x(), middle) if place is not None
            )
            self._move(self._scale.zoomed(factor, around, self._limits))

    def pan(self, pixels: float) -> None:
        """Move what is shown to the right: later days come into sight."""
        if self._scale is not None:
            self._move(self._scale.panned(pixels, self._limits))

    def go_to_edge(self, *, earliest: bool) -> None:
        """Show the earliest or the latest days."""
        if self._scale is not None:
            edge = self._limits.earliest if earliest else self._limits.latest
            self._move(self._scale.centred(edge, self._limits))

    def show_current(self, row: int | None) -> None:
        """Mark an event and bring it into sight."""
        self.current = row
        if row is not None and self._scale is not None:
            first, last = self._days(row)
            if not self._scale.shows(first, last):
                self._move(self._scale.centred((first + last + 1) / 2, self._limits))

    def show_period(self, period: tuple[str, str] | None) -> None:
        """Mark a period, or none, and bring it into sight."""
        self.period = period
        days = period_days(period)
        if days is not None and self._scale is not None and not self._scale.shows(*days):
            self._move(self._scale.centred((days[0] + days[1] + 1) / 2, self._limits))

    @property
    def current_x(self) -> float:
        """Where the middle of the current event's days stands; 0 without one."""
        if self.current is None or self._scale is None:
            return 0.0
        return self._scale.middle(*self._days(self.current))

    def period_edges(self) -> tuple[float, float] | None:
        """Left and right edge of the chosen period, or None."""
        days = period_days(self.period)
        if days is None or self._scale is None:
            return None
        return self._scale.x(days[1] + 1), self._scale.x(days[0])

    def period_between(self, one: float, other: float) -> tuple[str, str] | None:
        """The whole days, months or years between two places, as the ticks count them."""
        picture = self.picture
        if picture is None:
            return None
        unit = picture.ticks.step[0]
        return period_between(unit, picture.scale.moment(one), picture.scale.moment(other))

    def visible_period(self) -> tuple[str, str] | None:
        """All that is in sight as a period."""
        return self.period_between(SIDE + 0.01, SIDE + self.room - 0.01)

    def has_mark_at(self, x: float, y: float) -> bool:
        """Whether a single event, or some on the same days, stand at a place."""
        return self.picture is not None and self.picture.mark_at(x, y) is not None

    def event_at(self, x: float, y: float) -> int | None:
        """The event at a place: the next one of those that share it after the current one."""
        picture = self.picture
        if picture is None:
            return None
        mark = picture.mark_at(x, y)
        if mark is not None:
            events = mark.events
            place = events.index(self.current) + 1 if self.current in events else 0
            return events[place % len(events)]
        found = picture.density_at(x, y)
        return None if found is None else self._first_of(*found)

    def words_at(self, x: float, y: float) -> str:
        """What is at a place, in words; empty when nothing is."""
        picture, snapshot = self.picture, self._snapshot
        if picture is None or snapshot is None:
            return ""
        margin = self.margin_at(x, y)
        if margin is not None:
            return margin_words(margin)
        mark = picture.mark_at(x, y)
        if mark is not None:
            return mark_words(snapshot.table, mark)
        found = picture.density_at(x, y)
        return bar_words(found[1]) if found is not None else ""

    def _first_of(self, lane: Lane, bar: DensityBar) -> int | None:
        """The first event that begins below a density bar, else the first that touches it."""
        if self._snapshot is None:
            return None
        stretches = self._snapshot.lanes[lane].stretches(bar.first, bar.last, _MOST_LOOKED_AT)
        if not stretches:
            return None
        within = [stretch for stretch in stretches if stretch.first >= bar.first] or stretches
        return within[0].events[0]

    def _move(self, scale: AxisScale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._picture = None

    def _days(self, row: int) -> tuple[int, int]:
        """First and last day of an event, as far as the axis can show them."""
        if self._snapshot is None:
            return 1, 1
        table = self._snapshot.table
        first = max(table.first[row], int(self._limits.earliest))
        return first, min(table.last[row], int(self._limits.latest))

    def _seen_current_x(self) -> float | None:
        if self.current is None or self._scale is None:
            return None
        x = self.current_x
        return x if self._scale.left <= x <= self._scale.left + self._scale.width else None
