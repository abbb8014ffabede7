"""Compounds: numbers that a sign joins (dates, scores, marks, ranges)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading, read_number
from articles.figures.figure_text import FigureText
from articles.figures.phrases import folded, read_table

_SIGNS = frozenset("/-:\\")
ZERO = fold_word("صفر")
"""The word for nothing, as it stands in results (`2-صفر`)."""
_PARAGRAPH_REACH = 120
_LONGEST = 12
_CUE_REACH = 12
_HIGHEST_SCORE = 150


@dataclass(frozen=True, slots=True)
class Compound:
    """Numbers joined by signs.

    Attributes:
        places: Indexes of the numbers.
        signs: The signs between them.
        last: Index after the last of its words.
    """

    places: tuple[int, ...]
    signs: tuple[str, ...]
    last: int


@cache
def _cues(name: str) -> frozenset[str]:
    words = folded(read_table("exclusions")["scores"][name])
    return words | {letter + word for word in words for letter in "وبفل"}


def read_compound(text: FigureText, at: int) -> Compound | None:
    """The compound that starts at the number at `at`, or None when no sign joins it to another."""
    places, signs = [at], []
    while len(places) < _LONGEST:
        sign, following = text.word(places[-1] + 1), text.word(places[-1] + 2)
        if sign not in _SIGNS or not (following[:1].isdecimal() or following == ZERO):
            break
        if sign == ":" and not (text.touches(places[-1]) and text.touches(places[-1] + 1)):
            break
        places.append(places[-1] + 2)
        signs.append(sign)
    if not signs:
        return None
    return Compound(tuple(places), tuple(signs), places[-1] + 1)


def is_score(text: FigureText, compound: Compound) -> bool:
    """Whether a pair of numbers is the result of a match, by the words around it."""
    if not _are_small(text, compound):
        return False
    if _has_cue(text, compound, "cues") or has_zero(text, compound):
        return True
    first = compound.places[0]
    start, end = text.line(first)
    low, high = max(start, first - _PARAGRAPH_REACH), min(end, first + _PARAGRAPH_REACH)
    return compound.signs[0] in "-/" and not _cues("games").isdisjoint(text.words[low:high])


def has_zero(text: FigureText, compound: Compound) -> bool:
    """Whether one of the numbers is the word for nothing."""
    return any(text.word(place) == ZERO for place in compound.places)


def is_mark(text: FigureText, compound: Compound) -> bool:
    """Whether a pair is a mark out of a whole (`17/20`)."""
    if compound.signs != ("/",) or not _are_small(text, compound) or has_zero(text, compound):
        return False
    low, high = (float(text.word(place)) for place in compound.places)
    return low <= high and high in {10, 20, 100} and _has_cue(text, compound, "marks")


def _are_small(text: FigureText, compound: Compound) -> bool:
    words = [text.word(place) for place in compound.places]
    return len(words) == 2 and all(
        word == ZERO or (word.isdecimal() and len(word) <= 3 and int(word) <= _HIGHEST_SCORE)
        for word in words
    )


def _has_cue(text: FigureText, compound: Compound, name: str) -> bool:
    start, _ = text.sentence(compound.places[0])
    window = text.words[max(start, compound.places[0] - _CUE_REACH) : compound.places[0]]
    return not _cues(name).isdisjoint(window)


def goals(words: list[str], at: int) -> NumberReading | None:
    """The number at a word of a result, in digits or as the word for nothing."""
    if words[at] == ZERO:
        return NumberReading(at, at + 1, 0, 0.0, in_digits=True)
    return read_number(words, at)
