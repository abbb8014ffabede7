"""Pairs: which claims of two articles may be of one indicator at all, of many articles at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
from numpy.typing import NDArray

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.interval import TELLING_DIGITS
from articles.ledger.learned.overlaps import Places, SetTable
from articles.ledger.learned.profile import ArticleProfile, Code, Number, StemSet, profile_of
from articles.ledger.resemblance import Kinship, kinship

_STRANGE = 0.05
_SHARED = 2
"""Of the annotated pairs of one indicator one in two thousand is of articles as strange as that."""

_OTHER_ORDER = log(5)
_HOPELESS = 3.5
_ALIKE = 0.15
"""How far values may be apart, and how alike the words around them must be at least."""

_FARTHEST = 8.0
_SLIPS = (log(1e3), log(1e6), log(1e9))
_SLIP = 0.2
_EXACT = 1e-6

ArticlePair = tuple[ArticleClaims, ArticleClaims]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """The claims of some articles, one behind the other.

    Attributes:
        profiles: The articles.
        starts: Where the claims of each begin.
        articles: Which article each claim is of.
        numbers: As `ArticleProfile` has them.
        codes: As `ArticleProfile` has them.
        leads: As `ArticleProfile` has them.
        trails: As `ArticleProfile` has them.
        sets: The stems of the claims, for each `StemSet`.
    """

    profiles: tuple[ArticleProfile, ...]
    starts: Places
    articles: Places
    numbers: NDArray[np.float64]
    codes: NDArray[np.int64]
    leads: NDArray[np.int32]
    trails: NDArray[np.int32]
    sets: tuple[SetTable, ...]

    @classmethod
    def of(cls, profiles: Sequence[ArticleProfile]) -> ClaimTable:
        """Put the claims of some articles into one table."""
        counts = [len(each.told) for each in profiles]
        return cls(
            tuple(profiles),
            np.cumsum([0, *counts[:-1]]),
            np.repeat(np.arange(len(profiles)), counts),
            np.concatenate([each.numbers for each in profiles]),
            np.concatenate([each.codes for each in profiles]),
            np.concatenate([each.leads for each in profiles]),
            np.concatenate([each.trails for each in profiles]),
            tuple(SetTable([each.sets[kind] for each in profiles]) for kind in StemSet),
        )


@dataclass(frozen=True, slots=True)
class AcquaintedPair:
    """Two articles that have something in common.

    Attributes:
        number: Which of the pairs that were asked for.
        one: The first.
        other: The second.
        kin: Topics, values and names that they share.
    """

    number: int
    one: ArticleProfile
    other: ArticleProfile
    kin: Kinship

    @property
    def are_foreign(self) -> bool:
        """Whether a title names something, and neither speaks of what the other names."""
        first, second = self.one.article.names, self.other.article.names
        is_told = not first.isdisjoint(self.other.everything)
        is_told |= not second.isdisjoint(self.one.everything)
        return bool(first or second) and not is_told


@dataclass(frozen=True, slots=True)
class ClaimPairs:
    """Pairs of claims of two articles.

    Attributes:
        table: The claims of all of them.
        articles: The pairs of articles.
        pair: Of which pair of articles each pair of claims is.
        first: Where its first claim stands in the table.
        second: Where its second one stands.
        distance: How far apart their values are: the logarithm of their ratio, cut off.
        equal: Whether their values are the same.
    """

    table: ClaimTable
    articles: Sequence[AcquaintedPair]
    pair: Places
    first: Places
    second: Places
    distance: NDArray[np.float64]
    equal: Flags

    def __len__(self) -> int:
        """How many pairs of claims."""
        return len(self.first)

    def where(self, kept: Flags) -> ClaimPairs:
        """Some of them."""
        return replace(
            self,
            pair=self.pair[kept],
            first=self.first[kept],
            second=self.second[kept],
            distance=self.distance[kept],
            equal=self.equal[kept],
        )

    def codes(self, code: Code) -> tuple[Places, Places]:
        """A code of both claims, pair by pair."""
        column = self.table.codes[:, code]
        return column[self.first], column[self.second]

    def numbers(self, number: Number) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """A number of both claims, pair by pair."""
        column = self.table.numbers[:, number]
        return column[self.first], column[self.second]

    def both(self, code: Code) -> Flags:
        """Whether both say something of it, the same."""
        here, there = self.codes(code)
        return np.asarray((here == there) & (here != 0))

    def differ(self, code: Code) -> Flags:
        """Whether both say something of it, and not the same."""
        here, there = self.codes(code)
        return np.asarray((here != there) & (here != 0) & (there != 0))

    def are_slips(self) -> Flags:
        """Whether both tell the same of one thing at one time, but for its zeros."""
        is_one = self.both(Code.KEY) & self.both(Code.PERIOD) & self.both(Code.STATUS)
        is_telling = np.minimum(*self.codes(Code.DIGITS)) >= TELLING_DIGITS
        return np.asarray(is_one & is_telling & (self.distance == _SLIP))

    def either(self, code: Code) -> Flags:
        """Whether one of them at least says something of it."""
        here, there = self.codes(code)
        return np.asarray((here != 0) | (there != 0))

    def claims(self, number: int) -> tuple[Claim, Claim]:
        """The two claims of one pair."""
        pair = self.articles[self.pair[number]]
        places = self.table.codes[:, Code.PLACE]
        at, to = places[self.first[number]], places[self.second[number]]
        return pair.one.article.claims[at], pair.other.article.claims[to]

    def sets(self, kind: StemSet) -> SetTable:
        """The stems of the claims."""
        return self.table.sets[kind]


def candidates(pairs: Sequence[ArticlePair], *, hopeless: bool = False) -> ClaimPairs | None:
    """The pairs of claims of pairs of articles that may be of one indicator at all.

    Args:
        pairs: Pairs of articles.
        hopeless: Whether those are wanted too that are never likely: they are learned from.

    Returns:
        The pairs of claims in the order of the pairs of articles; None where there are none.
    """
    acquainted = [
        AcquaintedPair(number, profile_of(one), profile_of(other), kin)
        for number, (one, other) in enumerate(pairs)
        if one.claims and other.claims and _are_acquainted(kin := kinship(one, other))
    ]
    if not acquainted:
        return None
    found = _of_one_dimension(acquainted)
    found = found.where(_may_meet(found))
    return found if hopeless else found.where(_are_hopeful(found))


def _are_acquainted(kin: Kinship) -> bool:
    return kin.topics >= _STRANGE or kin.values >= _SHARED


def _of_one_dimension(pairs: Sequence[AcquaintedPair]) -> ClaimPairs:
    """The pairs of claims of one kind and unit."""
    profiles = {id(each): each for pair in pairs for each in (pair.one, pair.other)}
    table = ClaimTable.of([*profiles.values()])
    number_of = {name: number for number, name in enumerate(profiles)}
    ones = np.array([number_of[id(pair.one)] for pair in pairs])
    others = np.array([number_of[id(pair.other)] for pair in pairs])
    counts = np.bincount(table.articles, minlength=len(profiles))
    sizes = counts[ones] * counts[others]
    pair = np.repeat(np.arange(len(pairs)), sizes)
    steps = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    at, to = np.divmod(steps, counts[others][pair])
    first, second = table.starts[ones][pair] + at, table.starts[others][pair] + to
    dimensions = table.codes[:, Code.DIMENSION]
    kept = np.flatnonzero(dimensions[first] == dimensions[second])
    pair, first, second = pair[kept], first[kept], second[kept]
    equal = _are_equal(table, first, second)
    return ClaimPairs(
        table, pairs, pair, first, second, _log_ratio(table, first, second, equal), equal
    )


def _are_equal(table: ClaimTable, first: Places, second: Places) -> Flags:
    units, bounds = table.codes[:, Code.UNIT], table.numbers[:, [Number.LOW, Number.HIGH]]
    is_equal = (bounds[first] == bounds[second]).all(axis=1)
    return np.asarray(is_equal & (units[first] == units[second]))


def _log_ratio(
    table: ClaimTable, first: Places, second: Places, equal: Flags
) -> NDArray[np.float64]:
    """The logarithm of how many times the larger value is the smaller one, cut off.

    What is the same but for a scale word that slipped is near.
    """
    sizes, digits = table.numbers[:, Number.SIZE], table.codes[:, Code.DIGITS]
    small = np.minimum(sizes[first], sizes[second])
    large = np.maximum(sizes[first], sizes[second])
    with np.errstate(divide="ignore", invalid="ignore"):
        distance = np.log(large / small)
    distance[small == 0] = _FARTHEST
    is_slip = np.minimum(digits[first], digits[second]) > 1
    is_slip &= np.any([np.abs(distance - each) < _EXACT for each in _SLIPS], axis=0)
    distance = np.where(is_slip, _SLIP, np.minimum(distance, _FARTHEST))
    return np.where(equal | (large == 0), 0.0, distance)


def _may_meet(pairs: ClaimPairs) -> Flags:
    """What no likelihood overrules: aims, constants, other enterprises and countries.

    Of values that are the same the likelihood decides: what one article announces the other may
    tell as done (`تعتزم سحب 1300 سيارة`, `استدعت 1300 سيارة`), unless it is told to be expected.
    """
    is_aim, is_awaited = (np.not_equal(*pairs.codes(code)) for code in (Code.AIM, Code.AWAITED))
    here, there = pairs.codes(Code.STATISTIC)
    are_other_extremes = (here != there) & pairs.either(Code.EXTREME)
    are_foreign = np.array([pair.are_foreign for pair in pairs.articles])[pairs.pair]
    are_of_enterprises = are_foreign & pairs.either(Code.ENTERPRISE)
    are_of_other_order = pairs.either(Code.ATTRIBUTE) & (pairs.distance > _OTHER_ORDER)
    are_of_other_countries = pairs.both(Code.SECTOR) & pairs.differ(Code.COUNTRY)
    # Two ages are of two persons, unless one name stands before both.
    is_constant = (pairs.codes(Code.CONSTANT)[0] != 0) & ~pairs.both(Code.NAMED)
    is_apart = are_other_extremes | are_of_enterprises | are_of_other_order
    is_apart |= are_of_other_countries | is_constant | is_aim
    return np.asarray(~is_awaited & (pairs.equal | ~is_apart))


def are_near(pairs: ClaimPairs) -> Flags:
    """Whether two values are not too far apart for one to be meant by both."""
    return np.asarray(pairs.equal | (pairs.distance < _HOPELESS))


def _are_hopeful(pairs: ClaimPairs) -> Flags:
    """Whether two values are near, and anything around them is alike.

    Of the annotated pairs of one indicator one in sixty is not; of all pairs most are not.
    """
    is_hopeful = pairs.equal | ((pairs.distance < _HOPELESS) & _have_a_head(pairs))
    open_ = np.flatnonzero(~is_hopeful & (pairs.distance < _HOPELESS))
    first, second = pairs.first[open_], pairs.second[open_]
    share_words = pairs.sets(StemSet.PHRASE).common(first, second).exists()
    is_alike = pairs.sets(StemSet.CONTEXT).likeness(first, second) > _ALIKE
    is_hopeful[open_] = share_words | is_alike
    return is_hopeful


def _have_a_head(pairs: ClaimPairs) -> Flags:
    """Whether both say what they count, and the heads meet."""
    return pairs.both(Code.FAMILY) | (~pairs.either(Code.FAMILY) & pairs.both(Code.STEM))
