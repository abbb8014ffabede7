"""The timeline of an article: its dated mentions in the order of the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.timeline.edtf import edtf_interval, is_certain
from articles.timeline.time_expression import TimeExpression, TimeType


class EntryKind(StrEnum):
    """Where an entry lies from the date of publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One time on the timeline, with all mentions that have its value.

    Attributes:
        value: EDTF.
        first: First day.
        last: Last day.
        kind: Past, present or future of the publication; None when that date is unknown or leaves
            it open.
        certain: Whether the words name the time themselves and without `حوالي`.
        mentions: The mentions, in the order of the text; the label of the first is the entry's.
    """

    value: str
    first: date
    last: date
    kind: EntryKind | None
    certain: bool
    mentions: tuple[TimeExpression, ...]

    @property
    def label(self) -> str:
        """The event."""
        return self.mentions[0].label


@dataclass(frozen=True, slots=True)
class Timeline:
    """The entries of an article in the order of the calendar, wider ones before those inside them.

    Attributes:
        entries: The dated ones.
        undated: Mentions of type DATE whose value is not known.
    """

    entries: tuple[TimelineEntry, ...] = ()
    undated: tuple[TimeExpression, ...] = ()


def timeline_of(times: Iterable[TimeExpression], published: str | None = None) -> Timeline:
    """Order the mentions of an article.

    Clock times, lengths and recurrences have no place on the calendar; a clock time of a known
    day has.

    Args:
        times: The mentions, in the order of the text.
        published: EDTF of the publication date, or None.
    """
    grouped: dict[tuple[date, date], list[TimeExpression]] = {}
    undated: list[TimeExpression] = []
    for time in times:
        days = edtf_interval(time.value) if time.type in {TimeType.DATE, TimeType.TIME} else None
        if days is not None:
            grouped.setdefault(days, []).append(time)
        elif time.type is TimeType.DATE:
            undated.append(time)
    today = edtf_interval(published)
    entries = (
        _entry(days, tuple(mentions), today)
        for days, mentions in sorted(grouped.items(), key=_calendar_order)
    )
    return Timeline(tuple(entries), tuple(undated))


def _calendar_order(item: tuple[tuple[date, date], list[TimeExpression]]) -> tuple[int, int]:
    (first, last), _ = item
    return first.toordinal(), -last.toordinal()


def _entry(
    days: tuple[date, date], mentions: tuple[TimeExpression, ...], today: tuple[date, date] | None
) -> TimelineEntry:
    values = [time.value for time in mentions if time.value is not None]
    return TimelineEntry(
        value=values[0],
        first=days[0],
        last=days[1],
        kind=_kind(days, today),
        certain=any(is_certain(value) for value in values),
        mentions=mentions,
    )


def _kind(days: tuple[date, date], today: tuple[date, date] | None) -> EntryKind | None:
    if today is None:
        return None
    if days[1] < today[0]:
        return EntryKind.PAST
    if days[0] > today[1]:
        return EntryKind.FUTURE
    return EntryKind.PRESENT
