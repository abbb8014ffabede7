"""Linking: which claims of two articles, or of one, are of the same indicator.

Of two articles that is learned (`articles.ledger.learned`); what sectors of a country measure meets
by rule, since whoever speaks of them speaks of the same. What is not sure stays apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.figures.figure import FigureKind
from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims
from articles.ledger.heads import befalling
from articles.ledger.learned.matching import LIKELY, Link, matches
from articles.ledger.learned.trees import Trees
from articles.ledger.resemblance import comparable, differ, has_same_value, heads_meet, ratio

_FEW = 4
_FAR_RATIO = 8.0


def links(one: ArticleClaims, other: ArticleClaims, trees: Trees | None = None) -> Iterator[Link]:
    """The pairs of claims of two articles that may be of one indicator.

    Args:
        one: An article.
        other: Another one.
        trees: What was learned; None for this version's.
    """
    left, right = set[int](), set[int]()
    for link in matches(one, other, trees):
        if link.chance >= LIKELY:
            left.add(link.at)
            right.add(link.to)
        yield link
    for at, claim in enumerate(one.claims):
        if claim.theme is not None and at not in left:
            free = next((to for to in _of_sector(other, claim) if to not in right), None)
            if free is not None:
                right.add(free)
                yield Link(at, free, 1.0)


def _of_sector(article: ArticleClaims, claim: Claim) -> Iterator[int]:
    """The claims of an article that measure the same of the same sector and country."""
    for to, other in enumerate(article.claims):
        if other.theme == claim.theme and comparable(claim, other) and not differ(claim, other):
            yield to


def links_within(article: ArticleClaims) -> Iterator[tuple[int, int]]:
    """The pairs of claims of one article that are of one indicator at different times.

    A sentence sets one against the other, or converts it in brackets; or they are the only few of
    their head and hold for different times.
    """
    at_place = {place: at for at, claim in enumerate(article.claims) for place in claim.places}
    few: dict[tuple[object, ...], list[int]] = {}
    for at, claim in enumerate(article.claims):
        former = None if claim.contrasted is None else at_place.get(claim.contrasted)
        if former is not None and _is_one_series(article.claims[former], claim):
            yield former, at
        if claim.head.family and claim.head.family not in befalling():
            key = (
                claim.kind,
                claim.unit,
                claim.status.series,
                claim.head.key,
                claim.head.statistic,
            )
            few.setdefault(key, []).append(at)
    for group in few.values():
        if 1 < len(group) <= _FEW:
            yield from _at_other_times(article.claims, group)


def _is_one_series(former: Claim, claim: Claim) -> bool:
    if former.kind is FigureKind.MONEY and former.unit != claim.unit:
        return True
    is_near = ratio(former, claim) <= _FAR_RATIO
    return is_near and heads_meet(former, claim) and former.status.series == claim.status.series


def _at_other_times(claims: Sequence[Claim], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, to in pairwise(group):
        one, other = claims[at], claims[to]
        is_near = ratio(one, other) <= _FAR_RATIO and not has_same_value(one, other)
        if is_near and one.period != other.period:
            yield at, to


def excludes(one: Claim, other: Claim) -> bool:
    """Whether an article that tells both claims tells two things by them.

    Numbers of one time that differ, side by side in one article, are not of one indicator.
    """
    return (
        comparable(one, other)
        and one.unit == other.unit
        and not one.interval.meets(other.interval)
        and one.period == other.period
    )
