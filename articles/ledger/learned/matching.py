"""Matching: which claims of two articles are likely of one indicator, each with one at most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import log

import numpy as np

from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims
from articles.ledger.heads import attributes, constant, enterprises
from articles.ledger.learned.profile import ArticleProfile, ClaimProfile, profile_of
from articles.ledger.learned.traits import ArticlePair, log_ratio, traits_of
from articles.ledger.learned.trees import Trees, learned
from articles.ledger.likeness import likeness
from articles.ledger.resemblance import (
    are_other_extremes,
    countries_differ,
    heads_meet,
    kinship,
)

_STRANGE = 0.05
_SHARED = 2
"""Of the annotated pairs of one indicator one in two thousand is of articles as strange as that."""

_OTHER_ORDER = log(5)
_FARTHEST = 3.5
_ALIKE = 0.15
"""How far values may be apart, and how alike the words around them must be at least."""

LIKELY = 0.5
"""How likely a link must be for two sets to be joined by it, if others do not speak against it."""

POSSIBLE = 0.05
"""How likely a link must be to be heard at all."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims of two articles that may be of one indicator.

    Attributes:
        at: The index of the claim of the first article.
        to: The index of the claim of the other one.
        chance: How likely they are of one indicator, from 0 to 1.
    """

    at: int
    to: int
    chance: float


def matches(
    one: ArticleClaims, other: ArticleClaims, trees: Trees | None = None, least: float = POSSIBLE
) -> Iterator[Link]:
    """The pairs of claims of two articles that may be of one indicator, the likeliest first.

    A claim is matched with one claim of the other article, or with those that repeat its value.

    Args:
        one: An article.
        other: Another one.
        trees: What was learned; None for this version's.
        least: How likely a pair must be.
    """
    pair, places = candidates(one, other)
    if not places:
        return
    rows = np.array([traits_of(pair, at, to) for at, to in places], dtype=np.float32)
    chances = (trees or learned()).chances(rows)
    left: dict[int, ClaimProfile] = {}
    right: dict[int, ClaimProfile] = {}
    for index in np.argsort(-chances, kind="stable"):
        if chances[index] < least:
            return
        at, to = places[index]
        here, there = pair.one.claims[at], pair.other.claims[to]
        if _is_free(left.get(at), there) and _is_free(right.get(to), here):
            left.setdefault(at, there)
            right.setdefault(to, here)
            yield Link(at, to, float(chances[index]))


def _is_free(taken: ClaimProfile | None, candidate: ClaimProfile) -> bool:
    """Whether a claim is matched with none yet, or with one that the candidate says again."""
    if taken is None:
        return True
    is_again = taken.is_telling and taken.told == candidate.told
    return is_again and (heads_meet(taken.claim, candidate.claim) or _share_words(taken, candidate))


def _share_words(one: ClaimProfile, other: ClaimProfile) -> bool:
    return not one.phrase.isdisjoint(other.phrase)


def candidates(
    one: ArticleClaims, other: ArticleClaims, *, hopeless: bool = False
) -> tuple[ArticlePair, list[tuple[int, int]]]:
    """The pairs of claims of two articles that may be of one indicator at all.

    Args:
        one: An article.
        other: Another one.
        hopeless: Whether those are wanted too that are never likely: they are learned from.
    """
    here, there = profile_of(one), profile_of(other)
    kin = kinship(one, other)
    pair = ArticlePair.of(here, there, kin)
    are_strangers = kin.topics < _STRANGE and kin.values < _SHARED
    if are_strangers:
        return pair, []
    places = filter(lambda at: _may_meet(pair, *at), _pairs(here, there))
    if not hopeless:
        places = filter(lambda at: _is_hopeful(here.claims[at[0]], there.claims[at[1]]), places)
    return pair, [*places]


def _pairs(one: ArticleProfile, other: ArticleProfile) -> Iterator[tuple[int, int]]:
    for dimension, places in one.by_dimension.items():
        for to in other.by_dimension.get(dimension, ()):
            yield from ((at, to) for at in places)


def _may_meet(pair: ArticlePair, at: int, to: int) -> bool:
    """What no likelihood overrules: aims, constants, other enterprises and countries."""
    one, other = pair.one.claims[at], pair.other.claims[to]
    here, there = one.claim, other.claim
    if here.status.is_aim != there.status.is_aim:
        return False
    if one.told == other.told:
        return True
    if are_other_extremes(here, there) or (pair.are_foreign and _are_of_enterprises(here, there)):
        return False
    if _are_attributes(here, there) and log_ratio(one, other) > _OTHER_ORDER:
        return False
    is_other = bool(here.sector) and here.sector == there.sector and countries_differ(here, there)
    return not (here.head.family in constant() or is_other)


def _are_of_enterprises(one: Claim, other: Claim) -> bool:
    return not enterprises().isdisjoint({one.head.family, other.head.family})


def _are_attributes(one: Claim, other: Claim) -> bool:
    return not attributes().isdisjoint({one.head.family, other.head.family})


def _is_hopeful(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Whether two values are near, and anything around them is alike.

    Of the annotated pairs of one indicator one in sixty is not; of all pairs most are not.
    """
    if one.told == other.told:
        return True
    if log_ratio(one, other) >= _FARTHEST:
        return False
    return _have_a_head(one.claim, other.claim) or _speak_alike(one, other)


def _have_a_head(one: Claim, other: Claim) -> bool:
    return bool(one.head.key) and bool(other.head.key) and heads_meet(one, other)


def _speak_alike(one: ClaimProfile, other: ClaimProfile) -> bool:
    return _share_words(one, other) or likeness(one.claim.context, other.claim.context) > _ALIKE
