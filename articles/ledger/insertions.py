"""Insertions: who is among those counted, told between a number and its verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.ledger.family_sets import table

_AND = "و"
_MOST = 4


def without_insertion(words: Sequence[str], tells: Callable[[str], object]) -> Sequence[str]:
    """The words behind a number but for those that name some of the counted.

    `18 شخصا بينهم نساء وأطفال لقوا مصرعهم` says of all eighteen what befell them; `بينهم خمسة
    أصيبوا` says nothing of the others.

    Args:
        words: The folded words behind the number in its clause.
        tells: What a word says befell them; nothing where it says none of it.
    """
    if not words or words[0] not in _among():
        return words
    end = 2
    while end < min(len(words), _MOST) and words[end].startswith(_AND) and not tells(words[end]):
        end += 1
    named = [*words[1:2], *(word.removeprefix(_AND) for word in words[2:end])]
    if any(is_number_start(word) for word in named):
        return ()
    return words if len(words) <= end or any(map(tells, named)) else words[end:]


@cache
def _among() -> frozenset[str]:
    return frozenset(map(fold_word, table("heads")["part"]["words"]))
