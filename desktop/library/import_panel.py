"""ImportPanel: the slim strip that shows a running import and lets it be paused or stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from articles.archive.import_reports import ImportReport
from desktop.display.isolation import isolated_path
from desktop.library.import_progress import ImportPhase, ImportProgress
from desktop.library.import_wording import count_words, item_name, pace_words
from desktop.look import Look
from desktop.tasks.task import Task

_NARROWEST_NAME = 60

ImportTask = Task[ImportProgress, ImportReport]


class ImportPanel(QFrame):
    """A strip without a will of its own: it follows a task and asks it to pause or stop.

    Hidden when nothing is being imported.

    Signals:
        reported: The report of an import that ended or was stopped.
        failed: The exception that ended an import.
    """

    reported = Signal(object)
    failed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Build the strip.

        Args:
            parent: The widget it lies in.
            look: How numbers are written.
        """
        super().__init__(parent)
        self.setObjectName("importPanel")
        self.setAccessibleName(self.tr("تقدّم الاستيراد"))
        self._look = look
        self._task: ImportTask | None = None
        self._build()
        self._pause.clicked.connect(self._toggle_pause)
        self._stop.clicked.connect(self._ask_to_stop)
        self.hide()

    @property
    def task(self) -> ImportTask | None:
        """The import that is followed, or None."""
        return self._task

    def follow(self, task: ImportTask) -> None:
        """Show this import until it ends; call before the task is started."""
        self._task = task
        self._show_state(is_paused=False)
        self._stop.setEnabled(True)
        self._pause.setEnabled(True)
        self._count.setText(self.tr("يُحضَّر الاستيراد…"))
        self._pace.clear()
        self._item.show_item("")
        self._bar.setRange(0, 0)
        task.signals.progressed.connect(self.show_progress)
        task.signals.succeeded.connect(self.reported)
        task.signals.failed.connect(self.failed)
        task.signals.cancelled.connect(lambda: self._report_partial(task))
        task.signals.finished.connect(lambda: self._end(task))
        self.show()

    def show_progress(self, progress: ImportProgress) -> None:
        """Show how far the import is."""
        self._count.setText(self._look.written(count_words(progress)))
        is_paused = self._task is not None and self._task.is_paused
        pace = self.tr("معلَّق") if is_paused else pace_words(progress)
        self._pace.setText(self._look.written(pace))
        is_reading = progress.phase is ImportPhase.READING
        self._item.show_item(progress.current if is_reading else "")
        total = progress.total or 0
        self._bar.setRange(0, total)
        self._bar.setValue(min(progress.done, total) if total else -1)

    def apply(self, look: Look) -> None:
        """Write the numbers that come next by this look."""
        self._look = look

    def _build(self) -> None:
        self._count = _label(self.tr("عدد ما استُورد"))
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgress")
        self._bar.setAccessibleName(self.tr("نسبة ما أُنجز"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setMinimumWidth(120)
        self._pace = _label(self.tr("السرعة والوقت الباقي"), role="muted")
        self._item = _ItemLabel(self.tr("الملف الذي يُقرأ"))
        self._pause = QPushButton()
        self._pause.setProperty("role", "link")
        self._stop = QPushButton(self.tr("إيقاف"))
        self._stop.setProperty("role", "link")
        self._stop.setAccessibleName(self.tr("إيقاف الاستيراد"))
        self._stop.setToolTip(self.tr("يوقف الاستيراد ويحفظ ما أُنجز؛ يمكن إكماله لاحقا"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(12)
        for widget, stretch in (
            (self._count, 0),
            (self._bar, 2),
            (self._pace, 0),
            (self._item, 3),
            (self._pause, 0),
            (self._stop, 0),
        ):
            layout.addWidget(widget, stretch)

    def _toggle_pause(self) -> None:
        if self._task is None:
            return
        if self._task.is_paused:
            self._task.resume()
        else:
            self._task.pause()
        self._show_state(is_paused=self._task.is_paused)

    def _ask_to_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._stop.setEnabled(False)
            self._pause.setEnabled(False)
            self._pace.setText(self.tr("يتوقف بعد المقال الجاري…"))

    def _show_state(self, *, is_paused: bool) -> None:
        self._pause.setText(self.tr("متابعة") if is_paused else self.tr("تعليق"))
        name = self.tr("متابعة الاستيراد") if is_paused else self.tr("تعليق الاستيراد")
        self._pause.setAccessibleName(name)
        if is_paused:
            self._pace.setText(self.tr("معلَّق"))

    def _report_partial(self, task: ImportTask) -> None:
        if task.partial is not None:
            self.reported.emit(task.partial)

    def _end(self, task: ImportTask) -> None:
        if task is self._task:
            self._task = None
            self.hide()


class _ItemLabel(QLabel):
    """The name of an item; it gives way to its neighbours, a long one is cut in its middle."""

    def __init__(self, description: str) -> None:
        super().__init__()
        self._origin = ""
        self.setAccessibleDescription(description)
        self.setProperty("role", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_item(self, origin: str) -> None:
        """Show the end of this origin, all of it in the tooltip."""
        self._origin = origin
        self.setToolTip(isolated_path(origin))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.contentsRect().width()
        name = item_name(self._origin) if width >= _NARROWEST_NAME else ""
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, width)
        self.setText(isolated_path(shown))


def _label(description: str, role: str = "") -> QLabel:
    label = QLabel()
    label.setAccessibleDescription(description)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
