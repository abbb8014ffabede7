"""How large a dialog may be on the screen that it stands on; what is higher scrolls.

Screens are asked of the application, never of a widget: what `QWidget.screen` answers PySide takes
for a child of the widget (6.11) and deletes along with it when that is garbage, although the screen
is Qt's, and the next window that is made reads what is no more.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_FRAME = QSize(8, 48)
"""What the frame of a window takes, where the system does not say (pixels)."""


def resize_on_screen(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog the size that it wants, as far as its screen has room for it and its frame.

    Args:
        dialog: Not yet shown.
        wanted: Its size on a large screen.
    """
    dialog.resize(wanted.boundedTo(room_on_screen(dialog)))


def keep_on_screen(dialog: QDialog, foot: QWidget | None = None) -> None:
    """Let what a dialog holds scroll where its screen is too small for it; its buttons stay.

    Args:
        dialog: With all that it holds, not yet shown.
        foot: What stays below; its box of buttons if nothing else is said.
    """
    room = room_on_screen(dialog)
    layout = dialog.layout()
    if layout is None:
        return
    needed = layout.totalMinimumSize().expandedTo(dialog.minimumSize())
    if needed.height() > room.height():
        _let_scroll(dialog, foot or _buttons_of(dialog))
        dialog.resize(dialog.sizeHint().expandedTo(needed).boundedTo(room))
    elif dialog.height() > room.height() or dialog.width() > room.width():
        dialog.resize(dialog.size().boundedTo(room))


def scrolling(content: QWidget) -> QScrollArea:
    """A column that shows as much of something as there is room for."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("scrolled")
    area.setWidget(content)
    return area


def room_on_screen(dialog: QWidget) -> QSize:
    """How large a dialog may be on its screen, within its frame."""
    return room_of(dialog).size() - _FRAME


def room_of(widget: QWidget) -> QRect:
    """What windows may cover of the screen where a widget stands, or will stand over its parent."""
    parent = widget.parentWidget()
    standing = widget if parent is None or widget.isVisible() else parent
    return room_at(standing.mapToGlobal(standing.rect().center()))


def room_at(place: QPoint) -> QRect:
    """What windows may cover of the screen at a place, or of the first where there is none."""
    screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def _buttons_of(dialog: QDialog) -> QDialogButtonBox | None:
    return dialog.findChild(QDialogButtonBox, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _let_scroll(dialog: QDialog, foot: QWidget | None) -> None:
    layout = dialog.layout()
    if layout is None:
        return
    margins = layout.contentsMargins()
    if foot is not None:
        layout.removeWidget(foot)
    content = QWidget()
    content.setLayout(layout)  # Qt moves it, and all that lies in it
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, margins.bottom() if foot is not None else 0)
    area = scrolling(content)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(content.minimumSizeHint().width() + bar)
    column.addWidget(area, 1)
    if foot is not None:
        row = QVBoxLayout()
        row.setContentsMargins(margins.left(), 0, margins.right(), 0)
        row.addWidget(foot)
        column.addLayout(row)
