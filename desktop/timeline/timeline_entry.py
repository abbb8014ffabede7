"""TimelineEntry: one place on the article's timeline, ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.span import Span
from articles.timeline.edtf import edtf_interval
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import TimeExpression, TimeType
from desktop.display.dates import date_text


class EntryKind(StrEnum):
    """What stands there."""

    PUBLISHED = "published"
    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One event.

    Attributes:
        date: The date in words.
        label: What happens.
        kind: Published, before it, after it.
        is_certain: Whether the date is stated; an inferred or vague one is drawn hollow.
        span: Where its words stand in the body, or None for the publication.
    """

    date: str
    label: str
    kind: EntryKind
    is_certain: bool
    span: Span | None


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
    own = edtf_interval(published.value) if published.value else None
    rows = []
    seen = set()
    for time in times:
        value = time.value if time.type is TimeType.DATE else time.covers
        interval = edtf_interval(value) if value else None
        if value is None or interval is None or (value, time.label) in seen:
            continue
        seen.add((value, time.label))
        is_future = own is not None and interval[0] > own[1]
        is_certain = not any(mark in value for mark in "~?%") and time.type is TimeType.DATE
        kind = EntryKind.FUTURE if is_future else EntryKind.PAST
        entry = TimelineEntry(date_text(value), time.label, kind, is_certain, time.span)
        rows.append((interval, 0, entry))
    if own is not None:
        is_certain = published.evidence is DateEvidence.STATED
        entry = TimelineEntry(
            date_text(published.value), published_label, EntryKind.PUBLISHED, is_certain, None
        )
        rows.append((own, 1, entry))
    rows.sort(key=lambda row: row[:2])
    return tuple(entry for _, _, entry in rows)
