"""RightLabel: a line of metadata at the right of its room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class RightLabel(QLabel):
    """Shows its text at the right, whatever it is made of.

    A plain label looks for the direction of its text outside of isolates; a line of metadata has
    nothing there, and stood at the left of a label that is wider than the line.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(edge | Qt.AlignmentFlag.AlignVCenter)
