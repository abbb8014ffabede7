"""Measuring: what after a number gives it its unit, or is counted by it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.digits import read_digits, read_fraction_first
from articles.arabic.folding import fold_word
from articles.arabic.number_words import Role, number_lexicon
from articles.arabic.numerals import NumberReading, read_number, with_scale_at
from articles.figures.bare_numbers import parts_whole
from articles.figures.countries import names_place
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.halves import half_at
from articles.figures.lost_signs import (
    UNKNOWN_SIGN,
    decimal_with_lost_comma,
    sign_before,
    sign_behind,
)
from articles.figures.measure_words import closed_scales, points, prices
from articles.figures.mention import Mention, Shape
from articles.figures.multiples import is_times
from articles.figures.named_numbers import behind_fineness
from articles.figures.nouns import counted_phrase, is_counted_noun, is_definite, is_phrase_word
from articles.figures.phrases import PhraseTable, folded, read_table
from articles.figures.postposed import definite_stretch
from articles.figures.signs import SIGNS, is_minus_behind, is_sign_of_next, lettered
from articles.figures.unit import Unit, UnitMatch
from articles.figures.units import SIZES, dual_units, match_unit, size_of
from articles.timeline.time_expression import TimeType

_OF = fold_word("من")
_PERCENT = "%"
_FEWEST_YEARS, _LATEST_YEAR, _DIGITS_OF_YEAR = 1900, 2100, 4
_FEWEST_HIJRI_YEARS = 1000
_METRE_WORD = fold_word("متر")
_POUND_WORD, _BY, _PRICE_REACH = fold_word("جنيه"), "ب", 5
_LETTERS = {"م": _METRE_WORD, "ث": fold_word("ثانية"), "ج": _POUND_WORD}
_BRACKETS = frozenset({"()", '""', "“”", "''", "«»"})
_CLOSING = frozenset(pair[1] for pair in _BRACKETS)
_OPENING = frozenset({"«", "“", '"'})
_COMMAS = frozenset("،,")
_LONGEST_WHOLE, _PAIR, _GROUP, _LONGEST_LEANING = 5, 2, 3, 3
_LONGEST_FRACTION, _LONGEST_SHARE, _LONGEST_OF_SHARE = 2, 3, 4
_GLUED = frozenset("بلفوك")
_BEFORE_LENGTHS = ("ال", "وال", "بال", *"وبل")
_YEARS = folded(["سنة", "عام"])


class MeasureReader:
    """Reads units and counted nouns in one text."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._words = text.words

    def percent_follows(self, at: int) -> bool:
        """Whether a per cent sign or its words stand at an index."""
        found = match_unit(self._words, at)
        is_percent = found is not None and found.unit.kind is FigureKind.PERCENT
        return is_percent and not is_sign_of_next(self._text, at)

    def decimal_expected(self, at: int) -> bool:
        """Whether what follows the digits says that one sign in them parts whole and fraction.

        A per cent sign, and a scale word outside of the brackets in which the digits stand:
        `(3.620) مليار`. Inside of them it is read together with the digits.
        """
        known = number_lexicon().words.get(self._text.word(at + 1))
        is_scale = known is not None and known.role is Role.SCALE and not known.prefix
        return self.percent_follows(at) or (
            is_scale and self._text.word(at - 2) + self._text.word(at) in _BRACKETS
        )

    def with_scale_outside(self, number: NumberReading) -> NumberReading:
        """`(18) ألف`, `(-35) مليون`, `«2,5» «مليار دولار»`: with the scale behind the brackets."""
        text, closing = self._text, self._text.word(number.last)
        opening = number.first - 2 if text.word(number.first - 1) == "-" else number.first - 1
        if closing not in _CLOSING or text.word(opening) + closing not in _BRACKETS:
            return number
        at = number.last + 1
        return with_scale_at(self._words, number, at + 1 if text.word(at) in _OPENING else at)

    def number_in_digits(self, at: int) -> NumberReading | None:
        """The number whose first digits stand at an index, however its groups are printed."""
        return (
            behind_fineness(self._text, at)
            or self.reversed_decimal(at)
            or read_number(self._words, at, decimal_expected=self.decimal_expected(at + 1))
        )

    def reversed_decimal(self, at: int) -> NumberReading | None:
        """`37، 13 في المائة`: the fraction, a comma, a space, and only then the whole."""
        text = self._text
        fraction, comma, whole = (text.word(place) for place in range(at, at + 3))
        if comma == UNKNOWN_SIGN:
            return decimal_with_lost_comma(text, at)
        if comma == ".":
            return self._dot_apart(at)
        is_pair = comma in _COMMAS and _is_short(fraction) and _is_short(whole)
        leans = text.touches(at) and not text.touches(at + 1)
        known = number_lexicon().words.get(text.word(at + 3))
        is_scaled = known is not None and known.role is Role.SCALE and not known.prefix
        if not (is_pair and leans and (is_scaled or self.percent_follows(at + 3))):
            return None
        value = read_fraction_first(fraction, whole)
        if value is None or text.word(at - 1) in _COMMAS:
            return None
        number = NumberReading(at, at + 3, 0, value, in_digits=True, reversed_decimal=True)
        return with_scale_at(self._words, number, at + 3)

    def _dot_apart(self, at: int) -> NumberReading | None:
        """`98 .14%`, `06 .4417 نقطة`, `72. 4%`: the fraction, the whole, a space beside the dot.

        Where the dot leans on the whole (`830 .0 درهم`) a fraction has three digits, too.
        """
        text = self._text
        if text.touches(at) == text.touches(at + 1):
            return None
        groups = self._groups_apart(at)
        if len(groups) > _PAIR or (len(groups) == _PAIR and self._counts_things(at + 3)):
            return self._groups_reversed(at, groups)
        fraction, whole = text.word(at), _plain_digits(text.word(at + 2))
        leans = not text.touches(at)
        is_share = len(whole) <= _LONGEST_SHARE and self.percent_follows(at + 3)
        longest = _LONGEST_OF_SHARE if is_share else _LONGEST_LEANING
        if len(fraction) > (longest if leans else _LONGEST_FRACTION):
            return None
        is_whole = leans and whole != text.word(at + 2)
        is_short = is_whole or len(whole) <= _LONGEST_WHOLE
        if not (whole and is_short and fraction.isdecimal()):
            return None
        known = number_lexicon().words.get(text.word(at + 3))
        is_scaled = known is not None and known.role is Role.SCALE and not known.prefix
        if not (is_scaled or match_unit(self._words, at + 3) or text.word(at + 3) in points()):
            return None
        value = float(f"{whole}.{fraction}")
        number = NumberReading(at, at + 3, 0, value, in_digits=True, reversed_decimal=True)
        return with_scale_at(self._words, number, at + 3)

    def _counts_things(self, at: int) -> bool:
        """Whether a noun stands there that has no parts: `494 .5 صفقة` are thousands."""
        has_parts = self._text.word(at) in points() or match_unit(self._words, at) is not None
        return not has_parts and is_counted_noun(self._words, at)

    def _groups_apart(self, at: int) -> list[str]:
        """The groups of `766 .958 .24`, as long as each dot leans on the group behind it."""
        text, groups = self._text, [self._text.word(at)]
        while text.word(at + 1) == "." and not text.touches(at) and text.touches(at + 1):
            at += 2
            groups.append(text.word(at))
        return groups

    def _groups_reversed(self, at: int, groups: list[str]) -> NumberReading | None:
        """`766 .958 .24 سهما`: thousands that were printed with their last group first."""
        *lower, highest = groups
        are_whole = all(each.isdecimal() and len(each) == _GROUP for each in lower)
        last = at + 2 * len(groups) - 1
        if not are_whole or not highest.isdecimal() or len(highest) > _GROUP:
            return None
        if not (match_unit(self._words, last) or is_counted_noun(self._words, last)):
            return None
        value = float("".join(reversed(groups)))
        return NumberReading(at, last, 0, value, in_digits=True, reversed_decimal=True)

    def measured(self, low: NumberReading, high: NumberReading | None) -> Mention:
        """The number or range with its unit or counted noun; bare when it has neither."""
        end = (high or low).last
        first, prefix, number_end = low.first, low.prefix, end
        opening = first - 2 if self._text.word(first - 1) == "-" else first - 1
        if self._text.word(opening) + self._text.word(end) in _BRACKETS:
            # `(15) موظفا`, `(32.190.385) ريالا`: the unit stands outside the brackets.
            end += 1
        if high is None and is_minus_behind(self._text, first, end):
            low, end = replace(low, value=-low.value), end + 1
        unit = (
            self._unit_after(end)
            or definite_stretch(self._text, low, end)
            or self._unit_before(first, end)
            or _by_letter(self._text, high or low, end)
        )
        if unit is not None and unit.unit.kind is FigureKind.COUNT:
            unit = None
        if unit is not None and unit.first >= end:
            return self.with_tail(
                Mention(Shape.MEASURED, first, unit.last, prefix, low, high, unit)
            )
        if unit is not None:
            unit, last = lettered(self._text, unit, number_end)
            return Mention(Shape.MEASURED, unit.first, last, 0, low, high, unit)
        noun = _quoted_noun(self._text, end) or self._things_at(end) or self._noun_after(low, end)
        if noun is None:
            return Mention(Shape.BARE, first, number_end, prefix, low, high)
        return Mention(Shape.COUNTED, first, noun[1], prefix, low, high, noun=noun)

    def _things_at(self, at: int) -> tuple[int, int] | None:
        """`ليلة مبيت`, `برميلا متفجرا`: things that begin as a unit does, and are counted."""
        found = match_unit(self._words, at)
        is_things = found is not None and found.unit.kind is FigureKind.COUNT
        return (found.first, found.last) if found is not None and is_things else None

    def _noun_after(self, low: NumberReading, end: int) -> tuple[int, int] | None:
        """The words that a number counts, behind it or behind `من`."""
        text, at = self._text, end
        if low.in_digits and text.word(at - 1) in closed_scales() and text.word(at) != _OF:
            # `منها 79 مليونا حصيلة الرسوم`: what the accusative closes counts nothing behind it.
            return None
        if text.word(at) == _OF and not low.definite and self._is_some_of(low, at + 1):
            at += 1
        if text.time_over(at) is not None:
            return None
        if is_times(text.word(at)):
            return at, at + 1
        if is_counted_noun(self._words, at) or (at > end and is_definite(text.word(at))):
            return counted_phrase(self._words, at)
        return None

    def _unit_after(self, at: int) -> UnitMatch | None:
        """The unit at an index; not the year of a date (`3498 سنة 2011`)."""
        place = self._text.time_over(at)
        if place is not None and place.first == at and place.expression.type is TimeType.DATE:
            return None
        if is_sign_of_next(self._text, at) or _is_year_named(self._text, at):
            return None
        bracketed = self._text.word(at) == "(" and match_unit(self._words, at + 1)
        if bracketed and self._text.word(bracketed.last) == ")":
            # `640 (غيغابايت)`
            return replace(bracketed, first=at, last=bracketed.last + 1)
        return match_unit(self._words, at) or sign_behind(self._text, at)

    def _is_some_of(self, low: NumberReading, at: int) -> bool:
        """`28 ألفا من المجيبين`, `3 من مساعديه`: the counted noun behind `من`."""
        word = self._text.word(at)
        if word in parts_whole() or names_place(word):
            return False
        if low.scale >= 1000 or not low.in_digits:
            return True
        is_like_year = _FEWEST_YEARS <= low.value <= _LATEST_YEAR
        return is_phrase_word(self._words, at) and not is_like_year

    def _unit_before(self, first: int, end: int) -> UnitMatch | None:
        """`$50`, `%80`: a sign that stands before its number, and `?77.5` where it was lost."""
        sign = self._text.word(first - 1)
        if not self._text.touches(first - 1) or self._text.word(first - 2)[:1].isdecimal():
            return None
        if sign == UNKNOWN_SIGN:
            return sign_before(self._text, first, end)
        if sign not in SIGNS:
            return None
        found = match_unit(self._words, first - 1)
        return found if found is not None and found.last == first else None

    def with_tail(self, mention: Mention) -> Mention:
        """Adds to a duration what follows it: `ساعة وخمس دقائق`, `3 سنوات ونصف`."""
        if mention.unit is None:
            return mention
        half = half_at(self._text, mention.last)
        if half is not None:
            last = self.past_half(mention.unit, mention.last)
            return replace(mention, half=half, last=last)
        if mention.high is not None:
            return mention
        two = _two_joined(self._text, mention.last)
        if two is not None and is_part_of(two[1].unit, mention.unit.unit):
            return replace(mention, duration_tail=two, last=two[1].last)
        return _with_parts(self._text, mention, mention.unit.unit)

    def with_whole(self, mention: Mention) -> Mention:
        """`سنة وثلاثة أشهر`: the part found, with the one whole that stands before it."""
        glued = mention.low.prefix > 0 and self._text.word(mention.first).startswith("و")
        at = mention.first - 1 if glued else mention.first - 2
        if mention.unit is None or not (glued or self._text.word(mention.first - 1) == "و"):
            return mention
        word = self._text.word(at)
        prefix = 1 if word[:1] in _GLUED and match_unit([word], 0) is None else 0
        whole = match_unit([word[prefix:]], 0)
        counted = self._text.word(at - 1)
        if whole is None or counted[:1].isdecimal() or counted in number_lexicon().words:
            return mention
        if mention.high is not None or not is_part_of(mention.unit.unit, whole.unit):
            return mention
        one = NumberReading(at, at + 1, prefix, 1.0)
        unit = UnitMatch(at, at + 1, whole.unit)
        tail = mention.low, mention.unit
        return Mention(Shape.MEASURED, at, mention.last, prefix, one, unit=unit, duration_tail=tail)

    def past_half(self, unit: UnitMatch, at: int) -> int:
        """The index after `ونصف`, and after the unit that it may repeat (`ونصف الدقيقة`)."""
        again = match_unit([self._text.word(at + 1).removeprefix("ال")], 0)
        return at + (2 if again is not None and again.unit == unit.unit else 1)


