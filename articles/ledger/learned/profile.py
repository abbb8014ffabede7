"""Profile: what is asked of an article and of its claims for every pair that they stand in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.folding import fold_word
from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims
from articles.ledger.heads import bare, daily, tolls
from articles.ledger.likeness import Stems, rare, stems_of
from articles.ledger.resemblance import Dimension, dimension_of, rare_scope
from articles.timeline.edtf import edtf_interval

_MOST_REMEMBERED = 4_096
_TELLING_DIGITS = 3
_SMALL = 30


@dataclass(frozen=True, slots=True)
class ClaimProfile:
    """A claim as pairs of claims are looked at.

    Attributes:
        claim: The claim.
        dimension: Its kind and unit.
        told: Its value: kind, unit, least and greatest.
        size: The greater bound without its sign; 0 where none is told.
        digits: How many digits the value has, zeros at its ends aside.
        is_telling: Whether the value is not met by chance: three digits, or a large number.
        label: The stems of what is counted.
        phrase: These and whose it is.
        rare_phrase: The seldom ones of them, mostly names.
        rare_context: The seldom stems around the number.
        rare_scope: The seldom ones of those that say whose it is, but for those of sectors.
        day: The day of publication as an ordinal, or None.
        is_toll: Whether persons are counted whom something befell.
        is_daily: Whether the value holds for a day.
        alone: One by how many claims of the article have its head, dimension and series.
        among: One by how many have its dimension.
    """

    claim: Claim
    dimension: Dimension
    told: tuple[object, ...]
    size: float
    digits: int
    is_telling: bool
    label: Stems
    phrase: Stems
    rare_phrase: Stems
    rare_context: Stems
    rare_scope: Stems
    day: int | None
    is_toll: bool
    is_daily: bool
    alone: float
    among: float


@dataclass(frozen=True, slots=True)
class ArticleProfile:
    """An article as pairs of articles are looked at.

    Attributes:
        article: What it says.
        claims: Its claims.
        names: The seldom stems of its title.
        everything: The stems of its topics and of the words around its numbers.
        by_dimension: The indices of its claims by kind and unit.
    """

    article: ArticleClaims
    claims: tuple[ClaimProfile, ...]
    names: Stems
    everything: Stems
    by_dimension: dict[Dimension, tuple[int, ...]]


@lru_cache(_MOST_REMEMBERED)
def profile_of(article: ArticleClaims) -> ArticleProfile:
    """The profile of an article, the last ones remembered."""
    dimensions = [dimension_of(claim) for claim in article.claims]
    heads = Counter(map(_head_of, article.claims))
    kinds = Counter(dimensions)
    claims = tuple(
        _profile(claim, dimension, 1 / heads[_head_of(claim)], 1 / kinds[dimension])
        for claim, dimension in zip(article.claims, dimensions, strict=True)
    )
    places: dict[Dimension, list[int]] = {}
    for at, dimension in enumerate(dimensions):
        places.setdefault(dimension, []).append(at)
    everything = set(article.topics) | article.names
    for each in claims:
        everything |= each.claim.context
        everything |= each.phrase
    return ArticleProfile(
        article,
        claims,
        article.names,
        frozenset(everything),
        {dimension: tuple(found) for dimension, found in places.items()},
    )


def _head_of(claim: Claim) -> tuple[object, ...]:
    return (*dimension_of(claim), claim.head.key, claim.status.series)


def _profile(claim: Claim, dimension: Dimension, alone: float, among: float) -> ClaimProfile:
    value = claim.high if claim.high is not None else claim.low or 0.0
    digits = len(f"{abs(value):.9g}".partition("e")[0].replace(".", "").strip("0"))
    label = stems_of(bare(fold_word(word)) for word in (claim.label or "").split())
    phrase = claim.scope | label
    return ClaimProfile(
        claim=claim,
        dimension=dimension,
        told=(claim.kind, claim.unit, claim.low, claim.high),
        size=abs(claim.high or claim.low or 0.0),
        digits=digits,
        is_telling=digits >= _TELLING_DIGITS or abs(value) > _SMALL,
        label=label,
        phrase=phrase,
        rare_phrase=rare(phrase),
        rare_context=rare(claim.context),
        rare_scope=rare_scope(claim),
        day=day_of(claim.published),
        is_toll=claim.head.family in tolls(),
        is_daily=claim.head.family in daily(),
        alone=alone,
        among=among,
    )


@lru_cache(_MOST_REMEMBERED)
def day_of(published: str | None) -> int | None:
    """The first day of a date of publication as an ordinal."""
    found = edtf_interval(published)
    return None if found is None else found[0].toordinal()
