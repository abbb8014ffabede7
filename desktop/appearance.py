"""Appearance: keeps the look in force, puts it on the application and tells of another one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from desktop.display.decimal_sign import write_decimals
from desktop.display.digits import Digits
from desktop.display.month_names import family_of_sources, write_months
from desktop.fonts import interface_font, system_family
from desktop.icons import Icons
from desktop.look import Look
from desktop.settings import (
    DECIMALS,
    DIGITS,
    JUSTIFICATION,
    MONTHS,
    READING_FONT,
    READING_SIZE,
    THEME,
    Settings,
)
from desktop.stylesheet import palette, stylesheet
from desktop.theme import DARK, LIGHT, THEMES, Theme
from desktop.typefaces import INTERFACE_FAMILY, READING_FAMILY


class Appearance(QObject):
    """Follows the settings and the system's colour scheme.

    Signals:
        changed: Everything looks otherwise now; the argument is the `Look`.
    """

    changed = Signal(object)

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
        self._icons = icons
        application.setStyle("Fusion")
        application.setFont(interface_font())
        settings.changed.connect(lambda _key: self.apply())
        # A method, not a lambda: the connection to the application must end with this object.
        application.styleHints().colorSchemeChanged.connect(self.apply)
        self._sources = family_of_sources(())
        self._look = self._chosen_look()
        self._put_on()

    @property
    def look(self) -> Look:
        """The look in force."""
        return self._look

    def apply(self) -> None:
        """Put the chosen look on the application, and tell everybody."""
        self._look = self._chosen_look()
        self._put_on()
        self.changed.emit(self._look)

    def follow_sources(self, newspapers: Iterable[tuple[str, int]]) -> None:
        """Write the months as in the country of an archive's newspapers, where that is chosen.

        Args:
            newspapers: Their names, and how many articles each has.
        """
        family = family_of_sources(newspapers)
        if family != self._sources:
            self._sources = family
            self.apply()

    def change_size(self, step: int) -> None:
        """Take the next larger (+1) or smaller (-1) size of the text, if there is one."""
        sizes = list(READING_SIZE.words)
        place = sizes.index(self._settings.choice(READING_SIZE)) + step
        if 0 <= place < len(sizes):
            self._settings.choose(READING_SIZE, sizes[place])

    def _chosen_look(self) -> Look:
        return Look(
            theme=self._chosen_theme(),
            icons=self._icons,
            digits=Digits(self._settings.choice(DIGITS)),
            direction=self._application.layoutDirection(),
            reading_size=int(self._settings.choice(READING_SIZE)),
            reading_family=_family(self._settings.choice(READING_FONT)),
            justified=self._settings.choice(JUSTIFICATION) == "always",
            justified_on_paper=self._settings.choice(JUSTIFICATION) != "never",
            decimals=self._settings.choice(DECIMALS),
            months=self._settings.choice(MONTHS),
        )

    def _chosen_theme(self) -> Theme:
        chosen = self._settings.choice(THEME)
        if chosen in THEMES:
            return THEMES[chosen]
        scheme = self._application.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def _put_on(self) -> None:
        write_months(self._look.months, self._sources)
        write_decimals(self._look.decimals)
        theme = self._look.theme
        chevron = self._icons.file("down", theme.muted, self._pictures)
        check = self._icons.file("check", theme.on_accent, self._pictures)
        self._application.setPalette(palette(theme))
        sheet = stylesheet(theme, chevron.as_posix(), check.as_posix(), self._look.scale)
        if sheet != self._application.styleSheet():  # else all is laid out anew
            self._application.setStyleSheet(sheet)


def _family(choice: str) -> str:
    families = {"amiri": READING_FAMILY, "plex": INTERFACE_FAMILY}
    return families.get(choice) or system_family()
