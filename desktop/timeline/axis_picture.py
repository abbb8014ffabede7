"""AxisPicture: everything the timeline's axis shows at one moment, placed in pixels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.time_axis.scale import AxisScale
from desktop.time_axis.ticks import AxisTicks, axis_ticks
from desktop.timeline.axis_layout import DensityBar, LaneLayout, Mark, lane_layout
from desktop.timeline.event_lanes import Lane, LaneIndex

ROW = 18.0
"""Height of a row of marks."""
LANE_ROWS: Mapping[Lane, int] = {Lane.PUBLISHED: 1, Lane.HAPPENED: 4, Lane.FIGURES: 2}
LOW_LANE_ROWS: Mapping[Lane, int] = dict.fromkeys(LANE_ROWS, 1)
"""Where the window is low: half a small screen at 200 %."""
CAPTIONS_WIDTH = 96.0
"""Room for the lanes' names, right of the axis."""
SIDE = 14.0
"""White left of the axis."""
TICKS_HEIGHT = 40.0
_TOP = 8.0
_BETWEEN = 10.0


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane's place: its top and its height."""

    top: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class AxisPicture:
    """What is painted and what can be pointed at.

    Attributes:
        scale: The axis.
        ticks: What stands below it.
        bands: The places of the lanes.
        layouts: What stands in them.
    """

    scale: AxisScale
    ticks: AxisTicks
    bands: Mapping[Lane, LaneBand]
    layouts: Mapping[Lane, LaneLayout]

    @property
    def bottom(self) -> float:
        """Where the lanes end and the ticks' labels begin."""
        return max(band.bottom for band in self.bands.values()) + _BETWEEN / 2

    def mark_middle(self, lane: Lane, mark: Mark) -> float:
        """The height at which a mark's middle stands."""
        return self.bands[lane].top + (mark.row + 0.5) * ROW

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The mark at a place, with a little room around it for the hand."""
        for lane, layout in self.layouts.items():
            for mark in layout.marks:
                middle = self.mark_middle(lane, mark)
                if mark.left - 2 <= x <= mark.right + 2 and abs(y - middle) <= ROW / 2:
                    return mark
        return None

    def density_at(self, x: float, y: float) -> tuple[Lane, DensityBar] | None:
        """The density bar at a place, whatever its height, with its lane."""
        for lane, band in self.bands.items():
            if band.top <= y <= band.bottom:
                for bar in self.layouts[lane].density:
                    if bar.left <= x <= bar.right:
                        return lane, bar
        return None

    def mark_of(self, event: int) -> tuple[Lane, Mark] | None:
        """The mark that stands for an event, with its lane; None when none does."""
        for lane, layout in self.layouts.items():
            for mark in layout.marks:
                if event in mark.events:
                    return lane, mark
        return None


def lane_bands(rows_of: Mapping[Lane, int] = LANE_ROWS) -> dict[Lane, LaneBand]:
    """The lanes one below the other, of so many rows each."""
    bands = {}
    top = _TOP
    for lane, rows in rows_of.items():
        bands[lane] = LaneBand(top, rows * ROW)
        top += rows * ROW + _BETWEEN
    return bands


def axis_height(rows_of: Mapping[Lane, int] = LANE_ROWS) -> float:
    """The height of lanes and ticks."""
    return max(band.bottom for band in lane_bands(rows_of).values()) + _BETWEEN / 2 + TICKS_HEIGHT


def axis_picture(
    lanes: Mapping[Lane, LaneIndex],
    scale: AxisScale,
    width_of: Callable[[str], float],
    rows_of: Mapping[Lane, int] = LANE_ROWS,
) -> AxisPicture:
    """Lay the axis out.

    Args:
        lanes: The events.
        scale: Which days are shown.
        width_of: How wide a label below the axis is.
        rows_of: How many rows of marks each lane has.
    """
    return AxisPicture(
        scale,
        axis_ticks(scale, width_of),
        lane_bands(rows_of),
        {lane: lane_layout(lanes[lane], scale, rows) for lane, rows in rows_of.items()},
    )
