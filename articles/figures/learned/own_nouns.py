"""Own nouns: what a figure of some kinds counts by itself, whatever else the network names.

Whose points or whose heat it is, is the subject then: `يملك الفريق 18 نقطة` counts points of the
team. On unseen outlets ten temperatures that were named by their towns alone become right so, and
of the points and counts that were named without their noun more than without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.figures.counted import Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.word_classes import stem_of
from articles.figures.mention import Shape
from articles.figures.phrases import folded
from articles.figures.resolution import speaks_of_index

_COUNTING = frozenset({Shape.COUNTED, Shape.POSTPOSED})
_GLUED = ("", "ال", "و", "ب", "وال", "بال")
_HEAT = folded(glued + form for glued in _GLUED for form in ("حرارة", "حرارتها", "حرارته"))
_DEGREES = folded(glued + form for glued in (*_GLUED, "ل") for form in ("درجة", "درجات"))
_HEAT_REACH = 150


def own_head(text: FigureText, asked: Asked, named: Sequence[Words]) -> int | None:
    """The word that the figure counts by itself, or None where it is named or there is none.

    Args:
        text: The text.
        asked: The figure.
        named: The words of what is counted, and of its subject, as they are named so far.
    """
    mention = asked.mention
    match asked.quantity.kind:
        case FigureKind.TEMPERATURE:
            head = _heat(text, asked)
        case FigureKind.COUNT | FigureKind.SCORE as kind if mention.noun is not None:
            is_index = kind is FigureKind.SCORE and speaks_of_index(text, mention)
            head = mention.noun[0] if mention.shape in _COUNTING and not is_index else None
        case _:
            return None
    if head is None:
        return None
    told = [text.word(at) for first, last in named for at in range(first, last)]
    if asked.quantity.kind is FigureKind.TEMPERATURE:
        return None if not _HEAT.isdisjoint(told) else head
    own = text.word(head)
    # The stem is asked for only where the word itself is not named.
    is_named = own in told or stem_of(own) in map(stem_of, told)
    return None if is_named else head


def _heat(text: FigureText, asked: Asked) -> int | None:
    """`درجات الحرارة` where the text speaks of it before."""
    first = asked.mention.first
    for at in range(first - 1, max(first - _HEAT_REACH, 0) - 1, -1):
        if text.word(at) in _HEAT:
            return at - 1 if text.word(at - 1) in _DEGREES else at
    return None
