"""Scales: the thousands or millions that a number leaves out, from the figure before it.

`من 70 مليونا لتصبح 65`, `إلى 136 مليون ريال من 124`: what something came to or left is told in the
scale of the other level, where it would be near it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.arabic.folding import fold_word
from articles.figures.coins import is_for_other_end
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.loans import THOUSAND, left_out, measured_in, was
from articles.figures.mention import Mention, Shape
from articles.figures.number_rows import leads_on

_REACH = 10
_COMPARED, _BY = fold_word("مقارنة"), "ب"
# What something came to is no more than so many times what it left.
_NEAR = 3


def with_scales_left_out(text: FigureText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those that leave out the scale of the one before with it."""
    read = list(mentions)
    for at in range(1, len(read)):
        if _leaves_out(text, read[at], read[at - 1]):
            read[at] = _in_scale(read[at], read[at - 1])
    return read


def _in_scale(mention: Mention, previous: Mention) -> Mention:
    """The number in the scale of the figure before it, and in its unit if that has one."""
    low, scale = mention.low, previous.low.scale
    scaled = replace(mention, low=replace(low, value=round(low.value * scale, 6), scale=scale))
    return scaled if previous.unit is None else measured_in(scaled, previous.unit)


def _leaves_out(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """Whether a number is in the scale of the figure before it."""
    low, other = mention.low, previous.low
    is_plain = low.in_digits and low.scale == 1 and low.last == low.first + 1
    if not is_plain or low.value >= THOUSAND or other.scale < THOUSAND or mention.high is not None:
        return False
    if text.sentence(mention.first) != text.sentence(previous.first):
        return False
    is_near = other.value / _NEAR <= low.value * other.scale <= other.value * _NEAR
    return is_near and _is_of_same(mention, previous) and _is_set_beside(text, mention, previous)


def _is_of_same(mention: Mention, previous: Mention) -> bool:
    """Whether a number counts nothing of its own, or has the unit of the one before on loan."""
    if previous.unit is not None and previous.unit.unit.kind is FigureKind.PERCENT:
        return False
    return mention.shape is Shape.BARE or (
        mention.unit is not None and mention.unit == previous.unit
    )


def _is_part(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`70 مليون يورو بينها 40 للاعب`: a part of a sum, in its millions."""
    is_money = previous.unit is not None and previous.unit.unit.kind is FigureKind.MONEY
    is_less = mention.low.value < previous.low.value / previous.low.scale
    leads = text.word(mention.first - 1) in left_out("parts_beside")
    if text.word(mention.last) in left_out("of_it"):
        # `140 مليون درهم، أنفق 90 منها`
        return is_money and is_less
    return is_money and is_less and leads and leads_on(text.word(mention.last))


def _is_set_beside(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """Whether the words between tell two levels of one thing, and end what is told of it."""
    between = text.words[previous.last : mention.first]
    if not 0 < len(between) <= _REACH or text.word(previous.first - 1) in left_out("sums"):
        return False
    leads = between[-1] in left_out("levels_beside") or _is_part(text, mention, previous)
    is_compared = between[-1] == _BY and between[-2:-1] == [_COMPARED]
    leads = leads or is_compared or is_for_other_end(text, mention, previous)
    return leads or was().match_before(between, len(between)) is not None
