"""Numbers that stand after what they count, and parts of a whole.

`الجماعات السبعة`, `مقعد واحد`, `الدول ال28`; `ثلثا السكان`, `نصف ساعة`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.number_words import OF_THEM, number_lexicon
from articles.arabic.numerals import NumberReading, is_number_start
from articles.arabic.word_kinds import is_likely_noun
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import (
    function_words,
    is_counted_noun,
    is_definite,
    is_phrase_word,
    is_plural,
)
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.signs import is_sign_of_next
from articles.figures.unit import UnitMatch
from articles.figures.units import SIZED, match_unit

_PARTICLES = frozenset({"وب", "ول", "ب", "و", "ل", "ك", "ف"})
_NO_PLURALS = rule_words("postposed", "no_plurals")
_ADJECTIVES = (fold_word("ية"), fold_word("يين"))
_STRETCH_REACH = 4
_MEASURED = SIZED | {FigureKind.MONEY, FigureKind.OTHER, FigureKind.TEMPERATURE}
_LONGEST_UNIT = 3
_GLUED = frozenset("بلو")
_MOST_OF_PLURAL, _HUNDRED, _OF_TENS = 10, 100, ("ا", "ه")
_EACH = fold_word("كل")
_TWO, _DUAL_ENDINGS, _SHORTEST_DUAL = 2, closed_class("dual_endings"), 5
_FIRST = folded(["الأولى", "الأوائل", "الأول"])
_DEFINITE_SUFFIXES = (*closed_class("pronoun_endings"), "نا")


@cache
def _people(name: str) -> frozenset[str]:
    """Words beside a bare number that say that it counts people."""
    return folded(read_table("context")["people"][name])


@cache
def _not_wholes() -> frozenset[str]:
    """Of these a part is a place, a time or a name (`نصف النهائي`), and no share."""
    return folded(read_table("context")["parts"]["not_wholes"])


@cache
def _stretches() -> frozenset[str]:
    return folded(read_table("units")["stretches"]["words"])


@cache
def _wholes() -> frozenset[str]:
    """A part of these is a share, though they are no nouns (`ثلث هؤلاء`)."""
    return folded(read_table("context")["parts"]["wholes"])


@cache
def _countable_ones() -> frozenset[str]:
    words = folded(read_table("context")["one"]["words"])
    return words | {letter + word for word in words for letter in "بلو"}


class PostposedNumbers:
    """Finds in one text what a number after its noun counts."""

    def __init__(self, text: FigureText) -> None:
        self._text = text

    def one(self, number: NumberReading) -> Mention | None:
        """`مقعد واحد`, `مقعد برلماني واحد`; not the `واحد` of "one of them"."""
        text = self._text
        for back in (1, 2):
            at = number.first - back
            if not function_words().isdisjoint(text.words[at + 1 : number.first]):
                # `40 مليار دولار في واحدة من أكبر الصفقات`
                break
            is_counted = self._is_number(at - 1)
            if text.word(at) in _countable_ones() and text.word(at - 1) != "كل" and not is_counted:
                unit = self._time_unit(at)
                return Mention(
                    Shape.POSTPOSED, number.first, number.last, number.prefix, number,
                    unit=unit, noun=(at, at + 1),
                )  # fmt: skip
        unit = self._measure_before(number.first)
        if unit is None or text.word(unit.first - 1).endswith(_EACH):
            return None
        if self._is_number(unit.first - 1):
            # `مليون دولار واحد`: it stresses what was counted.
            return None
        return Mention(Shape.POSTPOSED, number.first, number.last, number.prefix, number, unit=unit)

    def _is_number(self, at: int) -> bool:
        """Whether a number stands there, and no year (`لسنة 2017 بأسبوع واحد`)."""
        return is_number_start(self._text.word(at)) and self._text.time_over(at) is None

    def _measure_before(self, end: int) -> UnitMatch | None:
        """`كيلو جرام واحد`, `دولارا واحدا`: the measure or the coin whose name ends there."""
        for first in range(max(0, end - _LONGEST_UNIT), end):
            word = self._text.word(first)
            found = match_unit(self._text.words, first)
            if found is None and first == end - 1 and word[:1] in _GLUED:
                found = match_unit([word[1:]], 0)
                found = found and UnitMatch(first, end, found.unit)
            if found is not None and found.last == end and found.unit.kind in _MEASURED:
                return found
        return None

    def two(self, number: NumberReading, free: int) -> Mention | None:
        """`شرطيين اثنين`: the number that only stresses a dual; with its noun, as one mention.

        Args:
            number: The number.
            free: Index after the last figure found; a dual before it counts already.
        """
        text, at = self._text, number.first - 1
        is_plain = number.value == _TWO and not (
            number.in_digits or number.definite or number.prefix
        )
        noun = text.word(at)
        if not is_plain or at < free or number.last != number.first + 1:
            return None
        if not noun.endswith(_DUAL_ENDINGS) or not is_phrase_word(text.words, at):
            return None
        if is_definite(without_particle(noun)) or len(noun) < _SHORTEST_DUAL:
            return None
        return Mention(Shape.DUAL, at, number.last, 0, replace(number, first=at), noun=(at, at + 1))

    def number(self, mention: Mention) -> Mention | None:
        """`الجماعات السبعة`, `الدول ال28`: a definite number after a definite noun."""
        text, number = self._text, mention.low
        detached = text.word(number.first - 1) == "ال"
        is_definite_one = detached or number.definite or self._is_inside(number)
        if not is_definite_one or number.prefix or self._measures_behind(number):
            return None
        at = number.first - (2 if detached else 1)
        stretch = self._stretch_before(at)
        if stretch is None and text.word(number.last) in _FIRST:
            return None
        if stretch is not None and not detached:
            unit = self._time_unit(stretch)
            return Mention(
                Shape.POSTPOSED, number.first, number.last, 0, number, unit=unit,
                noun=(stretch, at + 1),
            )  # fmt: skip
        if not self._is_counted_before(at):
            return None
        head = self._head(at)
        unit = self._time_unit(head)
        if detached and unit is not None and text.word(head).removeprefix("ال") not in _stretches():
            return None
        return Mention(
            Shape.POSTPOSED, number.first, number.last, 0, number, unit=unit, noun=(head, at + 1)
        )

    def _measures_behind(self, number: NumberReading) -> bool:
        """`سماكة الصفائح العشرين سنتمترا`: the unit of more than ten, in the singular behind it."""
        at = number.last
        if number.in_digits or number.value <= _MOST_OF_PLURAL or self._text.time_over(at):
            return False
        word, found = self._text.word(at), match_unit(self._text.words, at)
        if found is None or is_definite(word) or found.unit.kind is FigureKind.PERCENT:
            return False
        # `الدول العشرين يوم الأحد`: a day is told in the accusative after tens.
        is_day = found.unit.kind is FigureKind.DURATION and number.value < _HUNDRED
        return not is_day or word.endswith(_OF_TENS)

    def _is_inside(self, number: NumberReading) -> bool:
        """`الأشهر 12 المقبلة`, `اللوائح 16 المتنافسة`: between a plural and its adjective."""
        before, after = self._text.word(number.first - 1), self._text.word(number.last)
        joins = is_definite(before) and is_definite(after) and after not in number_lexicon().words
        return joins and number.in_digits and (is_plural(before) or is_stretch(before))

    def counts_people(self, mention: Mention) -> bool:
        """`ثلاثة آخرين`, `أربعة منهم`, `مقتل خمسة وإصابة سبعة`."""
        text, number = self._text, mention.low
        if number.definite:
            return False
        if text.word(number.last) in _people("after"):
            return True
        return text.word(number.first - 1) in _people("before")

    def part(self, number: NumberReading) -> Mention | None:
        """`ثلثا السكان` as a ratio, `نصف ساعة` as half an hour."""
        text, last = self._text, number.last
        if number.definite:
            return None
        following = text.word(last)
        if is_sign_of_next(text, last):
            return None
        unit = match_unit(text.words, last) or self._stretch_of(last)
        if unit is not None:
            return Mention(
                Shape.MEASURED, number.first, unit.last, number.prefix, number, unit=unit
            )
        if text.word(last - 1).endswith(OF_THEM) or following in _wholes():
            # `ثلاثة أرباعها`, `ثلث هؤلاء`
            return Mention(Shape.PART, number.first, last, number.prefix, number)
        return None if following in _not_wholes() else self._part_of_noun(number)

    def _part_of_noun(self, number: NumberReading) -> Mention | None:
        """`ثلثا السكان`, `نصف سكان المدينة`, `ربع مستخدميه`."""
        text, last = self._text, number.last
        following = text.word(last)
        whole = is_definite(following) or (
            is_counted_noun(text.words, last)
            and (
                following.endswith(_DEFINITE_SUFFIXES)
                or is_phrase_word(text.words, last + 1)
                or self._is_his(last)
            )
        )
        if not whole:
            return None
        return Mention(
            Shape.PART, number.first, last + 1, number.prefix, number, noun=(last, last + 1)
        )

    def _stretch_of(self, at: int) -> UnitMatch | None:
        """`ثلاثة أرباع القرن`: a stretch of time with its article, unless it is one of a match."""
        word = self._text.word(at)
        if word in _not_wholes() or not is_definite(word):
            return None
        found = match_unit([word.removeprefix("ال")], 0)
        is_time = found is not None and found.unit.kind is FigureKind.DURATION
        return UnitMatch(at, at + 1, found.unit) if found is not None and is_time else None

    def _is_his(self, at: int) -> bool:
        """`مستخدميه`: a masculine pronoun, which folding does not tell from the `ة` of `مالية`."""
        return at < len(self._text.words) and self._text.sequence.as_read(at, at + 1)[-1:] == "ه"

    def _stretch_before(self, at: int) -> int | None:
        """`أيام العيد الثلاثة`: the plural of a stretch of time a few words before."""
        for place in range(at, max(0, at - _STRETCH_REACH) - 1, -1):
            bare = without_particle(self._text.word(place))
            word = bare.removeprefix("ال")
            if word in _stretches() or word[1:] in _stretches():
                return place
            if place < at and not (is_definite(bare) or is_phrase_word(self._text.words, place)):
                return None
        return None

    def _is_counted_before(self, at: int) -> bool:
        word = self._text.word(at)
        if self._is_his(at) and is_plural(word[:-1]):
            return True
        if word[:1] in {"ب", "ل", "و"} and word.endswith(_DEFINITE_SUFFIXES):
            return is_counted_noun([word[1:]], 0)
        bare = without_particle(word)
        if not is_phrase_word([bare], 0) or bare in _NO_PLURALS:
            return False
        return is_definite(bare) or word.endswith(_DEFINITE_SUFFIXES)

    def _head(self, at: int) -> int:
        """The noun behind its adjective: `الجماعات الترابية السبعة` → `الجماعات`."""
        before = without_particle(self._text.word(at - 1))
        adjective = self._text.word(at).endswith(_ADJECTIVES)
        if is_definite(before) and (adjective or before.endswith("ات")):
            return at - 1
        construct = self._text.word(at - 1)
        if is_plural(construct) and is_counted_noun([construct], 0):
            return at - 1
        singular = self._text.word(at).endswith("ه")
        if singular and construct[:1] in {"ل", "ب"} and is_counted_noun([construct[1:]], 0):
            return at - 1
        return at

    def _time_unit(self, at: int) -> UnitMatch | None:
        word = without_particle(self._text.word(at)).removeprefix("ال")
        found = match_unit([word], 0) or match_unit([word[1:] or word], 0)
        if found is None:
            return None
        return UnitMatch(at, at + 1, found.unit)


def definite_stretch(text: FigureText, number: NumberReading, at: int) -> UnitMatch | None:
    """`الـ6 الأشهر الماضية`, `الستة الأشهر`: the unit with its article behind the number."""
    word = text.word(at)
    is_numbered = number.definite or text.word(number.first - 1) == "ال"
    found = match_unit([word[2:]], 0) if is_numbered and is_stretch(word) else None
    return UnitMatch(at, at + 1, found.unit) if found is not None else None


def is_stretch(word: str) -> bool:
    """Whether a folded word is the plural of a length of time (`الأشهر`)."""
    return word.removeprefix("ال") in _stretches()


def without_particle(word: str) -> str:
    """A word without the preposition or conjunction glued to its article (`بالغ` has none)."""
    if is_likely_noun(word):
        return word
    if word.startswith("لل"):
        return "ال" + word[2:]
    article = word.find("ال", 1, 4)
    return word[article:] if article > 0 and word[:article] in _PARTICLES else word
