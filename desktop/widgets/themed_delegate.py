"""ThemedDelegate: a delegate that draws in the colours of a theme."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStyledItemDelegate

from desktop.theme import Theme


class ThemedDelegate(QStyledItemDelegate):
    """What every delegate of ours shares."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
