"""Coins: the currency of an amount that tells none, from the amounts beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.word_kinds import is_verb
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.loans import (
    MONEY,
    THOUSAND,
    Borrower,
    Loan,
    Scales,
    Within,
    is_decimal,
    left_out,
    whole_coin,
)
from articles.figures.measure_words import (
    counters,
    indexes,
    no_prices,
    points,
    prices,
    sums,
    to_levels,
)
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table
from articles.figures.postposed import without_particle
from articles.figures.qualifiers import qualifier_before
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_AND, _FROM, _TO = "و", fold_word("من"), fold_word("إلى")
_THAT_IS, _IN = fold_word("أي"), fold_word("في")
_NEXT_REACH, _PRICE_REACH, _LIST_REACH, _SIDE_REACH = 8, 12, 5, 3
# Prices of the like of one another differ by no more than so many times.
_ALIKE = 10
_PARTS = 100
# Of two amounts told beside one another one is no more than so many times the other.
_NEAR = 3
_SIGN_REACH, _SUMS_BACK = 2, 3
_FOR_THE, _RATE_REACH = "لل", 8
_FOR, _SHORTEST_END = "ل", 4
_LEADS = folded(["ب", "على", "عند"])
_ENDS = frozenset({"،", ".", "؛", "\n", "", ")"})


@cache
def index_words() -> frozenset[str]:
    """Words for an index of shares and for the points in which it is told, folded."""
    return points() | indexes()


@cache
def _quoting() -> frozenset[str]:
    return left_out("quoting") | to_levels()


def coin_of_rate(text: FigureText, mention: Mention) -> UnitMatch | None:
    """`تراجعت الليرة التركية إلى 32.5 مقابل الدولار`: so many of the coin named before it.

    A dear coin is told in the other one (`صعد اليورو إلى 1.08 مقابل الدولار`).
    """
    at = mention.last
    against = text.word(at) in left_out("rated") and _named_coin(text, at + 1)
    against = against or (text.word(at)[:2] == _FOR_THE and _named_coin(text, at))
    if not against or mention.high is not None or mention.low.scale > 1:
        return None
    start, _ = text.sentence(mention.first)
    reach = range(mention.first - 1, max(start, mention.first - _RATE_REACH) - 1, -1)
    named = next((coin for place in reach if (coin := _named_coin(text, place))), None)
    if named is None:
        return None
    return against if named.unit.code in _told_in_others() else named


@cache
def _told_in_others() -> frozenset[str]:
    """Codes of the coins of which one is told in another coin."""
    return frozenset(read_table("context")["small_prices"]["told_in_others"])


def _named_coin(text: FigureText, at: int) -> UnitMatch | None:
    """`الليرة التركية`, `للدولار`: a coin with its article, and the adjective of its country."""
    words = [without_particle(word) for word in text.words[at : at + 2]]
    if not words or not is_definite(words[0]):
        return None
    found = match_unit([word.removeprefix("ال") for word in words], 0)
    if found is None or found.unit.kind is not FigureKind.MONEY or found.unit.factor != 1:
        return None
    return replace(found, first=at, last=at + found.last)


def coin_of_next(text: FigureText, mention: Mention, following: Mention) -> UnitMatch | None:
    """`سعر الكيس 40 ألفا والعلبة 15 ألف جنيه`: the coin that only the next amount names."""
    unit, low = following.unit, mention.low
    if mention.shape is not Shape.BARE or unit is None or low.scale < THOUSAND:
        return None
    if _comes_to(text, mention, following):
        return unit
    is_money = unit.unit.kind is FigureKind.MONEY and following.low.scale == low.scale
    start, end = text.sentence(mention.first)
    if not is_money or not mention.last <= following.first < min(end, mention.last + _NEXT_REACH):
        return None
    said = text.words[max(start, mention.first - _PRICE_REACH) : mention.first]
    is_told = not (prices().isdisjoint(said) and sums().isdisjoint(said))
    return unit if is_told and counters().isdisjoint(said) else None


def _comes_to(text: FigureText, mention: Mention, following: Mention) -> bool:
    """`من 36 مليارا قبل الأزمة إلى 16 مليار دولار`: what was left is in the unit of what came."""
    between = text.words[mention.last : following.first]
    is_one = following.first < text.sentence(mention.first)[1] and len(between) <= _NEXT_REACH
    if text.word(mention.first - 1) != _FROM or not is_one or _TO not in between[-_SIGN_REACH:]:
        return False
    return _FROM not in between and _ENDS.isdisjoint(between)


def _is_pair(number: Borrower, _: Mention) -> bool:
    """`5 آلاف طن بقيمة 59 مليون دولار، مقابل 6 آلاف طن و61 مليونا`: of what millions are."""
    last = number.found[-1]
    is_joined = last.last == number.mention.first - 1 and number.word(-1) == _AND
    return is_joined and last.low.scale not in {1, number.mention.low.scale}


def _is_sum(number: Borrower, _: Mention) -> bool:
    """`بقيمة 97 مليونا`: in the currency in which the article last told an amount."""
    start = qualifier_before(number.text, number.mention)
    at = start[0] if start is not None else number.mention.first
    return number.text.word(at - 1) in left_out("sums")


def _is_bracketed_sum(number: Borrower, lender: Mention) -> bool:
    """`زاد 5% (2,7 مليار ليرة) و11% (2,3 مليار)`: each in brackets behind the share that it is."""
    text = number.text
    return all(
        text.word(each.number_end if each is number.mention else each.last) == ")"
        and "(" in text.words[max(0, each.first - _SIGN_REACH) : each.first]
        for each in (number.mention, lender)
    )


def _is_part(number: Borrower, whole: Mention) -> bool:
    """`3 مليارات دولار تسلموا منها حتى الآن مليارين`: a part of the amount just told.

    Without such a word the coin would be guessed.
    """
    if number.mention.noun is not None or whole.low.scale < THOUSAND:
        return False
    return not left_out("of_it").isdisjoint(number.since(whole))


def _is_quote(number: Borrower, quoted: Mention) -> bool:
    """`أغلق عند 14.55 ريالا … ليتداول عند 98.25`: what a share is quoted at, of a row of them."""
    return number.word(-1) in _quoting() and number.text.word(quoted.first - 1) in _quoting()


def _is_rate(number: Borrower, previous: Mention) -> bool:
    """`سجل الدولار 15.66 جنيه واليورو 17.65 للشراء`: what the coin named before it costs.

    A whole number is a rate where the one before it is told in the same way.
    """
    text, mention = number.text, number.mention
    is_alike = is_decimal(mention.low) or _is_behind_coin(text, previous)
    return is_alike and mention.high is None and _is_behind_coin(text, mention)


def _is_behind_coin(text: FigureText, mention: Mention) -> bool:
    """`والدولار`, `والدرهم الإماراتي`: a currency with its article, just before."""
    named = [text.word(mention.first - 1 - back) for back in (0, 1)]
    return any(_is_named_coin(word) for word in named)


def _is_named_coin(word: str) -> bool:
    bare = word.removeprefix("و")
    found = match_unit([bare.removeprefix("ال")], 0) if is_definite(bare) else None
    return found is not None and found.unit.kind is FigureKind.MONEY


def _is_price_alike(number: Borrower, previous: Mention) -> bool:
    """`سعر الأونصة 2415 دولارا فيما بلغت الفضة 28.7`: prices of a row, in the coin of the first."""
    text, mention = number.text, number.mention
    between = number.since(previous)
    if not between or not number.bare.is_figure(mention, previous):
        return False
    priced = [at for at, word in enumerate(between, 1) if word in prices()]
    if not no_prices().isdisjoint(between[priced[-1] if priced else 0 :]):
        return False
    if mention.low.scale == 1 and priced:
        # `يباع بـ 180 جنيها بينما تكلفته 210`
        return True
    if mention.low.scale != 1 or mention.low.value == int(mention.low.value):
        return False
    start, _ = text.sentence(mention.first)
    return not prices().isdisjoint(text.words[start : previous.first])


def _is_changed_alike(number: Borrower, previous: Mention) -> bool:
    """`البنزين من 3000 ليرة إلى 8000، والمازوت من 700 إلى 2000`: from what the next one came."""
    from_to = number.word(-1) == _FROM and number.word(0) == _TO
    reach = number.mention.first - previous.last
    return from_to and number.text.word(previous.first - 1) == _TO and reach <= _NEXT_REACH


def _is_next_in_list(number: Borrower, previous: Mention) -> bool:
    """`عيار 24 بـ 3428 جنيها، وعيار 18 بـ 2571، و…`: the next of a list of prices of their like."""
    text, mention, between = number.text, number.mention, number.since(previous)
    start, _ = text.sentence(mention.first)
    names = between[1:] if between[:1] == ["،"] else between
    if len(between) > _LIST_REACH or not names or not names[0].startswith(_AND):
        return False
    is_alike = is_of_like_size(mention, previous) and mention.high is None
    said = text.words[start : mention.first]
    lead, after = number.word(-1), text.word(mention.last)
    is_led_alike = lead in _LEADS and lead == text.word(previous.first - 1) and len(names) > 1
    is_priced = is_led_alike or (names is not between and not _priced().isdisjoint(said))
    ends = after in _ENDS | left_out("traded") or (is_led_alike and after.startswith(_AND))
    return is_alike and is_priced and ends


def is_of_like_size(mention: Mention, previous: Mention) -> bool:
    """Whether an amount may be the price of the like of what another is paid for."""
    ratio = mention.low.value / previous.low.value if previous.low.value else 0
    return 1 / _ALIKE <= ratio <= _ALIKE


@cache
def _priced() -> frozenset[str]:
    words = left_out("priced")
    return prices() | words | {_AND + word for word in words}


def _is_next_in_thousands(number: Borrower, previous: Mention) -> bool:
    """`كيلو الباذنجان 7500 ليرة والجزر 6 آلاف`: the next price of a row, in words for thousands."""
    names, said = number.since(previous), number.said(_PRICE_REACH)
    follows = 0 < len(names) <= _SIDE_REACH and names[0].startswith(_AND)
    mention = number.mention
    is_bare = mention.noun is None and mention.low.scale >= THOUSAND
    is_like = is_bare and is_of_like_size(mention, previous)
    return follows and is_like and not _priced().isdisjoint(said)


def _is_other_side(number: Borrower, previous: Mention) -> bool:
    """`البيع 153,150 دينارا والشراء 153,050`: the other of a pair of prices."""
    return number.word(-1) in left_out("sides") and len(number.since(previous)) <= _SIDE_REACH


def _is_whole_level(number: Borrower, previous: Mention) -> bool:
    """`هبط الخام 30 سنتا إلى 57.10`: where what moved by parts of a coin came to, in whole ones."""
    unit = previous.unit
    is_part = unit is not None and unit.unit.factor < 1 and previous.low.scale == 1
    is_next = len(number.since(previous)) == 1 and number.word(-1) in to_levels()
    return is_part and is_next and previous.low.value > number.mention.low.value / _PARTS


def _is_next_sum(number: Borrower, previous: Mention) -> bool:
    """`500 قفة بقيمة 300 درهم للواحدة، و200 محفظة بقيمة 150`: the same word leads to both."""
    lead = number.word(-1)
    other = number.text.word(previous.first - 1)
    is_alike = lead.removeprefix(_AND) == other.removeprefix(_AND)
    is_led = is_alike and lead in left_out("sums") | prices()
    ends = number.word(0) in _ENDS or number.word(0) in left_out("traded")
    return is_led and ends and is_of_like_size(number.mention, previous)


def _moves(word: str) -> bool:
    """Whether a word is a verb, or one of those of change that are nouns as well (`تراجع`)."""
    return is_verb(word) or word.lstrip(_AND) in _trends()


@cache
def _trends() -> frozenset[str]:
    return folded(
        [*read_table("context")["trends"]["up"], *read_table("context")["trends"]["down"]]
    )


def _is_next_level(number: Borrower, previous: Mention) -> bool:
    """`إلى 1320 دولارا، ثم تراجع إلى 1310، قبل أن يستقر عند 1315`: where a price came to then."""
    said = [word for word in number.since(previous) if word not in left_out("then")]
    is_led = number.word(-1) in to_levels() and number.text.word(previous.first - 1) in to_levels()
    is_moved = 1 < len(said) <= _SIDE_REACH and _moves(said[0])
    ends = number.word(0) in _ENDS or number.text.time_over(number.mention.last) is not None
    return is_led and is_moved and ends and is_of_like_size(number.mention, previous)


def _is_same_pay(number: Borrower, previous: Mention) -> bool:
    """`80 درهما في اليوم، أي أقل من 2500 شهريا`: the same amount for another stretch of time."""
    text, mention = number.text, number.mention
    start = qualifier_before(text, mention)
    at = start[0] if start is not None else mention.first
    per = text.word(mention.last)
    is_rate = per in left_out("per_time") or (
        per == _IN and text.word(mention.last + 1) in left_out("in_time")
    )
    return is_rate and text.word(at - 1) == _THAT_IS and len(number.since(previous)) <= _NEXT_REACH


def _is_told_next(number: Borrower, previous: Mention) -> bool:
    return previous.first < number.mention.first - 1 and _is_price_alike(number, previous)


def is_for_other_end(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`40 مليون درهم لترميم المدارس و15 لتجهيز المكتبات`: both are spent, each for something."""
    is_joined = text.word(mention.first - 1) == _AND
    behind = text.word(previous.last), text.word(mention.last)
    return is_joined and all(word[:1] == _FOR and len(word) > _SHORTEST_END for word in behind)


