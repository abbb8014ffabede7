"""Lost signs: what stands as `?` where an old encoding did not know the sign of the text."""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading, with_scale_at
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.nouns import function_words
from articles.figures.phrases import folded, read_table
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

UNKNOWN_SIGN = "?"
_NEW_LINE, _ENDS = "\n", frozenset({"", "\n", ".", "،", "؛"})
_OF, _PERCENT = fold_word("من"), "%"
_GOES_ON = frozenset("،,")
_REACH = 6
_LONGEST_FRACTION = 3
_LONGEST_BRACKET = 4


@cache
def _rates() -> frozenset[str]:
    """Words before a number that say that it is a share."""
    return folded(read_table("context")["lost_signs"]["rates"])


def sign_behind(text: FigureText, at: int) -> UnitMatch | None:
    """`بنسبة 15,4?`, `25? من المبلغ`: the sign at an index, which touches the number before it.

    Or the coin that a broken line has lost to the next one, and that ends there.
    """
    if text.word(at) == _NEW_LINE:
        coin = match_unit(text.words, at + 1)
        is_coin = coin is not None and coin.unit.kind is FigureKind.MONEY
        return coin if coin is not None and is_coin and text.word(coin.last) in _ENDS else None
    if text.word(at) != UNKNOWN_SIGN:
        return None
    if text.touches(at) and text.word(at + 1)[:1].isdecimal():
        return None
    if text.touches(at) and text.word(at + 1) in _GOES_ON:
        # `إلى 46.5?، استنادا إلى …`: behind a question the sentence does not go on.
        return percent_at(at, at + 1)
    return _of_share(text, at, at + 1) if text.touches(at - 1) or _speaks_on(text, at) else None


def sign_before(text: FigureText, first: int, end: int) -> UnitMatch | None:
    """`?77.5 من الشركات`: the sign before the number from `first` up to `end`, which touches it."""
    at = first - 1
    if text.word(at) != UNKNOWN_SIGN or not text.touches(at) or text.touches(at - 1):
        return None
    return _of_share(text, at, end)


def _of_share(text: FigureText, at: int, end: int) -> UnitMatch | None:
    """A sign of per cent, where the words before the sign or at `end` speak of shares."""
    said = text.words[max(0, at - _REACH) : at]
    if _rates().isdisjoint(said) and text.word(end) != _OF and not _is_bracketed(text, at):
        return None
    return percent_at(at, at + 1)


def percent_at(first: int, last: int) -> UnitMatch | None:
    """The sign of per cent in the place of the words of a lost or of another one."""
    sign = match_unit([_PERCENT], 0)
    return UnitMatch(first, last, sign.unit) if sign is not None else None


def _speaks_on(text: FigureText, at: int) -> bool:
    """`من 30 إلى 40 ? بعد سنة`: apart from its number, before words that go on in the line."""
    return text.word(at + 1) in function_words()


def _is_bracketed(text: FigureText, at: int) -> bool:
    """`وصلت إلى (15،4?)`: nobody asks behind a number in brackets; a year has four digits."""
    within = text.words[max(0, at - _LONGEST_BRACKET) : at]
    number = text.word(at - 1)
    is_year = number.isdecimal() and len(number) > _LONGEST_FRACTION
    return text.word(at + 1) == ")" and not is_year and "(" in within


def decimal_with_lost_comma(text: FigureText, at: int) -> NumberReading | None:
    """`21?6%`, `116?7 مليون`: two rows of digits that only the lost sign parts.

    Behind them stands a unit or a scale, as behind a decimal; an address has none.
    """
    whole, sign, fraction = (text.word(place) for place in range(at, at + 3))
    is_pair = whole.isdecimal() and fraction.isdecimal() and len(fraction) <= _LONGEST_FRACTION
    together = sign == UNKNOWN_SIGN and text.touches(at) and text.touches(at + 1)
    if not (is_pair and together):
        return None
    number = NumberReading(at, at + 3, 0, float(f"{whole}.{fraction}"), in_digits=True)
    scaled = with_scale_at(text.words, number, at + 3)
    is_measured = scaled is not number or match_unit(text.words, at + 3) is not None
    return scaled if is_measured else None
