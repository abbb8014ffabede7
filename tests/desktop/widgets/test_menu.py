"""Keys in a menu are read in their order."""

from __future__ import annotations

from PySide6.QtWidgets import QStyleOptionMenuItem

from desktop.display.isolation import isolated
from desktop.widgets.menu import Menu


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
