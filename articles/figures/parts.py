"""Parts: shares that are told in words, and ages that a ten tells by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.number_words import OF_THEM, Role, number_lexicon
from articles.arabic.numerals import NumberReading, is_number_start, read_number
from articles.figures.compounds import marks
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import points
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import (
    counted_phrase,
    is_counted_noun,
    is_definite,
    is_phrase_word,
    is_plural,
)
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before
from articles.figures.ranges import between
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_GLUED = ("", "و", "ب", "ل", "ف")
_OF, _EACH, _AMONG = fold_word("من"), fold_word("كل"), fold_word("بين")
_OUT_OF, _ON = fold_word("أصل"), fold_word("على")
_HALF, _ADJECTIVE = 0.5, "ي"
_TENTHS, _BY = 10, "ب"
_AND = "و"
_ROUND = frozenset({10, 100, 1000})
_FEW = 10
_HIGHEST, _MARK_REACH = frozenset({5, 10, 20, 100}), 8
_AGE, _AT, _LIFE_REACH = fold_word("عمر"), fold_word("عن"), 4
_AROUND = frozenset({"ال", '"', "«", "»"})
_YEAR = fold_word("سنة")
_OLDEST = 110
_ONE, _MOST_OF_EACH = 1.0, 10_000


@cache
def _words(name: str) -> frozenset[str]:
    return folded(read_table("context")["parts"][name])


@cache
def _ages(name: str) -> frozenset[str]:
    return folded(read_table("context")["ages"][name])


@cache
def bound_shares() -> Mapping[str, tuple[float, int]]:
    """`ثلثيهم`, `ونصفها`: the part, and how many letters stand before its word."""
    parts = {
        form: word.value
        for form, word in number_lexicon().words.items()
        if word.role is Role.FRACTION and not (word.prefix or word.definite or word.conjoined)
    }
    return {
        glued + form + pronoun: (value, len(glued))
        for form, value in parts.items()
        for pronoun in OF_THEM
        for glued in _GLUED
    }


class PartReader:
    """Reads such parts in one text."""

    def __init__(self, text: FigureText) -> None:
        self._text = text

    def bound(self, at: int) -> Mention:
        """`ثلثيهم`: a share with the pronoun of what it is a share of."""
        value, prefix = bound_shares()[self._text.words[at]]
        share = NumberReading(at, at + 1, prefix, value, fraction=True)
        return Mention(Shape.PART, at, at + 1, prefix, share)

    def definite(self, number: NumberReading) -> Mention | None:
        """`الثلث الباقي`, `بنحو النصف`; `النصف الأول` is a part of a year or a match."""
        text = self._text
        following = text.word(number.last)
        is_ordinal = following in number_lexicon().ordinals and following not in _words("rest")
        if is_ordinal or following in _words("sides"):
            return None
        is_stretch = text.word(number.first).endswith(tuple(_words("stretches")))
        if is_stretch and following in _words("which"):
            # `للربع المالي الثالث`, `النصف الأخير`: of a year or a match, and no share.
            return None
        leads = number.prefix > 0 or text.word(number.first - 1) in _words("leading")
        whole = text.word(number.last + 2) if text.word(number.last + 1) == _OF else ""
        if following in _words("rest") and whole in _words("not_wholes"):
            # `الثلث الأخير من الليل`
            return None
        alone = Mention(Shape.PART, number.first, number.last, number.prefix, number)
        if number.value > _HALF:
            # `الثلثين`: of two thirds there is no first one; `الثلثي` is an adjective.
            is_adjective = text.word(number.last - 1).endswith(_ADJECTIVE)
            return None if is_adjective else alone
        if following in _words("rest") or leads or qualifier_before(text, alone) is not None:
            return alone
        return None

    def of_tenth(self, number: NumberReading) -> NumberReading:
        """`ربع العشر`, `نصف العشر`: a part of a tenth, as alms are told."""
        is_part = number.fraction and not number.definite
        if not is_part or self._text.word(number.last) not in _words("tenths"):
            return number
        return replace(number, last=number.last + 1, value=number.value / _TENTHS)

    def undivided(self, number: NumberReading) -> Mention | None:
        """A part of a point, or one of which nothing is named."""
        return self.of_point(number) or self._alone(number)

    def _alone(self, number: NumberReading) -> Mention | None:
        """`ارتفع بثلاثة أرباع`, `تراجع بثلثين`: by how much, and of nothing that is named.

        A part of a tenth is a share of nothing else.
        """
        text, first, last = self._text, number.first, number.last
        alone = Mention(Shape.PART, first, last, number.prefix, number)
        if text.word(last - 1) in _words("tenths"):
            return alone
        if number.definite or number.value <= _HALF or is_phrase_word(text.words, last):
            return None
        is_by = number.prefix and text.word(first).startswith(_BY)
        return alone if is_by or text.word(first - 1) in _words("leading") else None

    def of_point(self, number: NumberReading) -> Mention | None:
        """`رفع الفائدة نصف نقطة`: a part of a point of a rate or a table."""
        first, last = number.first, number.last
        if number.definite or self._text.word(last) not in points():
            return None
        return Mention(Shape.COUNTED, first, last + 1, number.prefix, number, noun=(last, last + 1))

    def read(self, number: NumberReading) -> Mention | None:
        """The part of a whole, or the age, that a number tells."""
        return self.ratio(number) or self.of_each(number) or self.age(number)

    def ratio(self, number: NumberReading) -> Mention | None:
        """`واحد من كل خمسة أشخاص`, `ثلاثة من أصل عشرة`: one number out of another."""
        text, at = self._text, number.last
        if text.word(at + 1) == _OF and text.word(at + 2) == _EACH and not number.in_digits:
            # `ستة ناخبين من كل عشرة`
            at += is_counted_noun(text.words, at)
        if number.fraction or number.indefinite or text.word(at) not in {_OF, _ON}:
            return None
        if text.word(at) == _ON:
            return self._mark(number)
        at += 2 if text.word(at + 1) == _AMONG else 1
        word = text.word(at)
        if word not in {_EACH, _OUT_OF}:
            return self._mark(number)
        whole = read_number(text.words, at + 1)
        if whole is None or not 0 < number.value < whole.value:
            return None
        is_share = max(number.value, whole.value) <= _FEW or whole.value in _ROUND
        if word == _OUT_OF and not is_share:
            return None
        last, noun = whole.last, None
        if is_counted_noun(text.words, last):
            noun = counted_phrase(text.words, last)
            last = noun[1]
        return Mention(
            Shape.RATIO, number.first, last, number.prefix, number, high=whole, noun=noun
        )

    def of_each(self, number: NumberReading) -> Mention | None:
        """`طالبا من كل ثلاثة`, `امرأة من بين كل 8 نساء`: one thing, and of how many it is one."""
        text, at = self._text, number.first - 1
        if text.word(at) != _EACH or number.fraction or not _ONE < number.value <= _MOST_OF_EACH:
            return None
        at -= 2 if text.word(at - 1) == _AMONG else 1
        thing = at - 1
        is_thing = text.word(at) == _OF and is_counted_noun(text.words, thing)
        if not is_thing or is_plural(text.word(thing)) or is_definite(text.word(thing)):
            return None
        if is_number_start(text.word(thing - 1)) or text.word(thing - 1)[:1].isdecimal():
            return None
        last, noun = number.last, (thing, thing + 1)
        if is_counted_noun(text.words, last):
            last = counted_phrase(text.words, last)[1]
        one = NumberReading(thing, thing + 1, 0, _ONE)
        return Mention(Shape.RATIO, thing, last, 0, one, high=number, noun=noun)

    def _mark(self, number: NumberReading) -> Mention | None:
        """`بمعدل 16.5 من 20`, `14 على 20`: a mark out of the highest one."""
        text = self._text
        whole = read_number(text.words, number.last + 1)
        if whole is None or not (number.in_digits and whole.in_digits):
            return None
        start, _ = text.sentence(number.first)
        said = text.words[max(start, number.first - _MARK_REACH) : number.first]
        is_mark = 0 < number.value <= whole.value and whole.value in _HIGHEST
        if not is_mark or marks().isdisjoint(said) or is_counted_noun(text.words, whole.last):
            return None
        return Mention(Shape.RATIO, number.first, whole.last, number.prefix, number, high=whole)

    def _is_aged(self, number: NumberReading) -> bool:
        """Whether the words before a bare number say that it is an age (`عن عمر ناهز الثمانين`)."""
        text = self._text
        is_plain = number.value <= _OLDEST and number.scale == 1
        if is_plain and (number.in_digits or number.definite) and self._ends_life(number):
            return True
        if not (is_plain and number.in_digits) or text.word(number.first - 1) not in _ages("old"):
            return False
        joint = text.word(number.last)
        is_pair = joint == _AND and text.word(number.first - 2) in between()
        if (joint in _ages("joints") or is_pair) and text.word(number.last + 1)[:1].isdecimal():
            return False
        if is_counted_noun(text.words, number.last):
            return False
        return match_unit(text.words, number.last) is None

    def _ends_life(self, number: NumberReading) -> bool:
        """`عن عمر ناهز الثمانين`, `عن عمر يناهز ال"82"`: the age at which somebody died."""
        text, at = self._text, number.first - 1
        if _AGE not in text.words[max(0, at - _LIFE_REACH) : number.first]:
            return False
        at -= text.word(at) in _AROUND
        alone = Mention(Shape.BARE, at + 1, number.last, 0, number)
        known = qualifier_before(text, alone)
        at = known[0] - 1 if known is not None else at
        end = number.last + (text.word(number.last) in _AROUND)
        is_age = text.word(at) == _AGE and text.word(at - 1) == _AT
        return is_age and match_unit(text.words, end) is None

    def age(self, number: NumberReading) -> Mention | None:
        """`في الأربعين من عمره`, `ال25 من عمرها`, `بعمر 48`, `تبلغ من العمر 21`."""
        text, at = self._text, number.last
        told = text.word(at) == _OF and text.word(at + 1) in _ages("lives")
        if not told and not self._is_aged(number):
            return None
        year = match_unit([_YEAR], 0)
        if year is None or number.value > _OLDEST:
            return None
        unit = UnitMatch(number.first, number.last, year.unit)
        return Mention(Shape.MEASURED, number.first, number.last, number.prefix, number, unit=unit)
