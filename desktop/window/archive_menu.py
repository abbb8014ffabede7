"""The button that bears the archive's name, with what can be done about archives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.display.isolation import set_off
from desktop.widgets.elision import elided
from desktop.widgets.menu import Menu
from desktop.window.archive_commands import ArchiveCommands

# A longer name would take the room of the search (pixels).
_WIDEST = 170
_NARROWEST = 84
_ARROW = 34


class ArchiveMenu(QToolButton):
    """New, open, the last ones, import, copy; the menu of everything has this one inside, too."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        """Take the actions that follow the list of the last archives behind the first two."""
        super().__init__(parent)
        self.setObjectName("archiveMenu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._name = ""
        menu = Menu(self)
        menu.setTitle(self.tr("الأرشيف"))
        menu.addActions(list(actions[:2]))
        self.recent = menu.addMenu(self.tr("الأخيرة"))
        self.recent.setToolTipsVisible(True)
        menu.addSeparator()
        menu.addActions(list(actions[2:]))
        self.setMenu(menu)

    def set_roomy(self, *, is_roomy: bool) -> None:
        """Take the room for a long name, or leave it to the search."""
        width = _WIDEST if is_roomy else _NARROWEST
        room = width - _ARROW
        shown = elided(self._name, self.fontMetrics(), room)
        self.setText(set_off(shown.replace("&", "&&")))
        self.setMaximumWidth(width)

    def fill(self, commands: ArchiveCommands, name: str) -> None:
        """Show the archive's name, and list the others when the menu opens."""
        self._name = name
        self.set_roomy(is_roomy=True)
        self.setAccessibleName(self.tr("الأرشيف المفتوح:") + f" {name}")
        self.setToolTip(self.tr("الأرشيف المفتوح:") + f" {set_off(name)}")
        self.recent.aboutToShow.connect(lambda: commands.fill_recent(self.recent))
        commands.fill_recent(self.recent)
