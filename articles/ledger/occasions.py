"""Occasions: whether two articles tell of two times of a thing that comes again.

Closing prices of two days, or the offences of two holidays, have the same heads and other values:
they are points of a series, though neither sentence says of which day it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.family_sets import tolls
from articles.ledger.resemblance import is_of_day

_FEWEST = 3
_MOST_EQUAL = 1 / 3
# Prices and trading are of another day sooner: more than half of them differ.
_FEWEST_DAILY = 2
_MOST_EQUAL_DAILY = 0.4

Told = dict[tuple[object, ...], set[tuple[float | None, float | None]]]


def are_two_occasions(one: ArticleClaims, other: ArticleClaims) -> bool:
    """Whether two articles measure the same three things or more, and mostly find other values.

    Of what holds for a day, two are enough. Counts of persons whom something befell are left out:
    of one event they differ from article to article, all together.
    """
    return _are_two(_told(one), _told(other))


class Occasions:
    """Tells of many pairs of some articles whether they tell of two times."""

    def __init__(self, article_of: Callable[[str], ArticleClaims]) -> None:
        """Begin with what reads an article by its id; each is looked at once."""
        self._article_of = article_of
        self._told: dict[str, Told] = {}

    def are_two(self, one: str, other: str) -> bool:
        """Whether two articles do, as `are_two_occasions` has it."""
        return _are_two(self._of(one), self._of(other))

    def _of(self, name: str) -> Told:
        found = self._told.get(name)
        if found is None:
            found = self._told[name] = _told(self._article_of(name))
        return found


def _are_two(here: Told, there: Told) -> bool:
    common = here.keys() & there.keys()
    return _mostly_differ(here, there, common) or _are_of_two_days(
        here, there, {each for each in common if each[-1]}
    )


def _mostly_differ(here: Told, there: Told, things: Collection[tuple[object, ...]]) -> bool:
    equal = sum(
        len(here[each] & there[each]) / min(len(here[each]), len(there[each])) for each in things
    )
    return len(things) >= _FEWEST and equal <= _MOST_EQUAL * len(things)


def _are_of_two_days(here: Told, there: Told, things: Collection[tuple[object, ...]]) -> bool:
    """Whether prices mostly differ, each counted: two kinds of oil have one name."""
    told = sum(min(len(here[each]), len(there[each])) for each in things)
    equal = sum(len(here[each] & there[each]) for each in things)
    return told >= _FEWEST_DAILY and equal <= _MOST_EQUAL_DAILY * told


def _told(article: ArticleClaims) -> Told:
    """The values of each thing that an article measures."""
    found: Told = {}
    for claim in article.claims:
        if claim.head.key and claim.head.family not in tolls() and claim.is_written:
            found.setdefault(_thing(claim), set()).add((claim.low, claim.high))
    return found


def _thing(claim: Claim) -> tuple[object, ...]:
    return (claim.kind, claim.unit, claim.head.key, claim.status.series, is_of_day(claim))
