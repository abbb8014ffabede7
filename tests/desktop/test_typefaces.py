from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from desktop.fonts import load_fonts
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY


def test_the_fonts_that_are_loaded_have_these_names(qapp):
    load_fonts()
    assert {INTERFACE_FAMILY, READING_FAMILY} <= set(QFontDatabase.families())
