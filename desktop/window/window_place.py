"""Where the window stands, what of it is open, and what was searched for: kept till next time."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from desktop.browsing.page import BrowsePage
from desktop.settings import Settings
from desktop.widgets.screen_room import room_of

SMALLEST = QSize(880, 540)
_FIRST_SIZE = QSize(1440, 900)
# What the frame of a window takes, where the system does not say (pixels).
_FRAME = QSize(8, 48)


def restore_place(window: QMainWindow, page: BrowsePage, settings: Settings) -> None:
    """Put the window where it was, or in the middle of its screen; never beyond its edges."""
    room = room_of(window)
    free = room.size() - _FRAME
    window.setMinimumSize(SMALLEST.boundedTo(free))
    page.panes.close_panes(settings.text("window/closed-panes"))
    geometry = settings.state("window/geometry")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        window.resize(_FIRST_SIZE.boundedTo(free))
        place = window.frameGeometry()
        place.moveCenter(room.center())
        window.move(place.topLeft())
    elif not (window.isMaximized() or window.isFullScreen()):
        _keep_within(window)
    page.panes.restore_state(settings.state("window/columns"), settings.state("window/rows"))


def remember_place(window: QMainWindow, page: BrowsePage, settings: Settings) -> None:
    """Keep it."""
    columns, rows = page.panes.save_state()
    settings.remember_state("window/geometry", window.saveGeometry())
    settings.remember_state("window/columns", columns)
    settings.remember_state("window/rows", rows)
    settings.remember_text("window/closed-panes", page.panes.closed_panes())
    settings.remember_text("session/search", page.searches.state.to_json())
    settings.remember_text("session/article", page.article_mediator.article_id or "")
    settings.save()


def _keep_within(window: QMainWindow) -> None:
    """Bring a window back that a smaller or another screen would cut off."""
    room = room_of(window)
    place = window.geometry()
    place.setSize(place.size().boundedTo(room.size() - _FRAME))
    place.moveLeft(
        max(room.left() + _FRAME.width() // 2, min(place.left(), room.right() + 1 - place.width()))
    )
    top = room.top() + _FRAME.height() // 2
    place.moveTop(max(top, min(place.top(), room.bottom() + 1 - place.height())))
    window.setGeometry(place)
