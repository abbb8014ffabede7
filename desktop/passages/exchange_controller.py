"""ExchangeController: imports passages in the search thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from articles.archive.passage_import import PassageImport
from articles.passages.passage import Anchoring
from desktop.failures import advice, sentence
from desktop.passages.controller import PassageController
from desktop.passages.exchange import (
    ExchangeFiles,
    plan_passages,
)
from desktop.passages.exchange_wording import imported_text
from desktop.session.archive_session import ArchiveSession
from desktop.tasks.serial_worker import SerialWorker


class ExchangeController(QObject):
    """Asks for a file, then works on it.

    Signals:
        ended: What came of it, in a sentence; and whether an import brought passages whose words
            were not found.
    """

    ended = Signal(str, bool)

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        passages: PassageController,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._worker = worker
        self._passages = passages
        self.files = ExchangeFiles(page)

    def take_in(self) -> None:
        """Read passages from a file that the reader names."""
        path = self.files.to_read() if self._passages.may_change() else None
        if path is not None:
            self._worker.ask(
                lambda session: plan_passages(session, path), self._write, self.tell_failure
            )

    def tell_failure(self, error: Exception) -> None:
        """Say what went wrong and what to do about it."""
        self.ended.emit(f"{sentence(error)} {advice(error)}", False)

    def _write(self, planned: PassageImport) -> None:
        if not self._passages.take_in(planned):
            return
        has_lost = any(passage.anchoring is Anchoring.LOST for passage in planned.added)
        self.ended.emit(imported_text(planned), has_lost)
