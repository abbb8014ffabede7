"""Keys: numbers by which articles are found that may speak of the same quantity."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from articles.figures.figure import FigureKind
from articles.ledger.claim import Claim
from articles.ledger.claims import ArticleClaims
from articles.ledger.heads import daily, tolls
from articles.ledger.interval import TELLING_DIGITS, digits_of
from articles.ledger.likeness import Stems, rare, rarity

_NAMES = 3
_TOPICS = 2


def keys_of(article: ArticleClaims) -> frozenset[int]:
    """The keys of an article. Two whose claims may be linked share one, as a rule."""
    names = sorted({*sorted(article.names)[:_NAMES], *_rarest(article.topics, _TOPICS)})
    return frozenset(
        key for claim in article.claims for key in _keys(claim, names) if claim.is_written
    )


def _keys(claim: Claim, names: list[int]) -> Iterator[int]:
    # A currency may be known in one article and not in another.
    unit = None if claim.kind is FigureKind.MONEY else claim.unit
    value = (claim.kind, unit, claim.low, claim.high)
    near = _rarest(claim.context, _NAMES)
    if digits_of(claim.high if claim.high is not None else claim.low or 0.0) >= TELLING_DIGITS:
        yield _hash("value", *value)
    else:
        for stem in near:
            yield _hash("named", *value, stem)
        for name in names:
            yield _hash("titled", *value, name)
    if not claim.head.family:
        return
    if claim.head.family in daily():
        yield _hash("daily", claim.kind, unit, claim.head.family)
    for name in names:
        yield _hash("family", claim.kind, unit, claim.head.family, name)
    if claim.head.family in tolls():
        for stem in near:
            yield _hash("toll", claim.head.family, stem)
    if claim.theme is not None:
        yield _hash("theme", claim.theme)


def _rarest(stems: Stems, most: int) -> list[int]:
    """The rarest stems around a number, or of an article's topics, which are mostly names."""
    return sorted(rare(stems), key=lambda stem: (-rarity(stem), stem))[:most]


def _hash(*parts: object) -> int:
    digest = blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return int.from_bytes(digest, "big")
