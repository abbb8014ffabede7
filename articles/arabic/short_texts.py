"""Short texts: what is asked of the same words and lines again and again is remembered.

The lines of an article's head are asked about from several sides, its title twice, and names of
outlets and authors in every other article.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_LONGEST = 200  # code points: a paragraph is met once
_MOST = 2048

Told = TypeVar("Told")


def remembered_of_short(ask: Callable[[str], Told]) -> Callable[[str], Told]:
    """The function, with its last answers about short texts at hand.

    Args:
        ask: What depends on the text alone, and answers with a frozen value.
    """
    known = lru_cache(maxsize=_MOST)(ask)

    @wraps(ask)
    def told(text: str) -> Told:
        return known(text) if len(text) <= _LONGEST else ask(text)

    return told
