"""BackupController: copies of the archive, made beside the window."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from articles.archive.backup import Backup, back_up
from desktop.display.isolation import isolated
from desktop.display.plurals import ARTICLES, PASSAGES
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.tasks.task import Task
from desktop.widgets.questions import Questions


class BackupController(QObject):
    """Asks where to, copies the whole archive there, and says what the copy holds.

    Signals:
        failed: The exception that kept a copy from being made.
    """

    failed = Signal(object)

    def __init__(
        self, location: ArchiveLocation, runner: TaskRunner, questions: Questions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._location = location
        self._runner = runner
        self._questions = questions

    def choose(self) -> None:
        """Ask for a folder, and make a copy in a new folder inside it."""
        folder = self._questions.folder(self.tr("أين توضع النسخة الاحتياطية؟"))
        if folder is not None:
            self.start(_free_name(folder, self._location.folder.name))

    def start(self, target: Path) -> None:
        """Make a copy."""
        location = self._location
        task: Task[None, Backup] = Task(lambda: _copy(location, target), name="backup")
        task.signals.succeeded.connect(self._tell)
        task.signals.failed.connect(self.failed)
        self._runner.read(task)

    def _tell(self, made: Backup) -> None:
        held = f"{ARTICLES.counted(made.articles)}، {PASSAGES.counted(made.passages)}"
        words = self.tr("نُسخ الأرشيف وفُحصت النسخة")
        lines = [f"{words}: {held}.", isolated(str(made.folder))]
        if made.problems:
            lines.append(self.tr("في الأرشيف الأصلي تلف نُسخ كما هو؛ افحصه بالأمر khizana check."))
        self._questions.tell(self.tr("نسخة احتياطية"), "\n".join(lines))


def _copy(location: ArchiveLocation, target: Path) -> Generator[None, None, Backup]:
    yield
    with location.open_archive() as archive:
        return back_up(archive, target)


def _free_name(folder: Path, name: str) -> Path:
    """A folder that is not there yet, named by the archive and the day."""
    wanted = folder / f"{name}-{date.today().isoformat()}"  # noqa: DTZ011 - the reader's own day
    number = 2
    while wanted.exists():
        wanted = folder / f"{name}-{date.today().isoformat()}-{number}"  # noqa: DTZ011 - as above
        number += 1
    return wanted
