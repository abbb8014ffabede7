"""OpenPairs: which values of an indicator may contradict one another, asked of all at once.

An indicator of a large archive has hundreds of values, and hundreds of thousands of pairs of them:
nearly all are of two times, or meet. What is left is judged pair by pair (`contradiction`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import inf

import numpy as np
from numpy.typing import NDArray

from articles.figures.figure import FigureKind
from articles.ledger.claim import Claim
from articles.ledger.claim_times import days_of, first_day
from articles.ledger.slips import middle_of, zeros_apart

MOST_PAIRS = 3_000
"""How many pairs are judged at most: of more, those that are farthest apart and most told."""

MOST_TELLERS = 3
"""How many of the articles that tell a value are asked: the first may speak of much else."""

_FEW = 16
_ALL_ALIKE = 1e-8
_NOT_A_PERIOD = -1

Group = Sequence[int]
"""Claims that tell the same: of one value, period and series."""


def open_pairs(
    claims: Sequence[Claim],
    groups: Sequence[Group],
    *,
    most_days: int,
    near_days: int,
    least_overlap: float,
) -> list[tuple[int, int]]:
    """The pairs of groups that may contradict one another, as indices, in their order.

    Args:
        claims: The claims of an indicator.
        groups: Those that tell the same, by their indices.
        most_days: Values published farther apart are of two times, if their times are not told.
        near_days: Of those published so near, values of two told times may be misread.
        least_overlap: What part of two periods must be one at least for one time.
    """
    if len(groups) <= _FEW:
        return [*combinations(range(len(groups)), 2)]
    table = _Table(claims, groups)
    found = [
        np.stack([np.full(len(others), one), others], axis=1)
        for one in range(len(groups) - 1)
        if len(others := table.open_with(one, most_days, near_days, least_overlap))
    ]
    if not found:
        return []
    pairs = np.concatenate(found)
    if len(pairs) > MOST_PAIRS:
        weights = table.weights(pairs)
        pairs = pairs[np.sort(np.argsort(-weights, kind="stable")[:MOST_PAIRS])]
    return [(one, other) for one, other in pairs.tolist()]


def told_by_two(
    claims: Sequence[Claim], first: Group, second: Group, *, is_disputed: bool
) -> Iterator[tuple[int, int]]:
    """A few pairs of claims that two articles tell, none telling both values, as indices.

    Who sets both against one another himself contradicts each article that tells one of them.

    Args:
        claims: The claims of an indicator.
        first: Those that tell one value.
        second: Those that tell the other one.
        is_disputed: Whether an article sets both against one another.
    """
    here = {claims[at].article for at in first}
    there = {claims[at].article for at in second}
    if is_disputed:
        here, there = set(), there if len(there) == 1 else set()
    ones = [at for at in first if claims[at].article not in there][:MOST_TELLERS]
    others = [at for at in second if claims[at].article not in here][:MOST_TELLERS]
    for one, other in product(ones, others):
        if claims[one].article != claims[other].article:
            yield min(one, other), max(one, other)


class _Table:
    """The groups as columns of numbers."""

    def __init__(self, claims: Sequence[Claim], groups: Sequence[Group]) -> None:
        firsts = [claims[group[0]] for group in groups]
        self._has_scores = any(claim.kind is FigureKind.SCORE for claim in firsts)
        self._lower = np.array([claim.interval.lower for claim in firsts])
        self._upper = np.array([claim.interval.upper for claim in firsts])
        self._middle = np.array([middle_of(claim) for claim in firsts])
        self._told = np.array([claim.is_written and not claim.status.is_aim for claim in firsts])
        self._series = _codes([claim.status.series for claim in firsts])
        self._unit = _codes([claim.unit for claim in firsts])
        self._is_any = np.array([c.kind is FigureKind.MONEY and c.unit is None for c in firsts])
        self._period = _codes([claim.period for claim in firsts])
        self._has_period = np.array([claim.period is not None for claim in firsts])
        spans = [days_of(claim.period) if claim.period else None for claim in firsts]
        self._has_days = np.array([span is not None for span in spans])
        self._begin = np.array([_NOT_A_PERIOD if span is None else span[0] for span in spans])
        self._end = np.array([_NOT_A_PERIOD if span is None else span[1] for span in spans])
        days = [_days_published([claims[at] for at in group]) for group in groups]
        self._first, self._last = (np.array(ends, float) for ends in zip(*days, strict=True))
        self._articles = np.array([len({claims[at].article for at in group}) for group in groups])

    def open_with(
        self, one: int, most_days: int, near_days: int, least_overlap: float
    ) -> NDArray[np.int64]:
        """The groups behind one that may contradict it."""
        behind = slice(one + 1, None)
        is_open = self._told[behind] & self._told[one] & (self._series[behind] == self._series[one])
        is_open &= (
            (self._unit[behind] == self._unit[one]) | self._is_any[behind] | self._is_any[one]
        )
        if not self._has_scores:
            is_open &= ~self._meet(one, behind)
        gap = np.maximum(
            self._first[behind] - self._last[one], self._first[one] - self._last[behind]
        )
        have_periods = self._has_period[behind] & self._has_period[one]
        is_one_time = np.where(
            have_periods,
            self._overlap(one, behind, least_overlap) | (gap <= near_days),
            gap <= most_days,
        )
        are_slips = zeros_apart(self._middle[behind], self._middle[one])
        return np.flatnonzero(is_open & (is_one_time | are_slips)) + one + 1

    def _meet(self, one: int, behind: slice) -> NDArray[np.bool_]:
        """Whether intervals clearly have values in common."""
        lower = np.maximum(self._lower[behind], self._lower[one])
        upper = np.minimum(self._upper[behind], self._upper[one])
        ends = np.where(np.isfinite(lower), np.abs(lower), 0.0)
        ends = np.maximum(ends, np.where(np.isfinite(upper), np.abs(upper), 0.0))
        return np.asarray(upper - lower > _ALL_ALIKE * ends)

    def _overlap(self, one: int, behind: slice, least: float) -> NDArray[np.bool_]:
        """Whether periods are mostly one, or told in the same words."""
        begin = np.maximum(self._begin[behind], self._begin[one])
        end = np.minimum(self._end[behind], self._end[one])
        lengths = self._end - self._begin + 1
        longest = np.maximum(lengths[behind], lengths[one])
        have_days = self._has_days[behind] & self._has_days[one]
        is_same = self._period[behind] == self._period[one]
        return np.asarray(np.where(have_days, (end - begin + 1) / longest > least, is_same))

    def weights(self, pairs: NDArray[np.int64]) -> NDArray[np.float64]:
        """How far apart the values are, times how many articles tell them."""
        one, other = self._middle[pairs[:, 0]], self._middle[pairs[:, 1]]
        total = np.maximum(np.abs(one) + np.abs(other), np.finfo(float).tiny)
        articles = self._articles[pairs[:, 0]] + self._articles[pairs[:, 1]]
        return np.asarray(np.abs(one - other) / total * articles)


def _codes(words: Sequence[str | None]) -> NDArray[np.int64]:
    numbers: dict[str | None, int] = {}
    return np.array([numbers.setdefault(word, len(numbers)) for word in words])


def _days_published(claims: Sequence[Claim]) -> tuple[float, float]:
    """The first and the last day on which some claims were published; any, where one is unknown."""
    days = [first_day(claim.published) for claim in claims]
    known = [day.toordinal() for day in days if day is not None]
    return (min(known), max(known)) if len(known) == len(days) else (-inf, inf)
