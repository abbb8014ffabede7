"""WordsField: a line for Arabic words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

_ROOM_OF_CARET = "\N{NO-BREAK SPACE}"


class WordsField(QLineEdit):
    """A line that begins at the right, also while it is empty."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        begin_at_right(self)

    @override
    def setPlaceholderText(self, text: str) -> None:
        """Show a hint while the line is empty, with room for the caret before its first letter."""
        super().setPlaceholderText(f"{_ROOM_OF_CARET}{text}")

    @override
    def setClearButtonEnabled(self, enable: bool) -> None:
        """Have a button that empties the line, with a name; Qt's own has none."""
        super().setClearButtonEnabled(enable)
        clearing = self.findChild(QAction, "_q_qlineeditclearaction")  # as Qt calls it
        if clearing is not None:
            clearing.setText(self.tr("مسح"))


def begin_at_right(field: QLineEdit) -> None:
    """Let a line begin at the right, also while it is empty or holds Latin digits.

    The direction is said here, not only inherited: an empty line would follow the keyboard's.
    """
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.setAlignment(
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    )
