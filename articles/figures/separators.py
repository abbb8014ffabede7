"""Separators: what a lone sign before three digits means in one article.

`37.383 ثانية` is 37 seconds and a part in an article that writes `0.745 ثانية`, or thousands with
the other sign (`1,784 معاملة … 21.750 دينارا`), and 37 383 in one that does neither. A count keeps
its thousands: there is no part of a person. What is bought by the kilogram or the litre costs no
thousands where the coin has a thousand parts (`سعر الكيلو 1.250 دينار`), nor does a coin or a
barrel in dollars. Levels of an index tell of levels that are nearly the same (`100.12 … 99.945`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.numerals import NumberReading
from articles.figures.countries import CountryVotes
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import goods, points
from articles.figures.mention import Mention, Shape
from articles.figures.number_rows import bare_words
from articles.figures.phrases import PhraseTable, folded, read_table

_THOUSAND, _DEAR, _NEAR = 1000, 100_000, 6
# Thousands of years are told, and no thousandths.
_AGES = frozenset({"a", "mo", "wk", "d"})
_DECIMALS, _ROUND = 3, "000"
_LONE = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}")
_GROUPS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})+(?![0-9])")
_WRITTEN = re.compile("[1-9][0-9]{0,2}٫[0-9]{3}")
_OTHER = {".": ",", ",": "."}
_MONEY = "money"
_MEASURED = "measured"
_LEVEL = "level"
# Levels of one index are no further from one another.
_ALIKE = 1.25
_SHARED = frozenset({FigureKind.PERCENT, FigureKind.COUNT})


def with_decimals_as_written(
    text: FigureText, mentions: Sequence[Mention], countries: CountryVotes
) -> list[Mention]:
    """The mentions, their ambiguous numbers read as the article's other decimals are written.

    Money tells of money, points of points that are nearly as many, and every other unit of every
    other; a percentage tells nothing, because papers that write `70.000` for thousands write
    `2.5 %` too.

    Args:
        text: The text.
        mentions: Its figures.
        countries: Whose dinars the article means.
    """
    dotted = _dotted(text, mentions)
    read = [
        _as_decimal(each) if _is_told(_pool(text, each), each.low.value, dotted) else each
        for each in (_with_thousands(text, mention, countries) for mention in mentions)
    ]
    if not any(_parted(text, each) for each in read):
        return read
    decimal, small = _sign_of_decimals(text, read), None
    written = []
    for each in read:
        sign = _parted(text, each)
        # `سعر الكيلو 3.750 دنانير، وسلة الطماطم 1.250 دينار`: the next price of a sentence.
        is_money = _pool(text, each) == _MONEY
        by_sign = sign == decimal or (is_money and small == text.sentence(each.first))
        is_cut = sign is not None and _is_cut(text, each, countries, by_sign=by_sign)
        if is_cut and is_money:
            small = text.sentence(each.first)
        written.append(_cut(each) if is_cut else each)
    return written


def _with_thousands(text: FigureText, mention: Mention, countries: CountryVotes) -> Mention:
    """`١٢٫٥٠٠ حاوية`: the sign of decimals before the three digits of what has no thousandths."""
    low, unit = mention.low, mention.unit
    if low.scale != 1 or mention.high is not None or not _WRITTEN.fullmatch(text.word(low.first)):
        return mention
    if unit is None:
        is_whole = mention.noun is not None and text.word(mention.noun[0]) not in points()
    else:
        parted = _coins("dear") | _coins("currencies") | {None}
        is_money = unit.unit.kind is FigureKind.MONEY and unit.unit.factor == 1
        is_whole = is_money and countries.currency_code(unit.unit, unit.adjective) not in parted
    return replace(mention, low=replace(low, value=low.value * _THOUSAND)) if is_whole else mention


def _dotted(text: FigureText, mentions: Sequence[Mention]) -> Mapping[str, Sequence[float]]:
    """The numbers whose dot surely stands before decimals, by what they speak for, in order."""
    values: dict[str, list[float]] = {}
    for each in mentions:
        pool = _pool(text, each)
        if pool is not None and _is_dotted(text, each.low):
            values.setdefault(pool, []).append(each.low.value)
    return {pool: sorted(found) for pool, found in values.items()}


def _is_told(pool: str | None, value: float, dotted: Mapping[str, Sequence[float]]) -> bool:
    """Whether a number whose dot is sure says that of another one, read as thousands."""
    like = dotted.get(pool, ()) if pool is not None else ()
    if pool != _LEVEL:
        return bool(like)
    level = value / _THOUSAND
    lowest, highest = sorted((level / _ALIKE, level * _ALIKE))
    at = bisect_left(like, lowest)
    return at < len(like) and like[at] <= highest


def _parted(text: FigureText, mention: Mention) -> str | None:
    """The lone sign before three digits in a number with a unit that has been read as thousands."""
    pool = _pool(text, mention)
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
        is_count = each.noun is not None and _pool(text, each) is None
        if found is None and is_count and each.unit is None:
            found = _LONE.fullmatch(word)
        if found is not None:
            signs.add(found[1])
    return _OTHER.get(signs.pop()) if len(signs) == 1 else None


def _is_cut(text: FigureText, mention: Mention, countries: CountryVotes, *, by_sign: bool) -> bool:
    """Whether the three digits are decimals after all."""
    fraction = text.word(mention.low.first)[-_DECIMALS:]
    unit = mention.unit
    if fraction == _ROUND or (unit is not None and unit.unit.code in _AGES):
        return False
    is_finer = not fraction.endswith("00")
    if unit is None:
        return is_finer and (by_sign or _is_low_index(text, mention))
    if _pool(text, mention) != _MONEY:
        return by_sign and is_finer
    code = countries.currency_code(unit.unit, unit.adjective)
    if code in _coins("dear"):
        return is_finer and (by_sign or _is_price_of(text, mention, _coined()))
    if code not in _coins("currencies"):
        return by_sign and is_finer and code not in _coins("worthless")
    is_small = mention.low.value < _DEAR and _is_price_of(text, mention, goods())
    return by_sign or is_small


def _is_price_of(text: FigureText, mention: Mention, sold: frozenset[str]) -> bool:
    """`سعر الكيلو 1.250 دينار`, `1,350 دينار للتر`: of what is bought by the litre."""
    start, end = text.sentence(mention.first)
    before = text.words[max(start, mention.first - _NEAR) : mention.first]
    behind = text.words[mention.last : min(end, mention.last + 2)]
    return not sold.isdisjoint([*before, *behind])


def _is_low_index(text: FigureText, mention: Mention) -> bool:
    """`مؤشر الدولار إلى 97.395`: an index whose levels are no thousands."""
    start, _ = text.sentence(mention.first)
    return any(_low_indexes().match(text.words, at) for at in range(start, mention.first))


@cache
def _low_indexes() -> PhraseTable[bool]:
    phrases = read_table("context")["points"]["low_indexes"]
    return PhraseTable((glued + phrase, True) for phrase in phrases for glued in ("", "و", "ل"))


@cache
def _coins(name: str) -> frozenset[str]:
    """Codes of coins by what three digits behind a sign are in them."""
    return frozenset(read_table("context")["small_prices"][name])


@cache
def _coined() -> frozenset[str]:
    """What costs no thousands of a dear coin, folded: other coins, and barrels."""
    return folded(read_table("context")["small_prices"]["for_dear"])


def _cut(mention: Mention) -> Mention:
    low = mention.low
    return replace(mention, low=replace(low, value=low.value / _THOUSAND, ambiguous=True))


def _pool(text: FigureText, mention: Mention) -> str | None:
    """Which numbers the separators of this one speak for."""
    if mention.unit is None and _is_level(text, mention):
        return _LEVEL
    if mention.unit is None or mention.unit.unit.kind in _SHARED:
        return None
    return _MONEY if mention.unit.unit.kind is FigureKind.MONEY else _MEASURED


def _is_level(text: FigureText, mention: Mention) -> bool:
    """`99.945 نقطة`, `عند 99.945`: where an index stands."""
    if mention.noun is not None:
        return text.word(mention.noun[0]) in points()
    return mention.shape is Shape.BARE and text.word(mention.first - 1) in bare_words("leading")


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
