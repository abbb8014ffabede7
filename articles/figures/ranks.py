"""Ranks: numbers that say which place something has among many."""

from __future__ import annotations

from functools import cache

from articles.arabic.numerals import NumberReading
from articles.figures.figure_text import FigureText
from articles.figures.phrases import folded, read_table

_ARTICLE = "ال"


@cache
def _rank_words() -> frozenset[str]:
    words = folded(read_table("exclusions")["before"]["rank"])
    return words | {letter + word for word in words for letter in "وبلف"}


@cache
def _leagues() -> frozenset[str]:
    return folded(read_table("exclusions")["after"]["leagues"])


def is_rank(text: FigureText, number: NumberReading) -> bool:
    """`المرتبة 85`, `المرتبة ال55`, `المركز 47 عالميا`, `(61 عالميا)`."""
    at = number.first - (2 if text.word(number.first - 1) == _ARTICLE else 1)
    if not number.in_digits or number.scale != 1 or number.value != int(number.value):
        return False
    return text.word(at) in _rank_words() or text.word(number.last) in _leagues()
