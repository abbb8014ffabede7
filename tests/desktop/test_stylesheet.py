"""The style sheet and the palette of every theme are understood by Qt."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette

from desktop.stylesheet import palette, stylesheet
from desktop.theme import THEMES, Theme


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_style_sheet_is_understood_by_qt(qtbot, themed, theme: Theme):
    """Qt warns of a sheet that it cannot read, and a warning fails the test."""
    sheet = stylesheet(theme, "/tmp/chevron.svg", "/tmp/check.svg")
    assert "$" not in sheet
    themed.setStyleSheet(sheet)
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_selected_text_differs_from_its_ground(theme: Theme):
    made = palette(theme)
    ground = made.color(QPalette.ColorRole.Highlight)
    assert made.color(QPalette.ColorRole.HighlightedText) != ground
