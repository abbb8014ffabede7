"""Coins: the currency of an amount that tells none, from the amounts beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import no_prices, points, prices
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_LARGE, _THOUSAND = 1e6, 1000
_AND = "و"
_NEXT_REACH, _PRICE_REACH = 8, 12


@cache
def left_out(name: str) -> frozenset[str]:
    """A list of `left_out` in context.toml, folded."""
    return folded(read_table("context")["left_out"][name])


@cache
def index_words() -> frozenset[str]:
    """Words for an index of shares and for the points in which it is told, folded."""
    return points() | folded(read_table("context")["points"]["indexes"])


@cache
def _quoting() -> frozenset[str]:
    return left_out("quoting") | left_out("reaching")


def coin_left_out(text: FigureText, mention: Mention, found: Sequence[Mention]) -> UnitMatch | None:
    """The currency of a bare number that is an amount of money; None where nothing says so.

    Args:
        text: The text.
        mention: The bare number.
        found: The figures before it.
    """
    return (
        _coin_of_sum(text, mention, found)
        or _coin_of_whole(text, mention, found)
        or _coin_of_quote(text, mention, found)
        or _coin_of_rate(text, mention, found)
    )


def coin_of_next(text: FigureText, mention: Mention, following: Mention) -> UnitMatch | None:
    """`سعر الكيس 40 ألفا والعلبة 15 ألف جنيه`: the coin that only the second price names."""
    unit, low = following.unit, mention.low
    if mention.shape is not Shape.BARE or unit is None or low.scale < _THOUSAND:
        return None
    is_money = unit.unit.kind is FigureKind.MONEY and following.low.scale == low.scale
    start, end = text.sentence(mention.first)
    if not is_money or not mention.last <= following.first < min(end, mention.last + _NEXT_REACH):
        return None
    said = text.words[max(start, mention.first - _PRICE_REACH) : mention.first]
    return None if prices().isdisjoint(said) else unit


def _coin_of_sum(text: FigureText, mention: Mention, found: Sequence[Mention]) -> UnitMatch | None:
    """`بقيمة 97 مليونا`: the currency in which the article last told an amount."""
    start = qualifier_before(text, mention)
    at = start[0] if start is not None else mention.first
    if mention.low.scale < _LARGE or text.word(at - 1) not in left_out("sums"):
        return None
    return next((unit for each in reversed(found) if (unit := _coin(each)) is not None), None)


def _coin(mention: Mention) -> UnitMatch | None:
    """The currency of an amount; of `7 فلوس` the whole coin, of `50 مليون سنتيم` the centime."""
    unit = mention.unit
    if unit is None or unit.unit.kind is not FigureKind.MONEY:
        return None
    if unit.unit.factor >= 1 or mention.low.scale > 1:
        return unit
    return replace(unit, unit=replace(unit.unit, factor=1.0, factor_by_code={}))


def _coin_of_whole(
    text: FigureText, mention: Mention, found: Sequence[Mention]
) -> UnitMatch | None:
    """`3 مليارات دولار تسلموا منها حتى الآن مليارين`: a part of the amount just told.

    Without such a word the coin would be guessed.
    """
    whole = found[-1] if found else None
    if whole is None or mention.low.scale < _LARGE or mention.noun is not None:
        return None
    is_near = text.sentence(whole.first) == text.sentence(mention.first)
    said = text.words[whole.last : mention.first]
    is_part = not left_out("of_it").isdisjoint(said) and left_out("counters").isdisjoint(said)
    return _coin(whole) if is_near and is_part and whole.low.scale >= _THOUSAND else None


def coin_of_pair(text: FigureText, mention: Mention, found: Sequence[Mention]) -> UnitMatch | None:
    """`5 آلاف طن بقيمة 59 مليون دولار، مقابل 6 آلاف طن و61 مليونا`: of what millions are."""
    last = found[-1] if found else None
    if last is None or last.low.scale in {1, mention.low.scale} or mention.low.scale < _LARGE:
        return None
    start, _ = text.sentence(mention.first)
    is_joined = last.last == mention.first - 1 and text.word(last.last) == _AND
    alike = [each for each in found if each.first >= start]
    alike = [each for each in alike if each.low.scale == mention.low.scale]
    return _coin(alike[-1]) if is_joined and alike else None


def _coin_of_quote(
    text: FigureText, mention: Mention, found: Sequence[Mention]
) -> UnitMatch | None:
    """`أغلق عند 14.55 ريالا … ليتداول عند 98.25`: what a share is quoted at, of a row of them."""
    low = mention.low
    if low.value == int(low.value) or low.scale != 1 or not low.in_digits:
        return None
    start, _ = text.line(mention.first)
    if text.word(mention.first - 1) not in _quoting():
        return None
    for each in reversed(found):
        if each.first < start:
            return None
        coin = _coin(each)
        if coin is not None and each.low.scale == 1:
            is_quoted = text.word(each.first - 1) in _quoting()
            said = text.words[each.last : mention.first]
            return coin if is_quoted and index_words().isdisjoint(said) else None
    return None


def _coin_of_rate(text: FigureText, mention: Mention, found: Sequence[Mention]) -> UnitMatch | None:
    """`سجل الدولار 15.66 جنيه واليورو 17.65 للشراء`: what the coin named before it costs."""
    low, coin = mention.low, _coin(found[-1]) if found else None
    if coin is None or low.scale != 1 or not low.in_digits or low.value == int(low.value):
        return None
    if text.line(found[-1].first) != text.line(mention.first):
        return None
    named = [text.word(mention.first - 1 - back) for back in (0, 1)]
    return coin if any(_is_named_coin(word) for word in named) else None


def _is_named_coin(word: str) -> bool:
    """`والدولار`, `اليورو`: a currency with its article."""
    bare = word.removeprefix("و")
    found = match_unit([bare.removeprefix("ال")], 0) if is_definite(bare) else None
    return found is not None and found.unit.kind is FigureKind.MONEY


def is_price_alike(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`سعر الأونصة 2415 دولارا فيما بلغت الفضة 28.7`: prices of a row, in the coin of the first."""
    unit, low = previous.unit, mention.low
    if unit is None or unit.unit.kind is not FigureKind.MONEY or not low.in_digits:
        return False
    start, _ = text.sentence(mention.first)
    if not start <= previous.first < mention.first - 1 or low.scale != previous.low.scale:
        return False
    between = text.words[previous.last : mention.first]
    priced = [at for at, word in enumerate(between, 1) if word in prices()]
    if not no_prices().isdisjoint(between[priced[-1] if priced else 0 :]):
        return False
    if low.scale == 1 and priced:
        # `يباع بـ 180 جنيها بينما تكلفته 210`
        return True
    if low.scale != 1 or low.value == int(low.value):
        return False
    return not prices().isdisjoint(text.words[start : previous.first])
