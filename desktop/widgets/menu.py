"""Menu: a menu whose keys are read in their order; and headings of a menu's parts."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem
from typing_extensions import override

from desktop.display.isolation import isolated


class Menu(QMenu):
    """In a line from right to left `Ctrl+,` would be drawn as `,+Ctrl`."""

    @override
    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        words, tab, keys = str(option.text).partition("\t")
        if tab:
            option.text = f"{words}\t{isolated(keys)}"


def add_heading(menu: QMenu, words: str) -> None:
    """Say what the entries that follow are of; they are set apart from those above.

    A style sheet draws of `QMenu.addSection` the line alone. An entry that cannot be chosen is
    drawn, and read out.
    """
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(words).setEnabled(False)
