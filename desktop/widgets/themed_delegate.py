"""ThemedDelegate: a delegate that draws in the colours of a theme."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStyledItemDelegate

from desktop.look import Look


class ThemedDelegate(QStyledItemDelegate):
    """What every delegate of ours shares."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def apply(self, look: Look) -> None:
        """Draw and write by this look from now on."""
        self._look = look
