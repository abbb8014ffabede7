"""WatchedFolder: tells of new files in one folder, once they are written to their end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from articles.reading.sources.passed_over import pages_of, why_passed_over
from desktop.library.watch_record import FileState

SETTLING_MS = 2000
"""A file that has not grown for so long is whole."""

_MOST_FOLDERS = 200  # of which the system tells


class WatchedFolder(QObject):
    """Watches a folder with its folders; nothing until it is told which.

    Signals:
        arrived: New or changed files, as paths.
    """

    arrived = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._known: dict[Path, FileState] = {}
        self._waiting: dict[Path, FileState] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self._watcher.directoryChanged.connect(lambda _: self._settling.start())
        self._settling.timeout.connect(self._look)

    @property
    def folder(self) -> Path | None:
        """What is watched, or None."""
        return self._folder

    def seen(self) -> dict[Path, FileState]:
        """The files that are old by now, as they were; those still growing are not among them."""
        return dict(self._known)

    def forget(self, paths: Iterable[Path]) -> None:
        """Take files for new again: they are told of at the next look, or after the next start."""
        for path in paths:
            self._known.pop(path, None)

    def watch(self, folder: Path | None, seen: Mapping[Path, FileState] | None = None) -> None:
        """Watch this folder from now on.

        Args:
            folder: The folder; None watches nothing.
            seen: The files of it that are old, as they were; None for all that lie there now.
        """
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder, self._known, self._waiting = folder, {}, {}
        self._settling.stop()
        if folder is not None:
            self._known = self._files(folder) if seen is None else dict(seen)
            self._watch_folders(folder)
            if seen is not None:
                self._settling.start()

    def _look(self) -> None:
        """Tell of what is new and has not grown since the last look; look again at the rest."""
        if self._folder is None:
            return
        files = self._files(self._folder)
        self._watch_folders(self._folder)
        new = {path: state for path, state in files.items() if self._known.get(path) != state}
        whole = [path for path, state in new.items() if self._waiting.get(path) == state]
        self._known.update({path: new[path] for path in whole})
        self._waiting = {path: state for path, state in new.items() if path not in whole}
        if self._waiting:
            self._settling.start()
        if whole:
            self.arrived.emit(sorted(whole))

    def _watch_folders(self, folder: Path) -> None:
        folders = [str(folder)]
        with suppress(OSError):
            inner = (each for each in sorted(folder.rglob("*")) if each.is_dir())
            folders += [str(each) for each in inner if not each.name.startswith(".")]
        watched = set(self._watcher.directories())
        if new := [each for each in folders[:_MOST_FOLDERS] if each not in watched]:
            self._watcher.addPaths(new)

    @staticmethod
    def _files(folder: Path) -> dict[Path, FileState]:
        """The files that an import would read, with their states; what cannot be seen is none."""
        found: dict[Path, FileState] = {}
        with suppress(OSError):
            paths = list(folder.rglob("*"))
            pages = pages_of(path.name for path in paths)
            for path in paths:
                if any(why_passed_over(part, pages) for part in path.relative_to(folder).parts):
                    continue
                with suppress(OSError):
                    if path.is_file():
                        status = path.stat()
                        found[path] = (status.st_size, status.st_mtime_ns)
        return found
