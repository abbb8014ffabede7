"""How large a dialog may be on the screen that it stands on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 48)
"""What the frame of a window takes, where the system does not say (pixels)."""


def resize_on_screen(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog the size that it wants, as far as its screen has room for it and its frame.

    Args:
        dialog: Not yet shown.
        wanted: Its size on a large screen.
    """
    room = dialog.screen().availableGeometry().size() - _FRAME
    dialog.resize(wanted.boundedTo(room))
