"""Signs beside numbers: what makes one negative, and whose a sign between two is."""

from __future__ import annotations

from dataclasses import replace

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, rule_words
from articles.figures.unit import UnitMatch

_MINUS = rule_words("signs", "minus")
SIGNS = frozenset("%$€£")
"""Signs of units that may stand on either side of their number."""
_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9, "T": 1e12}
_UNDER, _ZERO = fold_word("تحت"), fold_word("الصفر")
_OPENING = frozenset({"(", "["})
_CLOSING = frozenset({")", "]"})
_DEGREES = folded(["درجة", "درجات"])
_SIGNED_NOUNS = rule_words("signs", "signed_nouns")
_OF_THEM = folded_class("of_them")
_UNSIGNED = frozenset(
    {FigureKind.DURATION, FigureKind.LENGTH, FigureKind.AREA, FigureKind.VOLUME, FigureKind.WEIGHT}
)


def with_sign(text: FigureText, mention: Mention) -> Mention:
    """The mention with the sign that makes it negative, if one does.

    A hyphen that opens a line of a list, or stands between two words or numbers, is no sign.
    """
    if mention.high is not None and mention.low.value < 0:
        is_first = is_signed(text, mention.first)
        return replace(mention, first=mention.first - 1, prefix=0) if is_first else mention
    if not _can_be_negative(text, mention):
        return mention
    if is_signed(text, mention.first) or _is_signed_in_brackets(text, mention):
        return replace(mention, first=mention.first - 1, prefix=0, negative=True)
    if is_below_zero(text, mention):
        return replace(mention, last=mention.last + 2, negative=True)
    return mention


def is_sign_of_next(text: FigureText, at: int) -> bool:
    """`ألف%5`: between words and digits a sign is of the digits that it touches."""
    follows = text.touches(at) and text.word(at + 1)[:1].isdecimal()
    return text.word(at) in SIGNS and follows and not text.word(at - 1)[:1].isdecimal()


def lettered(text: FigureText, unit: UnitMatch, last: int) -> tuple[UnitMatch, int]:
    """`$300m`, `€5B`: the coin of its millions, by the letter glued behind, and where it ends."""
    factor = _SCALES.get(text.word(last)) if text.touches(last - 1) else None
    if factor is None or unit.unit.kind is not FigureKind.MONEY:
        return unit, last
    return replace(unit, unit=replace(unit.unit, factor=unit.unit.factor * factor)), last + 1


def is_below_zero(text: FigureText, mention: Mention) -> bool:
    """`5 تحت الصفر`."""
    return text.word(mention.last) == _UNDER and text.word(mention.last + 1) == _ZERO


def is_signed(text: FigureText, first: int) -> bool:
    """Whether a sign or a word before the number at `first` makes it negative."""
    return text.word(first - 1) in _MINUS or _has_hyphen(text, first)


def _has_hyphen(text: FigureText, first: int) -> bool:
    """Whether a hyphen that belongs to no word and no other number touches the one at `first`."""
    if text.word(first - 1) != "-" or not text.touches(first - 1):
        return False
    before = text.word(first - 2)
    if before in {"", "\n"} or before[:1].isdecimal():
        return False
    return before in _OPENING or not text.touches(first - 2)


def is_minus_behind(text: FigureText, first: int, end: int) -> bool:
    """`10- درجات`, `3.5-%`: a minus that was typed behind its number, as it is seen there."""
    if text.word(end) != "-" or not text.touches(end - 1) or text.word(first - 1) in {"", "\n"}:
        return False
    following = text.word(end + 1)
    return following in _DEGREES if not text.touches(end) else following == "%"


def _is_signed_in_brackets(text: FigureText, mention: Mention) -> bool:
    """`(- 4,0 مليارات)`: a hyphen apart is a sign where brackets hold the two alone."""
    opening = mention.first - 2
    return (
        text.word(mention.first - 1) == "-"
        and text.word(opening) in _OPENING
        and text.touches(opening)
        and text.word(mention.last) in _CLOSING
    )


def _can_be_negative(text: FigureText, mention: Mention) -> bool:
    if mention.high is not None or mention.shape not in {
        Shape.MEASURED,
        Shape.BARE,
        Shape.COUNTED,
    }:
        return False
    if mention.noun is not None:
        return text.word(mention.noun[0]) in _SIGNED_NOUNS
    if text.word(mention.last) in _OF_THEM:
        # `وقع 400 موظف -90 منهم من المصنع- عريضة`
        return False
    return mention.unit is None or mention.unit.unit.kind not in _UNSIGNED
