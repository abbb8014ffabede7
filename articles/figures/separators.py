"""Separators: what a lone sign before three digits means in one article.

`37.383 ثانية` is 37 seconds and a part in an article that writes `0.745 ثانية`, or thousands with
the other sign (`1,784 معاملة … 21.750 دينارا`), and 37 383 in one that does neither. A count keeps
its thousands: there is no part of a person. What is bought by the kilogram or the litre costs no
thousands where the coin has a thousand parts (`سعر الكيلو 1.250 دينار`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.numerals import NumberReading
from articles.figures.countries import CountryVotes
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import goods
from articles.figures.mention import Mention
from articles.figures.phrases import read_table

_THOUSAND, _DEAR, _NEAR = 1000, 100_000, 6
# Thousands of years are told, and no thousandths.
_AGES = frozenset({"a", "mo", "wk", "d"})
_DECIMALS, _ROUND = 3, "000"
_LONE = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}")
_GROUPS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})+(?![0-9])")
_OTHER = {".": ",", ",": "."}
_MONEY = "money"
_MEASURED = "measured"
_SHARED = frozenset({FigureKind.PERCENT, FigureKind.COUNT})


def with_decimals_as_written(
    text: FigureText, mentions: Sequence[Mention], countries: CountryVotes
) -> list[Mention]:
    """The mentions, their ambiguous numbers read as the article's other decimals are written.

    Money tells of money, and every other unit of every other; a percentage tells nothing, because
    papers that write `70.000` for thousands write `2.5 %` too.

    Args:
        text: The text.
        mentions: Its figures.
        countries: Whose dinars the article means.
    """
    pools = {pool for each in mentions if (pool := _pool(each)) and _is_dotted(text, each.low)}
    read = [_as_decimal(each) if _pool(each) in pools else each for each in mentions]
    if not any(_parted(text, each) for each in read):
        return read
    decimal, small = _sign_of_decimals(text, read), None
    written = []
    for each in read:
        sign = _parted(text, each)
        # `سعر الكيلو 3.750 دنانير، وسلة الطماطم 1.250 دينار`: the next price of a sentence.
        by_sign = sign == decimal or (_pool(each) == _MONEY and small == text.sentence(each.first))
        is_cut = sign is not None and _is_cut(text, each, countries, by_sign=by_sign)
        if is_cut and _pool(each) == _MONEY:
            small = text.sentence(each.first)
        written.append(_cut(each) if is_cut else each)
    return written


def _parted(text: FigureText, mention: Mention) -> str | None:
    """The lone sign before three digits in a number with a unit that has been read as thousands."""
    pool = _pool(mention)
    low = mention.low
    if pool is None or low.scale != 1 or low.last != low.first + 1 or mention.high is not None:
        return None
    found = _LONE.fullmatch(text.word(low.first))
    return found[1] if found is not None and low.value >= _THOUSAND else None


def _sign_of_decimals(text: FigureText, mentions: Sequence[Mention]) -> str | None:
    """The sign that is left for decimals where the other one surely stands before thousands."""
    signs = set()
    for each in mentions:
        word = text.word(each.low.first)
        found = _GROUPS.match(word)
        if found is None and each.noun is not None and each.unit is None:
            found = _LONE.fullmatch(word)
        if found is not None:
            signs.add(found[1])
    return _OTHER.get(signs.pop()) if len(signs) == 1 else None


def _is_cut(text: FigureText, mention: Mention, countries: CountryVotes, *, by_sign: bool) -> bool:
    """Whether the three digits are decimals after all."""
    fraction = text.word(mention.low.first)[-_DECIMALS:]
    unit = mention.unit
    if fraction == _ROUND or unit is None or unit.unit.code in _AGES:
        return False
    if _pool(mention) != _MONEY:
        return by_sign and not fraction.endswith("00")
    code = countries.currency_code(unit.unit, unit.adjective)
    if code not in _coins("currencies"):
        return by_sign and not fraction.endswith("00") and code not in _coins("worthless")
    return by_sign or _is_small_price(text, mention)


def _is_small_price(text: FigureText, mention: Mention) -> bool:
    """`سعر الكيلو 1.250 دينار`, `1,350 دينار للتر`: of what is bought by the litre."""
    if mention.low.value >= _DEAR:
        return False
    start, end = text.sentence(mention.first)
    before = text.words[max(start, mention.first - _NEAR) : mention.first]
    behind = text.words[mention.last : min(end, mention.last + 2)]
    return not goods().isdisjoint([*before, *behind])


@cache
def _coins(name: str) -> frozenset[str]:
    """Codes of the coins that have a thousand parts, or of those whose parts nobody pays with."""
    return frozenset(read_table("context")["small_prices"][name])


def _cut(mention: Mention) -> Mention:
    low = mention.low
    return replace(mention, low=replace(low, value=low.value / _THOUSAND, ambiguous=True))


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
