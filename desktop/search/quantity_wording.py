"""How a number of the query was read, in words: its end or its ends, grouped."""

from __future__ import annotations

import math
from collections.abc import Callable

from desktop.display.isolation import isolated
from desktop.display.numbers import plain_number
from desktop.translation import translated
from index.findings import Quantity

# So many digits tell whether an end itself is meant or what lies beyond it.
_DIGITS = 12


def quantity_text(quantity: Quantity, write: Callable[[str], str] = str) -> str:
    """What `رقم:>5مليون` and the like ask for.

    Args:
        quantity: The stretch of values that was read.
        write: Gives numbers their digits.
    """
    low, high = _end(quantity.low), _end(quantity.high)
    first, last = (isolated(write(plain_number(end))) for end in (low, high))
    if not math.isfinite(quantity.high) and not math.isfinite(quantity.low):
        return translated("Quantity", "أي عدد")
    if not math.isfinite(quantity.high):
        beyond, itself = translated("Quantity", "أكثر من {0}"), translated("Quantity", "{0} فأكثر")
        words = (beyond if quantity.low > low else itself).format(first)
    elif not math.isfinite(quantity.low):
        below, itself = translated("Quantity", "أقل من {0}"), translated("Quantity", "{0} فأقل")
        words = (below if quantity.high < high else itself).format(last)
    elif low == high:
        words = first
    else:
        words = translated("Quantity", "من {0} إلى {1}").format(first, last)
    return words


def _end(value: float) -> float:
    """The end that was written; 0 for none."""
    return float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else 0.0
