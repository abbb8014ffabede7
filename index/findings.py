"""What a query asks of the quantities and times that were extracted from the articles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stretch of values.

    Attributes:
        kinds: The kinds of figures that are meant.
        low: The lowest value; `-inf` for none.
        high: The highest value, included; `inf` for none.
    """

    kinds: tuple[str, ...]
    low: float
    high: float

    @property
    def bound(self) -> float | None:
        """The one end that it has; None for a single value and for a stretch with two ends."""
        if math.isfinite(self.low) == math.isfinite(self.high):
            return None
        return self.low if math.isfinite(self.low) else self.high


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of the calendar.

    Attributes:
        first: The first day; `date.min` for none.
        last: The last day, included; `date.max` for none.
    """

    first: date
    last: date
