"""ChosenPassages: what is done with the passages chosen in the list of the passages page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.passages.clipboard import cited, linked
from desktop.passages.controller import PassageController
from desktop.passages.passages_list import PassagesList
from desktop.session.archive_session import ArchiveSession
from desktop.tasks.serial_worker import SerialWorker


class ChosenPassages(QObject):
    """Deletes, restores, confirms and copies them.

    Signals:
        copied: They are on the clipboard now, or the links that lead to them: in words.
    """

    copied = Signal(str)

    def __init__(
        self,
        passages: PassagesList,
        worker: SerialWorker[ArchiveSession],
        controller: PassageController,
        tell_failure: Callable[[Exception], None],
    ) -> None:
        super().__init__(passages)
        self._list = passages
        self._worker = worker
        self._controller = controller
        self._tell_failure = tell_failure
        self._acts: dict[str, Callable[[], None]] = {
            "delete": self._delete,
            "restore": self._restore,
            "confirm": self._confirm,
            "copy": self.copy,
            "link": self._copy_links,
        }
        passages.acted.connect(self._act)

    def copy(self) -> None:
        """Put them on the clipboard, each with its citation."""
        if entries := self._list.chosen():
            QGuiApplication.clipboard().setMimeData(cited(entries))
            self.copied.emit(self.tr("نُسخ المختار مع الإحالة."))

    def _act(self, name: str) -> None:
        act = self._acts.get(name)
        if act is not None:
            act()

    def _delete(self) -> None:
        self._controller.delete_all([entry.passage for entry in self._list.chosen()])

    def _restore(self) -> None:
        self._controller.restore_all([entry.passage for entry in self._list.chosen()])

    def _confirm(self) -> None:
        passages = [entry.passage for entry in self._list.chosen()]
        ids = [*{passage.article_id for passage in passages}]
        self._worker.ask(
            lambda session: session.archive.articles.bodies(ids),
            lambda bodies: self._controller.confirm_all(passages, bodies),
            self._tell_failure,
        )

    def _copy_links(self) -> None:
        def put(identity: str) -> None:
            QGuiApplication.clipboard().setMimeData(linked(entries, identity))
            self.copied.emit(self.tr("نُسخ رابط المختار."))

        if entries := [each for each in self._list.chosen() if not each.is_deleted]:
            self._worker.ask(lambda session: session.archive.identity, put, self._tell_failure)
