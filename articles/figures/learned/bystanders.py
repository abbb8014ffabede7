"""Bystanders: nouns near a figure that are surely not that of which it is told.

`فاز أمام النجم بثلاثة أهداف`: the goals are not of those against whom they were shot. What another
number of a list counts owns nothing either, nor do the names that a list gives behind a colon.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.figures.counted import Words
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table

_AND, _COLON = "و", ":"
_COMMAS = frozenset("،,؛")


def is_bystander(text: FigureText, asked: Sequence[Asked], at: int, name: Words) -> bool:
    """Whether a name stands beside what a figure is told of, by the word or the number around it.

    On outlets left out 48 of 57 such subjects were none.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        name: The words that the figure is told of so far.
    """
    mention = asked[at].mention
    if text.word(name[0] - 1) in _words("beside"):
        return True
    if name[0] < mention.last:
        return name[1] <= mention.first and _is_of_item_before(text, mention, name)
    return text.word(mention.last) == _COLON or _is_of_next(text, asked, at, name)


def _is_of_next(text: FigureText, asked: Sequence[Asked], at: int, name: Words) -> bool:
    """`زادت الودائع 9% والأرباح 7%`: what is joined right before the next number is its own."""
    is_next = at + 1 < len(asked) and asked[at + 1].mention.first == name[1]
    return is_next and (text.word(name[0])[0] == _AND or text.word(name[0] - 1) in _COMMAS)


def _is_of_item_before(text: FigureText, mention: Mention, name: Words) -> bool:
    """`سلم 40 طنا من التمور، إضافة إلى 9 أطنان من الأدوية`: one more thing beside those before."""
    if text.word(mention.first - 1) not in _last_adding():
        return False
    for phrase in _adding():
        start = mention.first - len(phrase)
        if start > name[0] and tuple(text.words[start : mention.first]) == phrase:
            return name[1] in (start, start - (text.word(start - 1) in _COMMAS))
    return False


@cache
def _words(name: str) -> frozenset[str]:
    return folded(read_table("nouns")["bystanders"][name])


@cache
def _last_adding() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in _adding())


@cache
def _adding() -> tuple[tuple[str, ...], ...]:
    """The words that add another thing, phrase by phrase."""
    phrases = read_table("nouns")["bystanders"]["adding"]
    return tuple(tuple(phrase.split()) for phrase in folded(phrases))
