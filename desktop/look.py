"""Look: how everything looks and writes, in one frozen value that every widget is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon

from desktop.display.digits import Digits
from desktop.display.month_names import AS_SOURCES
from desktop.display.numbers import digits, grouped, plain_number
from desktop.fonts import interface_font, reading_font
from desktop.icons import Icons
from desktop.theme import Theme
from desktop.typefaces import READING_FAMILY

_USUAL_SIZE = 20


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
        reading_family: The typeface of articles.
        justified: Whether the lines of an article fill its column.
        justified_on_paper: Whether those of what is printed, and of its HTML, do.
        decimals: How the decimals are set off, a value of the setting; numbers are written by it.
        months: Whose names the months bear, a value of the setting; dates are written by it.
    """

    theme: Theme
    icons: Icons
    digits: Digits = Digits.WESTERN
    language: str = "ar"
    direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft
    reading_size: int = 20
    reading_family: str = READING_FAMILY
    justified: bool = False
    justified_on_paper: bool = True
    decimals: str = AS_SOURCES
    months: str = AS_SOURCES

    @property
    def scale(self) -> float:
        """How much larger lists and panels are than with letters of the usual size."""
        return self.reading_size / _USUAL_SIZE

    def list_font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The typeface of lists and panels, `pixels` high where the letters have the usual size."""
        return interface_font(round(pixels * self.scale), bold=bold)

    def reading_font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The typeface of articles, `pixels` high."""
        font = reading_font(pixels, bold=bold)
        font.setFamily(self.reading_family)
        return font

    def written(self, text: str) -> str:
        """`text` with its ASCII digits in the chosen script."""
        return digits(text, script=self.digits)

    def plain_number(self, value: float) -> str:
        """`value` with grouped thousands, without isolation: for parts of a longer text."""
        return plain_number(value, script=self.digits)

    def grouped(self, value: float) -> str:
        """`value` with grouped thousands, set off left to right."""
        return grouped(value, script=self.digits)

    def icon(self, name: str, colour: str, size: int = 18) -> QIcon:
        """The icon `name` drawn in `colour`, pointing in the direction of the interface.

        Raises:
            FileNotFoundError: There is no such icon.
        """
        mirrored = self.direction is Qt.LayoutDirection.RightToLeft
        return self.icons.icon(name, colour, size, mirrored=mirrored)


class Drawn(Protocol):
    """A part of the window that draws and writes by a look."""

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