def _with_parts(text: FigureText, mention: Mention, whole: Unit) -> Mention:
    """`ساعة وخمس دقائق`, `3 ساعات و51 دقيقة و12 ثانية`: with one or two parts of its unit."""
    joined = _part_joined(text, mention.last, whole)
    if joined is None:
        return mention
    tail, unit = joined
    rest = _part_joined(text, unit.last, unit.unit)
    if rest is None or whole.kind not in SIZES:
        return replace(mention, duration_tail=joined, last=unit.last)
    part = rest[0].value * size_of(rest[1].unit) / size_of(unit.unit)
    tail = replace(tail, value=tail.value + part)
    return replace(mention, duration_tail=(tail, unit), last=rest[1].last)


def _two_joined(text: FigureText, at: int) -> tuple[NumberReading, UnitMatch] | None:
    """`وشهرين`: two of a smaller unit in one word."""
    word = text.word(at)
    unit = dual_units().get(word[1:]) if word[:1] == "و" else None
    if unit is None or unit.kind not in SIZES:
        return None
    return NumberReading(at, at + 1, 1, 2.0), UnitMatch(at, at + 1, unit)


def _part_joined(text: FigureText, at: int, whole: Unit) -> tuple[NumberReading, UnitMatch] | None:
    """`و43 سنتا`, `وثلاثة أشهر`: the number that `و` joins at an index, in parts of a unit."""
    known = number_lexicon().words.get(text.word(at))
    if text.word(at) == "و":
        at += 1
    elif known is None or not known.conjoined or known.prefix != 1:
        return None
    tail = read_number(text.words, at)
    unit = match_unit(text.words, tail.last) if tail is not None else None
    if tail is None or unit is None or not is_part_of(unit.unit, whole):
        return None
    return tail, unit


