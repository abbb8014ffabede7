"""Treatment: those of the injured who are still treated, fewer while the toll itself grows."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.ledger.claim import Head
from articles.ledger.family_sets import table
from articles.ledger.heads import Surroundings

_INJURED, _TREATED = "injured", "treated"
_BEHIND = 3


def as_treated(head: Head, around: Surroundings) -> Head:
    """The head of a count, those treated where it is of injured who are said to be so behind it.

    `ما زال 18 مصابا يتلقون العلاج` does not tell how many were injured.

    Args:
        head: What its words say that it counts.
        around: The words around it.
    """
    if head.family != _INJURED or _words().isdisjoint(around.after[:_BEHIND]):
        return head
    return replace(head, family=_TREATED)


@cache
def _words() -> frozenset[str]:
    return frozenset(map(fold_word, table("heads")["treatment"]["behind"]))
