"""Magnitudes: numbers that name no more than a magnitude (`مئات الآلاف من الشباب`)."""

from __future__ import annotations

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import function_words, is_counted_noun, is_definite
from articles.figures.signs import is_sign_of_next
from articles.figures.units import unit_of_many

_OF = fold_word("من")
_AS_WRITTEN = "مآت"
_HUNDREDS = fold_word(_AS_WRITTEN)


def read_magnitude(text: FigureText, number: NumberReading) -> Mention | None:
    """`مئات الآلاف من الشباب`, `آلاف المغاربة`: with what it counts, or None where it is none."""
    if (number.definite and number.prefix) or _is_death(text, number):
        return None
    last = at = number.last
    if text.word(at) == _OF:
        at += 1
    noun = None
    unit = None if is_sign_of_next(text, at) else unit_of_many(text.words, at)
    if unit is not None:
        # `ملايين الدولارات` are counted: without a number nothing is measured.
        noun, last = (unit.first, unit.last), unit.last
    elif text.word(at) in function_words():
        # `الآلاف الذين خرجوا`
        last = number.last
    elif is_definite(text.word(at)) or is_counted_noun(text.words, at):
        noun, last = (at, at + 1), at + 1
    return Mention(Shape.INDEFINITE, number.first, last, number.prefix, number, noun=noun)


def _is_death(text: FigureText, number: NumberReading) -> bool:
    """`مات` ("died") is `مآت` ("hundreds") when it is folded."""
    read = text.sequence.as_read(number.first, number.first + 1)
    return text.words[number.first].endswith(_HUNDREDS) and not read.endswith(_AS_WRITTEN)
