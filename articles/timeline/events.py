"""ArticleEvent: what happens when in an article, and how certain that is, for whoever shows it.

The panel, the page, the strip, paper, exports, the store's table and searching by events all ask
here. A date is certain when the words fix it: they name it, or they are told from a date of
publication that the source states. It is doubtful when it rests on an inferred or unknown date of
publication, has an open end, bears `~`, `?` or `%`, or was computed from a length of time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.span import Span
from articles.timeline.edtf import edtf_interval, is_certain, is_open
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

OPEN_FIRST = date.min.toordinal()
"""The first day of a stretch whose beginning is open."""
OPEN_LAST = date.max.toordinal()
"""The last day of a stretch whose end is open."""
# More than the days that a date can hold: joins two day numbers in one that can be sorted.
_DAYS = 1 << 22


class EventKind(StrEnum):
    """Where an event stands to the article's own date."""

    PUBLISHED = "published"
    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class ArticleEvent:
    """One event of an article.

    Attributes:
        kind: The publication itself, before it, after it.
        certain: Whether words fix its date (see the module).
        value: EDTF.
        days: First and last day; `date.min` and `date.max` where an end is open.
        label: What happens; empty for the publication.
        words: The words that name the time; empty for the publication.
        span: Where these stand in the body; None for the publication.
    """

    kind: EventKind
    certain: bool
    value: str
    days: tuple[date, date]
    label: str = ""
    words: str = ""
    span: Span | None = None

    @property
    def known_days(self) -> tuple[date, date]:
        """The days, an open end put where the other one is: where it is drawn."""
        first, last = self.days
        return (last if first == date.min else first, first if last == date.max else last)


def events_of(
    times: Iterable[TimeExpression], published: PublicationDate = PublicationDate()
) -> tuple[ArticleEvent, ...]:
    """The dated events of an article in the order of the calendar, its own date among them.

    What is told several times with the same words and date comes once; a line that only dates the
    article is none. The article's own date stands after what has the same days.

    Args:
        times: The article's time expressions, in the order of the text.
        published: The article's own date.
    """
    own = edtf_interval(published.value)
    told: dict[tuple[str, str], ArticleEvent] = {}
    for time in times:
        event = _event(time, published.evidence, own)
        if event is not None:
            told.setdefault((event.value, event.label), event)
    events = [*told.values()]
    if own is not None and published.value is not None:
        certain = is_certain_publication(published.value, published.evidence)
        events.append(ArticleEvent(EventKind.PUBLISHED, certain, published.value, own))
    return tuple(sorted(events, key=_calendar_order))


def dated_value(time: TimeExpression) -> str | None:
    """The EDTF value at which a time expression stands on the calendar, or None.

    For a length of time that is what it covers; what comes again and again has no place.
    """
    if time.type is TimeType.SET:
        return None
    return time.covers if time.type is TimeType.DURATION else time.value


def is_future(first: int, published_last: int) -> bool:
    """Whether what begins on a day lies after the article's own date (`kind_of`)."""
    return first > published_last


def kind_of(first: int, published_last: int) -> EventKind:
    """The kind of what begins on `first`, when the article's own date ends on `published_last`.

    What covers the day of publication has begun. Where that day is not known, take `OPEN_LAST`:
    nothing says that an event lies after it.

    Args:
        first: First day as an ordinal.
        published_last: Last day of the article's own date as an ordinal.
    """
    return EventKind.FUTURE if is_future(first, published_last) else EventKind.PAST


def is_certain_event(value: str, evidence: DateEvidence, *, basis: Basis, is_length: bool) -> bool:
    """The one rule of certainty (see the module).

    Args:
        value: EDTF.
        evidence: How the article's own date is known.
        basis: How the value came.
        is_length: Whether the value was computed from a length of time.
    """
    if is_length or not is_certain(value) or is_open(value):
        return False
    return basis is Basis.EXPLICIT or evidence is DateEvidence.STATED


def is_certain_publication(value: str, evidence: DateEvidence) -> bool:
    """Whether an article's own date is certain: stated, and without a doubt in it."""
    return is_certain_event(value, evidence, basis=Basis.PUBLICATION, is_length=False)


def calendar_key(first: int, last: int) -> int:
    """What orders events: earlier ones first, wider ones before those inside them.

    What is open at its beginning stands at its end, where something is known.

    Args:
        first: First day as an ordinal.
        last: Last day as an ordinal.
    """
    begin = last if first == OPEN_FIRST else first
    return begin * _DAYS + _DAYS - last


def _event(
    time: TimeExpression, evidence: DateEvidence, own: tuple[date, date] | None
) -> ArticleEvent | None:
    value = dated_value(time)
    days = edtf_interval(value)
    if value is None or days is None or not time.label:
        return None
    is_length = time.type is TimeType.DURATION
    return ArticleEvent(
        kind=kind_of(days[0].toordinal(), OPEN_LAST if own is None else own[1].toordinal()),
        certain=is_certain_event(value, evidence, basis=time.basis, is_length=is_length),
        value=value,
        days=days,
        label=time.label,
        words=time.text,
        span=time.span,
    )


def _calendar_order(event: ArticleEvent) -> tuple[int, bool]:
    first, last = event.days
    key = calendar_key(first.toordinal(), last.toordinal())
    return key, event.kind is EventKind.PUBLISHED
