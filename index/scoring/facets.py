"""Filters on what is known of an article, and the counts beside them, on arrays."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import starmap

import numpy as np
from numpy.typing import NDArray

from articles.span import Span
from articles.timeline.edtf import edtf_interval
from index.errors import BadQueryError, QueryFault
from index.findings import Days
from index.request import SearchRequest
from index.results import Facet, Facets
from index.segments.article_facts import ArticleFacts
from index.segments.columns import Coded
from index.segments.scored import Flags, Ids, flags_of
from index.segments.snapshot import Snapshot

Places = NDArray[np.intp]


class _Group(Enum):
    """Filters that belong together: each is counted without itself."""

    PUBLISHER = auto()
    YEARS = auto()
    DATES = auto()
    KINDS = auto()
    FIGURES = auto()
    PASSAGES = auto()


@dataclass(frozen=True, slots=True)
class _Found:
    """The found documents, and which of them pass each group of filters; all where none is set."""

    documents: Places
    passing: Mapping[_Group, Flags]

    def flags(self, *but: _Group) -> Flags | None:
        """Which documents pass all groups but these; None for all."""
        flags: Flags | None = None
        for group, passing in self.passing.items():
            if group not in but:
                flags = passing if flags is None else flags & passing
        return flags

    def kept(self, *but: _Group) -> Places:
        """The documents that pass all groups but these."""
        flags = self.flags(*but)
        return self.documents if flags is None else self.documents[flags]


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
        self,
        snapshot: Snapshot,
        found: Ids,
        with_passages: Collection[int],
        known: Facets | None = None,
    ) -> tuple[Flags | None, Facets]:
        """Which of the found documents pass all filters (None: all), and the counts when wanted.

        Args:
            snapshot: What is known of the documents.
            found: Documents, ascending.
            with_passages: The numbers of the articles that have passages.
            known: The counts, when they were counted before.
        """
        facts = snapshot.facts
        counts = self._request.facets and known is None
        documents = found.astype(np.intp)
        marked = np.zeros(0, np.bool_)
        if counts or self._request.with_passages is not None:
            marked = flags_of(snapshot.numbered(with_passages), snapshot.size)
        passed = _Found(documents, dict(self._passing(facts, documents, marked)))
        if counts:
            known = self._count(facts, passed, marked)
        return passed.flags(), known if known is not None else Facets()

    def _passing(
        self, facts: ArticleFacts, documents: Places, marked: Flags
    ) -> Iterator[tuple[_Group, Flags]]:
        """Which documents pass, for each group in which a filter is set."""
        request = self._request
        if request.publishers or request.excluded_publishers:
            passes = self._publishers(facts.publishers)
            yield _Group.PUBLISHER, passes[facts.publishers.codes[documents]]
        if request.years or request.excluded_years:
            yield _Group.YEARS, self._of_years(facts)[facts.published.codes[documents]]
        if request.undated_only or self._bounds is not None:
            yield _Group.DATES, self._of_dates(facts)[facts.published.codes[documents]]
        kinds = facts.kinds.codes
        if request.figure_kinds or request.excluded_figure_kinds:
            yield _Group.KINDS, self._of_kinds(facts)[kinds[documents]]
        if request.with_figures is not None:
            has_kinds = facts.has_kinds[kinds[documents]]
            yield _Group.FIGURES, has_kinds == request.with_figures
        if request.with_passages is not None:
            yield _Group.PASSAGES, marked[documents] == request.with_passages

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
        assert self._bounds is not None
        return facts.dates.reaching(self._bounds)

    def _of_kinds(self, facts: ArticleFacts) -> Flags:
        """For each list of kinds whether it passes."""
        passes = np.ones(len(facts.kinds.values), np.bool_)
        if self._request.figure_kinds:
            passes = facts.single_kinds.having(self._request.figure_kinds)
        if self._request.excluded_figure_kinds:
            passes = passes & ~facts.single_kinds.having(self._request.excluded_figure_kinds)
        return passes

    @staticmethod
    def _count(facts: ArticleFacts, found: _Found, marked: Flags) -> Facets:
        """Each group without its own filters, so that a second value can be picked."""
        publishers, kinds = _publishers_and_kinds(facts, found)
        years = _counts(facts.published, found.kept(_Group.YEARS))
        months = years
        if not found.passing.keys().isdisjoint({_Group.YEARS, _Group.DATES}):
            months = _counts(facts.published, found.kept(_Group.YEARS, _Group.DATES))
        with_kinds = kinds
        if not found.passing.keys().isdisjoint({_Group.KINDS, _Group.FIGURES}):
            with_kinds = _counts(facts.kinds, found.kept(_Group.FIGURES))
        return Facets(
            publishers=_most_frequent_first(_named(facts.publishers, publishers)),
            years=tuple(starmap(Facet, reversed(facts.dates.years.counted(years)))),
            figure_kinds=_most_frequent_first(facts.single_kinds.counted(kinds)),
            undated=int(months[facts.dates.first == 0].sum()),
            months=tuple(starmap(Facet, facts.dates.months.counted(months))),
            with_figures=int(with_kinds[facts.has_kinds].sum()),
            with_passages=_marked(marked, found.kept(_Group.PASSAGES)),
        )


def _marked(marked: Flags, found: Places) -> int:
    return int(np.count_nonzero(marked.take(found))) if marked.any() else 0


def _counts(coded: Coded, found: Places) -> NDArray[np.int_]:
    """How many of the documents have each value."""
    return np.bincount(coded.codes.take(found), minlength=len(coded.values))


def _publishers_and_kinds(
    facts: ArticleFacts, found: _Found
) -> tuple[NDArray[np.int_], NDArray[np.int_]]:
    """How many documents have each newspaper and each list of kinds, looked through once for both.

    Where one of the two is filtered, or there are very many, they are looked through for each.
    """
    both = facts.publishers_and_kinds
    if both is None or not found.passing.keys().isdisjoint({_Group.PUBLISHER, _Group.KINDS}):
        publishers = _counts(facts.publishers, found.kept(_Group.PUBLISHER))
        return publishers, _counts(facts.kinds, found.kept(_Group.KINDS))
    shape = len(facts.publishers.values), len(facts.kinds.values)
    counted = np.bincount(both.take(found.kept()), minlength=math.prod(shape)).reshape(shape)
    return counted.sum(axis=1), counted.sum(axis=0)


def _named(coded: Coded, counts: NDArray[np.int_]) -> list[tuple[str, int]]:
    numbers = zip(coded.values, counts.tolist(), strict=True)
    return [(name, number) for name, number in numbers if name and number]


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


def _most_frequent_first(counts: Sequence[tuple[str, int]]) -> tuple[Facet, ...]:
    ordered = sorted(counts, key=_rank)
    return tuple(starmap(Facet, ordered))


def _rank(counted: tuple[str, int]) -> tuple[int, str]:
    value, number = counted
    return -number, value
