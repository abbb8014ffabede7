"""Salience: which figures a documentalist would put on the index card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table

_REACH = 7
_DURING_REACH = 3
_DURING = folded(["خلال", "طيلة", "طوال", "على مدى", "مدى", "مدار"])
_NEVER = frozenset({Shape.INDEFINITE, Shape.RANK})
_LENGTHS = frozenset({FigureKind.DURATION, FigureKind.LENGTH})


@cache
def _cues(name: str) -> frozenset[str]:
    words = folded(read_table("context")[name]["words"])
    return words | {letter + word for word in words for letter in "وبلف"}


class Salience:
    """Tells the key figures of one text from the incidental ones."""

    def __init__(self, text: FigureText, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._telling = {
            text.sentence(mention.first)[0] for mention in mentions if not _is_duration(mention)
        }

    def is_key(self, mention: Mention, kind: FigureKind) -> bool:
        """Whether the figure is a fact about the article's subject rather than incidental."""
        if mention.shape in _NEVER:
            return False
        text = self._text
        start, end = text.sentence(mention.first)
        before = text.words[max(start, mention.first - _REACH) : mention.first]
        after = text.words[mention.last : min(end, mention.last + 3)]
        if not _cues("personal").isdisjoint([*before, *after]):
            return False
        if kind not in _LENGTHS:
            return True
        if text.word(mention.first - 1) == "(" and text.word(mention.last) == ")":
            # `البليهي (25 عاما)`: somebody's age.
            return kind is not FigureKind.DURATION
        if kind is FigureKind.DURATION and not _DURING.isdisjoint(before[-_DURING_REACH:]):
            # Only the stretch over which another figure of the sentence is told.
            return start not in self._telling
        return _cues("incidental").isdisjoint(text.words[start : mention.first])


def _is_duration(mention: Mention) -> bool:
    return mention.unit is not None and mention.unit.unit.kind is FigureKind.DURATION
