"""Exporter: asks for a file, has it written in the background, and says what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.display.isolation import isolated_path
from desktop.display.numbers import grouped
from desktop.display.plurals import CountedNoun
from desktop.export.formats import Format
from desktop.export.save_dialog import SaveDialog
from desktop.export.writing import Gathering, writing_steps
from desktop.failures import advice, sentence
from desktop.output_error import OutputError
from desktop.tasks.runner import AnyTask, TaskRunner
from desktop.tasks.task import Task
from desktop.translation import translated
from desktop.widgets.notice import Notice


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported.

    Attributes:
        title: Of the dialog: `تصدير السياقات`.
        name: What the file is called unless the reader says otherwise.
        noun: What is counted when it is written.
        gather: Makes the content, in a thread that only reads.
    """

    title: str
    name: str
    noun: CountedNoun
    gather: Gathering


class Exporter(QObject):
    """One export at a time; what is said of it stands in a notice.

    Signals:
        exported: The file that was written and how many items are in it.
        failed: The exception.
    """

    exported = Signal(Path, int)
    failed = Signal(object)

    def __init__(self, runner: TaskRunner, notice: Notice, window: QWidget) -> None:
        """Prepare to export.

        Args:
            runner: Runs the work.
            notice: Where its progress and its end are told.
            window: Whose dialogs are opened.
        """
        super().__init__(window)
        self._runner = runner
        self._notice = notice
        self._task: AnyTask | None = None
        self.dialog = SaveDialog(window)
        notice.acted.connect(self._leave)
        notice.dismissed.connect(self._leave)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def ask_and_export(self, export: Export, form: Format) -> None:
        """Ask for a file, then `export`."""
        words = translated("Formats", form.words)
        path = self.dialog.ask(export.title, export.name, words, form.ending)
        if path is not None:
            self.export(export, form, path)

    def export(self, export: Export, form: Format, path: Path) -> None:
        """Write a file, giving up the one before; ends in `exported` or `failed`."""
        self.cancel()
        task: Task[int, int] = Task(
            lambda: writing_steps(export.gather, form, path), name=f"export {form.name}"
        )
        self._task = task
        task.signals.progressed.connect(lambda done: self._tell_progress(task, done))
        task.signals.succeeded.connect(lambda count: self._tell_end(task, export, path, count))
        task.signals.failed.connect(lambda error: self._tell_failure(task, error))
        self._runner.read(task)

    def cancel(self) -> None:
        """Give up; a file that is not finished never appears."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tell_progress(self, task: AnyTask, done: int) -> None:
        if task is self._task:
            self._notice.say(f"{self.tr('يُكتب الملف')}: {grouped(done)}", self.tr("إلغاء"))

    def _tell_end(self, task: AnyTask, export: Export, path: Path, count: int) -> None:
        if task is self._task:
            self._task = None
            where = isolated_path(path)
            words = f"{self.tr('تم الحفظ:')} {export.noun.counted(count)}، {self.tr('في')} {where}"
            self._notice.say(words, self.tr("حسنا"))
            self.exported.emit(path, count)

    def _tell_failure(self, task: AnyTask, error: Exception) -> None:
        if task is self._task:
            self._task = None
            words = sentence(error)
            if isinstance(error, OutputError):
                words = f"{self.tr('تعذّر حفظ الملف في')} {isolated_path(error.path)}."
            self._notice.say(f"{words} {advice(error)}", self.tr("حسنا"))
            self.failed.emit(error)

    def _leave(self) -> None:
        """The notice was put away, or its button clicked: what goes on is given up."""
        if self.is_busy:
            self.cancel()
        self._notice.hide()
