"""Left out: units that a number shares with the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading
from articles.figures.bare_numbers import BareNumbers, leads_on
from articles.figures.coins import (
    coin_left_out,
    coin_of_next,
    coin_of_pair,
    index_words,
    is_price_alike,
    left_out,
)
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import changes, points
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import function_words, is_arabic
from articles.figures.number_rows import is_bracketed_alike
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before
from articles.figures.unit import Unit, UnitMatch
from articles.figures.units import match_unit

_CONTINUING_REACH = 12
_LARGE = 1e6
_COMMAS = frozenset("،,.؛")
_ROW_REACH = 5
_FIGURES_BACK = 3
_YEAR = fold_word("سنة")
_LIFE_REACH = 40
_LIFETIMES = range(20, 111)
_NEVER_SHARED = frozenset({FigureKind.DURATION, FigureKind.PERCENT})
_ROW_KINDS = frozenset({FigureKind.TEMPERATURE, FigureKind.PERCENT, FigureKind.LENGTH})
_WEATHER = frozenset({FigureKind.TEMPERATURE, FigureKind.LENGTH})
_ROW_ENDS = _COMMAS | {"\n", "", ")"}
_ROW_OPENERS = _COMMAS | {"(", ":"}
_AND_SO, _TO = "وف", "ل"
_FOR_THE, _TOLD_ALIKE = "لل", frozenset({FigureKind.PERCENT, FigureKind.MONEY})
_AND, _WHOLE, _PLACES = "و", 100, folded(["في", "لدى", "عند", "بين"])
_DEGREE, _HOTTEST = fold_word("مئوية"), 60


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
    told = (
        coin_of_pair(text, mention, found)
        or _unit_continued(text, mention, found)
        or coin_left_out(text, mention, found)
    )
    if told is not None:
        return replace(mention, shape=Shape.MEASURED, unit=told)
    previous = found[-1] if found else None
    if previous is not None and _comes_to_points(text, mention, previous):
        return replace(mention, shape=Shape.COUNTED, noun=previous.noun)
    if previous is not None and (
        _goes_on_in_unit(text, mention, previous)
        or _is_set_beside(text, mention, previous)
        or (previous.unit is not None and is_bracketed_alike(text, mention, previous))
        or _is_told_alike(text, mention, previous)
        or (is_price_alike(text, mention, previous) and bare.is_figure(mention, previous))
    ):
        return replace(mention, shape=Shape.MEASURED, unit=previous.unit)
    unit = _unit_left_out(text, mention, previous)
    is_plain = text.word(mention.first - 1) in left_out("shares") or _is_heat(text, mention)
    if unit is None or not (
        is_plain or _stands_in_row(text, mention, previous) or bare.is_figure(mention, previous)
    ):
        return None
    match = UnitMatch(mention.first, mention.low.last, unit)
    return replace(mention, shape=Shape.MEASURED, unit=match)


def _unit_continued(
    text: FigureText, mention: Mention, found: Sequence[Mention]
) -> UnitMatch | None:
    """The unit of the nearest of the last figures that the number continues."""
    near = found[: -_FIGURES_BACK - 1 : -1]
    return next((each.unit for each in near if continues_amount(text, mention, each)), None)


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
        and each.low.scale >= _LARGE
        and each.high is None
    }
    told = [
        replace(each, shape=Shape.MEASURED, unit=money[each.low.value])
        if _is_large_alone(each) and each.low.value in money
        else each
        for each in mentions
    ]
    for at in range(len(told) - 2, -1, -1):
        unit = coin_of_next(text, told[at], told[at + 1])
        if unit is not None:
            told[at] = replace(told[at], shape=Shape.MEASURED, unit=unit)
    return told


def _is_large_alone(mention: Mention) -> bool:
    is_bare = mention.shape is Shape.BARE and mention.high is None
    return is_bare and mention.low.scale >= _LARGE and mention.low.in_digits


def _unit_left_out(text: FigureText, mention: Mention, previous: Mention | None) -> Unit | None:
    """The unit that a bare number does without, where the words or its row leave no doubt.

    `نما بنسبة 0,9` is per cent, `متوسط الحياة … الذكور: 71,3` is years, and in `مراكش 42 مئوية،
    وجدة 39` all are degrees.
    """
    if mention.low.scale > 1 or not mention.low.in_digits:
        return None
    if text.word(mention.first - 1) in left_out("shares") and mention.low.value <= 100:
        return _unit_of("%")
    if _is_lifetime(text, mention):
        return _unit_of(_YEAR)
    return _unit_of_row(text, mention, previous)


def _unit_of_row(text: FigureText, mention: Mention, previous: Mention | None) -> Unit | None:
    """The unit of the weather, or that of the figure before it in a row."""
    if _is_heat(text, mention):
        return _unit_of(_DEGREE)
    unit = previous.unit if previous is not None else None
    if previous is None or unit is None or not _is_row_end(text, mention):
        return None
    in_row = _is_near(text, mention, previous) and not _is_changed_to(text, mention, previous)
    if unit.unit.kind is FigureKind.PERCENT and not _may_be_share(text, mention, previous):
        return None
    return unit.unit if unit.unit.kind in _ROW_KINDS and in_row else None


def _may_be_share(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """Whether a number behind a share is no level: `بنسبة 1.2% ليغلق المؤشر عند مستوى 4147`."""
    is_whole = mention.low.value <= max(_WHOLE, previous.low.value)
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, previous.first - _ROW_REACH) : mention.first]
    return is_whole and index_words().isdisjoint(said)


def _is_told_alike(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`90% في الميناء و85 في التل`, `70 درهما للكبار و40 للصغار`: told in the same words again."""
    unit, low = previous.unit, mention.low
    if unit is None or unit.unit.kind not in _TOLD_ALIKE or not low.in_digits:
        return False
    is_share = unit.unit.kind is FigureKind.PERCENT
    alike = low.scale == previous.low.scale == 1 and (low.value <= _WHOLE or not is_share)
    one, other = text.word(previous.last), text.word(mention.last)
    same = (one in _PLACES and one == other) or (one[:2] == other[:2] == _FOR_THE)
    leads = text.word(mention.first - 1) == _AND
    return alike and same and leads and _is_near(text, mention, previous)


