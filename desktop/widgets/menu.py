"""Menu: its keys are read in their order, its pictures seen on a chosen row; headings of parts."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QIcon, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionMenuItem
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
        if option.state & QStyle.StateFlag.State_Selected and not option.icon.isNull():
            option.icon = self._on_highlight(option.icon)

    def _on_highlight(self, icon: QIcon) -> QIcon:
        """The picture in the colour of the words of a chosen row; in its own it is hardly seen."""
        size = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, self)
        pixmap = icon.pixmap(QSize(size, size), self.devicePixelRatioF())
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), self.palette().highlightedText())
        painter.end()
        return QIcon(pixmap)


def add_heading(menu: QMenu, words: str) -> None:
    """Say what the entries that follow are of; they are set apart from those above.

    A style sheet draws of `QMenu.addSection` the line alone. An entry that cannot be chosen is
    drawn, and read out.
    """
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addAction(words).setEnabled(False)
