"""Ordinals: number words that say the how-manieth, and no quantity."""

from __future__ import annotations

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.number_words import NumberWord, Role, number_lexicon
from articles.arabic.numerals import NumberReading, read_number
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measuring import MeasureReader
from articles.figures.nouns import is_counted_noun, is_definite
from articles.figures.parts import PartReader
from articles.figures.postposed import is_stretch
from articles.figures.units import SIZED, match_unit

_IN = fold_word("في")


class Ordinals:
    """Tells the words of an ordinal from those of a number, in one text."""

    def __init__(self, text: FigureText, measures: MeasureReader, parts: PartReader) -> None:
        self._text = text
        self._measures = measures
        self._parts = parts

    def belong(self, at: int, known: NumberWord) -> bool:
        """Whether the word at a place is a part of an ordinal.

        `الثاني عشر`, `الحادي والعشرين`, `القرن العشرين`; `في المائة` on its own.
        """
        before = self._text.word(at - 1)
        if known.role in {Role.TEN, Role.TENS} and before in number_lexicon().ordinals:
            return True
        if known.role is Role.HUNDRED and known.definite:
            return before == _IN or known.prefix > 0
        if known.role is not Role.TENS or not known.definite or _is_plural(before):
            return False
        number = read_number(self._text.words, at)
        return number is None or not self._measures_something(number)

    def _measures_something(self, number: NumberReading) -> bool:
        """`الخمسين في المائة`, `العشرين عاما`, `العشرين يورو`, `الأربعين من عمره`: no ordinal."""
        following = self._text.word(number.last)
        accusative = following.endswith("ا") and is_counted_noun(self._text.words, number.last)
        unit = match_unit(self._text.words, number.last)
        is_sized = unit is not None and unit.unit.kind in SIZED | {FigureKind.MONEY}
        is_share = self._measures.percent_follows(number.last)
        return is_share or accusative or is_sized or self._parts.age(number) is not None


def _is_plural(word: str) -> bool:
    return is_definite(word) and (word.endswith(closed_class("sound_plurals")) or is_stretch(word))
