"""PaperLook: how the program's own words are written on paper and in its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop.display.digits import Digits
from desktop.display.numbers import digits
from desktop.typefaces import READING_FAMILY


@dataclass(frozen=True, slots=True)
class PaperLook:
    """What the reader chose of it; every printed content has one and hands it on.

    Attributes:
        digits: The script of the program's own digits; those of an article stay.
        justified: Whether lines of an article but a paragraph's last fill the width.
        reading_family: The typeface of articles, their summaries and titles.
    """

    digits: Digits = Digits.WESTERN
    justified: bool = True
    reading_family: str = READING_FAMILY

    def written(self, text: str) -> str:
        """`text` with its digits in the chosen script."""
        return digits(text, script=self.digits)


class Chosen(Protocol):
    """What of the look in force is meant for paper, too."""

    @property
    def digits(self) -> Digits:
        """The script of the program's own digits."""

    @property
    def justified_on_paper(self) -> bool:
        """Whether printed lines fill the width."""

    @property
    def reading_family(self) -> str:
        """The typeface of articles."""


def paper_look(chosen: Chosen) -> PaperLook:
    """How it is written on paper by the look in force."""
    return PaperLook(chosen.digits, chosen.justified_on_paper, chosen.reading_family)


USUAL = PaperLook()
"""As it is before anybody has chosen."""
