"""Numbers as the reader wants them: grouped by a thin space, digits by choice, set off."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop.display.decimal_sign import decimal_sign
from desktop.display.isolation import isolated

GROUP_SEPARATOR = "\N{NO-BREAK SPACE}"

_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_DECIMALS = re.compile(r"(?<=\d),(?=\d)")


def plain_number(value: float, *, arabic_indic: bool = False, words: str = "") -> str:
    """`value` with grouped thousands, without isolation: for parts of a longer number text.

    Args:
        value: The number.
        arabic_indic: Whether its digits are ٠-٩.
        words: The words of an article that say it, which may tell the sign before the decimals.
    """
    number = Decimal(str(value))
    if number == number.to_integral_value():
        text = f"{int(number):,}"
    else:
        text = f"{number.normalize():,f}"
    sign = decimal_sign(words, arabic_indic=arabic_indic)
    text = text.replace(",", GROUP_SEPARATOR).replace(".", sign)
    return text.translate(_ARABIC_INDIC) if arabic_indic else text


def grouped(value: float, *, arabic_indic: bool = False) -> str:
    """`value` with grouped thousands, set off left to right."""
    return isolated(plain_number(value, arabic_indic=arabic_indic))


def digits(text: str, *, arabic_indic: bool = False) -> str:
    """`text` with its ASCII digits, and the sign before decimals, in the chosen script."""
    if not arabic_indic:
        return text
    sign = decimal_sign(arabic_indic=True)
    return _DECIMALS.sub(sign, text).translate(_ARABIC_INDIC)
