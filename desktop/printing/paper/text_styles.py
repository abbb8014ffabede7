"""The typography of the printed summary: page geometry, sizes, colours. Lengths in points."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QRawFont

from desktop.printing.contents.paper_look import PaperLook
from desktop.theme import LIGHT
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY

# Type is laid out in twentieths of a point without hinting, so that lines break at the same
# words on a screen of 96 dots per inch and on a printer of 1 200.
UNITS_PER_POINT = 20

MARGIN_SIDE = 45.0
MARGIN_TOP = 72.0
MARGIN_BOTTOM = 60.0
HEADER_TOP = 38.0
FOOTER_BOTTOM = 24.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a run of text looks.

    Attributes:
        family: The typeface.
        size: Size of the type.
        leading: Distance from one baseline to the next.
        colour: `#RRGGBB`.
        weight: Qt's weight, 100 to 900.
    """

    family: str
    size: float
    leading: float
    colour: str
    weight: QFont.Weight = QFont.Weight.Normal

    def font(self, text: str = "") -> QFont:
        """The font in layout units (see `UNITS_PER_POINT`), for setting `text`.

        Other typefaces of the system may help out only where this one lacks a letter. A control
        character is no letter: some system fonts have a glyph for it, and a line set from two
        typefaces because of it loses its string indexes, and so the text of the PDF file.
        """
        font = QFont(self.family)
        font.setPixelSize(round(self.size * UNITS_PER_POINT))
        font.setWeight(self.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
        if all(_has(self.family, self.weight, character) for character in set(text)):
            font.setStyleStrategy(
                QFont.StyleStrategy.PreferOutline | QFont.StyleStrategy.NoFontMerging
            )
        return font

    def in_typeface(self, look: PaperLook) -> TextStyle:
        """The same in the typeface that the reader chose for articles: their words and titles."""
        return replace(self, family=look.reading_family)

    def pen(self) -> QColor:
        """The colour of the text."""
        return QColor(self.colour)


@cache
def _raw_font(family: str, weight: QFont.Weight) -> QRawFont:
    font = QFont(family)
    font.setWeight(weight)
    return QRawFont.fromFont(font, QFontDatabase.WritingSystem.Arabic)


@lru_cache(4096)
def _has(family: str, weight: QFont.Weight, character: str) -> bool:
    """Whether a typeface can show a character by itself, or need not show it."""
    if unicodedata.category(character) in {"Cf", "Cc"}:
        return True
    return _raw_font(family, weight).supportsCharacter(ord(character))


_BOLD = QFont.Weight.Bold
_SEMIBOLD = QFont.Weight.DemiBold

FURNITURE = TextStyle(INTERFACE_FAMILY, 8.25, 12.0, LIGHT.muted)
TITLE = TextStyle(READING_FAMILY, 20.5, 31.0, LIGHT.ink, _BOLD)
BYLINE = TextStyle(INTERFACE_FAMILY, 9.0, 15.0, LIGHT.muted)
SECTION = TextStyle(INTERFACE_FAMILY, 9.75, 15.0, LIGHT.accent, _SEMIBOLD)
BODY = TextStyle(READING_FAMILY, 12.75, 22.0, LIGHT.ink)
VALUE = TextStyle(INTERFACE_FAMILY, 10.5, 15.0, LIGHT.figure, _BOLD)
QUALIFIER = TextStyle(INTERFACE_FAMILY, 8.5, 15.0, LIGHT.figure)
CELL = TextStyle(INTERFACE_FAMILY, 9.5, 15.0, LIGHT.ink)
CELL_DETAIL = TextStyle(INTERFACE_FAMILY, 8.25, 13.0, LIGHT.muted)
DOUBT = TextStyle(INTERFACE_FAMILY, 8.25, 13.0, LIGHT.warning)
EVENT = TextStyle(INTERFACE_FAMILY, 7.75, 12.0, LIGHT.ink)
EVENT_OWN = TextStyle(INTERFACE_FAMILY, 7.75, 12.0, LIGHT.ink, _BOLD)
EVENT_DATE = TextStyle(INTERFACE_FAMILY, 8.75, 14.5, LIGHT.muted)
EVENT_TEXT = TextStyle(INTERFACE_FAMILY, 8.75, 14.5, LIGHT.ink)
TICK = TextStyle(INTERFACE_FAMILY, 8.0, 12.0, LIGHT.muted)

SUBTITLE = TextStyle(READING_FAMILY, 15.0, 24.0, LIGHT.ink, _BOLD)
COVER_TITLE = TextStyle(READING_FAMILY, 32.0, 50.0, LIGHT.ink, _BOLD)
COVER_NAME = TextStyle(INTERFACE_FAMILY, 10.0, 18.0, LIGHT.muted)
COVER_VALUE = TextStyle(INTERFACE_FAMILY, 11.0, 18.0, LIGHT.ink)
CHAPTER = TextStyle(INTERFACE_FAMILY, 16.0, 26.0, LIGHT.accent, _SEMIBOLD)
GROUP = TextStyle(INTERFACE_FAMILY, 9.75, 15.0, LIGHT.ink, _SEMIBOLD)
NOTE_MARK = TextStyle(INTERFACE_FAMILY, 8.0, 22.0, LIGHT.accent, _SEMIBOLD)

RULE_COLOUR = LIGHT.line
RULE_WIDTH = 0.6
