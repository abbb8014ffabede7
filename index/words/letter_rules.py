"""Which differences of letters lie between a word as it is asked and as an article writes it.

Folding makes them one before anything is compared, so that only the letters themselves can tell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from index.analysis.folding import FORMATS, MARKS, fold
from index.matching_rules import MatchingRule

_SIGNS = frozenset(MARKS + FORMATS)
_OF_FOLDED = {
    "ا": MatchingRule.HAMZA,
    "ء": MatchingRule.HAMZA,
    "ه": MatchingRule.TA_MARBUTA,
    "ي": MatchingRule.YA,
}
_MOST_REMEMBERED = 20_000

Letters = Sequence[tuple[str, str]]


@lru_cache(_MOST_REMEMBERED)
def letter_rules(asked: str, written: str) -> frozenset[MatchingRule]:
    """The rules of letters that are needed for `written` to answer `asked`.

    Letters are compared where the two words are the same when folded; what one has before or
    behind the other is no matter of letters. Joined shapes, and letters that only other keyboards
    have (Persian kaf), are the same letters without any rule.
    """
    if asked == written:
        return frozenset()
    if asked[:1].isdecimal() or asked[-1:].isdecimal():
        return frozenset({MatchingRule.DIGITS})
    left, right = _letters(asked), _letters(written)
    folded, other = _folded(left), _folded(right)
    match = SequenceMatcher(None, folded, other, autojunk=False).find_longest_match()
    rules = set()
    for (letter, signs), (theirs, their_signs) in zip(
        left[match.a : match.a + match.size], right[match.b : match.b + match.size], strict=True
    ):
        if signs != their_signs:
            rules.add(MatchingRule.MARKS)
        if letter != theirs and (rule := _rule_of(letter)) is not None:
            rules.add(rule)
    outside = [*left[: match.a], *left[match.a + match.size :]]
    outside += [*right[: match.b], *right[match.b + match.size :]]
    if any(signs for _, signs in outside):
        rules.add(MatchingRule.MARKS)
    return frozenset(rules)


def _letters(word: str) -> Letters:
    """The letters of a word, each with the signs on it; signs at the head stand alone."""
    found: list[tuple[str, str]] = []
    for sign in unicodedata.normalize("NFKC", word):
        if sign in _SIGNS:
            letter, signs = found.pop() if found else ("", "")
            found.append((letter, signs + sign))
        else:
            found.append((sign, ""))
    return found


def _folded(letters: Letters) -> list[str]:
    return [fold(letter) for letter, _ in letters]


def _rule_of(letter: str) -> MatchingRule | None:
    folded = fold(letter)
    if folded.isascii() and folded.isalpha():
        return MatchingRule.LATIN
    return MatchingRule.DIGITS if folded.isdecimal() else _OF_FOLDED.get(folded)
