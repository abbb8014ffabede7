"""Resemblance: what two claims, or two articles, have in common, and what sets them apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from articles.figures.figure import FigureKind
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.family_sets import daily, tolls, traded
from articles.ledger.likeness import Stems, likeness, rare
from articles.ledger.scopes import sector_stems
from articles.ledger.status import APART

_COPIED = 0.8
_FEWEST_COPIED = 4

Dimension = tuple[FigureKind, str | None]
"""What claims must agree in to be compared at all: kind, and unit unless it is a currency."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """What two articles have in common.

    Attributes:
        topics: How alike they are in what they speak of, from 0 to 1.
        values: How many telling values they share.
        names: Whether their titles share a name.
    """

    topics: float
    values: int
    names: bool


def kinship(one: ArticleClaims, other: ArticleClaims) -> Kinship:
    """What two articles have in common."""
    return Kinship(
        likeness(one.topics, other.topics),
        len(one.values & other.values),
        not one.names.isdisjoint(other.names),
    )


def measure(claim: Claim) -> tuple[object, ...]:
    """What claims of different values must share: that they are comparable."""
    return (*dimension_of(claim), claim.status.series, claim.head.statistic, claim.rate)


def dimension_of(claim: Claim) -> Dimension:
    """Kind and unit; a currency may be told in one article and left out in another."""
    return claim.kind, None if claim.kind is FigureKind.MONEY else claim.unit


def comparable(one: Claim, other: Claim) -> bool:
    """Whether kind, unit, statistic and rate allow two claims to be of one indicator."""
    return units_meet(one, other) and measure(one) == measure(other)


def are_other_extremes(one: Claim, other: Claim) -> bool:
    """Whether one is told to be the highest or lowest value, or a capacity, the other not."""
    statistics = {one.head.statistic, other.head.statistic}
    return len(statistics) > 1 and not APART.isdisjoint(statistics)


def is_of_day(claim: Claim) -> bool:
    """Whether a value holds for its day only: prices by their family, quotations by their rate."""
    is_quoted = claim.kind is FigureKind.MONEY and claim.rate in traded()
    return is_quoted or claim.head.family in daily()


def persons_differ(one: Claim, other: Claim) -> bool:
    """Whether both say which persons they count, and not the same ones."""
    people = one.head.population, other.head.population
    return all(people) and people[0] != people[1]


def units_meet(one: Claim, other: Claim) -> bool:
    """Whether two units are one; a currency whose country is not told may be any."""
    unknown = one.kind is FigureKind.MONEY and None in {one.unit, other.unit}
    return one.unit == other.unit or unknown


def has_same_value(one: Claim, other: Claim) -> bool:
    """Whether two claims tell the same number."""
    return (one.kind, one.unit, one.low, one.high) == (
        other.kind,
        other.unit,
        other.low,
        other.high,
    )


def values_meet(one: Claim, other: Claim) -> bool:
    """Whether one value may be meant by both; the two numbers of a score are no range."""
    if FigureKind.SCORE in {one.kind, other.kind} and (one.low, other.low) != (
        one.high,
        other.high,
    ):
        return has_same_value(one, other)
    here, there = one.interval, other.interval
    return here.meets(there) or here.is_cut_from(there) or there.is_cut_from(here)


def heads_meet(one: Claim, other: Claim) -> bool:
    """Whether the heads of two claims agree, or one of them is silent."""
    if not one.head.key or not other.head.key:
        return True
    if one.head.family or other.head.family:
        return one.head.family == other.head.family
    return one.head.stem == other.head.stem


def differ(one: Claim, other: Claim) -> bool:
    """Whether persons, country or whose they are set two claims apart."""
    return persons_differ(one, other) or countries_differ(one, other) or scopes_differ(one, other)


def rare_scope(claim: Claim) -> Stems:
    """The names among the words for whose a claim is, but for those of sectors."""
    return rare(claim.scope - sector_stems())


def scopes_differ(one: Claim, other: Claim) -> bool:
    """Whether both say whose they are, by names that have nothing in common.

    An attack has many names; of tolls the words around them decide.
    """
    if one.head.family in tolls():
        return False
    here, there = rare_scope(one), rare_scope(other)
    return bool(here) and bool(there) and here.isdisjoint(there)


def countries_differ(one: Claim, other: Claim) -> bool:
    """Whether both are of a country, and not of one."""
    return one.country is not None and other.country not in {None, one.country}


def places_differ(one: Claim, other: Claim) -> bool:
    """Whether the sentences of both name places as such, and none in common."""
    return bool(one.where) and bool(other.where) and one.where.isdisjoint(other.where)


def ratio(one: Claim, other: Claim) -> float:
    """How many times the larger value is the smaller one."""
    values = sorted(abs(each.high or each.low or 0.0) for each in (one, other))
    return values[1] / values[0] if values[0] else inf


def is_copied(one: Claim, other: Claim) -> bool:
    """Whether the words around both are one text's; a few words that both have tell nothing."""
    is_told = one.article != other.article and len(one.context & other.context) >= _FEWEST_COPIED
    return is_told and likeness(one.context, other.context) >= _COPIED
