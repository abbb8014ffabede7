"""EventReading: something made of each of many events, in slices so that searches come between."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from articles.archive.event_repository import EventRepository
from articles.timeline.event_table import Event, EventDetails, EventTable

Made = TypeVar("Made")

_AT_ONCE = 64


class EventReading(Generic[Made]):
    """Reads article by article, so that each body is unpacked once.

    Attributes:
        total: How many events are to be read.
        done: How many are.
    """

    def __init__(
        self,
        table: EventTable,
        rows: Sequence[int],
        make: Callable[[Event, EventDetails], Made],
    ) -> None:
        """Prepare the reading.

        Args:
            table: The events.
            rows: Which of them.
            make: What is to be kept of each.
        """
        self.total = len(rows)
        self.done = 0
        self._table = table
        self._rows = rows
        self._make = make
        self._order = sorted(range(len(rows)), key=lambda place: table.article[rows[place]])
        self._made: dict[int, Made] = {}

    def advance(self, events: EventRepository, seconds: float) -> bool:
        """Go on for about this long; whether all is read.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        until = time.monotonic() + seconds
        while self.done < self.total and time.monotonic() < until:
            places = self._order[self.done : self.done + _AT_ONCE]
            chosen = [self._table.event(self._rows[place]) for place in places]
            for place, event, details in zip(places, chosen, events.details(chosen), strict=True):
                if details is not None:
                    self._made[place] = self._make(event, details)
            self.done += len(places)
        return self.done == self.total

    def made(self) -> list[Made]:
        """What was made, in the order of the rows; without events that are gone meanwhile."""
        return [self._made[place] for place in sorted(self._made)]