def _by_letter(text: FigureText, number: NumberReading, end: int) -> UnitMatch | None:
    """`300م`, `5,90 م`, `10.07 ث`; after a year the letter says "of our era"."""
    word, touches = _LETTERS.get(text.word(end)), text.touches(end - 1)
    is_decimal = number.value != int(number.value)
    if word == _POUND_WORD and number.in_digits and touches:
        unit = match_unit([word], 0) if _is_paid(text, number.first) else None
        return UnitMatch(end, end + 1, unit.unit) if unit is not None else None
    joins = is_decimal or (word == _METRE_WORD and (touches or _is_long(text, number.first)))
    if word is None or number.value >= _FEWEST_HIJRI_YEARS or not number.in_digits:
        return None
    unit = match_unit([word], 0) if joins and number.scale == 1 else None
    return UnitMatch(end, end + 1, unit.unit) if unit is not None else None


@cache
def _lengths() -> PhraseTable[bool]:
    sizes = read_table("context")["sizes"]
    named = [f"{each}{word}" for word in sizes["length"] for each in ("", *_BEFORE_LENGTHS)]
    return PhraseTable((phrase, True) for phrase in [*named, *sizes["by_letter"]])


def _is_long(text: FigureText, first: int) -> bool:
    """`تتدنى الرؤية إلى 500 م`: the letter is the metre behind the name of a length."""
    near = range(max(0, first - _PRICE_REACH), first)
    return any(_lengths().match(text.words, at) for at in near)


