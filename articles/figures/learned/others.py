"""Others: a number of others counts what was counted before it (`قتل 12 شخصا وأصيب 41 آخرون`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.named import Named
from articles.figures.mention import Shape
from articles.figures.number_rows import bare_words
from articles.figures.phrases import folded, read_table

_FURTHEST = 4
"""Figures back."""
_PART_REACH = 2


def counts_others(text: FigureText, asked: Asked) -> bool:
    """Whether a number has no noun but `آخرون`, `أخرى` behind it."""
    mention = asked.mention
    is_bare = asked.quantity.kind is FigureKind.COUNT and mention.shape is Shape.BARE
    return is_bare and text.word(mention.last) in _others()


def of_others(
    text: FigureText, asked: Sequence[Asked], answer: Named, before: Sequence[Named]
) -> Named:
    """The answer for a number of others, or one that is not sure where nothing tells what they are.

    Args:
        text: The text.
        asked: All its figures in order.
        answer: What the network names; `إصابة 41 آخرين` says itself what is counted.
        before: The answers for the figures before it.
    """
    mention, last = asked[len(before)].mention, asked[len(before) - 1].mention.last if before else 0
    named = [part for part in (answer.counted, answer.subject) if part is not None]
    same = _same_before(text, asked, len(before))
    if any(last <= part[0] < mention.first for part in named):
        return answer
    if same is not None and before[same].counted is not None:
        return replace(before[same], confidence=max(answer.confidence, before[same].confidence))
    return replace(answer, confidence=0.0) if named and named[0][0] >= mention.last else answer


def _same_before(text: FigureText, asked: Sequence[Asked], at: int) -> int | None:
    """Which figure others are more of: the nearest count before that is no part of another one.

    None where neither its sentence nor the one before it counts anything.
    """
    earliest = text.sentence(max(text.sentence(asked[at].mention.first)[0] - 1, 0))[0]
    found, is_part = None, False
    for number in range(max(at - _FURTHEST, 0), at):
        mention = asked[number].mention
        before = text.words[max(0, mention.first - _PART_REACH) : mention.first]
        is_next = number > 0 and mention.first - asked[number - 1].mention.last <= 1
        is_part = (is_part and is_next) or not bare_words("of_them").isdisjoint(before)
        is_count = asked[number].quantity.kind is FigureKind.COUNT
        if is_count and not is_part and mention.first >= earliest:
            found = number
    return found


@cache
def _others() -> frozenset[str]:
    return folded(read_table("nouns")["others"]["words"])
