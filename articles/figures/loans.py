"""Loans: the unit that a number leaves out, from a figure that was told before it.

Each way in which texts leave units out is a row of a table: what may be lent, from how far back,
and what the words between have to say. `left_out`, `coins` and `amount_parts` hold the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from itertools import islice
from typing import NamedTuple

from articles.arabic.numerals import NumberReading
from articles.figures.bare_numbers import BareNumbers
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import PhraseTable, folded, read_table
from articles.figures.unit import UnitMatch
from articles.figures.units import SIZED

THOUSAND, MILLION = 1e3, 1e6
_MOST_BACK = 256
"""Figures, four times those of the longest annotated article: else each number of a long text would
go through all of it."""
MONEY = frozenset({FigureKind.MONEY})
_BASES, _BASE_REACH = frozenset({1.0, 100.0}), 2


class Within(Enum):
    """The stretch of text in which both figures stand."""

    SENTENCE = auto()
    LINE = auto()
    TEXT = auto()


class Scales(Enum):
    """How the scale words of both numbers have to stand to each other."""

    ANY = auto()
    EQUAL = auto()
    NONE = auto()  # 14.55, 98.25
    THOUSANDS = auto()  # 41 ألفا, 3 ملايين
    OWN_MILLIONS = auto()  # what was told before is of any scale


class Borrower(NamedTuple):
    """A number without a unit, and what is known around it.

    Attributes:
        text: The text.
        mention: The number.
        found: The figures before it.
        bare: Tells whether the number would be a figure without a unit.
    """

    text: FigureText
    mention: Mention
    found: Sequence[Mention]
    bare: BareNumbers

    def word(self, step: int) -> str:
        """The word before the number (-1 is next to it), or behind its digits (0, 1 …)."""
        at = self.mention.first if step < 0 else self.mention.last
        return self.text.word(at + step)

    def since(self, lender: Mention) -> list[str]:
        """The words between a figure and the number."""
        return self.text.words[lender.last : self.mention.first]

    def said(self, reach: int) -> list[str]:
        """The words of the sentence before the number, no more than so many."""
        start, _ = self.text.sentence(self.mention.first)
        return self.text.words[max(start, self.mention.first - reach) : self.mention.first]


def as_told(lender: Mention) -> UnitMatch | None:
    """The unit as the lender has it."""
    return lender.unit


def whole_coin(lender: Mention) -> UnitMatch | None:
    """Of `7 فلوس` the whole coin, of `50 مليون سنتيم` the centime."""
    unit = lender.unit
    if unit is None or unit.unit.factor >= 1 or lender.low.scale > 1:
        return unit
    return replace(unit, unit=replace(unit.unit, factor=1.0, factor_by_code={}))


def smallest_part(lender: Mention) -> UnitMatch | None:
    """Of `سنتين و6 أشهر` the month."""
    return lender.unit if lender.duration_tail is None else lender.duration_tail[1]


@dataclass(frozen=True, slots=True)
class Loan:
    """One way in which a unit is left out.

    Attributes:
        holds: Whether the words around the number say so, beside a lender.
        kinds: The kinds of unit that are lent.
        within: The stretch in which both stand.
        back: How many figures back the lender may be; None for as many as an article has.
        scales: How their scale words stand to each other.
        in_digits: Whether the number has to be written in digits.
        decimal: Whether the number has to have decimals.
        unless: Words (folded) of which none may stand between both.
        lent: What of the lender's unit is lent.
    """

    holds: Callable[[Borrower, Mention], bool]
    kinds: frozenset[FigureKind]
    within: Within = Within.SENTENCE
    back: int | None = 1
    scales: Scales = Scales.ANY
    in_digits: bool = True
    decimal: bool = False
    unless: Callable[[], frozenset[str]] = frozenset
    lent: Callable[[Mention], UnitMatch | None] = as_told


def lend(borrower: Borrower, loans: Sequence[Loan]) -> Mention | None:
    """The number with the unit that the first of the loans gives it; None where none holds."""
    for loan in loans:
        if not _may_borrow(borrower.mention.low, loan):
            continue
        for lender in _lenders(borrower, loan):
            if loan.holds(borrower, lender):
                return measured_in(borrower.mention, loan.lent(lender))
    return None


def measured_in(mention: Mention, unit: UnitMatch | None) -> Mention:
    """A number, or what only looks counted, in a unit."""
    return replace(mention, shape=Shape.MEASURED, last=mention.number_end, noun=None, unit=unit)


def _may_borrow(low: NumberReading, loan: Loan) -> bool:
    """Whether a number is written as those are to which something is lent in this way."""
    if (loan.in_digits and not low.in_digits) or (loan.decimal and not is_decimal(low)):
        return False
    # What would not fit its like fits nothing: no text is looked through for it.
    return _fit(loan.scales, low.scale, low.scale)


def _lenders(borrower: Borrower, loan: Loan) -> Iterator[Mention]:
    """The figures that may lend, from the nearest back."""
    text, mention, low = borrower.text, borrower.mention, borrower.mention.low
    start = 0
    if loan.within is not Within.TEXT:
        stretch = text.sentence if loan.within is Within.SENTENCE else text.line
        start, _ = stretch(mention.first)
    found, barring, behind = borrower.found, loan.unless(), mention.first
    prices = (
        found[at]
        for at in reversed(range(len(found)))
        if not (_is_base(text, found, at) or _is_size_of_item(mention, found[at]))
    )
    for each in islice(prices, _MOST_BACK if loan.back is None else loan.back):
        # Only the words since the figure asked before: what stands there bars all further back.
        if each.first < start or not barring.isdisjoint(text.words[each.last : behind]):
            return
        behind = each.last
        is_lent = each.unit is not None and each.unit.unit.kind in loan.kinds
        if is_lent and _fit(loan.scales, low.scale, each.low.scale):
            yield each


def _is_base(text: FigureText, found: Sequence[Mention], at: int) -> bool:
    """`153 ألف دينار مقابل 100 دولار`: for how much a price is told, which is no price."""
    lender = found[at]
    if at == 0 or lender.unit is None or lender.low.value not in _BASES:
        return False
    priced = found[at - 1].unit
    is_price = priced is not None and priced.unit.kind is lender.unit.unit.kind is FigureKind.MONEY
    leads = text.word(lender.first - 1) in left_out("bases")
    return is_price and leads and lender.first - found[at - 1].last <= _BASE_REACH


def _is_size_of_item(mention: Mention, lender: Mention) -> bool:
    """`كيس الدقيق 25 كيلو 19 ألفا`: right before a price, how large what it is paid for is."""
    is_size = lender.unit is not None and lender.unit.unit.kind in SIZED
    return is_size and lender.last == mention.first


def _fit(scales: Scales, own: float, other: float) -> bool:
    match scales:
        case Scales.ANY:
            return True
        case Scales.EQUAL:
            return own == other
        case Scales.NONE:
            return own == other == 1
        case Scales.THOUSANDS:
            return own >= THOUSAND and other >= THOUSAND
        case Scales.OWN_MILLIONS:
            return own >= MILLION


def is_decimal(number: NumberReading) -> bool:
    """Whether a number has decimals and no scale of its own (`مقابل 4,44`)."""
    return number.last == number.first + 1 and number.value != int(number.value)


@cache
def left_out(name: str) -> frozenset[str]:
    """A list of `left_out` in context.toml, folded."""
    return folded(read_table("context")["left_out"][name])


@cache
def was() -> PhraseTable[bool]:
    """`بعد أن كان`: before what something was until then."""
    return PhraseTable(
        ((phrase, True) for phrase in read_table("context")["left_out"]["was"]), backwards=True
    )
