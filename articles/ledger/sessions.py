"""Sessions: prices of one day that are of two hours, or the highest and the lowest of its hours.

And of the companies and shares that are counted by how they moved, those that rose and that fell.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.content_words import stem
from articles.arabic.folding import fold_word
from articles.ledger.claim import Claim
from articles.ledger.family_sets import table
from articles.ledger.likeness import Stems, number_of

_REACH = 10
_VERB = 5
_EARLIER = tuple(map(fold_word, ("وقت", "سابق")))


def extreme_of_session(before: Sequence[str]) -> str:
    """Which extreme of its day a price was (`بعدما نزل في وقت سابق إلى 1146`); empty where none.

    Args:
        before: The folded words before the number in its sentence.
    """
    near = before[-_REACH:]
    ends = [at for at in range(1, len(near)) if tuple(near[at - 1 : at + 1]) == _EARLIER]
    if not ends:
        return ""
    said = near[max(0, ends[-1] - 1 - _VERB) :]
    if not _words("fallen").isdisjoint(said):
        return "lowest"
    return "" if _words("risen").isdisjoint(said) else "highest"


def went_two_ways(one: Claim, other: Claim) -> bool:
    """Whether what leads to two prices says that one rose and one fell: they are of two hours."""
    ways = _ways(one), _ways(other)
    return ("risen",) in ways and ("fallen",) in ways


def moved_otherwise(one: Claim, other: Claim) -> bool:
    """Whether two prices moved by other amounts: they are of two hours.

    `انخفض 49 سنتا إلى 52.82` and `انخفض 25 سنتا إلى 53.06` are both told of one day.
    """
    have_moved = all(not _moves().isdisjoint(each.context) for each in (one, other))
    are_told = bool(one.numbers) and bool(other.numbers)
    return have_moved and are_told and one.numbers.isdisjoint(other.numbers)


def moved_apart(one: Claim, other: Claim) -> bool:
    """Whether those counted rose here and fell there: `ارتفاع أسهم 35 شركة`, `تراجع 29 شركة`."""
    movers = table("heads")["movers"]
    if one.head.family not in movers["families"] or one.head.family != other.head.family:
        return False
    ways = {_way(one), _way(other)}
    return len(ways) > 1 and "" not in ways


def _way(claim: Claim) -> str:
    """Which way those counted went: by the nearest word before the number, or else behind it."""
    near = (*reversed(claim.lead), *claim.trail)
    return next((way for each in near for way in ("up", "down") if each in _movers(way)), "")


@cache
def _movers(way: str) -> Stems:
    return frozenset(number_of(stem(fold_word(word))) for word in table("heads")["movers"][way])


@cache
def _moves() -> Stems:
    return _stems("risen") | _stems("fallen")


def _ways(claim: Claim) -> tuple[str, ...]:
    lead = frozenset(claim.lead)
    return tuple(row for row in ("risen", "fallen") if not _stems(row).isdisjoint(lead))


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["session"][row])


@cache
def _stems(row: str) -> Stems:
    return frozenset(number_of(stem(word)) for word in _words(row))
