"""The numbers of time expressions, which the one reader of number words reads."""

from __future__ import annotations

from articles.arabic.number_words import number_lexicon
from articles.arabic.numerals import read_ordinal, read_whole
from articles.timeline.lexicon import FIRST_DAYS
from articles.timeline.tokens import Tokens

_LONGEST = 8


def ordinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """An ordinal: `السابع`, `الثاني عشر`, `التاسع والعشرين`, `فاتح`.

    Args:
        tokens: The stretch.
        i: Where to read.

    Returns:
        Its value and the index after it, or None.
    """
    if i in tokens.ordinals:
        return tokens.ordinals[i]
    found = (1, i + 1) if tokens.word(i) in FIRST_DAYS else None
    if found is None and 0 <= i < len(tokens):
        found = read_ordinal(tokens.surfaces, i)
    tokens.ordinals[i] = found
    return found


def cardinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A whole number in digits or words: `13`, `خمس عشرة`, `ثلاثة وعشرين`, `مائة وعشرين`.

    Args:
        tokens: The stretch.
        i: Where to read.

    Returns:
        Its value and the index after it, or None.
    """
    if i not in tokens.cardinals:
        tokens.cardinals[i] = _cardinal(tokens, i)
    return tokens.cardinals[i]


def _cardinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    number = tokens.number(i)
    if number is not None:
        return number, i + 1
    if not 0 <= i < len(tokens):
        return None
    # Most words that a grammar asks about are no numbers.
    is_number = tokens.surfaces[i] in number_lexicon().words
    found = read_whole(tokens.surfaces, i) if is_number else None
    if found is None and tokens.clitic(i):
        # `لست سنوات`: with its clitic the word would be another one.
        alone = read_whole([tokens.word(i), *tokens.surfaces[i + 1 : i + _LONGEST]], 0)
        return (alone[0], alone[1] + i) if alone is not None else None
    return found
