"""Filters on what is known of an article, and the counts beside them.

All work is done once per distinct combination of newspaper, date and kinds, however many
articles share it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from articles.span import Span
from articles.timeline.edtf import edtf_interval
from index.errors import BadQueryError, QueryFault
from index.query import SearchRequest
from index.results import Facet, Facets
from index.snapshot import Snapshot

# Newspaper, date (EDTF) and kinds (separated by spaces), as the snapshot lists them.
_Facts = tuple[str, str, str]
Interval = tuple[date, date]
# A date that covers more years than this says nothing about any of them.
_WIDEST = 10


class Calendar:
    """The intervals of the dates seen before."""

    def __init__(self) -> None:
        self._intervals: dict[str, Interval | None] = {"": None}

    def interval(self, value: str) -> Interval | None:
        """The first and last day of an EDTF value, or None."""
        if value not in self._intervals:
            self._intervals[value] = edtf_interval(value)
        return self._intervals[value]

    def newest_first(self, value: str) -> tuple[int, int]:
        """A sorting key: newest first, undated last."""
        interval = self.interval(value)
        if interval is None:
            return 1, 0
        return 0, -interval[0].toordinal()


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Which filters a combination of facts passes."""

    publisher: bool
    years: bool
    dates: bool
    kinds: bool

    @property
    def all(self) -> bool:
        return self.publisher and self.years and self.dates and self.kinds


class Filter:
    """The filters of one request.

    Raises:
        BadQueryError: A bound is no date.
    """

    def __init__(self, request: SearchRequest, calendar: Calendar) -> None:
        self._request = request
        self._calendar = calendar
        self._publishers = frozenset(request.publishers)
        self._kinds = frozenset(request.figure_kinds)
        self._years = [(date(y, 1, 1), date(y, 12, 31)) for y in request.years if 1 <= y <= 9999]
        self._first = _bound(request.date_from, last=False)
        self._last = _bound(request.date_to, last=True)

    def choose(
        self, snapshot: Snapshot, documents: Iterable[int], count: bool
    ) -> tuple[list[int], Facets]:
        """The documents that pass all filters, and the counts when wanted."""
        chosen = list(documents)
        if self._request.article_ids is not None:
            chosen = sorted(snapshot.documents_of(self._request.article_ids).intersection(chosen))
        facts = list(
            zip(
                map(snapshot.publishers.__getitem__, chosen),
                map(snapshot.dates.__getitem__, chosen),
                map(snapshot.kinds.__getitem__, chosen),
                strict=True,
            )
        )
        counts = Counter(facts)
        verdicts = {fact: self._judge(fact) for fact in counts}
        accepted = {fact for fact, verdict in verdicts.items() if verdict.all}
        if len(accepted) < len(verdicts):
            chosen = [n for n, fact in zip(chosen, facts, strict=True) if fact in accepted]
        return chosen, self._count(counts, verdicts) if count else Facets()

    def _judge(self, fact: _Facts) -> _Verdict:
        publisher, published, kinds = fact
        interval = self._calendar.interval(published)
        return _Verdict(
            publisher=not self._publishers or publisher in self._publishers,
            years=not self._request.years or _overlaps_any(interval, self._years),
            dates=self._passes_dates(interval),
            kinds=not self._kinds or not self._kinds.isdisjoint(kinds.split()),
        )

    def _passes_dates(self, interval: Interval | None) -> bool:
        if self._request.undated_only:
            return interval is None
        if self._first is None and self._last is None:
            return True
        bounds = self._first or date.min, self._last or date.max
        return _overlaps_any(interval, [bounds])

    def _count(self, counts: Counter[_Facts], verdicts: dict[_Facts, _Verdict]) -> Facets:
        # First by each fact alone, of which there are few: only those are taken apart.
        publishers: Counter[str] = Counter()
        of_kinds: Counter[str] = Counter()
        of_months: Counter[str] = Counter()
        of_years: Counter[str] = Counter()
        for fact, number in counts.items():
            publisher, published, kinds_of = fact
            verdict = verdicts[fact]
            if publisher and verdict.years and verdict.dates and verdict.kinds:
                publishers[publisher] += number
            if verdict.publisher and verdict.years and verdict.dates:
                of_kinds[kinds_of] += number
            if verdict.publisher and verdict.kinds:
                of_months[published] += number
                if verdict.dates:
                    of_years[published] += number
        interval = self._calendar.interval
        years = _taken_apart(of_years, lambda value: _years_of(interval(value)))
        months = _taken_apart(of_months, lambda value: _month_of(interval(value)))
        kinds = _taken_apart(of_kinds, str.split)
        undated = sum(number for value, number in of_months.items() if interval(value) is None)
        return Facets(
            publishers=_most_frequent_first(publishers),
            years=tuple(Facet(value, years[value]) for value in sorted(years, reverse=True)),
            figure_kinds=_most_frequent_first(kinds),
            undated=undated,
            months=tuple(Facet(value, months[value]) for value in sorted(months)),
        )


def _taken_apart(counts: Counter[str], parts_of: Callable[[str], list[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for value, number in counts.items():
        for part in parts_of(value):
            total[part] += number
    return total


def _bound(value: str | None, last: bool) -> date | None:
    """The day that a bound of a range means."""
    if not value:
        return None
    interval = edtf_interval(value)
    if interval is None:
        raise BadQueryError(QueryFault.BAD_DATE, Span(0, 0))
    return interval[1] if last else interval[0]


def _overlaps_any(interval: Interval | None, others: Sequence[Interval]) -> bool:
    return interval is not None and any(
        interval[0] <= last and first <= interval[1] for first, last in others
    )


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


def _most_frequent_first(counts: Counter[str]) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(value, number) for value, number in ordered)
