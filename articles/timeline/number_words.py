"""The few number words of time expressions: days of the month, hours, lengths."""

from __future__ import annotations

from articles.timeline import lexicon
from articles.timeline.tokens import Tokens


def ordinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """An ordinal from 1 to 59: `السابع`, `الثاني عشر`, `التاسع والعشرين`.

    Args:
        tokens: The stretch.
        i: Where to read.

    Returns:
        Its value and the index after it, or None.
    """
    word = tokens.word(i)
    unit = lexicon.ORDINAL_UNITS.get(word)
    if unit is not None:
        if tokens.word(i + 1) in lexicon.TEN_OF_COMPOUND:
            return 10 + unit, i + 2
        tens = _added(tokens, i + 1, lexicon.ORDINAL_TENS)
        if tens is not None:
            return tens[0] + unit, tens[1]
    single = lexicon.ORDINALS.get(word) or lexicon.ORDINAL_TENS.get(word)
    return (single, i + 1) if single is not None else None


def cardinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A whole number in digits or words: `13`, `خمس عشرة`, `ثلاثة وعشرين`, `مائة وعشرين`.

    Args:
        tokens: The stretch.
        i: Where to read.

    Returns:
        Its value and the index after it, or None.
    """
    number = tokens.number(i)
    if number is not None:
        return number, i + 1
    hundreds = lexicon.HUNDREDS.get(tokens.word(i))
    if hundreds is None:
        return _below_hundred(tokens, i)
    rest = tokens.joined_by_and(i + 1)
    below = _below_hundred(tokens, rest) if rest is not None else None
    return (hundreds + below[0], below[1]) if below is not None else (hundreds, i + 1)


def _below_hundred(tokens: Tokens, i: int) -> tuple[int, int] | None:
    word = tokens.word(i)
    unit = lexicon.CARDINAL_UNITS.get(word)
    if unit is not None and unit < 10:
        if tokens.word(i + 1) in lexicon.TEN_OF_COMPOUND and not tokens.clitic(i + 1):
            return 10 + unit, i + 2
        tens = _added(tokens, i + 1, lexicon.CARDINAL_TENS)
        if tens is not None:
            return tens[0] + unit, tens[1]
    single = lexicon.CARDINALS.get(word) or lexicon.CARDINAL_TENS.get(word)
    return (single, i + 1) if single is not None else None


def _added(tokens: Tokens, i: int, table: dict[str, int]) -> tuple[int, int] | None:
    j = tokens.joined_by_and(i)
    value = table.get(tokens.word(j)) if j is not None else None
    return (value, j + 1) if value is not None and j is not None else None
