"""Neighbourhood: which words stand around a figure, by their stems and how near they are."""

from __future__ import annotations

from articles.arabic.folding import fold_letters
from articles.figures.figure import Figure
from articles.figures.figure_text import FigureText
from articles.figures.learned.choices import Features
from articles.figures.learned.word_classes import stem_of
from articles.figures.mention import Mention

NUMBER = "#"
"""Stands for every number in digits."""
_SHARE = 0.5
"""What one word counts: less than the other features, for each of them is rarer than these."""
_NEAR, _BEFORE, _BEHIND = 3, 8, 5
_SHORT = 2
_NAME_WORDS = 2


def neighbourhood(text: FigureText, mention: Mention, figure: Figure) -> Features:
    """The words around a figure within its sentence, and those that name what it counts.

    Args:
        text: The text.
        mention: Where the figure stands.
        figure: The figure.
    """
    found: Features = {}
    start, end = text.sentence(mention.first)
    first = max(start, mention.first - _BEFORE)
    for away, word in enumerate(reversed(text.words[first : mention.first])):
        if not word.isalnum():
            continue
        stem = _stem(word)
        if away == 0:
            found[f"right before {stem}"] = _SHARE
        if away < _NEAR:
            found[f"near before {stem}"] = _SHARE
        found[f"before {stem}"] = _SHARE
    for away, word in enumerate(text.words[mention.last : min(end, mention.last + _BEHIND)]):
        if not word.isalnum():
            continue
        stem = _stem(word)
        if away == 0:
            found[f"right behind {stem}"] = _SHARE
        found[f"behind {stem}"] = _SHARE
    for word in fold_letters(figure.counted or "").split()[:_NAME_WORDS]:
        if word.isalnum():
            found[f"named {_stem(word)}"] = _SHARE
    return found


def _stem(word: str) -> str:
    if word[0].isdecimal():
        return NUMBER
    return stem_of(word) if len(word) > _SHORT else word
