"""Appearance: the theme in force, put on the application."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.fonts import interface_font
from desktop.icons import Icons
from desktop.settings import DIGITS, READING_SIZE, THEME, Settings
from desktop.stylesheet import palette, stylesheet
from desktop.theme import DARK, LIGHT, THEMES, Theme


class Appearance(QObject):
    """Follows the settings and the system's colour scheme.

    Signals:
        changed: Colours, digits or the size of the text are others now.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, settings: Settings, icons: Icons, pictures: Path
    ) -> None:
        """Put the theme in force on the application.

        Args:
            application: The running application.
            settings: Where the choices are kept.
            icons: The line icons.
            pictures: A folder of the cache for recoloured pictures.
        """
        super().__init__(application)
        self._pictures = pictures
        self._application = application
        self._settings = settings
        self.icons = icons
        application.setStyle("Fusion")
        application.setFont(interface_font())
        settings.changed.connect(lambda _key: self.apply())
        # A method, not a lambda: the connection to the application must end with this object.
        application.styleHints().colorSchemeChanged.connect(self.apply)
        self._put_on()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        chosen = self._settings.choice(THEME)
        if chosen in THEMES:
            return THEMES[chosen]
        scheme = self._application.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    @property
    def reading_pixels(self) -> int:
        """The height of the reader's letters."""
        return int(self._settings.choice(READING_SIZE))

    @property
    def arabic_indic(self) -> bool:
        """Whether the program's own digits are ٠-٩."""
        return self._settings.choice(DIGITS) == "arabic"

    def apply(self) -> None:
        """Put the theme in force on the application, and tell everybody."""
        self._put_on()
        self.changed.emit()

    def change_size(self, step: int) -> None:
        """Take the next larger (+1) or smaller (-1) size of the text, if there is one."""
        sizes = list(READING_SIZE.words)
        place = sizes.index(self._settings.choice(READING_SIZE)) + step
        if 0 <= place < len(sizes):
            self._settings.choose(READING_SIZE, sizes[place])

    def _put_on(self) -> None:
        theme = self.theme
        chevron = self.icons.file("down", theme.muted, self._pictures)
        check = self.icons.file("check", theme.on_accent, self._pictures)
        self._application.setPalette(palette(theme))
        self._application.setStyleSheet(stylesheet(theme, chevron.as_posix(), check.as_posix()))
