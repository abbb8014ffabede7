"""Linking: which claims of two articles, or of one, are of the same indicator.

Two articles that report one event share numbers: claims of equal value and of heads that agree are
linked where words or other numbers around them agree too. Claims of different values are linked
only where the articles share numbers, or one sector of one country is spoken of, and where no
claim of the other article has the value already. What is not sure stays apart. The thresholds were
set on two annotated topics of the press and tried on a third (`tests/gold/ledger`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from articles.figures.figure import FigureKind
from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims
from articles.ledger.heads import befalling, constant, tolls
from articles.ledger.likeness import RARE, Stems, likeness, rarity
from articles.ledger.scopes import sector_stems

_FEW = 4
_MANY_SHARED = 3
_SHARED = 2
_ALIKE_WORDS = 0.28
_NEAR_WORDS = 0.2
_TOLL_WORDS = 0.21
_SAME_EVENT = 0.4
_SOME_WORDS = 0.1
_OTHER_HEADS = 0.33
_ALIKE_ARTICLES = 0.35
_SOME_ALIKE = 0.12
_RELATED = 0.2
_TELLING_WORDS = 0.18
_CLOSE_RATIO = 1.15
_TOTAL = 100
_NEAR_RATIO = 2.0
_FAR_RATIO = 8.0
_TELLING_DIGITS = 3
_SMALL = 30


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


def links(one: ArticleClaims, other: ArticleClaims) -> Iterator[tuple[int, int]]:
    """The pairs of claims of two articles that are of one indicator, by their indices.

    Those of equal values come first: they are surer than the rest.
    """
    kin = kinship(one, other)
    paired = [
        (at, to)
        for at, to in _meeting(one, other, _value)
        if says_the_same(one.claims[at], other.claims[to], kin)
    ]
    yield from paired
    left, right = {at for at, _ in paired}, {to for _, to in paired}
    for at, to in sorted(_meeting(one, other, _measure), key=_nearness(one, other)):
        claim, candidate = one.claims[at], other.claims[to]
        if has_same_value(claim, candidate) or (at in left and to in right):
            continue
        is_taken = at in left or to in right
        if measures_the_same(claim, candidate, kin) and (
            not is_taken or _is_another_count(claim, candidate)
        ):
            left.add(at)
            right.add(to)
            yield at, to


def _nearness(
    one: ArticleClaims, other: ArticleClaims
) -> Callable[[tuple[int, int]], tuple[float, int, int]]:
    """Orders pairs of claims: the nearer their values, the sooner."""

    def order(pair: tuple[int, int]) -> tuple[float, int, int]:
        return (_ratio(one.claims[pair[0]], other.claims[pair[1]]), *pair)

    return order


def _meeting(
    one: ArticleClaims, other: ArticleClaims, trait: Callable[[Claim], tuple[object, ...]]
) -> Iterator[tuple[int, int]]:
    """The pairs of claims of two articles that have a trait in common."""
    by_trait: dict[tuple[object, ...], list[int]] = {}
    for to, candidate in enumerate(other.claims):
        by_trait.setdefault(trait(candidate), []).append(to)
    for at, claim in enumerate(one.claims):
        for to in by_trait.get(trait(claim), ()):
            yield at, to


def _value(claim: Claim) -> tuple[object, ...]:
    return (claim.kind, _unit(claim), claim.low, claim.high)


def _measure(claim: Claim) -> tuple[object, ...]:
    """What claims of different values must share: that they are comparable."""
    return (claim.kind, _unit(claim), claim.status.series, claim.head.statistic, claim.rate)


def _unit(claim: Claim) -> str | None:
    """What units must be equal by; whether currencies meet is asked apart."""
    return None if claim.kind is FigureKind.MONEY else claim.unit


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
    is_near = _ratio(former, claim) <= _FAR_RATIO
    return is_near and heads_meet(former, claim) and former.status.series == claim.status.series


def _at_other_times(claims: Sequence[Claim], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, to in pairwise(group):
        one, other = claims[at], claims[to]
        is_near = _ratio(one, other) <= _FAR_RATIO and not has_same_value(one, other)
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


def comparable(one: Claim, other: Claim) -> bool:
    """Whether kind, unit, statistic and rate allow two claims to be of one indicator."""
    return units_meet(one, other) and _measure(one) == _measure(other)


def _persons_differ(one: Claim, other: Claim) -> bool:
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


def says_the_same(one: Claim, other: Claim, kin: Kinship) -> bool:
    """Whether claims of equal value in two articles are of one indicator."""
    words = likeness(one.context, other.context)
    if not comparable(one, other) or (_persons_differ(one, other) and words < _ALIKE_WORDS):
        return False
    is_telling = _is_telling(one)
    if not heads_meet(one, other):
        if is_telling:
            return words >= _TELLING_WORDS and kin.topics >= _SOME_ALIKE
        return words >= _OTHER_HEADS and kin.values >= _SHARED and kin.topics >= _ALIKE_ARTICLES
    has_near = kin.values >= _SHARED and not one.numbers.isdisjoint(other.numbers)
    has_many = kin.values >= _MANY_SHARED and (is_telling or words >= _SOME_WORDS)
    is_named = is_telling and kin.topics >= _SOME_ALIKE and _shares_rare(one, other)
    return words >= _ALIKE_WORDS or has_near or has_many or is_named


def measures_the_same(one: Claim, other: Claim, kin: Kinship) -> bool:
    """Whether claims of different values in two articles are of one indicator."""
    if not comparable(one, other) or not heads_meet(one, other) or not one.head.key:
        return False
    if one.head.family in constant() or _differ(one, other):
        return False
    if _is_of_same_sector(one, other):
        return True
    words, distance = likeness(one.context, other.context), _ratio(one, other)
    if one.head.family in tolls():
        is_alike = words >= _TOLL_WORDS and kin.topics >= _SOME_ALIKE
        is_total = distance <= _CLOSE_RATIO and _is_large(one) and _is_large(other)
        return is_alike and (is_total or (distance <= _FAR_RATIO and _shares_rare(one, other)))
    has_near = not one.numbers.isdisjoint(other.numbers) and kin.values >= _MANY_SHARED
    if has_near and distance <= _NEAR_RATIO and words >= _SOME_WORDS:
        return True
    return _are_alike(one, other, kin, words)


def _are_alike(one: Claim, other: Claim, kin: Kinship, words: float) -> bool:
    """Whether words and articles are alike enough for two values that differ."""
    distance = _ratio(one, other)
    is_near = distance <= _NEAR_RATIO and _is_telling(one) and _is_telling(other)
    is_alike = words >= _NEAR_WORDS or _scopes_meet(one, other)
    if is_near and is_alike and kin.topics >= _RELATED:
        return kin.names
    least = _SOME_WORDS if distance <= _FAR_RATIO else _ALIKE_WORDS
    return kin.values >= _SHARED and kin.topics >= _ALIKE_ARTICLES and words >= least


def heads_meet(one: Claim, other: Claim) -> bool:
    """Whether the heads of two claims agree, or one of them is silent."""
    if not one.head.key or not other.head.key:
        return True
    if one.head.family or other.head.family:
        return one.head.family == other.head.family
    return one.head.stem == other.head.stem


def _differ(one: Claim, other: Claim) -> bool:
    """Whether persons, country or whose they are set two claims apart."""
    return (
        _persons_differ(one, other) or _countries_differ(one, other) or _scopes_differ(one, other)
    )


def _rare_scope(claim: Claim) -> Stems:
    """The names among the words for whose a claim is, but for those of sectors."""
    return frozenset(stem for stem in claim.scope - sector_stems() if rarity(stem) >= RARE)


def _scopes_differ(one: Claim, other: Claim) -> bool:
    """Whether both say whose they are, by names that have nothing in common.

    An attack has many names; of tolls the words around them decide.
    """
    if one.head.family in tolls():
        return False
    here, there = _rare_scope(one), _rare_scope(other)
    return bool(here) and bool(there) and here.isdisjoint(there)


def _countries_differ(one: Claim, other: Claim) -> bool:
    return one.country is not None and other.country not in {None, one.country}


def _scopes_meet(one: Claim, other: Claim) -> bool:
    """Whether both say whose they are, by a name in common."""
    return not _rare_scope(one).isdisjoint(_rare_scope(other))


def _is_another_count(one: Claim, other: Claim) -> bool:
    """Whether two counts of persons are of one event, though one of them is told elsewhere too."""
    return one.head.family in tolls() and likeness(one.context, other.context) >= _SAME_EVENT


def _is_of_same_sector(one: Claim, other: Claim) -> bool:
    return (
        one.sector is not None
        and one.sector == other.sector
        and one.country is not None
        and one.country == other.country
        and one.head.family is not None
        and one.head.is_certain
        and other.head.is_certain
        and one.kind is not FigureKind.PERCENT
    )


def _is_telling(claim: Claim) -> bool:
    """Whether a value is not met by chance: three digits, or a large number."""
    value = claim.high if claim.high is not None else claim.low
    if value is None:
        return False
    digits = f"{abs(value):.6g}".replace(".", "").strip("0")
    return len(digits) >= _TELLING_DIGITS or abs(value) > _SMALL


def _is_large(claim: Claim) -> bool:
    """Whether a count of persons is a total over time rather than that of one event."""
    return (claim.high or claim.low or 0.0) >= _TOTAL


def _ratio(one: Claim, other: Claim) -> float:
    """How many times the larger value is the smaller one."""
    values = sorted(abs(each.high or each.low or 0.0) for each in (one, other))
    return values[1] / values[0] if values[0] else inf


def _shares_rare(one: Claim, other: Claim) -> bool:
    """Whether a seldom word, mostly a name, stands near both."""
    return any(rarity(stem) >= RARE for stem in one.context & other.context)
