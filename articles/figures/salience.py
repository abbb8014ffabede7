"""Salience: which figures a documentalist would put on the index card."""

from __future__ import annotations

from functools import cache

from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table

_REACH = 7
_NEVER = frozenset({Shape.INDEFINITE, Shape.RANK})


@cache
def _cues(name: str) -> frozenset[str]:
    words = folded(read_table("context")[name]["words"])
    return words | {letter + word for word in words for letter in "وبلف"}


def is_key(text: FigureText, mention: Mention, kind: FigureKind) -> bool:
    """Whether the figure is a fact about the article's subject rather than incidental."""
    if mention.shape in _NEVER:
        return False
    start, end = text.sentence(mention.first)
    before = text.words[max(start, mention.first - _REACH) : mention.first]
    after = text.words[mention.last : min(end, mention.last + 3)]
    if not _cues("personal").isdisjoint([*before, *after]):
        return False
    if kind in {FigureKind.DURATION, FigureKind.LENGTH}:
        return _cues("incidental").isdisjoint(before)
    return True
