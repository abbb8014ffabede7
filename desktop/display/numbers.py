"""Numbers as the reader wants them: grouped by a thin space, digits by choice, set off."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop.display.decimal_sign import decimal_sign
from desktop.display.digits import Digits
from desktop.display.isolation import isolated

GROUP_SEPARATOR = "\N{NO-BREAK SPACE}"

_DECIMALS = re.compile(r"(?<=\d),(?=\d)")


def plain_number(value: float, *, script: Digits = Digits.WESTERN, words: str = "") -> str:
    """`value` with grouped thousands, without isolation: for parts of a longer number text.

    Args:
        value: The number.
        script: That of its digits.
        words: The words of an article that say it, which may tell the sign before the decimals.
    """
    number = Decimal(str(value))
    if number == number.to_integral_value():
        text = f"{int(number):,}"
    else:
        text = f"{number.normalize():,f}"
    sign = decimal_sign(words, script=script)
    text = text.replace(",", GROUP_SEPARATOR).replace(".", sign)
    return script.written(text)


def grouped(value: float, *, script: Digits = Digits.WESTERN) -> str:
    """`value` with grouped thousands, set off left to right."""
    return isolated(plain_number(value, script=script))


def digits(text: str, *, script: Digits = Digits.WESTERN) -> str:
    """`text` with its ASCII digits, and the sign before decimals, in the chosen script."""
    if script is Digits.WESTERN:
        return text
    sign = decimal_sign(script=script)
    return script.written(_DECIMALS.sub(sign, text))
