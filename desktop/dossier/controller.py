"""DossierController: from the list of results to the preview of a dossier."""
# ruff: noqa: PLC0415 - the window stands before paper and PDF are brought in

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from articles.summaries.summarisation import SENTENCES
from desktop.dossier.candidates import Candidates, find_candidates
from desktop.failures import advice, sentence
from desktop.printing.contents.dossier_content import DossierContent
from desktop.printing.contents.dossier_making import DossierPlan, dossier_steps
from desktop.printing.contents.paper_look import USUAL
from desktop.printing.contents.print_options import remembered_sentences
from desktop.search.controller import SearchController
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.settings import Settings
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.tasks.task import Task

if TYPE_CHECKING:
    from desktop.dossier.dialog import DossierDialog

SENTENCES_KEY = "printing/sentences"
PAPER_KEY = "printing/paper"

DossierTask = Task[int, DossierContent]


class DossierController(QObject):
    """Asks what is found, what is wanted of it, makes it in the background and shows it.

    Signals:
        asked: The `DossierDialog` is open.
        previewed: The `PrintPreview` of the dossier is open.
        nothing_found: There is no article that a dossier could be made of.
        failed: The exception of the search.
    """

    asked = Signal(object)
    previewed = Signal(object)
    nothing_found = Signal()
    failed = Signal(object)

    def __init__(
        self,
        location: ArchiveLocation,
        worker: SerialWorker[ArchiveSession],
        runner: TaskRunner,
        searches: SearchController,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._location = location
        self._worker = worker
        self._runner = runner
        self._searches = searches
        self._settings = settings
        self._window = window
        self._task: DossierTask | None = None
        self.look = USUAL

    def open(self, chosen: Sequence[str] = ()) -> None:
        """Ask for what the present search finds; the dialog follows.

        Args:
            chosen: The articles that were chosen in the list; of one alone there is no dossier.
        """
        state = self._searches.state
        only = frozenset(chosen) if len(chosen) > 1 else None
        write = self.look.written
        self._worker.ask(
            lambda session: find_candidates(session, state, only, write),
            self._ask,
            self.failed.emit,
            channel="dossier",
        )

    def _ask(self, candidates: Candidates) -> None:
        if not candidates.articles:
            self.nothing_found.emit()
            return
        from desktop.dossier.dialog import DossierDialog

        remembered = remembered_sentences(self._settings.text(SENTENCES_KEY), SENTENCES)
        dialog = DossierDialog(
            candidates,
            self._window,
            sentences=remembered,
            page_size=self._settings.text(PAPER_KEY) or "A4",
            look=self.look,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(lambda plan: self._make(plan, dialog))
        dialog.given_up.connect(self._give_up)
        dialog.open()
        self.asked.emit(dialog)

    def _make(self, plan: DossierPlan, dialog: DossierDialog) -> None:
        self._settings.remember_text(SENTENCES_KEY, str(plan.sentences))
        self._settings.remember_text(PAPER_KEY, dialog.page_size)
        location = self._location

        def work() -> Generator[int, None, DossierContent]:
            with location.open_archive() as archive:
                return (yield from dossier_steps(archive, plan))

        task: DossierTask = Task(work, name="dossier")
        self._task = task
        total = len(plan.article_ids)
        dialog.show_progress(0, total)
        signals = task.signals
        signals.progressed.connect(lambda done: self._tell_progress(task, dialog, done, total))
        signals.failed.connect(lambda error: self._tell_failure(task, dialog, error))
        signals.succeeded.connect(lambda content: self._show(task, dialog, content))
        self._runner.read(task)

    def _tell_progress(
        self, task: DossierTask, dialog: DossierDialog, done: int, total: int
    ) -> None:
        if self._is_current(task):
            dialog.show_progress(done, total)

    def _is_current(self, task: DossierTask) -> bool:
        return self._task is task

    def _show(self, task: DossierTask, dialog: DossierDialog, content: DossierContent) -> None:
        if not self._is_current(task):
            return
        from desktop.printing.preview.preview import PrintPreview

        self._task = None
        page_size = dialog.page_size
        dialog.finish()
        preview = PrintPreview([content], self._window, page_size=page_size)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()
        self.previewed.emit(preview)

    def _tell_failure(self, task: DossierTask, dialog: DossierDialog, error: Exception) -> None:
        if self._is_current(task):
            self._task = None
            dialog.show_failure(f"{sentence(error)} {advice(error)}")

    def _give_up(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
