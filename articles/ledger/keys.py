"""Keys: numbers by which articles are found that may speak of the same quantity."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from heapq import nsmallest

from articles.figures.figure import FigureKind
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.family_sets import daily, tolls
from articles.ledger.interval import TELLING_DIGITS, digits_of
from articles.ledger.likeness import Stems, rare, rarity
from articles.ledger.told_times import known_of

_NAMES = 3
_TOPICS = 2


def keys_of(article: ArticleClaims) -> frozenset[int]:
    """The keys of an article. Two whose claims may be linked share one, as a rule."""
    names = sorted({*sorted(article.names)[:_NAMES], *_rarest(article.topics, _TOPICS)})
    return frozenset(
        map(
            _hash, {key for each in article.claims if each.is_written for key in _keys(each, names)}
        )
    ) | frozenset(_hash(f"known {known}") for known in known_of(article))


def _keys(claim: Claim, names: list[int]) -> Iterator[str]:
    # A currency may be known in one article and not in another.
    unit = "" if claim.kind is FigureKind.MONEY else claim.unit or ""
    dimension = f"{claim.kind.value} {unit}"
    value = f"{dimension} {claim.low} {claim.high}"
    near = _rarest(claim.context)
    if digits_of(claim.high if claim.high is not None else claim.low or 0.0) >= TELLING_DIGITS:
        yield f"value {value}"
    else:
        for stem in near:
            yield f"named {value} {stem}"
        for name in names:
            yield f"titled {value} {name}"
    family = claim.head.family
    if not family:
        return
    if family in daily():
        yield f"daily {dimension} {family}"
    for name in names:
        yield f"family {dimension} {family} {name}"
    if family in tolls():
        for stem in near:
            yield f"toll {family} {stem}"
    if claim.theme is not None:
        yield f"theme {claim.theme}"


def _rarest(stems: Stems, most: int = _NAMES) -> list[int]:
    """The rarest stems around a number, or of an article's topics, which are mostly names."""
    return nsmallest(most, rare(stems), key=lambda stem: (-rarity(stem), stem))


def _hash(key: str) -> int:
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return int.from_bytes(digest, "big")
