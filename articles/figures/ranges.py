"""Ranges: two numbers that share one unit (`15 إلى 20 في المائة`, `بين 3 و5 ملايين`)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.number_words import number_lexicon
from articles.arabic.numerals import NumberReading, read_number, with_scale_at
from articles.figures.compounds import Compound
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import closed_scales
from articles.figures.nouns import counted_phrase, is_counted_noun
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.signs import is_signed
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_TO = rule_words("ranges", "to")
TIMES = frozenset("×xX*")
"""What stands between the sides of a thing (`30 × 20 مترا`), and in names of relays."""
_RUNNERS, _SHORTEST_LEG = 4, 50
_OR = fold_word("أو")
_AND = "و"
_FROM = fold_word("من")
_BETWEEN_REACH, _LONGEST_LIST, _YEARS_REACH = 3, 3, 10
_YEARS, _OLDEST = "a", 110
_CHANGE_REACH, _VERB_REACH, _THOUSAND = 20, 5, 1000


@cache
def between() -> frozenset[str]:
    """What stands before the lower of two ends, folded."""
    return folded(read_table("context")["ranges"]["between"])


@cache
def _in_years() -> frozenset[str]:
    """What is told in years: ages, and terms in prison."""
    context = read_table("context")
    words = folded(
        [*context["ages"]["spans"], *context["ages"]["old"], *context["personal"]["words"]]
    )
    return words | {glued + word for word in words for glued in "وبلف"}


@cache
def _change_words() -> frozenset[str]:
    trends = read_table("context")["trends"]
    changing = read_table("context")["ranges"]["changing"]
    words = folded([*trends["up"], *trends["down"], *changing])
    return words | {letter + word for word in words for letter in "وفبل"}


@cache
def _with_height() -> frozenset[str]:
    """What has a height: `ارتفاع الموج من 3 إلى 4 أمتار` tells of no change."""
    return folded(read_table("context")["ranges"]["heights"])


class RangeReader:
    """Reads the second number of a range in one text."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._words = text.words

    def pair(self, low: NumberReading) -> tuple[NumberReading, NumberReading] | None:
        """Both numbers of the range that starts with `low`, or None when it stands alone.

        `من 6 إلى 3 في المئة` is a change with two values, and no range.
        """
        signed = self._signed(low)
        if signed is not None:
            return signed
        at, joint = low.last, self._text.word(low.last)
        other = self._joined_by_and(at) if self.is_between(low.first) else None
        if other is not None:
            return self._upper(low, other) or _turned(low, other)
        if joint in _TO or (
            joint == _OR and self._text.word(at + 1)[:1].isdecimal() == low.in_digits
        ):
            high = self._number(at + 1)
            if joint in _TO and self.is_change(low):
                return None
            return self._upper(low, high)
        return None

    def _signed(self, low: NumberReading) -> tuple[NumberReading, NumberReading] | None:
        """`بين -9 و-4`, `من -3 إلى 2`: the lower number first, whichever stands first."""
        text, at = self._text, low.last
        if not low.in_digits or not self._joins(low):
            return None
        is_second = text.word(at + 1) == "-" and text.touches(at + 1)
        is_first = is_signed(text, low.first)
        high = self._number(at + 2 if is_second else at + 1)
        if not (is_first or is_second) or high is None or not high.in_digits:
            return None
        ends = -low.value if is_first else low.value, -high.value if is_second else high.value
        return replace(low, value=min(ends)), replace(high, value=max(ends))

    def _joins(self, low: NumberReading) -> bool:
        """Whether what stands behind a number joins it to the upper end of a range."""
        joint = self._text.word(low.last)
        if joint == _AND:
            return self.is_between(low.first)
        before = low.first - 1 if self._text.word(low.first - 1) == "-" else low.first
        return joint in _TO and not self.is_change(replace(low, first=before))

    def hyphenated(self, compound: Compound) -> tuple[NumberReading, NumberReading] | None:
        """`230-235 ألف طن`: the two numbers of a range that a hyphen joins."""
        low = self._number(compound.places[0])
        high = self._number(compound.places[1])
        if low is None or high is None or low.last != compound.places[0] + 1:
            return None
        if self._text.word(low.first - 1) + self._text.word(high.last) == "()":
            # `(4 - 5) آلاف`: the scale outside of the brackets is of both.
            high = with_scale_at(self._words, high, high.last + 1)
        scaled = self._scaled_like(low, high)
        return (scaled, high) if scaled.value < high.value else None

    def shared_unit(
        self, low: NumberReading
    ) -> tuple[NumberReading, UnitMatch | None, tuple[int, int] | None] | None:
        """The unit or counted noun that a bare number borrows from the number after it.

        `من 6 إلى 3 في المئة`, `10 و20 في المائة`: the number, the unit, or the noun's words.
        """
        at = low.last
        joined = self._joined_by_and(at)
        if joined is None and self._text.word(at) in _TO | {_OR}:
            joined = self._number(at + 1)
        if joined is None and self._text.word(at) in TIMES:
            return self._side(low, at + 1)
        if joined is None:
            return None
        for _ in range(_LONGEST_LIST):
            following = self._joined_by_and(joined.last)
            joined = joined if following is None else following
        unit = match_unit(self._words, joined.last)
        scaled = self._scaled_like(low, joined)
        lasts = unit is not None and unit.unit.kind is FigureKind.DURATION
        if unit is not None and (not lasts or self._speaks_of_years(low, unit)):
            return scaled, unit, None
        if unit is not None and self._text.word(at) in _TO:
            return scaled, unit, None
        if self._text.word(at) in _TO and is_counted_noun(self._words, joined.last):
            return scaled, None, counted_phrase(self._words, joined.last)
        return None

    def _side(
        self, low: NumberReading, at: int
    ) -> tuple[NumberReading, UnitMatch | None, tuple[int, int] | None] | None:
        """`30 × 20 مترا`, `9 × 6 × 3 سم`: one side, in the unit behind the last one."""
        other = self._number(at)
        if other is not None and self._text.word(other.last) in TIMES:
            other = self._number(other.last + 1)
        if other is None or not (low.in_digits and other.in_digits):
            return None
        if is_relay(low.value, other.value):
            return None
        unit = match_unit(self._words, other.last)
        is_length = unit is not None and unit.unit.kind is FigureKind.LENGTH
        return (low, unit, None) if is_length else None

    def _speaks_of_years(self, low: NumberReading, unit: UnitMatch) -> bool:
        """`أعمارهم 14 و16 و18 عاما`, `بالسجن 3 و5 سنوات`: no days and years of dates."""
        start, _ = self._text.sentence(low.first)
        said = self._words[max(start, low.first - _YEARS_REACH) : low.first]
        return unit.unit.code == _YEARS and low.value < _OLDEST and not _in_years().isdisjoint(said)

    def _number(self, at: int) -> NumberReading | None:
        if self._text.time_over(at) is not None:
            return None
        return read_number(self._words, at)

    def _joined_by_and(self, at: int) -> NumberReading | None:
        """The number that `و` joins, glued to it or apart."""
        if self._text.word(at) == _AND:
            return self._number(at + 1)
        known = number_lexicon().words.get(self._text.word(at))
        if known is not None and known.conjoined and known.prefix == 1:
            return self._number(at)
        return None

    def leads_up(self, word: str) -> bool:
        """Whether a word leads from the lower number of a range to the upper one."""
        return word in _TO

    def is_between(self, first: int) -> bool:
        """Whether a number or unit that begins at an index is the lower end behind `بين`."""
        start = max(0, first - _BETWEEN_REACH)
        return not between().isdisjoint(self._words[start:first])

    def is_change(self, low: NumberReading) -> bool:
        """Whether a range that begins so tells a change with its two values."""
        is_left = self._text.word(low.first - 1) == _FROM
        if not (is_left or self._text.word(low.last - 1) in closed_scales()):
            return False
        # Without `من` it rose by the first to the second (`زادت القروض 18 مليارا إلى 182 مليارا`).
        return self.follows_change(low.first, _CHANGE_REACH if is_left else _VERB_REACH)

    def follows_change(self, first: int, reach: int = _CHANGE_REACH) -> bool:
        """Whether the sentence tells a change, within so many words before an index."""
        start, _ = self._text.sentence(first)
        places = range(max(start, first - reach), first)
        return any(
            self._words[at] in _change_words() and self._words[at + 1] not in _with_height()
            for at in places
        )

    def _upper(
        self, low: NumberReading, high: NumberReading | None
    ) -> tuple[NumberReading, NumberReading] | None:
        if high is None or high.indefinite or high.fraction:
            return None
        scaled = self._scaled_like(low, high)
        return (scaled, high) if scaled.value < high.value else None

    @staticmethod
    def _scaled_like(low: NumberReading, high: NumberReading) -> NumberReading:
        """The lower number with the scale word that stands after the upper one only."""
        if low.scale >= 1000 or high.scale < 1000 or low.value >= 1000:
            return low
        value = low.value * high.scale
        return replace(low, value=value, scale=high.scale) if value <= high.value else low


def is_relay(runners: float, leg: float) -> bool:
    """`4×100 متر`: how many run and how far each of them, and no sides of a thing."""
    return runners == _RUNNERS and leg >= _SHORTEST_LEG


def _turned(
    first: NumberReading, second: NumberReading
) -> tuple[NumberReading, NumberReading] | None:
    """`بين 160 ألف و150 ألف سنة`: the ends of a stretch of the past, the earlier one first."""
    is_turned = first.scale == second.scale >= _THOUSAND and first.value > second.value
    if not is_turned:
        return None
    return replace(first, value=second.value), replace(second, value=first.value)
