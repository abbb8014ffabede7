"""Watching: the reader names a folder, from which new files come in by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.display.isolation import isolated_path
from desktop.library.watch_record import WatchRecord, keep_record, read_record
from desktop.library.watched_folder import WatchedFolder
from desktop.widgets.questions import Questions


class Watching(QObject):
    """Begins and ends the watching of a folder for one archive; off until the reader names one.

    Attributes:
        watched: What is watched.
    """

    def __init__(
        self,
        archive: Path,
        questions: Questions,
        start: Callable[[Sequence[Path]], None],
        parent: QObject | None = None,
        *,
        takes_articles: bool = True,
    ) -> None:
        """Go on watching what this archive watched last, where it is still there.

        What came into the folder meanwhile is new, too.

        Args:
            archive: The archive's folder.
            questions: Asks for the folder to watch.
            start: Imports new files.
            parent: The window.
            takes_articles: Whether anything can be imported into this archive.
        """
        super().__init__(parent)
        self._archive = archive
        self._questions = questions
        self._takes_articles = takes_articles
        self._kept: WatchRecord | None = None
        self.watched = WatchedFolder(self)
        self.watched.arrived.connect(start)
        record = read_record(archive) if takes_articles else None
        if record is not None and record.folder.is_dir():
            self._kept = record
            self.watched.watch(record.folder, record.files)

    def choose(self) -> None:
        """Ask for a folder to watch; where one is watched, whether to end that."""
        title = self.tr("مراقبة مجلد")
        if not self._takes_articles:
            words = self.tr("لا تُضاف مقالات إلى هذا الأرشيف، فلا يُراقَب له مجلد.")
            advice = self.tr("افتح أرشيفا لمقالاتك أو أنشئ واحدا، ثم اختر المجلد فيه.")
            self._questions.tell(title, f"{words}\n{advice}")
            return
        if self.watched.folder is not None:
            name = isolated_path(self.watched.folder)
            words = self.tr("تُستورد إلى هذا الأرشيف الملفات الجديدة وحدها من المجلد:")
            if self._questions.confirms(title, f"{words} {name}\n{self.tr('هل تُوقف مراقبته؟')}"):
                self.watched.watch(None)
                keep_record(self._archive, None)
                self._kept = None
            return
        folder = self._questions.folder(title, "watch")
        if folder is not None:
            self.watched.watch(folder)
            self.remember()

    def remember(self) -> None:
        """Keep which files were seen, so that the next start knows the new ones.

        What is being imported at this moment counts as seen: call it when that has ended, or is
        kept elsewhere.
        """
        folder = self.watched.folder
        if folder is None:
            return
        record = WatchRecord(folder, self.watched.seen())
        if record != self._kept:
            keep_record(self._archive, record)
            self._kept = record
