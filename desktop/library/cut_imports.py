"""Imports that were cut off when the window closed: kept, so that the next start can go on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from desktop.settings import Settings
from desktop.widgets.notice import Notice

_KEY = "library/cut-imports"


class CutImport:
    """What was cut off of an archive's imports, until the reader goes on or puts it away.

    Attributes:
        paths: What is left to be imported.
    """

    def __init__(
        self,
        settings: Settings,
        archive: Path,
        notice: Notice,
        start: Callable[[Sequence[Path]], None],
    ) -> None:
        """Take what is kept.

        Args:
            settings: Keep it from one window to the next.
            archive: The archive's folder.
            notice: Where the reader answers.
            start: Imports it.
        """
        self._settings, self._archive = settings, archive
        self._notice, self._start = notice, start
        self.paths = take_cut(settings, archive)
        notice.acted.connect(self._go_on)
        notice.dismissed.connect(self._forget)

    def remember(self, unfinished: Sequence[Path]) -> None:
        """The window closes: keep what is imported now, and what was not answered."""
        if paths := [*self.paths, *unfinished]:
            remember_cut(self._settings, self._archive, paths)

    def _go_on(self) -> None:
        paths, self.paths = self.paths, []
        self._notice.hide()
        self._start(paths)

    def _forget(self) -> None:
        self.paths = []


def remember_cut(settings: Settings, archive: Path, paths: Sequence[Path]) -> None:
    """Keep what was still being imported into an archive, beside what is kept of others."""
    kept = {**_kept(settings), str(archive.absolute()): [str(path.absolute()) for path in paths]}
    _keep(settings, kept)


def take_cut(settings: Settings, archive: Path) -> list[Path]:
    """What is left to be imported into this archive, as far as it is still there; told once."""
    kept = _kept(settings)
    names = kept.pop(str(archive.absolute()), [])
    if names:
        _keep(settings, kept)
    return [path for path in map(Path, names) if path.exists()]


def _kept(settings: Settings) -> dict[str, list[str]]:
    """Names of files by the folder of the archive they were for."""
    try:
        kept = json.loads(settings.text(_KEY) or "{}").items()
    except (ValueError, AttributeError):  # somebody wrote into the file
        return {}
    return {folder: [*map(str, names)] for folder, names in kept if isinstance(names, list)}


def _keep(settings: Settings, kept: Mapping[str, Sequence[str]]) -> None:
    left = {folder: names for folder, names in kept.items() if names}
    settings.remember_text(_KEY, json.dumps(left) if left else "")
