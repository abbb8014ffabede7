"""The printed timeline as pure geometry: a scale that runs right to left, ticks, labels.

Lengths are in one unit of the caller's choice (points on paper, percent in HTML); positions are
measured from the left edge, so that the oldest day has the greatest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol

from desktop.display.dates import MOROCCAN_MONTHS
from desktop.display.isolation import isolated

_Interval = tuple[float, float]

_LEAST_MARGIN_DAYS = 120
_MARGIN_SHARE = 0.06
# How much of a label may stand left of its marker: the middle first, then nearly all, nearly none.
_SHIFTS = (0.5, 0.75, 0.25, 0.95, 0.05)
_AHEAD = 30
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
_MONTH_STEPS = (1, 3, 6)
# At each end this share of many events may lie beyond the axis: one date of 1492 would press all
# others together.
_UNUSUAL = 0.02
# Below this many days a year is too coarse a tick.
_MONTHS_UNDER_DAYS = 600


class Dated(Protocol):
    """What has a first and a last day."""

    @property
    def start(self) -> date:
        """Its first day."""

    @property
    def end(self) -> date:
        """Its last day."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A linear scale of days.

    Attributes:
        first: The day at the right edge.
        last: The day at the left edge, later than `first`.
        width: The axis' length.
    """

    first: date
    last: date
    width: float

    def position(self, day: date) -> float:
        """Where `day` stands, from the left; days outside stand at the edge."""
        share = (day - self.first).days / (self.last - self.first).days
        return self.width * (1 - min(max(share, 0.0), 1.0))

    def middle(self, start: date, end: date) -> float:
        """Where the middle of the days from `start` to `end` stands."""
        return (self.position(start) + self.position(end)) / 2


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark under the axis: where, and what it says."""

    position: float
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A label to be placed.

    Attributes:
        anchor: Position of its marker.
        width: How wide its text is.
        rank: Labels of a lower rank are placed first.
    """

    anchor: float
    width: float
    rank: int = 0


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """Where a label stands: its left edge, and its row, counted from the axis upwards."""

    left: float
    row: int


def scale_of(intervals: Sequence[tuple[date, date]], width: float) -> TimeScale:
    """The scale that shows every interval with some room at both ends.

    Args:
        intervals: First and last days; at least one.
        width: The axis' length.
    """
    first = min(start for start, _ in intervals)
    last = max(end for _, end in intervals)
    margin = max(int((last - first).days * _MARGIN_SHARE), _LEAST_MARGIN_DAYS)
    return TimeScale(_moved(first, -margin), _moved(last, margin), width)


def usual_extent(events: Sequence[Dated], most: int) -> tuple[date, date]:
    """The first and the last day; without the few that lie far from many others.

    Args:
        events: In any order, at least one.
        most: Up to so many events all are inside.
    """
    starts = sorted(event.start for event in events)
    ends = sorted(event.end for event in events)
    left_out = int(len(starts) * _UNUSUAL) if len(starts) > most else 0
    return starts[left_out], max(ends[-1 - left_out], starts[left_out])


def ticks_of(scale: TimeScale, width_of: Callable[[str], float], gap: float) -> tuple[Tick, ...]:
    """Ticks at the beginnings of years, or of months on a short axis, `gap` apart at least.

    Args:
        scale: The axis.
        width_of: How wide a text is.
        gap: The least white between two tick labels.
    """
    days = (scale.last - scale.first).days
    candidates: list[list[tuple[date, str]]] = []
    if days < _MONTHS_UNDER_DAYS:
        candidates += [list(_month_starts(scale, step)) for step in _MONTH_STEPS]
    candidates += [list(_year_starts(scale, step)) for step in _YEAR_STEPS]
    for candidate in candidates:
        ticks = tuple(Tick(scale.position(day), text) for day, text in candidate)
        if ticks and _are_apart(ticks, width_of, gap):
            return _inside(ticks, width_of, scale.width)
    return ()


def place_labels(
    labels: Sequence[Label], width: float, *, rows: int, gap: float
) -> tuple[PlacedLabel | None, ...]:
    """Places for as many labels as fit, so that none overlaps another.

    A label stands over its marker, centred where there is room, inside the axis, in the lowest
    free row; the leader that joins it to its marker crosses no other label.

    Args:
        labels: The labels.
        width: The axis' length.
        rows: How many rows there are.
        gap: The least white between two labels of a row, and between a leader and a label.

    Returns:
        For each label its place, or None when no row has room.
    """
    placed: list[PlacedLabel | None] = [None] * len(labels)
    order = sorted(range(len(labels)), key=lambda i: (labels[i].rank, -labels[i].anchor))
    taken: list[list[_Interval]] = [[] for _ in range(rows)]
    for turn, index in enumerate(order):
        label = labels[index]
        if label.width > width:
            continue
        coming = [labels[i].anchor for i in order[turn + 1 : turn + _AHEAD]]
        place = _best_place(label, taken, coming, width, gap)
        if place is not None:
            placed[index] = place
            taken[place.row].append((place.left, place.left + label.width))
            for below in taken[: place.row]:
                below.append((label.anchor, label.anchor))
    return tuple(placed)


def shortened(text: str, width: float, width_of: Callable[[str], float]) -> str:
    """`text` cut at a word, with an ellipsis, so that it is at most `width` wide.

    A single word that is wider is cut inside; the result may be just the ellipsis.
    """
    if width_of(text) <= width:
        return text
    words = text.split()
    kept = _longest(len(words) - 1, lambda n: width_of(" ".join(words[:n]) + "…") <= width)
    if kept:
        return " ".join(words[:kept]).rstrip("،,.؛:") + "…"
    word = words[0] if words else ""
    letters = _longest(len(word) - 1, lambda n: width_of(word[:n] + "…") <= width)
    return word[:letters] + "…"


def _longest(limit: int, fits: Callable[[int], bool]) -> int:
    """The greatest number from 1 to `limit` that fits, by halving; 0 when none does."""
    low, high = 0, max(limit, 0)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _best_place(
    label: Label,
    taken: Sequence[Sequence[_Interval]],
    coming: Sequence[float],
    width: float,
    gap: float,
) -> PlacedLabel | None:
    """Of the free places, the one over the fewest markers whose labels are still to come.

    Among equals the lowest row, then the place most nearly centred over its own marker.
    """
    best: tuple[int, PlacedLabel] | None = None
    for row, boxes in enumerate(taken):
        for share in _SHIFTS:
            left = min(max(label.anchor - label.width * share, 0.0), width - label.width)
            right = left + label.width
            if not _is_free(boxes, (left, right), gap):
                continue
            covered = sum(left - gap < anchor < right + gap for anchor in coming)
            if best is None or covered < best[0]:
                best = (covered, PlacedLabel(left, row))
        if not _is_free(boxes, (label.anchor, label.anchor), gap / 2):
            break
    return best[1] if best else None


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def _year_starts(scale: TimeScale, step: int) -> Iterable[tuple[date, str]]:
    begin = -(-scale.first.year // step) * step
    for year in range(max(begin, 1), scale.last.year + 1, step):
        if scale.first <= date(year, 1, 1) <= scale.last:
            yield date(year, 1, 1), isolated(str(year))


def _month_starts(scale: TimeScale, step: int) -> Iterable[tuple[date, str]]:
    for year in range(scale.first.year, scale.last.year + 1):
        for month in range(1, 13, step):
            day = date(year, month, 1)
            if scale.first <= day <= scale.last:
                yield day, f"{MOROCCAN_MONTHS[month - 1]} {isolated(str(year))}"


def _are_apart(ticks: Sequence[Tick], width_of: Callable[[str], float], gap: float) -> bool:
    return all(
        old.position - new.position >= (width_of(old.text) + width_of(new.text)) / 2 + gap
        for old, new in pairwise(ticks)
    )


def _inside(
    ticks: Iterable[Tick], width_of: Callable[[str], float], width: float
) -> tuple[Tick, ...]:
    """The ticks whose label does not stick out at either end."""
    return tuple(
        tick
        for tick in ticks
        if width_of(tick.text) / 2 <= tick.position <= width - width_of(tick.text) / 2
    )


def _is_free(taken: Iterable[_Interval], box: _Interval, gap: float) -> bool:
    return all(box[1] + gap <= left or right + gap <= box[0] for left, right in taken)
