"""Keys in a menu are read in their order; headings of its parts can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyleOptionMenuItem

from desktop.display.isolation import isolated
from desktop.theme import LIGHT
from desktop.widgets.menu import Menu, add_heading


def test_keys_that_end_with_a_sign_keep_their_order(qtbot):
    menu = Menu()
    qtbot.addWidget(menu)
    action, plain = menu.addAction("الإعدادات"), menu.addAction("بلا مفاتيح")
    action.setShortcut("Ctrl+,")
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    assert option.text == f"الإعدادات\t{isolated('Ctrl+,')}"
    menu.initStyleOption(option, plain)
    assert option.text == "بلا مفاتيح"


@pytest.mark.usefixtures("themed")
def test_the_words_of_a_heading_are_drawn_and_cannot_be_chosen(qtbot):
    pictures = []
    for words in ("هذا المؤشر", "كل المؤشرات", ""):
        menu = Menu()
        qtbot.addWidget(menu)
        menu.setFixedSize(240, 120)
        menu.addAction("أول")
        add_heading(menu, words)
        menu.addAction("آخر")
        first, line, heading, last = menu.actions()
        assert line.isSeparator()
        assert (first.isEnabled(), heading.isEnabled(), last.isEnabled()) == (True, False, True)
        pictures.append(menu.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_heading_at_the_top_has_no_line_above(qtbot):
    menu = Menu()
    qtbot.addWidget(menu)
    add_heading(menu, "هذا المؤشر")
    assert [action.text() for action in menu.actions()] == ["هذا المؤشر"]


@pytest.mark.usefixtures("themed")
def test_the_picture_of_a_chosen_row_has_the_colour_of_its_words(qtbot, icons):
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.addAction(icons.icon("star", LIGHT.ink), "حفظ البحث")
    option = QStyleOptionMenuItem()
    for chosen, colour in ((None, LIGHT.ink), (action, LIGHT.on_accent)):
        menu.setActiveAction(chosen)
        menu.initStyleOption(option, action)
        picture = option.icon.pixmap(16, 16).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
        drawn = max(pixels, key=QColor.alpha)
        assert drawn.alpha() > 100
        assert abs(drawn.lightness() - QColor(colour).lightness()) < 10