def _is_row_end(text: FigureText, mention: Mention) -> bool:
    """Whether a sign ends the item, or the name of the next one (`حلب 35 والحسكة 18.5`)."""
    after = text.word(mention.last)
    return after in _ROW_ENDS or (after.startswith("و") and is_arabic(after) and len(after) > 2)


def _is_near(text: FigureText, mention: Mention, previous: Mention) -> bool:
    same = text.sentence(previous.first) == text.sentence(mention.first)
    return same and mention.first - previous.last <= _ROW_REACH


def _stands_in_row(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    """`الطائف 32 ملم، الباحة 27، أبها 19`: each behind the name of a place, in one unit."""
    unit = previous.unit if previous is not None else None
    is_share = mention.low.in_digits and (
        _is_decimal(mention.low) or _speaks_of_shares(text, mention)
    )
    kinds = _WEATHER | {FigureKind.PERCENT} if is_share else _WEATHER
    if previous is None or unit is None or unit.unit.kind not in kinds:
        return False
    name, opener = text.word(mention.first - 1), text.word(previous.last)
    is_named = is_arabic(name) and name not in function_words() and not _is_change(name)
    leads = opener in _ROW_OPENERS or opener.startswith("و")
    return is_named and leads and _is_row_end(text, mention)


def _speaks_of_shares(text: FigureText, mention: Mention) -> bool:
    """`نسبة البطالة 79% والفقر 64`: a whole number behind the name of another rate."""
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _CONTINUING_REACH) : mention.first]
    is_rate = bool(said) and said[-1].startswith("وال") and mention.low.value <= _WHOLE
    return is_rate and not left_out("rates").isdisjoint(said)


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


def _unit_of(word: str) -> Unit | None:
    found = match_unit([word], 0)
    return found.unit if found is not None else None


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


