"""The events of a lane as the axis asks for them: how many in a stretch, and which.

Counting is two searches by halving, whatever the number of events, so that a hundred thousand of
them can be drawn as bars in every frame.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.timeline.event_table import (
    OPEN_FIRST,
    OPEN_LAST,
    EventSource,
    EventTable,
)


class Lane(StrEnum):
    """The three lanes of the axis, from top to bottom."""

    PUBLISHED = "published"
    HAPPENED = "happened"
    FIGURES = "figures"


_LANES = {
    EventSource.PUBLICATION: Lane.PUBLISHED,
    EventSource.TIME_EXPRESSION: Lane.HAPPENED,
    EventSource.FIGURE: Lane.FIGURES,
}


def lane_of(source: int) -> Lane | None:
    """The lane of what has this source; None for what has no date."""
    return _LANES.get(EventSource(source))


# At each end of the axis this share of the events may be out of sight at first.
_UNUSUAL = 0.01


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events of a lane that share their days and their look.

    Attributes:
        first: First day (ordinal).
        last: Last day.
        certain: Whether the words name the time themselves.
        future: Whether it lies after the publication.
        events: Row numbers in the table.
    """

    first: int
    last: int
    certain: bool
    future: bool
    events: tuple[int, ...]


class LaneIndex:
    """Some events of one lane, ready to be counted and found by day."""

    def __init__(self, table: EventTable, rows: Iterable[int]) -> None:
        """Index the events.

        Args:
            table: All events.
            rows: Row numbers of the lane's events in it.
        """
        rows = list(rows)
        first, last = table.first, table.last
        self._firsts = array("i", sorted([first[row] for row in rows]))
        self._lasts = array("i", sorted([last[row] for row in rows]))
        self._levels = _by_length(_stretches(table, rows))

    def __len__(self) -> int:
        return len(self._firsts)

    def count(self, first: int, last: int) -> int:
        """How many events touch the days from `first` to `last`."""
        begun = bisect_right(self._firsts, last)
        ended = bisect_left(self._lasts, first)
        return max(0, begun - ended)

    def stretches(self, first: int, last: int, most: int) -> list[Stretch] | None:
        """The events that touch these days, those with the same days and look as one.

        Args:
            first: First day.
            last: Last day.
            most: How many stretches are of use.

        Returns:
            The stretches in the order of the calendar, or None when there are more than `most`.
        """
        found: list[Stretch] = []
        for longest, (begins, stretches) in self._levels.items():
            start = bisect_left(begins, first - longest)
            stop = bisect_right(begins, last)
            # Half of a level's slice, about, can have ended before.
            if stop - start > 3 * most:
                return None
            found += [stretch for stretch in stretches[start:stop] if stretch.last >= first]
            if len(found) > most:
                return None
        return sorted(found, key=lambda stretch: (stretch.first, -stretch.last))

    def extent(self) -> tuple[int, int] | None:
        """The first and the last day that is known, or None without events."""
        return self._extent(0)

    def usual_extent(self) -> tuple[int, int] | None:
        """As `extent`, without the few events that lie far from all others."""
        return self._extent(_UNUSUAL)

    def _extent(self, left_out: float) -> tuple[int, int] | None:
        """The known days between two quantiles."""
        firsts = self._firsts[bisect_right(self._firsts, OPEN_FIRST) :]
        lasts = self._lasts[: bisect_left(self._lasts, OPEN_LAST)]
        if not firsts and not lasts:
            return None
        begins, ends = firsts or lasts, lasts or firsts
        first = begins[int(len(begins) * left_out)]
        last = ends[-1 - int(len(ends) * left_out)]
        return min(first, last), max(first, last)


def lane_indexes(table: EventTable, rows: Sequence[int]) -> dict[Lane, LaneIndex]:
    """An index for each lane over these rows of the table."""
    by_lane: dict[Lane, list[int]] = {lane: [] for lane in Lane}
    by_source = {int(source): by_lane[lane] for source, lane in _LANES.items()}
    source = table.source
    for row in rows:
        lane = by_source.get(source[row])
        if lane is not None:
            lane.append(row)
    return {lane: LaneIndex(table, of_lane) for lane, of_lane in by_lane.items()}


def _stretches(table: EventTable, rows: Sequence[int]) -> list[Stretch]:
    groups: defaultdict[tuple[int, int, bool, bool], list[int]] = defaultdict(list)
    first, last = table.first, table.last
    for row in rows:
        groups[first[row], last[row], table.is_certain(row), table.is_future(row)].append(row)
    return [Stretch(*key, tuple(members)) for key, members in groups.items()]


def _by_length(stretches: Iterable[Stretch]) -> dict[int, tuple[array[int], list[Stretch]]]:
    """The stretches by the power of two that their length stays below, each in time order.

    One of a level that touches a day began at most that many days before: so those that touch
    a period are a slice of the level, with few others in it.
    """
    groups: defaultdict[int, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        groups[(stretch.last - stretch.first).bit_length()].append(stretch)
    levels = {}
    for bits, members in sorted(groups.items()):
        members.sort(key=lambda stretch: stretch.first)
        levels[1 << bits] = (array("i", [stretch.first for stretch in members]), members)
    return levels
