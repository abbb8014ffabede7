"""Ages: how old somebody is, where only brackets behind a name say so (`أحمد (4 سنوات)`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import Figure
from articles.ledger.claim import Head
from articles.ledger.family_sets import table
from articles.ledger.heads import Surroundings

AGE = "age"
_YEARS = frozenset({"a", "mo"})
_NEAR = 3


def as_age(head: Head, figure: Figure, around: Surroundings) -> Head:
    """The head of a length of time: an age where it alone stands in brackets behind a name.

    Args:
        head: What the words around it make of it.
        figure: The figure.
        around: What stands around it.
    """
    if head.family is not None or not around.is_bracketed or figure.unit not in _YEARS:
        return head
    own = around.before if around.own is None else around.before[len(around.before) - around.own :]
    return head if _lasts(own) else Head(AGE)


def _lasts(before: Sequence[str]) -> bool:
    """Whether it is told how long something lasts (`مدة العقد (4 سنوات)`), or nothing is told."""
    near = before[-_NEAR:]
    return not near or any(word in _lasting() for word in near)


@cache
def _lasting() -> frozenset[str]:
    rows = table("heads")["lasting"]["words"]
    return frozenset(prefix + fold_word(word) for word in rows for prefix in ("", "ال", "ل", "و"))
