"""TimelineEntry: one place on the article's timeline, ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.span import Span
from articles.timeline.events import EventKind, events_of
from articles.timeline.publication_date import PublicationDate
from articles.timeline.time_expression import TimeExpression
from desktop.display.dates import date_text


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event.

    Attributes:
        value: EDTF.
        words: The words that name the time; empty for the publication.
        label: What happens.
        kind: Published, before it, after it.
        is_certain: Whether words fix the date; any other is drawn hollow.
        span: Where its words stand in the body, or None for the publication.
    """

    value: str
    words: str
    label: str
    kind: EventKind
    is_certain: bool
    span: Span | None

    @property
    def date(self) -> str:
        """The date in words, by the names of the months in force."""
        return date_text(self.value, self.words)


def timeline_entries(
    times: Sequence[TimeExpression], published: PublicationDate, published_label: str
) -> tuple[TimelineEntry, ...]:
    """The dated events of an article with its own date among them, oldest first.

    An event that is told several times on the same date with the same words comes once.

    Args:
        times: The article's time expressions.
        published: The article's own date.
        published_label: What to say at the article's own date.
    """
    return tuple(
        TimelineEntry(
            event.value,
            event.words,
            published_label if event.kind is EventKind.PUBLISHED else event.label,
            event.kind,
            event.certain,
            event.span,
        )
        for event in events_of(times, published)
    )
