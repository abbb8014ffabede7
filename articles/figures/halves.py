"""Halves: what is added to a counted number behind its noun (`أربعة مقاعد ونصف المقعد`)."""

from __future__ import annotations

from dataclasses import replace

from articles.figures.figure_text import FigureText
from articles.figures.measuring import HALVES
from articles.figures.mention import Mention, Shape

_ARTICLE = "ال"
_ENDINGS = ("ه", "ات")
_SHORTEST = 2


def with_half(text: FigureText, mention: Mention) -> Mention:
    """The number with the half that its noun, said once more, stands behind.

    Args:
        text: The text it stands in.
        mention: The number with the noun that it counts.
    """
    half = HALVES.get(text.word(mention.last))
    if mention.shape is not Shape.COUNTED or mention.noun is None or half is None:
        return mention
    again = text.word(mention.last + 1).removeprefix(_ARTICLE)
    if mention.high is not None or not _is_same_noun(text.word(mention.noun[0]), again):
        return mention
    return replace(mention, half=half, last=mention.last + 2)


def _is_same_noun(plural: str, single: str) -> bool:
    """`مقاعد` and `مقعد`, `مرات` and `مرة`, `كتب` and `كتاب`: one has the letters of the other."""
    one, other = sorted((_bare(plural), _bare(single)), key=len)
    letters = iter(other)
    return len(one) >= _SHORTEST and all(letter in letters for letter in one)


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
