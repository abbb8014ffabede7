"""ExportedEvent: an event with everything that a file says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from articles.timeline.event_table import Event, EventDetails, EventSource
from articles.timeline.events import OPEN_FIRST, OPEN_LAST
from desktop.display.isolation import without_controls

_OTHER_KINDS = {EventSource.FIGURE: "figure", EventSource.NOTHING: "undated"}


@dataclass(frozen=True, slots=True)
class ExportedEvent:
    """One event in full."""

    event: Event
    details: EventDetails

    @property
    def kind(self) -> str:
        """`published`, `past`, `future`, `figure` or `undated`."""
        return _OTHER_KINDS.get(self.event.source, self.event.kind.value)

    @property
    def days(self) -> tuple[int, int]:
        """First and last day as ordinals; an open end has the day that is known."""
        event = self.event
        first = event.last if event.first == OPEN_FIRST else event.first
        return first, event.first if event.last == OPEN_LAST else event.last

    def facts(self) -> dict[str, str | int | bool | None]:
        """The columns by name; days as ISO 8601, an open end and an unknown date as None."""
        event, details = self.event, self.details
        is_dated = event.source is not EventSource.NOTHING
        first = date.fromordinal(event.first).isoformat()
        last = date.fromordinal(event.last).isoformat()
        return {
            "date": event.value or None,
            "first": first if is_dated and event.first != OPEN_FIRST else None,
            "last": last if is_dated and event.last != OPEN_LAST else None,
            "certain": event.certain,
            "kind": self.kind,
            "label": without_controls(details.label),
            "words": without_controls(details.words) or None,
            "title": without_controls(details.title),
            "source": details.publisher,
            "article_id": event.article_id,
            "start": None if event.span is None else event.span.start,
            "end": None if event.span is None else event.span.end,
        }
