"""EventTable: the dated events of a whole archive, in columns.

A hundred thousand events as objects would take a second to make; in columns they take a few
megabytes, can be searched by halving, and become an `Event` one at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from heapq import merge
from itertools import islice

from articles.span import Span
from articles.timeline.events import EventKind

CERTAIN = 1
"""Flag: words fix the date (`articles.timeline.events`)."""
FUTURE = 2
"""Flag: it lies after the date of publication."""

_RUN = 8192


class EventSource(IntEnum):
    """What says that something is at this time."""

    PUBLICATION = 0
    TIME_EXPRESSION = 1
    FIGURE = 2
    NOTHING = 3
    """An article whose date of publication is not known."""


EventRow = tuple[int, int, int, int, int, int, int, int, int]
"""One event on its way into a table, a plain tuple, for there are many.

`calendar_key` of its days, first day, last day, the article's place among the table's ids,
`EventSource`, the value's place among the table's values, `CERTAIN` and `FUTURE` added, start and
length of its words in the body (-1 and 0 when it has none). Days are proleptic Gregorian ordinals,
`OPEN_FIRST` and `OPEN_LAST` (`articles.timeline.events`) where an end is open.
"""


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes:
        article_id: The article that speaks of it.
        source: What says so.
        first: First day as an ordinal, or `OPEN_FIRST`.
        last: Last day as an ordinal, or `OPEN_LAST`.
        value: EDTF; empty for `EventSource.NOTHING`.
        certain: Whether words fix its date (`articles.timeline.events`).
        future: Whether it lies after the date of publication.
        span: Its words in the body; None for a date of publication.
    """

    article_id: str
    source: EventSource
    first: int
    last: int
    value: str
    certain: bool
    future: bool
    span: Span | None

    @property
    def kind(self) -> EventKind:
        """Where it stands to the date of publication of its article."""
        if self.source is EventSource.PUBLICATION:
            return EventKind.PUBLISHED
        return EventKind.FUTURE if self.future else EventKind.PAST


@dataclass(frozen=True, slots=True)
class EventDetails:
    """What the reader is shown of an event.

    Attributes:
        label: What happens; the title for a date of publication.
        words: The words that name the time or the figure, or what a date of publication rests
            on; empty when there are none.
        title: The article's title.
        publisher: The newspaper, or None.
        inferred_from: The words that the date of publication was inferred from, when the event's
            date leans on it.
    """

    label: str
    words: str
    title: str
    publisher: str | None = None
    inferred_from: str | None = None


def _runs_in_order(rows: Iterable[EventRow]) -> Iterator[list[EventRow]]:
    """The rows in order, in runs.

    One sort of all of them would hold the interpreter's lock for as long as a reader notices.
    """
    unsorted = iter(rows)
    runs = [sorted(run) for run in iter(lambda: [*islice(unsorted, _RUN)], [])]
    merged = iter(runs[0]) if len(runs) == 1 else merge(*runs)
    yield from iter(lambda: [*islice(merged, _RUN)], [])


class EventTable:
    """Events in the order of the calendar, wider ones before those inside them; never changes.

    Attributes:
        article_ids: The articles.
        article: For each event its article's place in `article_ids`.
        source: For each event its `EventSource`.
        first: For each event its first day.
        last: For each event its last day.
        flags: For each event `CERTAIN` and `FUTURE`, added.
    """

    __slots__ = (
        "_length", "_start", "_value", "_values",
        "article", "article_ids", "first", "flags", "last", "source",
    )  # fmt: skip

    def __init__(
        self,
        article_ids: Sequence[str] = (),
        values: Sequence[str] = (),
        rows: Iterable[EventRow] = (),
    ) -> None:
        """Put the events in order.

        Args:
            article_ids: The articles that the rows speak of.
            values: The EDTF values that the rows speak of.
            rows: The events, in any order.
        """
        self.article_ids = tuple(article_ids)
        self._values = tuple(values)
        self.first, self.last, self.article = array("i"), array("i"), array("i")
        self.source, self.flags = array("b"), array("b")
        self._value, self._start, self._length = array("i"), array("i"), array("i")
        columns = (
            self.first, self.last, self.article, self.source,
            self._value, self.flags, self._start, self._length,
        )  # fmt: skip
        for run in _runs_in_order(rows):
            for column, cells in zip(columns, [*zip(*run, strict=True)][1:], strict=True):
                column.extend(cells)

    def __len__(self) -> int:
        return len(self.first)

    def event(self, number: int) -> Event:
        """The event in row `number`.

        Raises:
            IndexError: There is no such row.
        """
        start, flags = self._start[number], self.flags[number]
        return Event(
            article_id=self.article_ids[self.article[number]],
            source=EventSource(self.source[number]),
            first=self.first[number],
            last=self.last[number],
            value=self._values[self._value[number]],
            certain=bool(flags & CERTAIN),
            future=bool(flags & FUTURE),
            span=None if start < 0 else Span(start, start + self._length[number]),
        )

    def value(self, number: int) -> str:
        """The EDTF value of event `number`."""
        return self._values[self._value[number]]
