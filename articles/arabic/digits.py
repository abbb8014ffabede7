"""Digits: what a number written in digits says, whatever its script and separators.

Thousands or decimals are told by the lengths of the groups and by what follows, never by a
country alone: in one newspaper `70.000` is seventy thousand and `1.581` before `مليون` is one
and a half.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.arabic.folding import RIGHT_TO_LEFT_MARK, fold_letters

LONGEST_NUMBER = 40
"""A run of more digits and separators than this is no quantity (hashes, identifiers)."""

_SHAPE = re.compile(f"[0-9]+(?:(?:[.,]{RIGHT_TO_LEFT_MARK}|[.,٫٬،' ]|ر)[0-9]+)*")
_SEPARATOR = re.compile(f"[.,]{RIGHT_TO_LEFT_MARK}|[.,٫٬،' ]|ر")
_GROUP = 3


@dataclass(frozen=True, slots=True)
class DigitReading:
    """What a number in digits says.

    Attributes:
        value: The number.
        reversed_decimal: Read with the fraction standing first (`5ر4` = 4.5).
        ambiguous: A lone separator before three digits, which could be either kind.
    """

    value: float
    reversed_decimal: bool = False
    ambiguous: bool = False


def read_digits(written: str, *, decimal_expected: bool = False) -> DigitReading | None:
    """Reads a number written in digits.

    Args:
        written: Digits of any of the three scripts with their separators.
        decimal_expected: Whether a scale word or a per cent sign follows, so that `1.581` is
            one and a half rather than one thousand and a half.

    Returns:
        The reading, or None when the groups make no number (dates, decree numbers, addresses).
    """
    if written.isdecimal() and written.isascii() and len(written) <= LONGEST_NUMBER:
        return DigitReading(float(written))
    folded = fold_letters(written)
    if len(folded) > LONGEST_NUMBER or not _SHAPE.fullmatch(folded):
        return None
    separators = _SEPARATOR.findall(folded)
    if not separators:
        return DigitReading(float(folded))
    groups = _SEPARATOR.split(folded)
    if "ر" in separators or any(RIGHT_TO_LEFT_MARK in sign for sign in separators):
        return _fraction_first(groups)
    if len(separators) == 1:
        return _one_separator(separators[0], groups, decimal_expected=decimal_expected)
    return _several_separators(separators, groups)


def read_fraction_first(fraction: str, whole: str) -> float | None:
    """The number of a fraction printed before its whole, as in `37، 13` for 13.37."""
    reading = _fraction_first([fold_letters(fraction), fold_letters(whole)])
    return reading.value if reading else None


def _fraction_first(groups: list[str]) -> DigitReading | None:
    if len(groups) != 2:
        return None
    fraction, whole = groups
    return DigitReading(float(f"{whole}.{fraction}"), reversed_decimal=True)


def _one_separator(
    separator: str, groups: list[str], *, decimal_expected: bool
) -> DigitReading | None:
    whole, rest = groups
    decimal = DigitReading(float(f"{whole}.{rest}"))
    thousands = DigitReading(float(whole + rest))
    if separator == "٫":
        return decimal
    if separator in "٬' ":
        return thousands if len(rest) == _GROUP else None
    if len(rest) != _GROUP or len(whole) > _GROUP or whole.startswith("0"):
        return decimal
    if decimal_expected:
        return decimal
    round_number = rest.endswith("00")
    return DigitReading(thousands.value, ambiguous=separator != "," and not round_number)


def _several_separators(separators: list[str], groups: list[str]) -> DigitReading | None:
    *grouping, last = separators
    head, *middle, tail = groups
    if len(set(grouping)) != 1 or not 1 <= len(head) <= _GROUP:
        return None
    if any(len(group) != _GROUP for group in middle):
        return None
    if last != grouping[0]:
        return DigitReading(float("".join([head, *middle]) + "." + tail))
    if len(tail) == _GROUP:
        return DigitReading(float("".join(groups)))
    # `1.050.2`: behind whole groups of thousands the same sign once more parts the decimals.
    is_decimal = bool(middle) and len(tail) < _GROUP and last in ".,،"
    return DigitReading(float("".join([head, *middle]) + "." + tail)) if is_decimal else None
