"""Separators: what a lone dot before three digits means in one article.

`37.383 ثانية` is 37 seconds and a part in an article that writes `0.745 ثانية`, and 37 383 in one
that writes no decimals with a dot. A count keeps its thousands: there is no part of a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.arabic.numerals import NumberReading
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention

_THOUSAND = 1000
_MONEY = "money"
_MEASURED = "measured"
_SHARED = frozenset({FigureKind.PERCENT, FigureKind.COUNT})


def with_decimals_as_written(text: FigureText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, their ambiguous numbers read as the article's other decimals are written.

    Money tells of money, and every other unit of every other; a percentage tells nothing, because
    papers that write `70.000` for thousands write `2.5 %` too.
    """
    pools = {pool for each in mentions if (pool := _pool(each)) and _is_dotted(text, each.low)}
    if not pools:
        return list(mentions)
    return [_as_decimal(each) if _pool(each) in pools else each for each in mentions]


def _pool(mention: Mention) -> str | None:
    """Which numbers the separators of this one speak for."""
    if mention.unit is None or mention.unit.unit.kind in _SHARED:
        return None
    return _MONEY if mention.unit.unit.kind is FigureKind.MONEY else _MEASURED


def _is_dotted(text: FigureText, number: NumberReading) -> bool:
    """Whether the number is a plain one of digits whose dot surely stands before decimals."""
    is_plain = number.in_digits and number.scale == 1 and not number.reversed_decimal
    if not is_plain or number.ambiguous or number.value == int(number.value):
        return False
    return "." in text.word(number.first)


def _as_decimal(mention: Mention) -> Mention:
    high = mention.high
    return replace(
        mention,
        low=_divided(mention.low),
        high=_divided(high) if high is not None else None,
    )


def _divided(number: NumberReading) -> NumberReading:
    if not number.ambiguous or number.scale != 1:
        return number
    return replace(number, value=number.value / _THOUSAND)
