"""Left out: units that a number shares with the one before it."""

from __future__ import annotations

from articles.arabic.numerals import NumberReading
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.phrases import folded
from articles.figures.qualifiers import qualifier_before

_CONTINUING = folded(
    ["إلى", "مقابل", "و", "حتى", "من", "عن", "قبل", "مع", "بدل", "عوض", "لقاء", "ب", "بينها",
     "منها", "ومقابل"]
)  # fmt: skip
_CONTINUING_REACH = 9


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
    start = qualifier_before(text, mention)
    at = start[0] if start is not None else mention.first
    return text.word(at - 1) in _CONTINUING or joint[0] in _CONTINUING


def _is_decimal(number: NumberReading) -> bool:
    """A number with decimals and no unit of its own (`4.28 في المائة مقابل 4,44`)."""
    return number.last == number.first + 1 and number.value != int(number.value)
