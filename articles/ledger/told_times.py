"""Told times: what is known by its name alone, for it is told of whom and of which time it is.

The unemployment of a country in a quarter is one number whoever tells it: the articles around it
need not speak of anything else in common.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim, PeriodBasis
from articles.ledger.family_sets import attributes, befalling, enterprises
from articles.ledger.likeness import rare
from articles.ledger.resemblance import measure
from articles.ledger.scopes import country_stems, state_stems

_MOST_REMEMBERED = 4_096

Known = tuple[object, ...]
"""A quantity of the world at a time: two claims of one are of one indicator."""


def known_by_name(claim: Claim) -> Known | None:
    """What a claim tells by its own words alone: the quantity, whose it is and when.

    None where one of these is not told, for what everything has (a size), for what befalls persons
    and for a part of another number.
    """
    family = claim.head.family
    if family is None or claim.period is None or claim.period_basis is not PeriodBasis.STATED:
        return None
    is_other = claim.part_of is not None or not claim.head.is_certain
    if is_other or family in attributes() | befalling():
        return None
    whose = _whose(claim)
    if whose is None or (family in enterprises() and isinstance(whose, str)):
        return None
    return (family, *measure(claim), claim.head.population, claim.period, whose)


def are_known_as_one(one: Claim, other: Claim) -> bool:
    """Whether two claims tell one quantity of one time by name."""
    known = known_by_name(one)
    return known is not None and known == known_by_name(other)


def _whose(claim: Claim) -> str | tuple[int, ...] | None:
    """The country that a claim is told to be of, or the names of what it is of."""
    if not claim.scope:
        return None
    if claim.country is not None and claim.scope <= country_stems(claim.country) | state_stems():
        return claim.country
    return tuple(sorted(claim.scope)) if rare(claim.scope) else None


@lru_cache(_MOST_REMEMBERED)
def known_of(article: ArticleClaims) -> Mapping[Known, int]:
    """The claims of an article that are known by their names; of two of one name none is."""
    found: dict[Known, list[int]] = {}
    for at, claim in enumerate(article.claims):
        known = known_by_name(claim)
        if known is not None:
            found.setdefault(known, []).append(at)
    return {known: places[0] for known, places in found.items() if len(places) == 1}
