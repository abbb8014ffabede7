"""Settling: what was written reaches the main file once nobody reads its former state."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from articles.archive.archive import Archive

_AGAIN_MS = 500


class Settling(QObject):
    """Tries again to put the reader's words into the main file of the archive.

    Searches and the panels read as of one moment, and SQLite leaves in the log beside the file
    what was written after it. Nothing is lost there, but a copy of the main file alone lacks it.
    """

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._timer = QTimer(self, interval=_AGAIN_MS)
        self._timer.timeout.connect(self._try)
        archive.tell_when_behind(self._timer.start)

    def stop(self) -> None:
        """Try no more, before the archive is closed."""
        self._timer.stop()

    def _try(self) -> None:
        if self._archive.settle():
            self._timer.stop()
