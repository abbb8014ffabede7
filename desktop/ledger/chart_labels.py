"""Where the values of a chart's points are written: beside their own point, over nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.ledger.chart_layout import Area, Point

_APART = 5.0
_HEIGHT = 16.0


def label_places(
    points: Sequence[Point],
    widths: Mapping[int, float],
    radius: float,
    *,
    room: Area,
    heads: Mapping[int, float] | None = None,
    first: int | None = None,
) -> dict[int, Area]:
    """The places of labels, by rows: above their points or below them, where one is free.

    Args:
        points: All that are drawn.
        widths: Of the words of each row that is to be labelled, in pixels.
        radius: Of a point, in pixels.
        room: What a label stays in.
        heads: What rises above the point of a row, in pixels.
        first: The row whose label comes before all others.
    """
    placed: dict[int, Area] = {}
    taken = {each.row: _around(each, radius) for each in points}
    for point in sorted(points, key=lambda each: each.row != first):
        if point.row not in widths:
            continue
        rise = (heads or {}).get(point.row, 0.0)
        left = _kept_in(point.x - widths[point.row] / 2, widths[point.row], room)
        above = point.y - radius - 2.0 - _HEIGHT - rise
        for top in (above, point.y_low + radius + 2.0):
            place = Area(left, top, widths[point.row], _HEIGHT)
            others = (area for row, area in taken.items() if row != point.row)
            is_inside = room.top <= top and top + _HEIGHT <= room.bottom
            if is_inside and not _meets(place, (*others, *map(_with_margin, placed.values()))):
                placed[point.row] = place
                break
    return placed


def _around(point: Point, radius: float) -> Area:
    height = point.y_low - point.y + 2 * radius
    return Area(point.x - radius, point.y - radius, 2 * radius, height)


def _with_margin(area: Area) -> Area:
    return Area(area.left - _APART, area.top, area.width + 2 * _APART, area.height)


def _kept_in(left: float, width: float, room: Area) -> float:
    return max(room.left, min(left, room.right - width))


def _meets(area: Area, others: Iterable[Area]) -> bool:
    return any(
        area.left < other.right
        and other.left < area.right
        and area.top < other.bottom
        and other.top < area.bottom
        for other in others
    )
