"""Oneness: how likely two articles that tell other values tell them of one event or thing.

Two reports of one event have more in common than its name: other numbers, rare words, what they
speak of. How much of each counts was learned from questions that a person had read
(`tests/gold/fit_questions.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, isfinite, log1p, log10

from articles.figures.figure import FigureKind
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.claim_times import days_between
from articles.ledger.family_sets import table, tolls
from articles.ledger.likeness import Stems, likeness, rare

NAMES = (
    "topics",
    "rare_words",
    "told_by_both",
    "values_of_both",
    "digits_of_both",
    "magnitude",
    "roundness",
    "toll",
    "days_apart",
)
"""What is asked of two claims, in the order of `traits_of_question`."""

_MOST_REMEMBERED = 4_096
_FEW = 5
_MOST_ZEROS = 3
_MOST_DIGITS = 6
_NEAR_DAYS = 3

Value = tuple[FigureKind, str | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class _Told:
    """The rare words of an article, and its values with how many digits tell each of them."""

    words: Stems
    values: frozenset[Value]
    digits: Mapping[Value, int]


def is_likely_one(one: Claim, other: Claim, here: ArticleClaims, there: ArticleClaims) -> bool:
    """Whether two claims of an indicator are likely reports of one event or thing.

    Args:
        one: A claim.
        other: Another one, whose value excludes it.
        here: The article of the first.
        there: The article of the other one.
    """
    weights = _weights()
    traits = traits_of_question(one, other, here, there)
    total = weights["always"] + sum(
        weights[name] * trait for name, trait in zip(NAMES, traits, strict=True)
    )
    return 1 / (1 + exp(-total)) >= weights["least"]


def traits_of_question(
    one: Claim, other: Claim, here: ArticleClaims, there: ArticleClaims
) -> tuple[float, ...]:
    """What two claims and their articles have in common, by `NAMES`."""
    first, second = _told(here), _told(there)
    both = first.values & second.values
    fewer = min(len(first.values), len(second.values))
    digits = sum(first.digits[value] for value in first.digits.keys() & second.digits.keys())
    most = min(sum(first.digits.values()), sum(second.digits.values()))
    days = days_between(one, other)
    return (
        likeness(here.topics, there.topics),
        likeness(first.words, second.words),
        (digits + 0.5) / (most + 2),
        len(both) / max(1, fewer),
        log1p(digits),
        min(log10(1 + max(_size(one), _size(other))), _MOST_DIGITS) / _MOST_DIGITS,
        min(_zeros(one), _zeros(other), _MOST_ZEROS) / _MOST_ZEROS,
        float(not tolls().isdisjoint({one.head.family, other.head.family})),
        float(isfinite(days) and days > _NEAR_DAYS),
    )


@lru_cache(_MOST_REMEMBERED)
def _told(article: ArticleClaims) -> _Told:
    words = set(article.topics | article.names)
    written = [claim for claim in article.claims if claim.is_written]
    for claim in article.claims:
        words.update(claim.context, claim.lead, claim.trail, claim.scope)
    values = {_value(claim): claim for claim in written}
    # A score or a few persons are told of much else too.
    telling = {
        value: _digits(claim)
        for value, claim in values.items()
        if claim.kind is not FigureKind.SCORE
        and not (claim.kind is FigureKind.COUNT and _size(claim) <= _FEW)
    }
    return _Told(rare(words), frozenset(values), telling)


def _value(claim: Claim) -> Value:
    return claim.kind, claim.unit, claim.low, claim.high


def _size(claim: Claim) -> float:
    return abs(claim.high or claim.low or 0.0)


def _digits(claim: Claim) -> int:
    """How many digits a value is told by, zeros at its end left out."""
    written = f"{_size(claim):.6g}".partition("e")[0].replace(".", "").strip("0")
    return max(1, len(written))


def _zeros(claim: Claim) -> int:
    """How many zeros a whole value ends in."""
    size = _size(claim)
    if not size or not size.is_integer():
        return 0
    written = f"{size:.0f}"
    return len(written) - len(written.rstrip("0"))


@cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = table("oneness")["weights"]
    return weights
