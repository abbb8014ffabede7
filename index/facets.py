"""Filters on what is known of an article, and the counts beside them, on arrays."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from articles.span import Span
from articles.timeline.edtf import edtf_interval
from index.article_facts import ArticleFacts
from index.columns import Coded
from index.errors import BadQueryError, QueryFault
from index.findings import Days
from index.query import SearchRequest
from index.results import Facet, Facets
from index.scored import Flags, Ids, flags_of
from index.snapshot import Snapshot

Numbers = Callable[[], Collection[int]]
"""Tells the archive's numbers of some articles, when they are needed."""


@dataclass(frozen=True, slots=True)
class _Passed:
    """For each found article whether it passes each group of filters."""

    publisher: Flags
    years: Flags
    dates: Flags
    kinds: Flags
    figures: Flags
    passages: Flags

    def without(self, *groups: Flags) -> Flags:
        """Which articles pass all groups but these."""
        flags = np.ones(len(self.publisher), np.bool_)
        for group in self._groups():
            if not any(group is other for other in groups):
                flags &= group
        return flags

    def _groups(self) -> tuple[Flags, ...]:
        return (
            self.publisher,
            self.years,
            self.dates,
            self.kinds,
            self.figures,
            self.passages,
        )


class Filter:
    """The filters of one request.

    Raises:
        BadQueryError: A bound is no date.
    """

    def __init__(self, request: SearchRequest) -> None:
        self._request = request
        self._years = _years(request.years)
        self._excluded_years = _years(request.excluded_years)
        first = _bound(request.date_from, last=False)
        last = _bound(request.date_to, last=True)
        self._bounds = (
            Days(first or date.min, last or date.max)
            if first is not None or last is not None
            else None
        )

    def choose(
        self, snapshot: Snapshot, found: Ids, with_passages: Numbers
    ) -> tuple[Flags, Facets]:
        """Which of the found documents pass all filters, and the counts when wanted.

        Args:
            snapshot: What is known of the documents.
            found: Documents, ascending.
            with_passages: The articles that have passages.
        """
        facts = snapshot.facts
        counts = self._request.facets
        if counts or self._request.with_passages is not None:
            marked = flags_of(snapshot.numbered(with_passages()), snapshot.size)[found]
        else:
            marked = np.zeros(len(found), np.bool_)
        passed = self._passed(facts, found, marked)
        return passed.without(), self._count(facts, found, passed, marked) if counts else Facets()

    def _passed(self, facts: ArticleFacts, found: Ids, marked: Flags) -> _Passed:
        request = self._request
        kinds = facts.kinds.codes[found]
        dates = facts.published.codes[found]
        return _Passed(
            publisher=self._publishers(facts.publishers)[facts.publishers.codes[found]],
            years=self._of_years(facts)[dates],
            dates=self._of_dates(facts)[dates],
            kinds=self._of_kinds(facts)[kinds],
            figures=_as_wanted(request.with_figures, _has_kinds(facts)[kinds]),
            passages=_as_wanted(request.with_passages, marked),
        )

    def _publishers(self, publishers: Coded) -> Flags:
        """For each newspaper whether it passes."""
        wanted = frozenset(self._request.publishers)
        excluded = frozenset(self._request.excluded_publishers)
        passes = [
            (not wanted or name in wanted) and name not in excluded for name in publishers.values
        ]
        return np.array(passes, np.bool_)

    def _of_years(self, facts: ArticleFacts) -> Flags:
        """For each date whether it passes the filters on years."""
        passes = np.ones(len(facts.published.values), np.bool_)
        if self._request.years:
            passes = _reaching_any(facts, self._years)
        return passes & ~_reaching_any(facts, self._excluded_years)

    def _of_dates(self, facts: ArticleFacts) -> Flags:
        """For each date whether it passes the other filters on dates."""
        if self._request.undated_only:
            return np.asarray(facts.dates.first == 0)
        if self._bounds is None:
            return np.ones(len(facts.published.values), np.bool_)
        return facts.dates.reaching(self._bounds)

    def _of_kinds(self, facts: ArticleFacts) -> Flags:
        """For each list of kinds whether it passes."""
        passes = np.ones(len(facts.kinds.values), np.bool_)
        if self._request.figure_kinds:
            passes = facts.single_kinds.having(self._request.figure_kinds)
        if self._request.excluded_figure_kinds:
            passes = passes & ~facts.single_kinds.having(self._request.excluded_figure_kinds)
        return passes

    def _count(self, facts: ArticleFacts, found: Ids, passed: _Passed, marked: Flags) -> Facets:
        """Each group without its own filters, so that a second value can be picked."""
        publishers = _counts(facts.publishers, found[passed.without(passed.publisher)])
        kinds = _counts(facts.kinds, found[passed.without(passed.kinds)])
        years = _counts(facts.published, found[passed.without(passed.years)])
        months = _counts(facts.published, found[passed.without(passed.years, passed.dates)])
        of_years = facts.dates.years.counted(years)
        of_months = facts.dates.months.counted(months)
        figures = found[passed.without(passed.figures)]
        return Facets(
            publishers=_most_frequent_first(_named(facts.publishers, publishers)),
            years=tuple(Facet(year, of_years[year]) for year in sorted(of_years, reverse=True)),
            figure_kinds=_most_frequent_first(facts.single_kinds.counted(kinds)),
            undated=int(months[facts.dates.first == 0].sum()),
            months=tuple(Facet(month, of_months[month]) for month in sorted(of_months)),
            with_figures=int(_has_kinds(facts)[facts.kinds.codes[figures]].sum()),
            with_passages=int(marked[passed.without(passed.passages)].sum()),
        )


def _as_wanted(wanted: bool | None, having: Flags) -> Flags:
    """Which pass when those that have something, or those that have not, are wanted."""
    if wanted is None:
        return np.ones(len(having), np.bool_)
    return having if wanted else ~having


def _has_kinds(facts: ArticleFacts) -> Flags:
    return np.array([bool(value) for value in facts.kinds.values], np.bool_)


def _counts(coded: Coded, found: Ids) -> NDArray[np.int_]:
    """How many of the documents have each value."""
    return np.bincount(coded.codes[found], minlength=len(coded.values))


def _named(coded: Coded, counts: NDArray[np.int_]) -> dict[str, int]:
    return {coded.values[n]: int(counts[n]) for n in counts.nonzero()[0] if coded.values[n]}


def _reaching_any(facts: ArticleFacts, stretches: Collection[Days]) -> Flags:
    flags = np.zeros(len(facts.published.values), np.bool_)
    for days in stretches:
        flags |= facts.dates.reaching(days)
    return flags


def _years(years: Collection[int]) -> list[Days]:
    return [Days(date(year, 1, 1), date(year, 12, 31)) for year in years if 1 <= year <= 9999]


def _bound(value: str | None, last: bool) -> date | None:
    """The day that a bound of a range means."""
    if not value:
        return None
    interval = edtf_interval(value)
    if interval is None:
        raise BadQueryError(QueryFault.BAD_DATE, Span(0, 0))
    return interval[1] if last else interval[0]


def _most_frequent_first(counts: Mapping[str, int]) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(value, number) for value, number in ordered)
