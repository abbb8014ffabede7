"""Which archives are searched beside the open one: none at first, remembered with the settings."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.library.archive_names import recent_archives
from desktop.library.first_start import has_archive
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings

_CHOSEN = "search/archives"
_ADDED = "search/added-archives"


class ChosenArchives:
    """The archives that can be searched beside the open one, and those that are."""

    def __init__(self, open_folder: Path, settings: Settings) -> None:
        self._open = open_folder.absolute()
        self._settings = settings

    def offered(self) -> list[Path]:
        """Archives that were open last or were added here, without the open one."""
        known = dict.fromkeys((*self._kept(_ADDED), *recent_archives(self._settings)))
        return [folder for folder in known if folder != self._open]

    def chosen(self) -> list[Path]:
        """Those of them that are searched, in the order of the list."""
        kept = self._kept(_CHOSEN)
        return [folder for folder in self.offered() if folder in kept]

    def toggle(self, folder: Path) -> None:
        """Search an archive from now on, or no longer."""
        kept = self._kept(_CHOSEN)
        self._keep(
            _CHOSEN,
            [each for each in kept if each != folder] if folder in kept else [*kept, folder],
        )

    def add(self, folder: Path) -> bool:
        """List an archive and search it.

        Returns:
            Whether there is one in this folder, and it is not the open one.
        """
        place = folder.absolute()
        if place == self._open or not has_archive(ArchiveLocation(place)):
            return False
        self._keep(_ADDED, [each for each in self._kept(_ADDED) if each != place] + [place])
        if place not in self._kept(_CHOSEN):
            self.toggle(place)
        return True

    def _kept(self, key: str) -> list[Path]:
        try:
            names = json.loads(self._settings.text(key) or "[]")
        except ValueError:  # somebody wrote into the file
            return []
        folders = [Path(name) for name in names if isinstance(name, str)]
        return [folder for folder in folders if has_archive(ArchiveLocation(folder))]

    def _keep(self, key: str, folders: list[Path]) -> None:
        self._settings.remember_text(key, json.dumps([str(each) for each in folders]))
