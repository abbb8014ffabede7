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

from articles.timeline.event_table import CERTAIN, FUTURE, EventSource, EventTable
from articles.timeline.events import OPEN_FIRST, OPEN_LAST


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


# First day, last day, look, start among the lane's rows, count.
_Run = tuple[int, int, int, int, int]


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
        self._rows, runs = _runs(table, rows)
        self._levels = _by_length(runs)

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
        for longest, level in self._levels.items():
            start = bisect_left(level.firsts, first - longest)
            stop = bisect_right(level.firsts, last)
            # Half of a level's slice, about, can have ended before.
            if stop - start > 3 * most:
                return None
            found += [
                self._stretch(level, place)
                for place in range(start, stop)
                if level.lasts[place] >= first
            ]
            if len(found) > most:
                return None
        return sorted(found, key=lambda stretch: (stretch.first, -stretch.last))

    def _stretch(self, level: _Level, place: int) -> Stretch:
        start, look = level.starts[place], level.looks[place]
        return Stretch(
            level.firsts[place],
            level.lasts[place],
            bool(look & CERTAIN),
            bool(look & FUTURE),
            tuple(self._rows[start : start + level.counts[place]]),
        )

    def extent(self) -> tuple[int, int] | None:
        """The first and the last day that is known, or None without events."""
        firsts = self._firsts[bisect_right(self._firsts, OPEN_FIRST) :]
        lasts = self._lasts[: bisect_left(self._lasts, OPEN_LAST)]
        if not firsts and not lasts:
            return None
        begins, ends = firsts or lasts, lasts or firsts
        return min(begins[0], ends[0]), max(begins[-1], ends[-1])

    def before(self, day: int) -> int:
        """How many events are over before a day."""
        return bisect_left(self._lasts, day)

    def after(self, day: int) -> int:
        """How many events begin after a day."""
        return len(self._firsts) - bisect_right(self._firsts, day)

    def extent_before(self, day: int) -> tuple[int, int] | None:
        """First and last known day of what is over before a day, or None without such events."""
        count = self.before(day)
        if not count:
            return None
        known = bisect_right(self._firsts, OPEN_FIRST)
        last = self._lasts[count - 1]
        first = self._firsts[known] if known < len(self._firsts) else last
        return min(first, last, self._lasts[0]), last

    def extent_after(self, day: int) -> tuple[int, int] | None:
        """First and last known day of what begins after a day, or None without such events."""
        if not self.after(day):
            return None
        known = bisect_left(self._lasts, OPEN_LAST)
        first = self._firsts[bisect_right(self._firsts, day)]
        last = self._lasts[known - 1] if known else first
        return first, max(first, last, self._firsts[-1])


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


class _Level:
    """Runs of about the same length in time order, in columns.

    Objects for each of them would make every run of the garbage collector as long as a frame.

    Attributes:
        firsts: First days.
        lasts: Last days.
        looks: `CERTAIN` and `FUTURE`, added.
        starts: Where the events of each begin among the lane's rows.
        counts: How many they are.
    """

    __slots__ = ("counts", "firsts", "lasts", "looks", "starts")

    def __init__(self, runs: Sequence[_Run]) -> None:
        columns = zip(*runs, strict=True)
        self.firsts, self.lasts, self.looks, self.starts, self.counts = (
            array("i", column) for column in columns
        )


def _runs(table: EventTable, rows: Iterable[int]) -> tuple[array[int], list[_Run]]:
    """The rows put in order, and the runs of those that share their days and look."""
    first, last, look = table.first, table.last, table.flags
    ordered = sorted((first[row], last[row], look[row], row) for row in rows)
    runs: list[_Run] = []
    before: tuple[int, int, int] | None = None
    start = 0
    for place, (begin, end, looks, _) in enumerate(ordered):
        key = (begin, end, looks)
        if key != before:
            if before is not None:
                runs.append((*before, start, place - start))
            before, start = key, place
    if before is not None:
        runs.append((*before, start, len(ordered) - start))
    return array("i", [row for _, _, _, row in ordered]), runs


def _by_length(runs: Iterable[_Run]) -> dict[int, _Level]:
    """The runs by the power of two that their length stays below.

    One of a level that touches a day began at most that many days before: so those that touch
    a period are a slice of the level, with few others in it.
    """
    groups: defaultdict[int, list[_Run]] = defaultdict(list)
    for run in runs:
        groups[(run[1] - run[0]).bit_length()].append(run)
    return {1 << bits: _Level(members) for bits, members in sorted(groups.items())}
