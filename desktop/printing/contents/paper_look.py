"""PaperLook: how the program's own words are written on paper and in its files."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.display.numbers import digits


@dataclass(frozen=True, slots=True)
class PaperLook:
    """What the reader chose of it; every printed content has one and hands it on.

    Attributes:
        arabic_indic: Whether the program's own digits are ٠-٩; those of an article stay.
    """

    arabic_indic: bool = False

    def written(self, text: str) -> str:
        """`text` with its digits in the chosen script."""
        return digits(text, arabic_indic=self.arabic_indic)


USUAL = PaperLook()
"""As it is before anybody has chosen."""
