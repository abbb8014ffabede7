"""The style sheet and the palette of every theme are understood by Qt."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

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


def test_links_begin_where_reading_begins(qtbot, themed):
    """Style sheets are mirrored: «right» is the left edge of a program that reads from right."""
    link = QPushButton("عرض الكل")
    link.setProperty("role", "link")
    qtbot.addWidget(link)
    link.resize(300, 30)
    link.show()
    picture = link.grab().toImage()
    ground = picture.pixelColor(1, 15)
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(5, 25))
    ]
    assert min(columns) > 150
