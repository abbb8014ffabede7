"""How large a dialog may be on the screen that it stands on.

Screens are asked of the application, never of a widget: what `QWidget.screen` answers PySide takes
for a child of the widget (6.11) and deletes along with it when that is garbage, although the screen
is Qt's, and the next window that is made reads what is no more.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 48)
"""What the frame of a window takes, where the system does not say (pixels)."""


def resize_on_screen(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog the size that it wants, as far as its screen has room for it and its frame.

    Args:
        dialog: Not yet shown.
        wanted: Its size on a large screen.
    """
    dialog.resize(wanted.boundedTo(room_of(dialog).size() - _FRAME))


def room_of(widget: QWidget) -> QRect:
    """What windows may cover of the screen where a widget stands, or will stand over its parent."""
    parent = widget.parentWidget()
    standing = widget if parent is None or widget.isVisible() else parent
    return room_at(standing.mapToGlobal(standing.rect().center()))


def room_at(place: QPoint) -> QRect:
    """What windows may cover of the screen at a place, or of the first where there is none."""
    screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()
