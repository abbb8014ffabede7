"""ImportController: starts imports, shows how they go, and says when articles came."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from articles.archive.import_reports import ImportReport, ImportReportRepository
from articles.errors import ReadingError, Reason
from articles.origins import file_of, paths_of
from desktop.display.plurals import ARTICLES
from desktop.export.save_dialog import SaveDialog
from desktop.export.whole_file import write_whole
from desktop.library.column_memory import ColumnMemory
from desktop.library.first_start import is_sample
from desktop.library.import_job import catch_up_job, import_job, redate_job
from desktop.library.import_panel import ImportPanel
from desktop.library.import_progress import ImportProgress
from desktop.library.import_wording import COLUMN_PARTS, columns_of
from desktop.library.indexing_job import index_job
from desktop.library.report_table import report_csv
from desktop.library.report_view import ImportReportView
from desktop.locations import sample_articles
from desktop.output_error import OutputError
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.tasks.task import Task
from desktop.widgets.questions import Questions
from index.errors import IndexDamagedError

# What keeps a file from being read and may be gone another time, with the file as it is.
_PASSING = frozenset(
    {Reason.NO_PERMISSION, Reason.NO_SPACE, Reason.LOCKED, Reason.UNREADABLE, Reason.NO_RECOGNISER}
)
# New articles appear in the results this often while an import runs.
_REFRESH_MS = 3000


class ImportController(QObject):
    """Runs one import after the other, never in the window's thread.

    Signals:
        articles_changed: Articles came, went or changed: searches should be asked again.
        elsewhere_wanted: What was to be imported into an archive that takes no articles.
        ended: Nothing is imported or indexed any more.
        failed: The exception that ended a piece of work.
        left_over: Files of an import that failed or was stopped, and what could not be opened now.
        progressed: How far an import is, an `ImportProgress`; None when it has ended.

    Attributes:
        unfinished: What is being imported or waits to be.
        columns: What the reader chose for columns of tables; without it nothing is remembered.
    """

    articles_changed = Signal()
    ended = Signal()
    progressed = Signal(object)
    elsewhere_wanted = Signal(list)
    failed = Signal(object)
    left_over = Signal(list)

    def __init__(
        self,
        location: ArchiveLocation,
        runner: TaskRunner,
        reports: ImportReportRepository,
        views: tuple[ImportPanel, ImportReportView],
        questions: Questions,
        parent: QObject | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """Begin with nothing to import.

        Args:
            location: The archive.
            runner: Runs the imports.
            reports: The archive's reports, for the window's thread.
            views: Where the running import and its report are shown.
            questions: Asks what to import.
            parent: The window.
            read_only: Whether the archive takes no articles.
        """
        super().__init__(parent)
        self._location = location
        self._runner = runner
        self._reports = reports
        self._panel, self._report_view = views
        self._questions = questions
        self._is_read_only = read_only
        self.columns: ColumnMemory | None = None
        self.unfinished: list[Path] = []
        self._reports_success = True
        self._unreadable = 0
        # Counted here: the thread of a task that has ended may not know it yet.
        self._under_way = 0
        self._refresh = QTimer(self)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self.articles_changed)
        self._panel.reported.connect(self._show_report)
        self._panel.failed.connect(self.failed)
        self._save_dialog = SaveDialog(self._report_view)
        self._report_view.save_wanted.connect(self._save_report)
        self._report_view.columns_wanted.connect(self.choose_columns)
        self._report_view.recognition_wanted.connect(self.recognise)

    @property
    def takes_articles(self) -> bool:
        """Whether the reader's own articles can be imported into this archive."""
        return not (self._is_read_only or is_sample(self._location))

    @property
    def is_running(self) -> bool:
        """Whether an import runs or waits."""
        return self._runner.is_writing()

    def choose_files(self) -> None:
        """Ask for files and import them."""
        if paths := self._questions.files_to_import():
            self.start(paths)

    def choose_folder(self) -> None:
        """Ask for a folder and import it."""
        if (folder := self._questions.folder(self.tr("استيراد مجلد"), "import")) is not None:
            self.start([folder])

    def show_last_report(self) -> None:
        """Show what came of the last import, if there was one."""
        for report in self._reports.last(1):
            self._report_view.show_report(report)

    def choose_columns(self, report: ImportReport) -> None:
        """Ask for the columns of tables in which no text was found, and import these again."""
        unknown = [each for each in report.failed if each.reason is Reason.NO_TEXT_COLUMN]
        names = columns_of(unknown[0]) if unknown else ()
        chosen = self._questions.columns(names, COLUMN_PARTS) if names else None
        if not chosen or self.columns is None:
            return
        self.columns.remember(names, chosen)
        self.start(_files_of(unknown))

    def recognise(self, report: ImportReport) -> None:
        """Import what is a picture once more, its words recognised."""
        scanned = [each for each in report.failed if each.reason is Reason.SCANNED]
        self.start(_files_of(scanned), recognises=True)

    def start(
        self, paths: Sequence[Path], *, reports: bool = True, recognises: bool = False
    ) -> None:
        """Import files, folders, tables and ZIPs.

        Nothing of the reader's goes among the articles of the sample.

        Args:
            paths: What to import.
            reports: Whether to show the report when all went well; failures are always shown.
            recognises: Whether the words of pictures are to be recognised.
        """
        location, wanted = self._location, list(paths)
        is_first = is_sample(location) and wanted == [sample_articles()]
        if self._is_read_only or not (self.takes_articles or is_first):
            self.elsewhere_wanted.emit(wanted)
            return
        self._reports_success = reports
        chosen = self.columns.chosen() if self.columns is not None else ()
        task: Task[ImportProgress, ImportReport] = Task(
            lambda: import_job(location, wanted, chosen, recognises=recognises), name="import"
        )
        self.unfinished += wanted
        task.signals.finished.connect(lambda: self._forget(wanted))
        task.signals.failed.connect(lambda _error: self.left_over.emit(wanted))
        task.signals.cancelled.connect(lambda: self.left_over.emit(wanted))
        task.signals.succeeded.connect(self._leave_over)
        self._panel.follow(task)
        self._report_view.hide()
        self._refresh.start()
        task.signals.progressed.connect(self.progressed)
        task.signals.finished.connect(self._end)
        self._under_way += 1
        self._runner.write(task)

    def _forget(self, ended: Sequence[Path]) -> None:
        for path in ended:
            self.unfinished.remove(path)

    def _leave_over(self, report: ImportReport) -> None:
        """Tell which files another day may be read: what keeps them from it lies outside them.

        Of one that cannot even be seen now, every path is told that may be its own.
        """
        files: dict[Path, None] = {}
        for each in report.failed:
            if each.reason in _PASSING:
                file = file_of(each.origin)
                files |= dict.fromkeys(paths_of(each.origin) if file is None else (file,))
        if files:
            self.left_over.emit([*files])

    def bring_up_to_date(self) -> None:
        """Index what is not indexed: after a correction, a stopped import."""
        self._index(index_job)

    def recover(self, error: object) -> None:
        """Build the index anew when this failure says that it was damaged and thrown away."""
        if isinstance(error, IndexDamagedError):
            self.bring_up_to_date()

    def redate(self, article_id: str) -> None:
        """Read an article anew under the date that the reader gave it, and index it.

        An import that runs is not waited for: it indexes what has changed.
        """
        location = self._location
        task: Task[None, None] = Task(lambda: redate_job(location, article_id), name="redate")
        task.signals.failed.connect(self.failed)
        task.signals.succeeded.connect(self._end_redating)
        self._runner.edit(task)

    def catch_up(self) -> None:
        """What an archive needs when it is opened: see `catch_up_job`."""
        self._index(catch_up_job)

    def _index(
        self, job: Callable[[ArchiveLocation], Generator[ImportProgress, None, None]]
    ) -> None:
        location = self._location
        task: Task[ImportProgress, None] = Task(lambda: job(location), name="index")
        task.signals.progressed.connect(self._follow_indexing)
        task.signals.failed.connect(self.failed)
        task.signals.finished.connect(self._end)
        self._under_way += 1
        self._runner.write(task)

    def _end_redating(self) -> None:
        self.articles_changed.emit()
        self.bring_up_to_date()

    def _follow_indexing(self, progress: ImportProgress) -> None:
        self._unreadable = progress.unreadable
        self.progressed.emit(progress)

    def _end(self) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._refresh.stop()
            self.progressed.emit(None)
            self.ended.emit()
        self.articles_changed.emit()
        unreadable, self._unreadable = self._unreadable, 0
        if unreadable:
            words = self.tr("تالف في قاعدة البيانات، فلا يُبحث فيه ولا يُفتح. بقية المقالات سليمة.")
            advice = self.tr("أعد استيراد ملفه، أو أصلح الأرشيف بالأمر khizana check --repair.")
            title = self.tr("مقالات تالفة")
            self._questions.tell(title, f"{ARTICLES.counted(unreadable)} {words}\n{advice}")

    def _save_report(self, report: ImportReport) -> None:
        title = self.tr("حفظ تقرير الاستيراد")
        path = self._save_dialog.ask(title, self.tr("تقرير الاستيراد"), self.tr("جدول CSV"), "csv")
        if path is None:
            return
        try:
            write_whole(path, report_csv(report))
        except OutputError as error:
            self.failed.emit(error)

    def _show_report(self, report: ImportReport) -> None:
        if not report.finished:
            self.bring_up_to_date()  # what was imported can be found at once
        if self._reports_success or report.failed or not report.finished:
            self._report_view.show_report(report)


def _files_of(failed: Sequence[ReadingError]) -> list[Path]:
    """The files that are still there of what could not be read, each once."""
    return [*dict.fromkeys(file for each in failed if (file := file_of(each.origin)) is not None)]
