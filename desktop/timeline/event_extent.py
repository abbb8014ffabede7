"""From which day to which some events go, and where most of them live."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.timeline.event_table import EventTable
from articles.timeline.events import OPEN_FIRST, OPEN_LAST

# One event of so many may lie beyond the axis at first.
_ONE_OF = 5
# Only when that makes the axis shorter than this share of all days: otherwise all are shown.
_WORTH = 0.5
# What follows the stretch within so many days belongs to it; a fitted axis is never shorter.
_LEAST_DAYS = 31
_DAYS_OF_A_YEAR = 366


def joint_extent(extents: Iterable[tuple[int, int] | None]) -> tuple[int, int] | None:
    """From the first day of the earliest to the last day of the latest; None without any."""
    known = [extent for extent in extents if extent is not None]
    if not known:
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def bulk_extent(table: EventTable, rows: Sequence[int]) -> tuple[int, int] | None:
    """First and last day of the shortest stretch of time that holds four of five events.

    A few years of long ago or far ahead would press all others together; where leaving them out
    does not halve the axis, nothing is left out.

    Args:
        table: All events.
        rows: Those that are asked about, in any order.

    Returns:
        Ordinals, at least a month apart; None when no day is known.
    """
    days = sorted(_known_days(table, rows), key=sum)
    if not days:
        return None
    inside = _densest(days)
    # What lasts longer than the stretch (a century among days) does not widen it.
    longest = max((sum(inside[-1]) - sum(inside[0])) // 2, _DAYS_OF_A_YEAR)
    short = [(first, last) for first, last in inside if last - first <= longest] or inside
    bulk, whole = joint_extent(short), joint_extent(days)
    assert bulk is not None
    assert whole is not None
    if bulk[1] - bulk[0] > _WORTH * (whole[1] - whole[0]):
        bulk = whole
    missing = max(_LEAST_DAYS - (bulk[1] + 1 - bulk[0]), 0)
    return bulk[0] - missing // 2, bulk[1] + missing - missing // 2


def _densest(days: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Four of five that lie closest together, and those that follow them without a gap.

    Args:
        days: First and last days in the order of their middles, at least one.
    """
    middles = [(first + last) // 2 for first, last in days]
    kept = len(days) - len(days) // _ONE_OF
    start = min(range(len(days) - kept + 1), key=lambda at: middles[at + kept - 1] - middles[at])
    stop = start + kept
    while start and middles[start] - middles[start - 1] <= _LEAST_DAYS:
        start -= 1
    while stop < len(days) and middles[stop] - middles[stop - 1] <= _LEAST_DAYS:
        stop += 1
    return days[start:stop]


def _known_days(table: EventTable, rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """First and last day, an open end put where the other one is."""
    firsts, lasts = table.first, table.last
    for row in rows:
        first, last = firsts[row], lasts[row]
        if first != OPEN_FIRST or last != OPEN_LAST:
            yield (last if first == OPEN_FIRST else first, first if last == OPEN_LAST else last)