def _is_paid(text: FigureText, first: int) -> bool:
    """`الكيلو بـ11,000ج`: the letter is no part of a name behind `ب` or a word for a price."""
    said = text.words[max(0, first - _PRICE_REACH) : first]
    return text.word(first - 1) == _BY or not prices().isdisjoint(said)


def _plain_digits(word: str) -> str:
    """A whole number without its separators (`79،372،536`); empty where it is none."""
    reading = read_digits(word) if word[:1].isdecimal() else None
    if reading is None or reading.value != int(reading.value):
        return ""
    return word if word.isdecimal() else str(int(reading.value))


def _is_short(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LONGEST_FRACTION


def is_part_of(part: Unit, whole: Unit) -> bool:
    """Whether the first unit is a part of the second: months of years, kilograms of a quintal."""
    if part.kind is not whole.kind:
        return False
    if part.kind is FigureKind.MONEY:
        return part.factor < 1 == whole.factor
    return 0.0 < size_of(part) < size_of(whole)


def _is_year_named(text: FigureText, at: int) -> bool:
    """`نمو وصل إلى 7,6 سنة 2021`: the word for a year before the year that it names."""
    year = text.word(at + 1)
    if text.word(at) not in _YEARS or not year.isdecimal() or len(year) > _DIGITS_OF_YEAR:
        return False
    return _FEWEST_YEARS <= int(year) <= _LATEST_YEAR


def _quoted_noun(text: FigureText, at: int) -> tuple[int, int] | None:
    """`34 "كردونة"`, `1500 «ملاءمة»`: one word in quotation marks that can be counted."""
    is_quoted = text.word(at) in _OPENING and text.word(at) + text.word(at + 2) in _BRACKETS
    return (at + 1, at + 2) if is_quoted and is_counted_noun(text.words, at + 1) else None
