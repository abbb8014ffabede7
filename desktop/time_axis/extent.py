"""From which day to which an axis goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

# At each end this share of many events may lie beyond the axis: one date of 1492 would press all
# others together.
_UNUSUAL = 0.02


class Dated(Protocol):
    """What has a first and a last day."""

    @property
    def start(self) -> date:
        """Its first day."""

    @property
    def end(self) -> date:
        """Its last day."""


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
