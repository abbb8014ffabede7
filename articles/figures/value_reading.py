"""The value that a reader types: digits of any script, scale words, number words."""

from __future__ import annotations

from articles.arabic.digits import read_digits
from articles.arabic.numerals import read_number
from articles.arabic.words import cut_words


def read_value(written: str) -> float | None:
    """The number that some words say and nothing else: `14 مليار`, `٢٫٥`, `مئتان`, `-3`.

    Returns:
        The number; None where the words say none, say more than one, or only a magnitude.
    """
    # Digits alone need no words: `1 000,4375` is grouped and has a long fraction.
    digits = read_digits(written.strip())
    if digits is not None:
        return digits.value
    words = cut_words(written).words
    sign = -1.0 if words[:1] == ["-"] else 1.0
    words = words[1:] if sign < 0 else words
    if not words:
        return None
    number = read_number(words, 0)
    if number is None or number.indefinite or number.prefix or number.last != len(words):
        return None
    return sign * number.value
