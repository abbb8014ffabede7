"""TimelineOutput: the listed events to a file or a printer, and what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.display.isolation import isolated
from desktop.display.plurals import CountedNoun
from desktop.failures import advice, sentence
from desktop.printing.errors import PrintingError
from desktop.printing.output_job import OutputJob
from desktop.timeline.axis_wording import EVENTS
from desktop.timeline.controller import TimelineController
from desktop.timeline.event_export import ExportFormat
from desktop.timeline.event_pages import printing_steps
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.events_snapshot import joint_extent
from desktop.timeline.page_bar import FORMATS
from desktop.widgets.notice import Notice

MOST_PRINTED = 2000
"""What is longer is no reading on paper; the first so many are printed, and the notice says so."""
_PAGES = CountedNoun("لا صفحات", "صفحة واحدة", "صفحتان", "صفحات", "صفحة", "صفحة")


class TimelineOutput(QObject):
    """One output at a time; a new one gives the former up."""

    def __init__(self, controller: TimelineController, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._notice = notice
        self._window = parent
        self._folder = Path.home()
        self._is_busy = False
        self._device: QPagedPaintDevice | None = None
        self._job = OutputJob(self)
        self._job.failed.connect(self.tell_failure)
        controller.exported.connect(self._tell_exported)
        controller.export_progressed.connect(self._tell_progress)
        controller.read_through.connect(self._print_read)
        controller.failed.connect(self.tell_failure)
        notice.acted.connect(self._leave)
        notice.dismissed.connect(self._leave)

    def export(self, rows: Sequence[int], path: Path, form: ExportFormat) -> None:
        """Write events to a file; a notice says when it is done."""
        self._is_busy = True
        self._controller.export(rows, path, form)

    def ask_and_export(self, rows: Sequence[int], form: ExportFormat) -> None:
        """Ask for a file name, then `export`."""
        offered = self._folder / f"timeline.{form.value}"
        kind = f"{FORMATS[form].rstrip('…')} (*.{form.value})"
        title = self.tr("تصدير الأحداث")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(offered), kind)
        if chosen:
            path = Path(chosen)
            self.export(rows, path if path.suffix else path.with_suffix(f".{form.value}"), form)

    def print_on(self, device: QPagedPaintDevice, rows: Sequence[int]) -> None:
        """Print the axis and the first events of a list; a notice says when it is done."""
        self._is_busy = True
        self._device = device
        self._controller.read(rows[:MOST_PRINTED])

    def ask_and_print(self, rows: Sequence[int]) -> None:
        """Ask for a printer, then `print_on`."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("الخط الزمني"))
        if QPrintDialog(printer, self._window).exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer, rows)

    def tell_failure(self, error: Exception) -> None:
        """Say what went wrong, and what to do."""
        self._end()
        words = sentence(error)
        if isinstance(error, PrintingError):
            words = f"{self.tr('تعذّر إخراج الأحداث')} {isolated(error.path)}.".replace(" .", ".")
        self._notice.say(f"{words} {advice(error)}", self.tr("حسنا"))

    def _print_read(self, events: Sequence[ListedEvent]) -> None:
        snapshot = self._controller.snapshot
        if self._device is None or snapshot is None or snapshot.extent is None:
            return
        shown = joint_extent(lane.extent() for lane in snapshot.lanes.values())
        extent = shown or snapshot.extent
        count = EVENTS.counted(len(events))
        steps = printing_steps(self._device, events, snapshot.lanes, extent, count)
        self._notice.say(self.tr("يُعدّ للطباعة…"), self.tr("إلغاء"))
        self._job.start(steps, lambda pages: self._tell_printed(pages, len(events)))

    def _tell_printed(self, pages: int, events: int) -> None:
        self._end()
        words = f"{self.tr('أُرسل إلى الطابعة')}: {_PAGES.counted(pages)}"
        if events == MOST_PRINTED:
            first = EVENTS.counted(events)
            words += f" ({self.tr('أول')} {first}؛ {self.tr('احصر المدة لطباعة غيرها')})"
        self._notice.say(words, self.tr("حسنا"))

    def _tell_progress(self, done: int, total: int) -> None:
        words = f"{self.tr('يُكتب الملف')}: {isolated(f'{done} / {total}')}"
        self._notice.say(words, self.tr("إلغاء"))

    def _tell_exported(self, path: Path, events: int) -> None:
        self._end()
        self._folder = path.parent
        words = f"{self.tr('حُفظ')} {EVENTS.counted(events)} {self.tr('في')} {isolated(str(path))}"
        self._notice.say(words, self.tr("حسنا"))

    def _end(self) -> None:
        self._is_busy = False
        self._device = None

    def _leave(self) -> None:
        """The notice was put away, or its button clicked: what goes on is given up."""
        if self._is_busy:
            self._controller.cancel_output()
            self._job.cancel()
            self._end()
        self._notice.hide()
