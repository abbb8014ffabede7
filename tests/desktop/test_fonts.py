"""Both typefaces come with the program and have the letters of its texts."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont

from desktop.fonts import (
    interface_font,
    load_fonts,
    reading_font,
)
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY


@pytest.mark.parametrize(
    ("make", "family"),
    [(interface_font, INTERFACE_FAMILY), (reading_font, READING_FAMILY)],
    ids=["interface", "reading"],
)
def test_the_family_is_found_and_as_large_as_asked(qapp, make, family: str):
    load_fonts()
    load_fonts()  # again, without harm
    font: QFont = make(19)
    assert QFontInfo(font).family() == family
    assert font.pixelSize() == 19
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == family
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة٠١٢٩"
    assert [letter for letter in letters if not raw.supportsCharacter(ord(letter))] == []


def test_bold_letters_come_from_a_heavier_file(qapp):
    load_fonts()
    for make in (interface_font, reading_font):
        plain, bold = (QRawFont.fromFont(make(20, bold=each)) for each in (False, True))
        assert bold.weight() > plain.weight()
