"""The folded labels of all events, read from the archive bit by bit: to find events by words."""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence

from articles.arabic.folding import fold_word
from articles.archive.event_repository import EventRepository
from articles.timeline.event_table import EventDetails, EventTable

_AT_ONCE = 64


class EventLabels:
    """Labels are parts of the bodies; reading those of a large archive takes seconds.

    So they are read once, a slice at a time, and only when somebody looks for words. Belongs to
    the thread that reads.

    Attributes:
        texts: For each row of the table its folded label and words, or None while unread.
    """

    def __init__(self, table: EventTable) -> None:
        self.texts: list[str | None] = [None] * len(table)
        self._table = table
        # Article by article: each body is unpacked once.
        self._order = array("i", sorted(range(len(table)), key=table.article.__getitem__))
        self._read = 0

    @property
    def is_complete(self) -> bool:
        """Whether all are read."""
        return self._read == len(self._order)

    def read(self, events: EventRepository, seconds: float) -> None:
        """Go on reading for about this long.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        until = time.monotonic() + seconds
        while not self.is_complete and time.monotonic() < until:
            rows = self._order[self._read : self._read + _AT_ONCE]
            details = events.details([self._table.event(row) for row in rows])
            self._keep(rows, details)
            self._read += len(rows)

    def _keep(self, rows: Sequence[int], details: Sequence[EventDetails | None]) -> None:
        for row, found in zip(rows, details, strict=True):
            text = "" if found is None else f"{found.label}\n{found.words}"
            self.texts[row] = fold_word(text).casefold()
