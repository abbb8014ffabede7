"""Mention: where a quantity stands, before it is said what it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from articles.arabic.numerals import NumberReading
from articles.figures.unit import UnitMatch


class Shape(Enum):
    """How the number stands to what it counts."""

    COUNTED = auto()  # 65 ألف مستخدم
    MEASURED = auto()  # 14 مليار درهم, 55%
    BARE = auto()  # 25000 : موطن شغل
    POSTPOSED = auto()  # الجماعات السبعة
    DUAL = auto()  # سنتين
    INDEFINITE = auto()  # مئات الآلاف
    PART = auto()  # ثلثا السكان
    RATIO = auto()  # 17/20
    SCORE = auto()  # 3-1
    RANK = auto()  # المرتبة 85

    # There is one of each: asking sets of them by its name would cost five times as much.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity found in the text, by its words.

    Attributes:
        shape: How the number stands to what it counts.
        first: Index of its first word.
        last: Index after its last word.
        prefix: Letters of the first word that are no part of it.
        low: The number, or the lower one of a range.
        high: The upper number of a range, or None.
        unit: What gives it its unit, if any; may stand at another number that shares it.
        noun: Words of the counted noun, first and after the last, or None.
        duration_tail: A smaller part of a duration (`ساعة وخمس دقائق`), with its unit.
        negative: Whether a sign or a word makes it negative.
        half: A part of the unit added after it (`ساعة ونصف`).
    """

    shape: Shape
    first: int
    last: int
    prefix: int
    low: NumberReading
    high: NumberReading | None = None
    unit: UnitMatch | None = None
    noun: tuple[int, int] | None = None
    duration_tail: tuple[NumberReading, UnitMatch] | None = None
    half: float = 0.0
    negative: bool = False

    @property
    def is_scale_alone(self) -> bool:
        """`ألف`, `ألف ألف`: nothing but a scale, which is said in wishes and is also a verb."""
        return not self.low.in_digits and self.low.value in {self.low.scale, self.low.scale**2}

    @property
    def number_end(self) -> int:
        """Index after the last numeral."""
        return (self.high or self.low).last
