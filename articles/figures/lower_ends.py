"""Lower ends: ranges that begin with a unit alone or a dual (`من شهر إلى ستة أشهر`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_definite, is_plural
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import qualifier_before
from articles.figures.ranges import RangeReader, between
from articles.figures.unit import Unit, UnitMatch
from articles.figures.units import SIZES, match_unit

_GLUED, _FROM = "بلوفك", fold_word("من")
_TWO = closed_class("dual_endings")
_SPAN_REACH = 6
_SHAPES = frozenset({Shape.MEASURED, Shape.DUAL})


@cache
def _spanning() -> frozenset[str]:
    """Words that say that two amounts are the ends of a range (`يتراوح`, `غرامة من`)."""
    return between() | folded(read_table("context")["ranges"]["spanning"])


class LowerEnds:
    """Finds in one text the lower end that stands before a figure with a unit."""

    def __init__(self, text: FigureText, ranges: RangeReader) -> None:
        self._text, self._ranges = text, ranges

    def joined(self, upper: Mention, found: Sequence[Mention]) -> Mention | None:
        """The whole range, or None where the figure stands for itself.

        Args:
            upper: A figure with its unit; its number is the upper end.
            found: The figures before it; the last of them may be the lower end (`أسبوعين`).
        """
        joint = self._joint(upper)
        if joint is None or upper.unit is None or upper.shape not in _SHAPES or upper.high:
            return None
        before = found[-1] if found and found[-1].last == joint else None
        lower = (
            self._told(before, upper)
            if before is not None
            else self._single(joint) or self._two_of(joint, upper.unit)
        )
        if lower is None:
            return None
        number, unit = lower
        if not number.prefix and self._ranges.is_change(number):
            return None
        value = _in_unit(number.value, unit, upper.unit.unit)
        top = upper.low.value + upper.half * upper.low.scale
        if value is None or value >= top:
            return None
        low = replace(number, value=value)
        return replace(
            upper, shape=Shape.MEASURED, first=low.first, prefix=low.prefix, low=low,
            high=replace(upper.low, prefix=0, value=top), half=0.0,
        )  # fmt: skip

    def _joint(self, upper: Mention) -> int | None:
        """Index of the word that joins the figure to what stands before it."""
        first = upper.first
        if upper.prefix:
            is_and = self._text.word(first)[: upper.prefix] == "و"
            return first if is_and and self._ranges.is_between(first - 1) else None
        word = self._text.word(first - 1)
        if word == "و":
            return first - 1 if self._ranges.is_between(first - 2) else None
        return first - 1 if self._ranges.leads_up(word) else None

    def _single(self, joint: int) -> tuple[NumberReading, Unit] | None:
        """`شهر`: one of a unit, told by its name alone."""
        at = joint - 1
        word = self._text.word(at)
        prefix = 0 if match_unit([word], 0) else int(word[:1] in _GLUED)
        bare = word[prefix:]
        found = match_unit([bare], 0) if bare.isalpha() else None
        if found is None or is_definite(bare) or is_plural(bare) or self._is_numbered(at):
            return None
        return NumberReading(at, at + 1, prefix, 1.0), found.unit

    def _told(self, before: Mention, upper: Mention) -> tuple[NumberReading, Unit] | None:
        """`بين 8.000 درهم و30.000 درهم`: the lower end with its own unit, or two of it."""
        dual = _dual(before)
        if dual is not None or before.shape is not Shape.MEASURED or before.unit is None:
            return dual
        start, _ = self._text.sentence(before.first)
        said = self._text.words[max(start, before.first - _SPAN_REACH) : before.first]
        are_plain = not any(
            each.high or each.duration_tail or each.half or each.negative
            for each in (before, replace(upper, half=0.0))
        )
        if before.low.fraction and said[-1:] == [_FROM]:
            # `من نصف متر إلى متر ونصف`
            return before.low, before.unit.unit
        is_about = qualifier_before(self._text, before) is not None
        is_about = is_about and not self._ranges.follows_change(before.first)
        if not are_plain or not (is_about or not _spanning().isdisjoint(said)):
            return None
        return before.low, before.unit.unit

    def _two_of(self, joint: int, unit: UnitMatch) -> tuple[NumberReading, Unit] | None:
        """`بين قدمين و6 أقدام`, `نقطتين وثلاث نقاط مئوية`: two of the unit by the ending alone."""
        at, word = joint - 1, self._text.word(joint - 1)
        prefix = int(word[:1] in _GLUED)
        rest = self._text.words[unit.first + 1 : unit.last]
        for start in dict.fromkeys((0, prefix)):
            for singular in _singulars(word[start:]):
                found = match_unit([singular, *rest], 0)
                if found is not None and found.unit == unit.unit:
                    return NumberReading(at, at + 1, start, 2.0), found.unit
        return None

    def _is_numbered(self, at: int) -> bool:
        return self._text.word(at - 1)[:1].isdecimal() or self._text.time_over(at) is not None


def _singulars(word: str) -> list[str]:
    """What the dual of a folded word may be of: `قدمين` of `قدم`, `نقطتين` of `نقطة`."""
    bare = next((word.removesuffix(end) for end in _TWO if word.endswith(end)), "")
    return [bare, bare[:-1] + "ه"] if bare.endswith("ت") else [bare] if bare else []


def _dual(mention: Mention) -> tuple[NumberReading, Unit] | None:
    """`أسبوعين`: a dual that was found already."""
    if mention.shape is not Shape.DUAL or mention.unit is None:
        return None
    return mention.low, mention.unit.unit


def _in_unit(value: float, unit: Unit, wanted: Unit) -> float | None:
    """So many of one unit in another; None where the two do not measure the same."""
    if unit == wanted:
        return value
    if not unit.kind is wanted.kind is FigureKind.DURATION or 1 not in {unit.factor, wanted.factor}:
        return None
    sizes = SIZES[unit.kind]
    seconds = sizes.get(unit.code or ""), sizes.get(wanted.code or "")
    if seconds[0] is None or seconds[1] is None:
        return None
    return round(value * unit.factor * seconds[0] / (wanted.factor * seconds[1]), 6)
