"""Left out: units that a number shares with the one before it, or that its own words tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from articles.arabic.folding import fold_word
from articles.figures.ages import age_left_out
from articles.figures.bare_numbers import BareNumbers
from articles.figures.coins import (
    AMOUNTS,
    PAIR,
    PRICES,
    WHOLE_LEVEL,
    coin_of_next,
    coin_of_rate,
    index_words,
    is_of_like_size,
    is_scaled_alike,
)
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.loans import (
    MILLION,
    THOUSAND,
    Borrower,
    Loan,
    Scales,
    Within,
    is_decimal,
    left_out,
    lend,
    measured_in,
    was,
)
from articles.figures.measure_words import changes, counters, its_sizes, rates, to_levels
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import function_words, is_arabic
from articles.figures.number_rows import is_at_place, is_bracketed_alike, leads_on
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.points_left_out import points_left_out
from articles.figures.qualifiers import qualifier_before
from articles.figures.ranges import between
from articles.figures.shares_left_out import RATES, SHARES, is_share
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_CONTINUING_REACH = 12
_COMMAS, _COMMA = frozenset("،,.؛"), "،"
_ROW_REACH = 5
_FIGURES_BACK = 3
_YEAR = fold_word("سنة")
_LIFE_REACH, _LIFETIMES = 40, range(20, 111)
_ALL = frozenset(FigureKind)
_WEATHER = frozenset({FigureKind.TEMPERATURE, FigureKind.LENGTH})
_PERCENT, _LASTING = frozenset({FigureKind.PERCENT}), frozenset({FigureKind.DURATION})
_ROW_ENDS = _COMMAS | {"\n", "", ")"}
_ROW_OPENERS = _COMMAS | {"(", ":"}
_AND_SO, _TO, _BY = "وف", "ل", "ب"
_FOR_THE, _AND, _WHOLE = "لل", "و", 100
_PLACES = rule_words("left_out", "places")
_LEADING = rule_words("left_out", "leading")
_DEGREE, _HOTTEST = fold_word("مئوية"), 60
_DEGREES = folded(["درجة", "درجات"])


def with_unit_left_out(
    text: FigureText, mention: Mention, found: Sequence[Mention], bare: BareNumbers
) -> Mention | None:
    """A bare number with the unit that an earlier figure or its own words tell, or None.

    Args:
        text: The text.
        mention: The bare number.
        found: The figures before it.
        bare: Tells whether the number would be a figure without a unit.
    """
    number = Borrower(text, mention, found, bare)
    previous = found[-1] if found else None
    coin = coin_of_rate(text, mention)
    if coin is not None:
        return measured_in(mention, coin)
    age = age_left_out(text, mention, previous)
    if age is not None:
        return measured_in(mention, age)
    told = lend(number, _AMOUNTS)
    noun = points_left_out(number, previous) if told is None else None
    if noun is not None:
        return replace(mention, shape=Shape.COUNTED, noun=noun)
    return told or lend(number, _ALIKE) or _in_own_unit(number, previous) or lend(number, _ROWS)


def _in_own_unit(number: Borrower, previous: Mention | None) -> Mention | None:
    """The number in the unit that its own words leave no doubt of.

    `نما بنسبة 0,9` is per cent, `متوسط الحياة … الذكور: 71,3` is years, `العظمى 31` degrees.
    """
    text, mention = number.text, number.mention
    low, word = mention.low, None
    if low.scale > 1 or not low.in_digits:
        return None
    if is_share(text, mention):
        word = "%"
    elif _is_heat(text, mention) or _is_degree_of_row(number, previous):
        word = _DEGREE
    elif _is_lifetime(text, mention) and number.bare.is_figure(mention, previous):
        word = _YEAR
    found = match_unit([word], 0) if word is not None else None
    if found is None:
        return None
    return measured_in(mention, UnitMatch(mention.first, low.last, found.unit))


def with_units_told_elsewhere(text: FigureText, mentions: Sequence[Mention]) -> list[Mention]:
    """Large bare numbers whose unit the text tells elsewhere.

    Of `32 مليونا لتحسين المداخل` another sentence tells it again as money; of `سعر الكيس 40 ألفا
    والعلبة 15 ألف جنيه` the next amount does.
    """
    money = {
        each.low.value: each.unit
        for each in mentions
        if each.unit is not None
        and each.unit.unit.kind is FigureKind.MONEY
        and each.low.scale >= MILLION
        and each.high is None
    }
    told = list(mentions)
    for at, each in enumerate(mentions):
        unit = _told_as(text, each, money) if money and _is_large_alone(each) else None
        if unit is not None:
            told[at] = replace(each, shape=Shape.MEASURED, unit=unit)
    for at in range(len(told) - 2, -1, -1):
        unit = coin_of_next(text, told[at], told[at + 1])
        if unit is not None:
            told[at] = replace(told[at], shape=Shape.MEASURED, unit=unit)
    return told


def _told_as(
    text: FigureText, mention: Mention, money: Mapping[float, UnitMatch]
) -> UnitMatch | None:
    """The unit of the same amount, or of the one that a title rounds (`32 مليونا و190 ألفا`)."""
    value, scale = mention.low.value, mention.low.scale
    if value in money or text.line_number(mention.first) > 0:
        return money.get(value)
    near = [unit for amount, unit in money.items() if abs(amount - value) < scale]
    return near[0] if near and all(each.unit == near[0].unit for each in near) else None


def _is_large_alone(mention: Mention) -> bool:
    is_bare = mention.shape is Shape.BARE and mention.high is None
    return is_bare and mention.low.scale >= MILLION and mention.low.in_digits


def _is_of_row(number: Borrower, previous: Mention) -> bool:
    """`مراكش 42 مئوية، وجدة 39`: one item of a row, in the unit of the one before."""
    text, mention = number.text, number.mention
    unit = previous.unit
    if unit is None or mention.low.scale > 1 or not _is_row_end(text, mention):
        return False
    if not _is_near(text, mention, previous) or _is_changed_to(text, mention, previous):
        return False
    if unit.unit.kind is FigureKind.PERCENT and not _may_be_share(number, previous):
        return False
    return _stands_in_row(number, previous) or number.bare.is_figure(mention, previous)


def _may_be_share(number: Borrower, previous: Mention) -> bool:
    """Whether a number behind a share is no level: `بنسبة 1.2% ليغلق المؤشر عند مستوى 4147`."""
    is_whole = number.mention.low.value <= max(_WHOLE, previous.low.value)
    reach = number.mention.first - previous.first + _ROW_REACH
    return is_whole and index_words().isdisjoint(number.said(reach))


def _is_told_alike(number: Borrower, previous: Mention) -> bool:
    """`90% في الميناء و85 في التل`, `45 ملم بطنجة و32 بفاس`: told in the same words again."""
    text, mention = number.text, number.mention
    is_share = previous.unit is not None and previous.unit.unit.kind is FigureKind.PERCENT
    may_be = mention.low.value <= _WHOLE or not is_share
    one, other = text.word(previous.last), text.word(mention.last)
    at_places = one[:1] == other[:1] == _BY and (is_at_place(one) or is_at_place(other))
    same = (one in _PLACES and one == other) or (one[:2] == other[:2] == _FOR_THE) or at_places
    same = same or {one, other} <= left_out("when")
    place = text.word(previous.first - 2)
    if place in _PLACES and number.word(-2) == _AND + place:
        # `في المدينة 50 دينارا وفي القرية 30`
        return may_be and _is_row_end(text, mention) and _is_near(text, mention, previous)
    is_joined = number.word(-1) == _AND or (at_places and number.word(-1) in _COMMAS)
    return may_be and same and is_joined and _is_near(text, mention, previous)


def _is_shared_out(number: Borrower, previous: Mention) -> bool:
    """`سعر اللحم إلى 380 جنيها والدواجن إلى 95`, `وزن الأول 3 كيلوغرامات والثاني 4`."""
    text, mention = number.text, number.mention
    joint = number.since(previous)
    leads = number.word(-1) in _LEADING and number.word(-1) == text.word(previous.first - 1)
    may_be = (
        mention.low.value <= _WHOLE
        or previous.unit is None
        or (previous.unit.unit.kind is not FigureKind.PERCENT)
    )
    if len(joint) == 1 and joint[0] in left_out("others"):
        return may_be and _is_row_end(text, mention)
    is_near = 1 < len(joint) <= _ROW_REACH and text.sentence(previous.first) == text.sentence(
        mention.first
    )
    is_next = is_near and joint[-2].startswith(_AND + "ال") and not _is_change(joint[-2][1:])
    return leads and may_be and is_next and _is_row_end(text, mention)


def _is_row_end(text: FigureText, mention: Mention) -> bool:
    """Whether a sign ends the item, or the name of the next one (`حلب 35 والحسكة 18.5`)."""
    after = text.word(mention.last)
    return after in _ROW_ENDS or (after.startswith("و") and is_arabic(after) and len(after) > 2)


def _is_near(text: FigureText, mention: Mention, previous: Mention) -> bool:
    same = text.sentence(previous.first) == text.sentence(mention.first)
    return same and mention.first - previous.last <= _ROW_REACH


def _stands_in_row(number: Borrower, previous: Mention) -> bool:
    """`الطائف 32 ملم، الباحة 27، أبها 19`: each behind the name of a place, in one unit."""
    text, mention = number.text, number.mention
    is_weather = previous.unit is not None and previous.unit.unit.kind in _WEATHER
    if not (is_weather or is_decimal(mention.low) or _speaks_of_shares(number)):
        return False
    between = number.since(previous)
    # Something may be said of the weather of one place (`67 مم من الأمطار، وفي القرية 41`).
    openers = between if is_weather else between[:1]
    leads = any(word in _ROW_OPENERS or word.startswith("و") for word in openers)
    return leads and _is_name(number.word(-1)) and _is_row_end(text, mention)


def _is_name(word: str) -> bool:
    return is_arabic(word) and word not in function_words() and not _is_change(word)


def _is_degree_of_row(number: Borrower, previous: Mention | None) -> bool:
    """`العظمى بين 44 و47 درجة، وفي الميناء 42`: degrees of the next place."""
    text, mention = number.text, number.mention
    if previous is None or previous.noun is None or mention.low.value > _HOTTEST:
        return False
    is_degree = text.word(previous.noun[0]) in _DEGREES and _is_near(text, mention, previous)
    opener = text.word(previous.last)
    names = (opener in _ROW_OPENERS or opener.startswith("و")) and _is_name(number.word(-1))
    # `القصوى إلى 24 درجة والدنيا إلى 14`
    leading = number.word(-1) in _LEADING and number.word(-1) == text.word(previous.first - 1)
    names = names or (leading and opener.startswith("و"))
    # `18 درجة في المرتفعات و42 في الصحراء`
    names = names or (number.word(-1) == _AND and opener == number.word(0) and opener in _PLACES)
    leads = names or (mention.high is not None and number.word(-1) in between())
    start, _ = text.sentence(previous.first)
    is_warm = not (_heat() | _weather()).isdisjoint(text.words[start : previous.last])
    return is_degree and leads and is_warm


def _speaks_of_shares(number: Borrower) -> bool:
    """`نسبة البطالة 79% والفقر 64`: a whole number behind the name of another rate."""
    said = number.said(_CONTINUING_REACH)
    is_rate = bool(said) and said[-1].startswith("وال") and number.mention.low.value <= _WHOLE
    return is_rate and not rates().isdisjoint(said)


def _is_change(word: str) -> bool:
    """Whether a folded word tells a change or leads to a number (`بزيادة`, `إلى`)."""
    return word in changes() or word in left_out("continuing")


def _is_heat(text: FigureText, mention: Mention) -> bool:
    """`العظمى في الساحل 31 والصغرى 19`: numbers that are told of the weather alone."""
    low = mention.low
    if not low.in_digits or low.scale != 1 or low.value > _HOTTEST or mention.high is not None:
        return False
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _ROW_REACH) : mention.first]
    heat = [at for at, word in enumerate(said) if word in _heat()]
    return bool(heat) and not any(word[:1].isdecimal() for word in said[heat[-1] :])


@cache
def _heat() -> frozenset[str]:
    words = left_out("heat") | folded(read_table("context")["points"]["warmth"])
    return words | {glued + word for word in words for glued in "وفب"}


@cache
def _weather() -> frozenset[str]:
    return folded(read_table("context")["points"]["heat"])


def _is_lifetime(text: FigureText, mention: Mention) -> bool:
    """Whether the words before speak of how long people live, in this line or its heading."""
    if int(mention.low.value) not in _LIFETIMES:
        return False
    said = text.words[max(0, mention.first - _LIFE_REACH) : mention.first]
    return any(
        (one in left_out("expected") and other in left_out("lives"))
        or (one in left_out("lives") and other in left_out("expected"))
        for one, other in pairwise(said)
    )


def _continues(number: Borrower, previous: Mention) -> bool:
    """`من 150 مليون يورو إلى 30 مليونا`: the second amount leaves out the currency."""
    text, mention, low = number.text, number.mention, number.mention.low
    alike = low.scale >= THOUSAND and previous.low.scale >= THOUSAND
    joint = number.since(previous)
    if not joint or len(joint) > _CONTINUING_REACH or not (alike or is_decimal(low)):
        return False
    if number.word(0) in left_out("of_it") and alike:
        return True
    is_money = previous.unit is not None and previous.unit.unit.kind is FigureKind.MONEY
    is_index = is_money and not index_words().isdisjoint(joint)
    if is_index or _is_changed_to(text, mention, previous):
        return False
    start = qualifier_before(text, mention)
    at = start[0] if start is not None else mention.first
    return text.word(at - 1) in left_out("continuing") or joint[0] in left_out("against")


def _is_set_beside(number: Borrower, previous: Mention) -> bool:
    """`من 50 دينارا إلى 100`, `7 أيام بدل 12`, `20 فلسا إلى 960`: in the unit just told."""
    text, mention = number.text, number.mention
    joint = number.since(number.found[-1])
    joint = joint[1:] if joint[:1] == [_COMMA] else joint
    if mention.high is not None or not 0 < len(joint) <= _ROW_REACH:
        return False
    if not (is_scaled_alike(mention, previous) or is_of_like_size(mention, previous)):
        # `من 9500 ريال إلى 10 آلاف و500`, but `من 3 ملايين طن إلى 5`
        return False
    is_against = joint[-1] in left_out("beside") and (len(joint) == 1 or joint[0] in _PLACES)
    end = len(joint) - (joint[-1] == _BY)
    while end > 0 and text.time_over(mention.first - len(joint) + end - 1) is not None:
        # `بعد أن كان أمس 40`
        end -= 1
    is_instead = joint[-1] in left_out("instead") or was().match_before(joint, end) is not None
    if not (is_against or is_instead) or _is_changed_to(text, mention, previous):
        return False
    # `20 لاعبا بقيمة 15 مليونا مقابل 26 عام 2011` are players.
    is_sum = text.word(previous.first - 1) in left_out("sums")
    ends = _is_row_end(text, mention) or (text.is_time(mention.last) and not is_sum)
    return ends or leads_on(number.word(0))


def _is_changed_to(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`هبط السهم 1,4% إلى 3,17`: what it came to, told behind by how many per cent it changed."""
    is_share = previous.unit is not None and previous.unit.unit.kind is FigureKind.PERCENT
    if not is_share or not reaches(text.word(mention.first - 1)):
        return False
    return text.word(previous.first - 1) not in left_out("levels")


