"""NoteField: a field for some lines of Arabic."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class NoteField(QPlainTextEdit):
    """Lines that begin at the right, also while they are empty; Tab leads on.

    The document of a `QPlainTextEdit` does not mirror: its lines begin at the left, Arabic ones
    too, unless they are told to be at the right.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.document().setDefaultTextOption(option)
