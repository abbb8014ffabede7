"""PassageLinks: links to the passages of the open article, for other programs to keep."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from articles.passages.passage import Passage
from desktop.passages.clipboard import linked
from desktop.passages.controller import PassageController
from desktop.passages.entry_layout import ACTION_WORDS
from desktop.passages.panel import PassagesPanel
from desktop.passages.passage_entry import PassageEntry
from desktop.reading.reading_pane import ReadingPane
from desktop.session.archive_session import ArchiveSession
from desktop.tasks.serial_worker import SerialWorker
from desktop.widgets.menu import Menu


class PassageLinks(QObject):
    """Copies a link from the text, from the card of a passage and from the panel of all."""

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        passages: PassageController,
        reading: ReadingPane,
        panel: PassagesPanel,
        tell_failure: Callable[[Exception], None],
    ) -> None:
        """Join them.

        Args:
            worker: Knows the archive's identity.
            passages: Deletes from the panel's menu.
            reading: The open article with the card of a passage.
            panel: The passages beside it.
            tell_failure: Told what kept a link from being made.
        """
        super().__init__(reading)
        self._worker = worker
        self._passages = passages
        self._reading = reading
        self._panel = panel
        self._tell_failure = tell_failure
        panel.menu_wanted.connect(lambda passage, place: self.menu(passage).popup(place))

    def copy(self, passage: Passage) -> None:
        """Put the link to a passage on the clipboard."""
        opened = self._reading.opened
        entry = PassageEntry(passage, opened.article.metadata.title if opened is not None else "")
        self._worker.ask(
            lambda session: session.archive.identity,
            lambda identity: QGuiApplication.clipboard().setMimeData(linked([entry], identity)),
            self._tell_failure,
        )

    def copy_current(self) -> bool:
        """The same for the passage that the reader is at: on its card, its panel, in the text.

        Returns:
            Whether there is one.
        """
        passage = self._reading.editor.passage
        if passage is None and self._panel.list.hasFocus():
            passage = self._panel.current()
        if passage is None:
            passage = self._reading.passage_at(None)
        if passage is not None:
            self.copy(passage)
        return passage is not None

    def menu(self, passage: Passage) -> QMenu:
        """What can be done with a passage of the panel."""
        menu = Menu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("فتح في المقال (Enter)"), partial(self._panel.chosen.emit, passage))
        self.add_to(menu, passage)
        menu.addAction(self.tr("حذف"), partial(self._passages.delete, passage))
        return menu

    def add_to(self, menu: QMenu, passage: Passage) -> None:
        """Offer the link in another menu."""
        menu.addAction(ACTION_WORDS["link"], partial(self.copy, passage))
