"""Parts of amounts: a number without its unit, of the amount that was told before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.bare_numbers import BareNumbers, leads_on
from articles.figures.coins import left_out
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.left_out import with_unit_left_out
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table
from articles.figures.ranges import between
from articles.figures.units import SIZED

_OF = fold_word("من")
_LARGE = 1e6


@cache
def _masses() -> frozenset[str]:
    """Names of what is measured and never counted (`ذرة`, `قمح`), folded."""
    return folded(read_table("nouns")["masses"]["words"])


@cache
def _of_all() -> frozenset[str]:
    return folded(read_table("bare_numbers")["of_all"])


def part_of_amount(
    text: FigureText, mention: Mention, found: Sequence[Mention], bare: BareNumbers
) -> Mention | None:
    """A number with the unit of the amount that it is a part of, or the whole of; or None.

    Args:
        text: The text.
        mention: The number, counting nothing or what only looks counted.
        found: The figures before it.
        bare: Tells whether the number would be a figure without a unit.
    """
    return (
        _broken_down(text, mention, found)
        or _of_measure(text, mention, found)
        or _served(text, mention, found)
        or _of_mass(text, mention, found)
        or _of_money(text, mention, found, bare)
    )


def range_like_last(text: FigureText, mention: Mention, found: Sequence[Mention]) -> Mention | None:
    """`بين 3 و4 دراهم بالجملة، وما بين 5 و6 بالتقسيط`: a range in the unit of the one before."""
    last = found[-1] if found else None
    if last is None or last.unit is None or last.high is None or mention.high is None:
        return None
    same = text.sentence(last.first) == text.sentence(mention.first)
    alike = mention.shape is Shape.BARE and mention.low.scale == last.low.scale
    is_between = text.word(mention.first - 1) in between()
    if not (same and alike and is_between):
        return None
    return replace(mention, shape=Shape.MEASURED, unit=last.unit)


def _broken_down(text: FigureText, mention: Mention, found: Sequence[Mention]) -> Mention | None:
    """`32 بالمئة: 22,1 لدى الذكور`: the first part behind a whole, in its unit."""
    unit = found[-1].unit if found else None
    is_bare = mention.shape is Shape.BARE and mention.high is None
    follows = text.word(mention.first - 1) == ":" and found and found[-1].last == mention.first - 1
    if unit is None or not (is_bare and follows and leads_on(text.word(mention.last))):
        return None
    return replace(mention, shape=Shape.MEASURED, unit=unit)


def _of_measure(text: FigureText, mention: Mention, found: Sequence[Mention]) -> Mention | None:
    """`38 كيلومترا، منها 28 تحت البحر`, `40 ميغاواط من أصل 90`: in the unit of the other."""
    previous = found[-1] if found else None
    unit = previous.unit if previous is not None else None
    if previous is None or unit is None or unit.unit.kind not in SIZED:
        return None
    if text.sentence(previous.first) != text.sentence(mention.first) or not mention.low.in_digits:
        return None
    before = text.word(mention.first - 1)
    is_part = before in left_out("of_it") and mention.low.value < previous.low.value
    is_whole = before in _of_all() and previous.last == mention.first - 2
    is_alone = mention.unit is None and mention.high is None
    is_bare = mention.noun is None or text.word(mention.noun[0]) in left_out("qualities")
    if not (is_alone and is_bare and (is_part or is_whole)):
        return None
    last = mention.low.last
    return replace(mention, shape=Shape.MEASURED, last=last, noun=None, unit=unit)


def _served(text: FigureText, mention: Mention, found: Sequence[Mention]) -> Mention | None:
    """`18 شهرا حبسا منها 6 نافذة`: the part of a sentence that is served, in its unit."""
    unit = found[-1].unit if found else None
    if mention.noun is None or unit is None or unit.unit.kind is not FigureKind.DURATION:
        return None
    is_served = text.word(mention.noun[0]) in left_out("served")
    is_part = text.word(mention.first - 1) in left_out("of_it") and is_served
    if not is_part or text.sentence(found[-1].first) != text.sentence(mention.first):
        return None
    tail, last = found[-1].duration_tail, mention.low.last
    unit = unit if tail is None else tail[1]
    return replace(mention, shape=Shape.MEASURED, last=last, noun=None, unit=unit)


def _of_mass(text: FigureText, mention: Mention, found: Sequence[Mention]) -> Mention | None:
    """`6 ملايين فدان منها 4 ملايين ذرة`: of what nobody counts, in the unit of the one before."""
    unit = found[-1].unit if found else None
    if mention.noun is None or unit is None or unit.unit.kind not in SIZED or mention.high:
        return None
    noun = text.word(mention.noun[0]).removesuffix("ا")
    alike = mention.low.scale == found[-1].low.scale and mention.unit is None
    same = text.sentence(found[-1].first) == text.sentence(mention.first)
    if not (alike and same and noun in _masses()):
        return None
    return replace(mention, shape=Shape.MEASURED, last=mention.low.last, noun=None, unit=unit)


def _of_money(
    text: FigureText, mention: Mention, found: Sequence[Mention], bare: BareNumbers
) -> Mention | None:
    """`37 مليار دينار، منها 36 مليارا من النفط و1 مليار ضرائب`: of the dinars, and not of oil."""
    is_money = mention.noun is not None and text.word(mention.noun[0]) in left_out("money")
    is_money = is_money and mention.low.scale >= _LARGE
    is_of = text.word(mention.low.last) == _OF
    if mention.shape is not Shape.COUNTED or not (is_of or is_money):
        return None
    alone = Mention(Shape.BARE, mention.first, mention.low.last, mention.prefix, mention.low)
    return with_unit_left_out(text, alone, found, bare)
