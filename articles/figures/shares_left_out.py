"""Shares left out: bare numbers that are per cent by what they are said to be the rate of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.word_kinds import is_verb
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.loans import Borrower, Loan, Scales, left_out
from articles.figures.lost_signs import percent_at
from articles.figures.measure_words import indexes, rates, stem, to_levels
from articles.figures.mention import Mention
from articles.figures.phrases import folded, read_table
from articles.figures.unit import UnitMatch

_WHOLE = 100
_REACH, _ANSWERS_REACH = 8, 14
_AND, _THAT_IS, _SO_AS_TO = "و", fold_word("أي"), "وفل"
_POINTS = "pp"


@cache
def _told_in_shares() -> frozenset[str]:
    """What has a rate in per cent (`النمو`, `نموها`), without its article, folded."""
    words = folded(read_table("context")["left_out"]["told_in_shares"])
    return words | {
        word + pronoun for word in words for pronoun in ("ه", *closed_class("pronoun_endings"))
    }


def is_share(text: FigureText, mention: Mention) -> bool:
    """Whether a bare number in digits is per cent: `نما بنسبة 0,9`, `معدل النمو السنوي 4.4`.

    Args:
        text: The text.
        mention: The bare number.
    """
    low = mention.low
    if low.value > _WHOLE or low.scale != 1 or not low.in_digits:
        return False
    if text.word(mention.first - 1) in left_out("shares"):
        return True
    if low.value == int(low.value) or mention.high is not None:
        return False
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _REACH) : mention.first]
    named = [at for at, word in enumerate(said) if word in rates()]
    if not named:
        # `نمو الاقتصاد سيبلغ 3,1`, `تراجع التضخم إلى 3.9`
        named = [at - 1 for at, word in enumerate(said) if stem(word) in left_out("shares_alone")]
    if not named or any(word[:1].isdecimal() for word in said[named[-1] + 1 :]):
        return False
    return bool(said[named[-1] + 1 :]) and stem(said[named[-1] + 1]) in _told_in_shares()


def names_rate(said: Sequence[str]) -> bool:
    """Whether what some words last name in a rate is one in per cent (`معدل النمو`), no index."""
    for at in range(len(said) - 1, 0, -1):
        if said[at] in indexes():
            return False
        if said[at - 1] in rates() and stem(said[at]) in _told_in_shares():
            return True
    return False


def _is_of_others(number: Borrower, previous: Mention) -> bool:
    """`62 في المئة يفضلون البيت، مقابل 21 يفضلون المكتب و17 لا رأي لهم`: what the others do."""
    low, lead, behind = number.mention.low, number.word(-1), number.word(0)
    are_parts = previous.high is None and low.value + previous.low.value <= _WHOLE
    is_led = lead == _AND or lead in left_out("beside")
    if not are_parts or len(number.since(previous)) > _ANSWERS_REACH:
        return False
    if lead == _THAT_IS:
        # `ننتج 60 بالمائة ونستورد الباقي أي 40`
        return low.value + previous.low.value == _WHOLE
    return is_led and (is_verb(behind) or behind in left_out("denying"))


@cache
def _narrowing() -> frozenset[str]:
    return folded(read_table("context")["points"]["narrowing"])


def _comes_to(number: Borrower, previous: Mention) -> bool:
    """`خفض الفائدة 50 نقطة أساس لتبلغ 8.5`: what a rate came to that moved by points."""
    of_points = previous.unit is not None and previous.unit.unit.code == _POINTS
    lead = number.word(-1)
    came = lead in to_levels() or lead.lstrip(_SO_AS_TO) in left_out("levels")
    return of_points and came and number.mention.low.value <= _WHOLE


def _is_narrowed_to(number: Borrower, previous: Mention) -> bool:
    """`هبط بنحو 4.5 في المائة، قبل أن يقلص خسائره إلى 0.7`: another loss, or another gain."""
    is_smaller = number.mention.low.value < previous.low.value <= _WHOLE
    came = number.word(-1) in to_levels()
    return is_smaller and came and not _narrowing().isdisjoint(number.since(previous))


def _percent(lender: Mention) -> UnitMatch | None:
    """The sign of per cent, of points of a hundred."""
    return percent_at(lender.first, lender.last)


_PERCENTS = frozenset({FigureKind.PERCENT})
RATES = (
    Loan(_comes_to, _PERCENTS, scales=Scales.NONE, lent=_percent),
    Loan(_is_narrowed_to, _PERCENTS, scales=Scales.NONE),
)
"""Ways in which what a rate came to leaves its sign to how far it moved before."""
SHARES = (Loan(_is_of_others, _PERCENTS, scales=Scales.NONE),)
"""Ways in which a number leaves the sign of its share to the one before."""
