"""What the reader says of the copies of the open article: that it is none of them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from articles.archive.archive import Archive
from desktop.reading.reading_pane import ReadingPane
from desktop.reading.separation_command import SeparateCopy
from desktop.session.undo_stack import WritingStack


class CopyCommands(QObject):
    """Keeps it, and shows what is left of the copies."""

    def __init__(
        self, archive: Archive, reading: ReadingPane, undo_stack: WritingStack, window: QWidget
    ) -> None:
        super().__init__(window)
        self._families = archive.families
        self._reading = reading
        self._undo_stack = undo_stack
        reading.copies.separated.connect(self.separate)

    def separate(self) -> None:
        """Keep that the open article is no copy of the others of its story."""
        opened = self._reading.opened
        if opened is not None:
            command = SeparateCopy(self._families, opened.article.id, self._show_copies)
            self._undo_stack.write(command)

    def _show_copies(self, article_id: str) -> None:
        opened = self._reading.opened
        if opened is not None and opened.article.id == article_id:
            self._reading.copies.show_copies(self._families.of(article_id), article_id)