def continues_amount(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`من 150 مليون يورو إلى 30 مليونا`: the second amount leaves out the currency."""
    unit, low = previous.unit, mention.low
    if unit is None or unit.unit.kind is FigureKind.DURATION or not low.in_digits:
        return False
    alike = low.scale >= 1000 and previous.low.scale >= 1000
    joint = text.words[previous.last : mention.first]
    if not joint or len(joint) > _CONTINUING_REACH or not (alike or _is_decimal(low)):
        return False
    if text.sentence(previous.first) != text.sentence(mention.first):
        return False
    if text.word(mention.last) in left_out("of_it") and alike:
        return True
    is_index = unit.unit.kind is FigureKind.MONEY and not index_words().isdisjoint(joint)
    if is_index or _is_changed_to(text, mention, previous):
        return False
    start = qualifier_before(text, mention)
    at = start[0] if start is not None else mention.first
    return text.word(at - 1) in left_out("continuing") or joint[0] in left_out("continuing")


def _comes_to_points(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`ارتفع الوزني 1.42 نقطة إلى 427.15`: the level that an index came to, in its points."""
    if previous.noun is None or previous.last != mention.first - 1 or not mention.low.in_digits:
        return False
    is_level = text.word(mention.first - 1) in left_out("reaching") and mention.high is None
    return is_level and text.word(previous.noun[0]) in points()


def _is_set_beside(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`من 50 دينارا إلى 100`, `7 أيام بدل 12`, `20 فلسا إلى 960`: in the unit just told."""
    unit, low = previous.unit, mention.low
    if unit is None or not low.in_digits or low.scale != previous.low.scale or mention.high:
        return False
    joint = text.words[previous.last : mention.first]
    is_against = len(joint) == 1 and joint[0] in left_out("beside") | left_out("instead")
    is_instead = bool(joint) and joint[-1] in left_out("instead") and len(joint) <= _ROW_REACH
    if not (is_against or is_instead) or _is_changed_to(text, mention, previous):
        return False
    return _is_row_end(text, mention) or leads_on(text.word(mention.last))


def _is_changed_to(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`هبط السهم 1,4% إلى 3,17`: what it came to, told behind by how many per cent it changed."""
    is_share = previous.unit is not None and previous.unit.unit.kind is FigureKind.PERCENT
    if not is_share or not _reaches(text.word(mention.first - 1)):
        return False
    return text.word(previous.first - 1) not in left_out("levels")


def _reaches(word: str) -> bool:
    """Whether a word leads to what something came to: `إلى`, and what it did so as to (`ليبلغ`)."""
    came = word.lstrip(_AND_SO)
    return word in left_out("reaching") or (came[:1] == _TO and came[1:] in left_out("levels"))


def _goes_on_in_unit(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`41 ألف ليرة، والمازوت 44 ألفا`: thousands of nothing, behind thousands of a unit.

    Of six such numbers in the annotated articles five are of the unit before them.
    """
    unit, low = previous.unit, mention.low
    if unit is None or unit.unit.kind in _NEVER_SHARED or mention.noun is not None:
        return False
    are_scaled = low.in_digits and low.scale >= 1000 and previous.low.scale >= 1000
    if not are_scaled or text.line(previous.first) != text.line(mention.first):
        return False
    if text.sentence(previous.first) != text.sentence(mention.first):
        return _measures_its(text, mention, unit.unit.kind)
    return left_out("counters").isdisjoint(
        text.words[max(previous.last, mention.first - _ROW_REACH) : mention.first]
    )


def _measures_its(text: FigureText, mention: Mention, kind: FigureKind) -> bool:
    """`يخزن السد … م3. وسعته البالغة 280 مليونا`: a size of the same kind, of what was told before.

    A pronoun leads back to the sentence before; which sizes have which kind of unit is a table.
    """
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _ROW_REACH) : mention.first]
    return not _sizes(kind).isdisjoint(said)


@cache
def _sizes(kind: FigureKind) -> frozenset[str]:
    """`سعتها`, `وسعته`: the words for sizes of a kind, with a pronoun and what is glued to them."""
    words = read_table("context")["sizes"].get(kind.value, ())
    bare = [word.removesuffix("ة") + ("ت" if word.endswith("ة") else "") for word in words]
    return folded(
        f"{glued}{word}{pronoun}"
        for word in bare
        for glued in ("", "و", "ب", "ل", "ف")
        for pronoun in ("ه", "ها", "هم", "هما")
    )


def _is_decimal(number: NumberReading) -> bool:
    """A number with decimals and no unit of its own (`4.28 في المائة مقابل 4,44`)."""
    return number.last == number.first + 1 and number.value != int(number.value)
