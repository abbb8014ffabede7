"""BackupController: copies of the archive, made beside the window."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from articles.archive.backup import Backup, back_up, restore
from desktop.display.isolation import isolated_path
from desktop.display.plurals import ARTICLES, PASSAGES
from desktop.library.first_start import has_archive
from desktop.session.archive_session import ArchiveLocation
from desktop.tasks.runner import TaskRunner
from desktop.tasks.task import Task
from desktop.widgets.questions import Questions


class BackupController(QObject):
    """Asks where to, copies the whole archive there, and says what the copy holds.

    Signals:
        failed: The exception that kept a copy from being made or brought back.
        restored: The folder of an archive that was made of a copy.
    """

    failed = Signal(object)
    restored = Signal(Path)

    def __init__(
        self, location: ArchiveLocation, runner: TaskRunner, questions: Questions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._location = location
        self._runner = runner
        self._questions = questions

    def choose(self) -> None:
        """Ask for a folder, and make a copy in a new folder inside it."""
        folder = self._questions.folder(self.tr("أين توضع النسخة الاحتياطية؟"), "backup")
        if folder is not None:
            self.start(_free_name(folder, self._location.folder.name))

    def start(self, target: Path) -> None:
        """Make a copy."""
        location = self._location
        task: Task[None, Backup] = Task(lambda: _copy(location, target), name="backup")
        task.signals.succeeded.connect(self._tell)
        task.signals.failed.connect(self.failed)
        self._runner.read(task)

    def choose_copy(self) -> None:
        """Ask for a copy and for a place, and make an archive of it there."""
        title = self.tr("استرجاع نسخة احتياطية")
        source = self._questions.folder(self.tr("أين النسخة الاحتياطية؟"), "backup")
        if source is None:
            return
        if not has_archive(ArchiveLocation(source)):
            said = self.tr("ليس في هذا المجلد نسخة احتياطية:")
            self._questions.tell(title, f"{said}\n{isolated_path(source)}")
            return
        folder = self._questions.folder(self.tr("أين يوضع الأرشيف المسترجع؟"), "archive")
        if folder is not None:
            self.restore(source, _free_name(folder, source.name))

    def restore(self, source: Path, target: Path) -> None:
        """Make an archive of a copy in a new folder; `restored` or `failed` follows."""
        task: Task[None, Backup] = Task(lambda: _bring_back(source, target), name="restore")
        task.signals.succeeded.connect(self._tell_restored)
        task.signals.failed.connect(self.failed)
        self._runner.read(task)

    def _tell_restored(self, made: Backup) -> None:
        words = self.tr("استُرجع الأرشيف وفُحص، ويُفتح الآن")
        lines = [f"{words}: {_held(made)}.", isolated_path(made.folder)]
        if made.problems:
            lines.append(self.tr("في النسخة تلف استُرجع كما هو؛ افحصه بالأمر khizana check."))
        self._questions.tell(self.tr("استرجاع نسخة احتياطية"), "\n".join(lines))
        self.restored.emit(made.folder)

    def _tell(self, made: Backup) -> None:
        words = self.tr("نُسخ الأرشيف وفُحصت النسخة")
        lines = [f"{words}: {_held(made)}.", isolated_path(made.folder)]
        if made.problems:
            lines.append(self.tr("في الأرشيف الأصلي تلف نُسخ كما هو؛ افحصه بالأمر khizana check."))
        self._questions.tell(self.tr("نسخة احتياطية"), "\n".join(lines))


def _copy(location: ArchiveLocation, target: Path) -> Generator[None, None, Backup]:
    yield
    with location.open_archive() as archive:
        return back_up(archive, target)


def _bring_back(source: Path, target: Path) -> Generator[None, None, Backup]:
    yield
    return restore(source, target)


def _held(made: Backup) -> str:
    return f"{ARTICLES.counted(made.articles)}، {PASSAGES.counted(made.passages)}"


def _free_name(folder: Path, name: str) -> Path:
    """A folder that is not there yet, named by the archive and the day."""
    today = date.today().isoformat()  # noqa: DTZ011 - the reader's own day
    dated = name if name.endswith(today) else f"{name}-{today}"
    wanted, number = folder / dated, 2
    while wanted.exists():
        wanted = folder / f"{dated}-{number}"
        number += 1
    return wanted