def reaches(word: str) -> bool:
    """Whether a word leads to what something came to: `إلى`, and what it did so as to (`ليبلغ`)."""
    came = word.lstrip(_AND_SO)
    return word in to_levels() or (came[:1] == _TO and came[1:] in left_out("levels"))


def _goes_on(number: Borrower, previous: Mention) -> bool:
    """`41 ألف ليرة، والمازوت 44 ألفا`: thousands of nothing, behind thousands of a unit.

    Of six such numbers in the annotated articles five are of the unit before them.
    """
    text, mention = number.text, number.mention
    if mention.noun is not None or previous.unit is None:
        return False
    if text.sentence(previous.first) != text.sentence(mention.first):
        return not its_sizes(previous.unit.unit.kind).isdisjoint(number.said(_ROW_REACH))
    start = max(previous.last, mention.first - _ROW_REACH)
    return counters().isdisjoint(text.words[start : mention.first])


def _is_bracketed(number: Borrower, previous: Mention) -> bool:
    return is_bracketed_alike(number.text, number.mention, previous)


_AMOUNTS = (
    *RATES,
    PAIR,
    WHOLE_LEVEL,
    Loan(_continues, _ALL - _LASTING, back=_FIGURES_BACK, in_digits=False),
    *AMOUNTS,
)
_ALIKE = (
    Loan(_goes_on, _ALL - _LASTING - _PERCENT, Within.LINE, scales=Scales.THOUSANDS),
    Loan(_is_set_beside, _ALL, Within.LINE),
    Loan(_is_bracketed, _ALL, Within.LINE),
    Loan(_is_told_alike, _ALL - _LASTING, scales=Scales.NONE),
    Loan(_is_shared_out, _ALL - _LASTING, scales=Scales.NONE),
    *PRICES,
)
_ROWS = (Loan(_is_of_row, _WEATHER | _PERCENT), *SHARES)
"""Ways in which a unit is left out, in the order in which they are asked."""
