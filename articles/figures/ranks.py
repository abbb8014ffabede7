"""Ranks: numbers that say which place something has among many."""

from __future__ import annotations

from functools import cache

from articles.arabic.numerals import NumberReading
from articles.figures.figure_text import FigureText
from articles.figures.phrases import folded, read_table

_ARTICLE, _IN = "ال", "في"


@cache
def _rank_words() -> frozenset[str]:
    words = folded(read_table("exclusions")["before"]["rank"])
    return words | {letter + word for word in words for letter in "وبلف"}


@cache
def _exclusion(name: str) -> frozenset[str]:
    return folded(read_table("exclusions")["after"][name])


@cache
def _comparatives() -> frozenset[str]:
    return folded(read_table("context")["multiples"]["comparatives"])


def is_rank(text: FigureText, number: NumberReading) -> bool:
    """`المرتبة 85`, `المرتبة ال55`, `المركز 47 عالميا`, `إلى 118 في التصنيف`."""
    at = number.first - (2 if text.word(number.first - 1) == _ARTICLE else 1)
    if not number.in_digits or number.scale != 1 or number.value != int(number.value):
        return False
    if text.word(at) in _rank_words() or text.word(number.last) in _exclusion("leagues"):
        return True
    if text.word(at) in _comparatives():
        # `ضمن أفضل 500 في تصنيف الجامعات`
        return False
    ranking = text.words[number.last : number.last + 2]
    return ranking[:1] == [_IN] and not _exclusion("rankings").isdisjoint(ranking)
