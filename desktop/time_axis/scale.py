"""The scale of an axis of time: days to pixels and back. It runs right to left.

Lengths are in one unit of the caller's choice: pixels on the screen, points on paper, percent in
HTML.

Days are proleptic Gregorian ordinals; a day begins at its number and ends at the next one, so
that positions are fractions of days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

_CLOSEST = 1 / 90
"""Days to a pixel when a single day is 90 pixels wide."""
_LEAST_DAYS = 3.0
_EDGE_SHARE = 0.04
# A picture that cannot be moved shows more of what is around.
_PICTURE_SHARE = 0.06
_LEAST_PICTURE_DAYS = 120


@dataclass(frozen=True, slots=True)
class AxisScale:
    """Which days the axis shows, and where.

    Attributes:
        left: Where the axis begins, in pixels.
        width: Its length in pixels, more than 0.
        latest: The moment (in days) at its left edge.
        days_per_pixel: How much time one pixel is, more than 0.
    """

    left: float
    width: float
    latest: float
    days_per_pixel: float

    @property
    def earliest(self) -> float:
        """The moment at the right edge."""
        return self.latest - self.width * self.days_per_pixel

    @property
    def days(self) -> float:
        """How many days are shown."""
        return self.width * self.days_per_pixel

    def x(self, moment: float) -> float:
        """Where a moment stands; later ones stand further left."""
        return self.left + (self.latest - moment) / self.days_per_pixel

    def moment(self, x: float) -> float:
        """The moment that stands at `x`."""
        return self.latest - (x - self.left) * self.days_per_pixel

    def middle(self, first: int, last: int) -> float:
        """Where the middle of the days from `first` to `last` stands."""
        return self.x((first + last + 1) / 2)

    def middle_of(self, first: date, last: date) -> float:
        """The same of days of the calendar; what lies beyond the axis stands at its end."""
        return self._inside(self.middle(first.toordinal(), last.toordinal()))

    def edges_of(self, first: date, last: date) -> tuple[float, float]:
        """The left and the right edge of these days; the ends of the axis where they go beyond."""
        left, right = self.x(last.toordinal() + 1), self.x(first.toordinal())
        return self._inside(left), self._inside(right)

    def _inside(self, x: float) -> float:
        return min(max(x, self.left), self.left + self.width)

    def shows(self, first: int, last: int) -> bool:
        """Whether some of these days are in sight."""
        return last + 1 > self.earliest and first < self.latest

    def zoomed(self, factor: float, x: float, limits: AxisLimits) -> AxisScale:
        """Closer (`factor` > 1) or further away; what stands at `x` stays there."""
        fixed = self.moment(x)
        least, most = _CLOSEST, limits.days / self.width
        pixel = min(max(self.days_per_pixel / factor, least), max(most, least))
        latest = fixed + (x - self.left) * pixel
        return replace(self, latest=latest, days_per_pixel=pixel).within(limits)

    def panned(self, pixels: float, limits: AxisLimits) -> AxisScale:
        """Everything moved by `pixels` to the right: later days come into sight."""
        return replace(self, latest=self.latest + pixels * self.days_per_pixel).within(limits)

    def centred(self, moment: float, limits: AxisLimits) -> AxisScale:
        """The same closeness with a moment in the middle."""
        return replace(self, latest=moment + self.days / 2).within(limits)

    def resized(self, left: float, width: float, limits: AxisLimits) -> AxisScale:
        """The same days on an axis of another size."""
        width = max(width, 1.0)
        pixel = self.days / width
        return replace(self, left=left, width=width, days_per_pixel=pixel).within(limits)

    def within(self, limits: AxisLimits) -> AxisScale:
        """Moved, and brought closer where need be, so that nothing outside the limits is shown."""
        pixel = min(self.days_per_pixel, limits.days / self.width)
        scale = replace(self, days_per_pixel=pixel)
        latest = min(max(scale.latest, limits.earliest + scale.days), limits.latest)
        return replace(scale, latest=latest)


@dataclass(frozen=True, slots=True)
class AxisLimits:
    """Between which moments the axis can move.

    Attributes:
        earliest: The earliest one.
        latest: The latest one, at least some days later.
    """

    earliest: float
    latest: float

    @property
    def days(self) -> float:
        """How many days lie between them."""
        return self.latest - self.earliest


def limits_of(first: int, last: int) -> AxisLimits:
    """Limits that leave some room on both sides of the days from `first` to `last`."""
    days = max(last + 1 - first, _LEAST_DAYS)
    room = max(days * _EDGE_SHARE, 2.0)
    return AxisLimits(first - room, first + days + room)


def scale_over(first: int, last: int, left: float, width: float, limits: AxisLimits) -> AxisScale:
    """The scale that shows the days from `first` to `last` with some room beside them."""
    shown = limits_of(first, last)
    width = max(width, 1.0)
    return AxisScale(left, width, shown.latest, shown.days / width).within(limits)


def picture_scale(spans: Sequence[tuple[date, date]], width: float) -> AxisScale:
    """The scale of a picture that shows all of these spans with some room at both ends.

    Args:
        spans: First and last days, at least one.
        width: The picture's width.
    """
    first = min(start for start, _ in spans).toordinal()
    last = max(end for _, end in spans).toordinal()
    room = max(round((last - first) * _PICTURE_SHARE), _LEAST_PICTURE_DAYS)
    earliest = max(first - room, date.min.toordinal())
    latest = min(last + room, date.max.toordinal())
    return AxisScale(0.0, width, latest + 1.0, (latest + 1 - earliest) / width)
