"""Matching: which claims of two articles are likely of one indicator, each with one at most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from articles.ledger.claims import ArticleClaims
from articles.ledger.heads import constant
from articles.ledger.learned.profile import ArticleProfile, ClaimProfile, profile_of
from articles.ledger.learned.traits import ArticlePair, traits_of
from articles.ledger.learned.trees import Trees, learned
from articles.ledger.resemblance import (
    countries_differ,
    kinship,
)

_STRANGE = 0.05
_SHARED = 2
"""Of the annotated pairs of one indicator one in two thousand is of articles as strange as that."""

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
    """Whether a claim is matched with none yet, or with one that tells the candidate's value."""
    return taken is None or (taken.is_telling and taken.told == candidate.told)


def candidates(
    one: ArticleClaims, other: ArticleClaims
) -> tuple[ArticlePair, list[tuple[int, int]]]:
    """The pairs of claims of two articles that may be of one indicator at all."""
    here, there = profile_of(one), profile_of(other)
    kin = kinship(one, other)
    pair = ArticlePair.of(here, there, kin)
    are_strangers = kin.topics < _STRANGE and kin.values < _SHARED
    return pair, [] if are_strangers else [*_pairs(here, there)]


def _pairs(one: ArticleProfile, other: ArticleProfile) -> Iterator[tuple[int, int]]:
    for dimension, places in one.by_dimension.items():
        for to in other.by_dimension.get(dimension, ()):
            for at in places:
                if _may_meet(one.claims[at], other.claims[to]):
                    yield at, to


def _may_meet(one: ClaimProfile, other: ClaimProfile) -> bool:
    """What no likelihood overrules: constants, and sectors of other countries."""
    if one.told == other.told:
        return True
    here, there = one.claim, other.claim
    is_other = bool(here.sector) and here.sector == there.sector and countries_differ(here, there)
    return not (here.head.family in constant() or is_other)
