"""PaperLook: how the program's own words are written on paper and in its files."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.display.digits import Digits
from desktop.display.numbers import digits


@dataclass(frozen=True, slots=True)
class PaperLook:
    """What the reader chose of it; every printed content has one and hands it on.

    Attributes:
        digits: The script of the program's own digits; those of an article stay.
    """

    digits: Digits = Digits.WESTERN

    def written(self, text: str) -> str:
        """`text` with its digits in the chosen script."""
        return digits(text, script=self.digits)


USUAL = PaperLook()
"""As it is before anybody has chosen."""
