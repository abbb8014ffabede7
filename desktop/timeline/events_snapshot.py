"""EventsSnapshot: what the search thread hands to the timeline page."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from articles.timeline.event_table import EventTable
from desktop.timeline.event_lanes import Lane, LaneIndex
from desktop.timeline.event_narrowing import Narrowing


@dataclass(frozen=True, slots=True)
class EventsSnapshot:
    """The events of the archive at one revision, and those of them that are wanted.

    Attributes:
        revision: The archive's revision.
        table: All events.
        narrowing: What was wanted.
        rows: The wanted events of any period, on the axis.
        lanes: The same, indexed by lane.
        listed: Those of them in the narrowing's period, in the list.
        extent: First and last day of all events of the archive, wanted or not; None without any.
        usual_extent: Where most of the wanted ones live (`bulk_extent`); None without any.
        undated: Articles without a date among those that are wanted.
        is_complete: Whether all labels were read; if not, more events may have the words.
    """

    revision: int
    table: EventTable
    narrowing: Narrowing
    rows: array[int]
    lanes: dict[Lane, LaneIndex]
    listed: array[int]
    extent: tuple[int, int] | None
    usual_extent: tuple[int, int] | None
    undated: array[int]
    is_complete: bool = True

    @property
    def articles(self) -> int:
        """How many articles the archive has."""
        return len(self.table.article_ids)
