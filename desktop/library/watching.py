"""Watching: the reader names a folder, from which new files come in by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.display.isolation import isolated_path
from desktop.library.watched_folder import WatchedFolder
from desktop.settings import Settings
from desktop.widgets.questions import Questions

_KEY = "library/watched-folder"


class Watching(QObject):
    """Begins and ends the watching of a folder; off until the reader names one.

    Attributes:
        watched: What is watched.
    """

    def __init__(
        self,
        settings: Settings,
        questions: Questions,
        start: Callable[[Sequence[Path]], None],
        parent: QObject | None = None,
    ) -> None:
        """Go on watching what was watched last, where it is still there.

        Args:
            settings: Where the folder's name is kept.
            questions: Asks for it.
            start: Imports new files.
            parent: The window.
        """
        super().__init__(parent)
        self._settings = settings
        self._questions = questions
        self.watched = WatchedFolder(self)
        self.watched.arrived.connect(start)
        known = settings.text(_KEY)
        if known and Path(known).is_dir():
            self.watched.watch(Path(known))

    def choose(self) -> None:
        """Ask for a folder to watch; where one is watched, whether to end that."""
        title = self.tr("مراقبة مجلد")
        if self.watched.folder is not None:
            name = isolated_path(self.watched.folder)
            words = f"{self.tr('تُستورد الملفات الجديدة وحدها من المجلد:')} {name}"
            if self._questions.confirms(title, f"{words}\n{self.tr('هل تُوقف مراقبته؟')}"):
                self._watch(None)
            return
        folder = self._questions.folder(title, "watch")
        if folder is not None:
            self._watch(folder)

    def _watch(self, folder: Path | None) -> None:
        self.watched.watch(folder)
        self._settings.remember_text(_KEY, "" if folder is None else str(folder))
