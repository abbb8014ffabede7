"""What is known of every article beside its words, as arrays: newspaper, date, kinds of figures.

Whatever is worked out of a date or of kinds is worked out once per distinct value, however many
articles share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from articles.timeline.edtf import edtf_interval
from index.findings import Days
from index.segments.columns import Coded
from index.segments.scored import Flags

Interval = tuple[date, date]
# A date that covers more years than this says nothing about any of them.
_WIDEST = 10
# So many numbers are counted as fast as a few.
_MOST_IN_ONE = 4096


class Calendar:
    """The intervals of the dates seen before."""

    def __init__(self) -> None:
        self._intervals: dict[str, Interval | None] = {"": None}

    def interval(self, value: str) -> Interval | None:
        """The first and last day of an EDTF value, or None."""
        if value not in self._intervals:
            self._intervals[value] = edtf_interval(value)
        return self._intervals[value]


@dataclass(frozen=True, slots=True)
class Parts:
    """What each distinct value consists of: the years of a date, the kinds of a list of kinds.

    Attributes:
        names: The distinct parts, ascending.
        values: For each pair of a value and a part of it, which value.
        parts: Which part.
        size: How many values there are.
    """

    names: tuple[str, ...]
    values: NDArray[np.intp]
    parts: NDArray[np.intp]
    size: int

    def counted(self, of_values: NDArray[np.int_]) -> list[tuple[str, int]]:
        """How often each part is there, when each value is there so often; in their order."""
        counts = np.bincount(self.parts, of_values.take(self.values), len(self.names))
        numbers = zip(self.names, counts.astype(np.int64).tolist(), strict=True)
        return [(name, count) for name, count in numbers if count]

    def having(self, wanted: Iterable[str]) -> Flags:
        """For each value whether it has one of these parts."""
        codes = [self.names.index(name) for name in set(wanted) if name in self.names]
        flags = np.zeros(self.size, np.bool_)
        flags[self.values[np.isin(self.parts, codes)]] = True
        return flags


def parts_of(values: Sequence[str], split: Callable[[str], Iterable[str]]) -> Parts:
    """Take each distinct value apart."""
    codes: dict[str, int] = {}
    pairs = [
        (number, codes.setdefault(part, len(codes)))
        for number, value in enumerate(values)
        for part in split(value)
    ]
    rows = np.array(pairs, np.int32).reshape(-1, 2)
    names = sorted(codes)
    ranks = np.empty(len(names), np.int32)
    ranks[[codes[name] for name in names]] = np.arange(len(names))
    return Parts(
        tuple(names),
        rows[:, 0].astype(np.intp),
        ranks.take(rows[:, 1]).astype(np.intp),
        len(values),
    )


class Dates:
    """The distinct dates of publication, worked out.

    Attributes:
        first: The first day of each, as an ordinal; 0 for one that names no day.
        last: Its last day.
        newest_first: A key to sort by: newest first, undated last.
        years: The years that each covers.
        months: The month that each lies in, or the year when it names no month.
    """

    def __init__(self, values: Sequence[str], calendar: Calendar) -> None:
        intervals = [calendar.interval(value) for value in values]
        self.first = _ordinals(intervals, 0)
        self.last = _ordinals(intervals, 1)
        self.newest_first = np.where(self.first > 0, -self.first, 1)
        self.years = parts_of(values, lambda value: _years_of(calendar.interval(value)))
        self.months = parts_of(values, lambda value: _month_of(calendar.interval(value)))

    def reaching(self, days: Days) -> Flags:
        """For each date whether it shares a day with these."""
        dated = self.first > 0
        within = (self.first <= days.last.toordinal()) & (self.last >= days.first.toordinal())
        return np.asarray(dated & within)


class ArticleFacts:
    """The columns of all segments, by document.

    Attributes:
        publishers: The newspapers; empty for none.
        published: The dates of publication, as EDTF; empty for none.
        kinds: The kinds of key figures, separated by spaces.
        numbers: The archive's own numbers.
    """

    def __init__(
        self,
        publishers: Coded,
        published: Coded,
        kinds: Coded,
        numbers: NDArray[np.int32],
        calendar: Calendar,
    ) -> None:
        self.publishers = publishers
        self.published = published
        self.kinds = kinds
        self.numbers = numbers
        self._calendar = calendar

    @cached_property
    def dates(self) -> Dates:
        """The distinct dates, worked out."""
        return Dates(self.published.values, self._calendar)

    @cached_property
    def has_kinds(self) -> Flags:
        """For each list of kinds whether it has any."""
        return np.array([bool(value) for value in self.kinds.values], np.bool_)

    @cached_property
    def publishers_and_kinds(self) -> NDArray[np.intp] | None:
        """For each document newspaper and kinds in one number; None where there are very many.

        The number is that of the newspaper times how many lists of kinds there are, and the kinds.
        """
        if len(self.publishers.values) * len(self.kinds.values) > _MOST_IN_ONE:
            return None
        return self.publishers.codes * len(self.kinds.values) + self.kinds.codes

    @cached_property
    def single_kinds(self) -> Parts:
        """The distinct lists of kinds, taken apart."""
        return parts_of(self.kinds.values, str.split)


def _ordinals(intervals: Sequence[Interval | None], end: int) -> NDArray[np.int32]:
    return np.array([days[end].toordinal() if days else 0 for days in intervals], np.int32)


def _years_of(interval: Interval | None) -> list[str]:
    if interval is None or interval[1].year - interval[0].year >= _WIDEST:
        return []
    return [f"{year:04}" for year in range(interval[0].year, interval[1].year + 1)]


def _month_of(interval: Interval | None) -> list[str]:
    """`2015-07`, or `2015` when no month is known; nothing when not even a year is."""
    if interval is None or interval[0].year != interval[1].year:
        return []
    first, last = interval
    return [
        f"{first.year:04}-{first.month:02}" if first.month == last.month else f"{first.year:04}"
    ]