def _is_for_other_end(number: Borrower, previous: Mention) -> bool:
    is_near = len(number.since(previous)) <= _NEXT_REACH
    return is_near and is_for_other_end(number.text, number.mention, previous)


WHOLE_LEVEL = Loan(_is_whole_level, MONEY, decimal=True, lent=whole_coin)
PAIR = Loan(_is_pair, MONEY, back=None, scales=Scales.EQUAL, in_digits=False, lent=whole_coin)
AMOUNTS = (
    Loan(
        _is_sum, MONEY, Within.TEXT, back=None, scales=Scales.OWN_MILLIONS, in_digits=False,
        lent=whole_coin,
    ),
    Loan(
        _is_bracketed_sum, MONEY, Within.LINE, back=_SUMS_BACK, scales=Scales.OWN_MILLIONS,
        lent=whole_coin,
    ),
    Loan(
        _is_part, MONEY, scales=Scales.OWN_MILLIONS, in_digits=False, unless=counters,
        lent=whole_coin,
    ),
    Loan(
        _is_quote, MONEY, Within.LINE, back=None, scales=Scales.NONE, decimal=True,
        unless=index_words, lent=whole_coin,
    ),
    Loan(
        _is_rate, MONEY, Within.LINE, scales=Scales.NONE, unless=indexes, lent=whole_coin,
    ),
)  # fmt: skip
PRICES = (
    Loan(_is_next_level, MONEY, scales=Scales.EQUAL, unless=index_words),
    Loan(_is_same_pay, MONEY),
    Loan(_is_next_sum, MONEY, back=_SUMS_BACK, scales=Scales.EQUAL),
    Loan(_is_for_other_end, MONEY),
    Loan(_is_next_in_thousands, MONEY),
    Loan(_is_other_side, MONEY, scales=Scales.EQUAL),
    Loan(_is_told_next, MONEY, scales=Scales.EQUAL),
    Loan(_is_changed_alike, MONEY, scales=Scales.EQUAL),
    Loan(_is_next_in_list, MONEY, scales=Scales.NONE, unless=index_words),
)
"""Ways in which the coin of an amount is left out, in the order in which they are asked."""


def is_scaled_alike(mention: Mention, previous: Mention) -> bool:
    """Whether both are of one scale, or the second leaves it out (`410 مليارا مقابل 350`)."""
    low, other = mention.low, previous.low
    may_leave = low.scale == 1 and other.scale >= THOUSAND
    is_near = may_leave and other.value <= _NEAR * low.value * other.scale <= _NEAR**2 * other.value
    return low.scale == other.scale or is_near
