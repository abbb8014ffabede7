"""Halves: what is added to a counted number behind its noun (`أربعة مقاعد ونصف المقعد`)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.number_words import Role, number_lexicon
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table

HALVES = {fold_word("ونصف"): 0.5, fold_word("والنصف"): 0.5, fold_word("وربع"): 0.25}
"""What may be added to a unit: `ساعة ونصف`."""

_ARTICLE, _CASE_ENDING = "ال", "ا"
_ENDINGS = ("ه", "ات")
_SHORTEST = 2
_FEWEST_OF_PLURAL, _MOST_OF_PLURAL = 3, 10


@cache
def _wholes() -> frozenset[str]:
    """Of these a half is one of theirs (`5 ملايين درهم ونصف هذا المبلغ`).

    `ما` begins what it all means more often (`41 عاما ونصف ما يشير إلى`).
    """
    return folded(read_table("context")["parts"]["wholes"]) - {fold_word("ما")}


def half_at(text: FigureText, at: int) -> float | None:
    """What a word adds to the unit before it; None where it is a half of something else."""
    return None if text.word(at + 1) in _wholes() else HALVES.get(text.word(at))


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
    if mention.high is None and again in number_lexicon().words:
        return _with_half_of_scale(mention, half, again)
    if mention.high is not None or not _is_one_of(text.word(mention.noun[0]), again, mention):
        return mention
    return replace(mention, half=half, last=mention.last + 2)


def _with_half_of_scale(mention: Mention, half: float, word: str) -> Mention:
    """`خمسة ملايين نسمة ونصف المليون`."""
    scale = number_lexicon().words[word]
    if scale.role is not Role.SCALE or scale.value != mention.low.scale:
        return mention
    return replace(mention, half=half * scale.value, last=mention.last + 2)


def _is_one_of(noun: str, again: str, mention: Mention) -> bool:
    """Whether a noun said again is one of those counted; half of many is not (`ونصف الدول`)."""
    single = noun.removesuffix(_CASE_ENDING)
    if not _FEWEST_OF_PLURAL <= mention.low.value <= _MOST_OF_PLURAL:
        return again in (noun, single)
    return again != noun and _have_same_letters(noun, again)


def _have_same_letters(plural: str, single: str) -> bool:
    """`مقاعد` and `مقعد`, `مرات` and `مرة`, `كتب` and `كتاب`: one has the letters of the other."""
    one, other = sorted((_bare(plural), _bare(single)), key=len)
    letters = iter(other)
    return len(one) >= _SHORTEST and all(letter in letters for letter in one)


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word
