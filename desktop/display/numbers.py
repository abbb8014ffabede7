"""Numbers as the reader wants them: grouped by a thin space, digits by choice, set off."""

from __future__ import annotations

from decimal import Decimal

from desktop.display.isolation import isolated

GROUP_SEPARATOR = "\N{NO-BREAK SPACE}"
DECIMAL_SEPARATOR = ","

_ARABIC_INDIC = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٫")


def plain_number(value: float, *, arabic_indic: bool = False) -> str:
    """`value` with grouped thousands, without isolation: for parts of a longer number text."""
    number = Decimal(str(value))
    if number == number.to_integral_value():
        text = f"{int(number):,}"
    else:
        text = f"{number.normalize():,f}"
    text = text.replace(",", GROUP_SEPARATOR).replace(".", DECIMAL_SEPARATOR)
    return text.translate(_ARABIC_INDIC) if arabic_indic else text


def grouped(value: float, *, arabic_indic: bool = False) -> str:
    """`value` with grouped thousands, set off left to right."""
    return isolated(plain_number(value, arabic_indic=arabic_indic))


def digits(text: str, *, arabic_indic: bool = False) -> str:
    """`text` with its ASCII digits in the chosen script."""
    return text.translate(_ARABIC_INDIC) if arabic_indic else text
