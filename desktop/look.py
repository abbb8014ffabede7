"""Look: how everything looks and writes, in one frozen value that every widget is given."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from desktop.display.numbers import digits, grouped, plain_number
from desktop.icons import Icons
from desktop.theme import Theme


class Digits(Enum):
    """The script of the program's own numbers; those of an article stay as they were written."""

    WESTERN = "western"
    ARABIC_INDIC = "arabic"


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader chose, and what follows from it for widgets.

    A widget that draws or writes by it is made with one and takes the next one by its method
    `apply`, which hands it on to the parts that it is made of.

    Attributes:
        theme: Colours by role.
        icons: The line icons, not yet coloured.
        digits: The script of the program's own numbers.
        language: Its code (ISO 639-1).
        direction: In which the interface runs.
        reading_size: The height of the reader's letters in pixels.
    """

    theme: Theme
    icons: Icons
    digits: Digits = Digits.WESTERN
    language: str = "ar"
    direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft
    reading_size: int = 20

    @property
    def arabic_indic(self) -> bool:
        """Whether the digits are ٠-٩: for what is worded outside widgets."""
        return self.digits is Digits.ARABIC_INDIC

    def written(self, text: str) -> str:
        """`text` with its ASCII digits in the chosen script."""
        return digits(text, arabic_indic=self.arabic_indic)

    def plain_number(self, value: float) -> str:
        """`value` with grouped thousands, without isolation: for parts of a longer text."""
        return plain_number(value, arabic_indic=self.arabic_indic)

    def grouped(self, value: float) -> str:
        """`value` with grouped thousands, set off left to right."""
        return grouped(value, arabic_indic=self.arabic_indic)

    def icon(self, name: str, colour: str, size: int = 18) -> QIcon:
        """The icon `name` drawn in `colour`, pointing in the direction of the interface.

        Raises:
            FileNotFoundError: There is no such icon.
        """
        mirrored = self.direction is Qt.LayoutDirection.RightToLeft
        return self.icons.icon(name, colour, size, mirrored=mirrored)
