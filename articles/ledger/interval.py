"""Interval: which values a written number admits.

A number covers half of its last written unit on either side, scale word included («65 ألف» is
64 500 to 65 500, «7,3 مليار» is 7.25 to 7.35 thousand million), as `statcheck` derives it from the
number of decimals; what is said to be about a value covers a tenth of it on either side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from math import inf, isclose, isfinite

from articles.arabic.folding import fold
from articles.arabic.numerals import scale_words
from articles.figures.figure import Figure, FigureKind, Qualifier

ABOUT = 0.1
"""How far from the value «about» reaches, as a share of it."""

TELLING_DIGITS = 3
"""So many digits are not the same by chance."""

_WORD = re.compile(r"[^\W\d_]+|[0-9]+(?:[.,٫'٬][0-9]+)*")
_DECIMALS = re.compile(r"[.,٫]([0-9]{1,2}|0[0-9]+)(?![0-9])")
_MOST_DECIMALS = 4
_MOST_REMEMBERED = 16_384
_HALF = 0.5
_NEARLY = 1e-3
# A share in words is told to the hundredth.
_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `lower` to `upper`; infinite where a bound is not told.

    Attributes:
        lower: The least value.
        upper: The greatest value.
        precision: The last written unit, scale word included.
        is_written: False where only a magnitude is told (`مئات`).
    """

    lower: float
    upper: float
    precision: float = 1.0
    is_written: bool = True

    @property
    def is_bounded(self) -> bool:
        """Whether both bounds are told."""
        return isfinite(self.upper - self.lower)

    def meets(self, other: Interval) -> bool:
        """Whether some value is admitted by both."""
        # Bounds that were computed differ by rounding from those that were written.
        ends = (self.lower, self.upper, other.lower, other.upper)
        slack = 1e-9 * max((abs(end) for end in ends if isfinite(end)), default=0.0)
        slack = min(slack, _HALF * min(self.precision, other.precision) * _HALF)
        lower, upper = max(self.lower, other.lower), min(self.upper, other.upper)
        if abs(upper - lower) > slack:
            return lower < upper
        return not (self._rounds_away(upper) and other._rounds_away(upper))

    def is_cut_from(self, other: Interval) -> bool:
        """Whether a value is the beginning of a longer one: `297 ألف` is written for 297 842.

        So many digits are not the same by chance; of `84` and `84.54` the reader is asked.
        """
        if not (self.is_bounded and other.is_bounded):
            return False
        value, longer = (self.lower + self.upper) / 2, (other.lower + other.upper) / 2
        is_coarser = self.precision > other.precision
        has_digits = abs(value) >= self.precision * 10 ** (TELLING_DIGITS - 1)
        return is_coarser and has_digits and 0 <= longer - value < self.precision

    def _rounds_away(self, bound: float) -> bool:
        """Whether a bound lies half a unit from what was written: it is rounded one way only."""
        return isclose(bound / self.precision % 1.0, _HALF, abs_tol=_NEARLY)

    def scaled(self, factor: float) -> Interval:
        """The same in another unit."""
        return Interval(
            self.lower * factor, self.upper * factor, self.precision * factor, self.is_written
        )


def digits_of(value: float) -> int:
    """How many digits a value has, zeros at its ends aside."""
    return len(f"{abs(value):.9g}".partition("e")[0].replace(".", "").strip("0"))


def interval_of(figure: Figure) -> Interval:
    """What a figure admits, in its own unit."""
    low, high = figure.low, figure.high
    precision = _precision(figure)
    half = precision / 2
    if low is None and high is None:
        return Interval(-inf, inf, precision, is_written=False)
    if figure.qualifier is Qualifier.MORE_THAN:
        start = low if low is not None else high or 0.0
        return Interval(start, inf, precision, is_written=high is not None)
    if figure.qualifier in {Qualifier.LESS_THAN, Qualifier.UP_TO}:
        end = high if high is not None else low or 0.0
        return Interval(-inf, end, precision)
    if high is None:
        return Interval(low or 0.0, inf, precision, is_written=False)
    low = high if low is None else low
    if figure.qualifier is Qualifier.ABOUT:
        half = max(half, ABOUT * max(abs(low), abs(high)))
    return Interval(low - half, high + half, precision)


def _precision(figure: Figure) -> float:
    """The last written power of ten of a mention, scale word included."""
    value = figure.high if figure.high is not None else figure.low
    if value is None or not isfinite(value):
        return 1.0
    return _SHARE if figure.kind is FigureKind.RATIO else _written_precision(figure.text, value)


@lru_cache(_MOST_REMEMBERED)
def _written_precision(text: str, value: float) -> float:
    folded = fold(text).text
    scale = _scale(folded)
    mantissa = Decimal(repr(abs(value))) / Decimal(scale)
    exponent = mantissa.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    written = _DECIMALS.search(folded)
    if written is not None and not decimals and set(written.group(1)) == {"0"}:
        decimals = len(written.group(1))
    return float(scale / 10.0 ** min(decimals, _MOST_DECIMALS))


def _scale(folded: str) -> int:
    """The scale word that the last number of a mention stands under; 1 without one."""
    scale = 1
    for word in _WORD.findall(folded):
        if word[0].isdigit():
            scale = 1
        else:
            known = _scales()
            scale = int(known.get(word, known.get(word.removeprefix("و"), scale)))
    return scale


@cache
def _scales() -> dict[str, float]:
    return scale_words()
