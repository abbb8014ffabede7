"""Parts of amounts: a number without its unit, of the amount that was told before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.word_kinds import is_verb
from articles.figures.bare_numbers import BareNumbers
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.left_out import with_unit_left_out
from articles.figures.loans import (
    MILLION,
    THOUSAND,
    Borrower,
    Loan,
    Scales,
    left_out,
    lend,
    smallest_part,
)
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_plural
from articles.figures.number_rows import leads_on
from articles.figures.phrases import folded, read_table
from articles.figures.ranges import between
from articles.figures.units import SIZED

_OF, _AND, _NEAR = fold_word("من"), "و", 6
_ALL = frozenset(FigureKind)


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
    if mention.unit is not None:
        return None
    number = Borrower(text, mention, found, bare)
    return lend(number, _PARTS) or _of_money(number) or lend(number, _RANGES)


def _is_range_alike(number: Borrower, last: Mention) -> bool:
    """`بين 3 و4 دراهم بالجملة، وما بين 5 و6 بالتقسيط`: a range in the unit of the one before."""
    mention = number.mention
    both = last.high is not None and mention.high is not None
    return both and mention.shape is Shape.BARE and number.word(-1) in between()


def _is_first_part(number: Borrower, whole: Mention) -> bool:
    """`32 بالمئة: 22,1 لدى الذكور`: the first part behind a whole, in its unit."""
    mention = number.mention
    is_bare = mention.shape is Shape.BARE and mention.high is None
    follows = number.word(-1) == ":" and whole.last == mention.first - 1
    return is_bare and follows and leads_on(number.word(0))


def _is_of_measure(number: Borrower, previous: Mention) -> bool:
    """`38 كيلومترا، منها 28 تحت البحر`, `40 ميغاواط من أصل 90`: in the unit of the other.

    A verb behind the part is nothing that it counts (`300 هكتار منها 40 تمتد`), and what has no
    plural behind `من` is what it is of (`7200 ميغاواط، منها 1800 من الريح`).
    """
    mention = number.mention
    is_part = number.word(-1) in left_out("of_it") and mention.low.value < previous.low.value
    is_whole = number.word(-1) in _of_all() and previous.last == mention.first - 2
    noun = _noun(number)
    is_of = number.text.word(mention.low.last) == _OF and not is_plural(noun)
    is_bare = mention.noun is None or noun in left_out("qualities") or is_verb(noun) or is_of
    written = mention.low.in_digits or mention.low.scale >= THOUSAND
    return mention.high is None and is_bare and written and (is_part or is_whole)


def _is_next_part(number: Borrower, previous: Mention) -> bool:
    """`720 كيلومترا، منها 540 في الشمال و180 في الجنوب`: another part of the same whole."""
    mention = number.mention
    is_bare = mention.shape is Shape.BARE and mention.high is None
    lead = number.text.word(previous.first - 1)
    is_joined = number.word(-1) == _AND and lead in left_out("of_it")
    return (
        is_bare and is_joined and leads_on(number.word(0)) and len(number.since(previous)) <= _NEAR
    )


def _is_served(number: Borrower, _: Mention) -> bool:
    """`18 شهرا حبسا منها 6 نافذة`: the part of a sentence that is served, in its unit."""
    return number.word(-1) in left_out("of_it") and _noun(number) in left_out("served")


def _is_of_mass(number: Borrower, _: Mention) -> bool:
    """`6 ملايين فدان منها 4 ملايين ذرة`: of what nobody counts, in the unit of the one before."""
    return number.mention.high is None and _noun(number).removesuffix("ا") in _masses()


def _noun(number: Borrower) -> str:
    noun = number.mention.noun
    return number.text.word(noun[0]) if noun is not None else ""


def _of_money(number: Borrower) -> Mention | None:
    """`37 مليار دينار، منها 36 مليارا من النفط و1 مليار ضرائب`: of the dinars, and not of oil."""
    text, mention = number.text, number.mention
    is_money = _noun(number) in left_out("money") and mention.low.scale >= MILLION
    # `18 ألفا من الأشجار` are trees, and no part of the money before.
    is_of = text.word(mention.low.last) == _OF and not is_plural(_noun(number))
    if mention.shape is not Shape.COUNTED or not (is_of or is_money):
        return None
    alone = Mention(Shape.BARE, mention.first, mention.low.last, mention.prefix, mention.low)
    return with_unit_left_out(text, alone, number.found, number.bare)


_PARTS = (
    Loan(_is_first_part, _ALL, in_digits=False),
    Loan(_is_of_measure, SIZED, in_digits=False),
    Loan(_is_next_part, SIZED),
    Loan(_is_served, frozenset({FigureKind.DURATION}), in_digits=False, lent=smallest_part),
    Loan(_is_of_mass, SIZED, scales=Scales.EQUAL, in_digits=False),
)
_RANGES = (Loan(_is_range_alike, _ALL, scales=Scales.EQUAL, in_digits=False),)
"""Ways in which a part of an amount is told without its unit, in the order of asking."""
