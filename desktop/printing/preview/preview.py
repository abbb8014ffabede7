"""The page «معاينة الطباعة»: what will be printed, and where it can go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPageLayout, QPageSize, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.errors import Reason
from desktop.display.isolation import isolated, isolated_path, without_controls
from desktop.display.plurals import FIGURES, CountedNoun
from desktop.export.contents import Table
from desktop.export.formats import Format
from desktop.export.save_dialog import SaveDialog
from desktop.export.writing import gathered, writing_steps
from desktop.output_error import OutputError
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.wording import document_title
from desktop.printing.files.html import html_steps
from desktop.printing.files.output_job import OutputJob
from desktop.printing.files.pdf import pdf_steps
from desktop.printing.files.printer import print_steps
from desktop.printing.paper.page_layout import PAGE_SIZES, PrintedPages, sheet_size
from desktop.printing.preview.figures_button import FiguresButton
from desktop.printing.preview.page_view import PageView
from desktop.translation import Words
from desktop.widgets.screen_room import resize_on_screen, room_on_screen
from desktop.widgets.switched_buttons import SwitchedButtons
from desktop.widgets.wrapped_label import WrappedLabel

PAGE_SIZE_NAMES = Words("PrintPreview", {"A4": "A4", "Letter": "Letter (المقاس الأمريكي)"})
PAGES = CountedNoun("لا صفحات", "صفحة واحدة", "صفحتان", "صفحات", "صفحة", "صفحة")
_FAILURES = Words(
    "PrintPreview",
    {
        Reason.NO_PERMISSION: "لا إذن بالكتابة هنا. اختر مجلدا آخر.",
        Reason.NOT_FOUND: "المجلد غير موجود. اختر مجلدا آخر.",
        Reason.NO_SPACE: "لا مساحة كافية على القرص. أفرغ مساحة ثم أعد المحاولة.",
        None: "تعذّر إخراج الصفحات. جرّب مكانا أو طابعة أخرى.",
    },
)
_OUTPUTS = Words(
    "PrintPreview",
    {
        "print": ("طباعة", "اطبع الصفحات"),
        "pdf": ("حفظ PDF", "احفظ ملف PDF"),
        "html": ("حفظ HTML", "احفظ صفحة HTML"),
    },
)
_SLICE_MILLISECONDS = 12
_SIZE = QSize(860, 900)


class PrintPreview(QDialog):
    """Shows pages as they will be printed; prints them or saves them as PDF or HTML.

    The articles are laid out between events, so that many never block the window.

    Signals:
        saved: The path of a file that was written.
        printed: The number of pages that were sent to the printer.
        failed: The `OutputError`; the dialog says it in words of its own too.
    """

    saved = Signal(Path)
    printed = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        contents: Sequence[Printout],
        parent: QWidget | None = None,
        *,
        page_size: str = "A4",
        folder: Path | None = None,
        options: QWidget | None = None,
    ) -> None:
        """Show `contents`.

        Args:
            contents: At least one summary.
            parent: The window that it belongs to.
            page_size: A name in `PAGE_SIZES`.
            folder: Where files are offered to be saved; the home folder when None.
            options: What the reader can choose; whoever made it answers with `replace`.
        """
        super().__init__(parent)
        self._contents = tuple(contents)
        self.dialog = SaveDialog(self, folder)
        self._pages = PrintedPages(sheet_size(page_size))
        self._layout_steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out_some)
        self._job = OutputJob(self)
        self._job.advanced.connect(self._tell_progress)
        self._job.failed.connect(self._tell_failure)
        self._build(page_size, options)
        self._job.ended.connect(self._outputs.switch_on)
        self._begin()

    @property
    def page_size(self) -> str:
        """The chosen paper, a name in `PAGE_SIZES`."""
        return str(self._sizes.currentData())

    @property
    def page_count(self) -> int:
        """How many pages are laid out so far."""
        return self._pages.count

    def replace(self, contents: Sequence[Printout]) -> None:
        """Show other contents; what is being written goes on with those of before."""
        self._contents = tuple(contents)
        self._begin()

    def save_pdf(self, path: Path) -> None:
        """Write the pages that are shown, one between two events; ends in `saved` or `failed`."""
        steps = self._laid_out(lambda pages: pdf_steps(pages, path))
        self._start(steps, lambda _: self._tell_saved(path))

    def save_html(self, path: Path) -> None:
        """Write the HTML file; ends in `saved` or `failed`."""
        self._start(html_steps(self._contents, path), lambda _: self._tell_saved(path))

    def save_figures(self, table: Table, form: Format, path: Path) -> None:
        """Write the figures as a table; ends in `saved` or `failed`."""
        steps = writing_steps(gathered(table), form, path)
        self._start(steps, lambda _: self._tell_saved(path))

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages that are shown to `printer`; ends in `printed` or `failed`."""
        steps = self._laid_out(lambda pages: print_steps(printer, pages))
        self._start(steps, self._tell_printed)

    @override
    def done(self, result: int) -> None:
        self._timer.stop()
        self._job.cancel()
        super().done(result)

    def _build(self, page_size: str, options: QWidget | None) -> None:
        self.setObjectName("printPreview")
        self.setWindowTitle(self.tr("معاينة الطباعة"))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        resize_on_screen(self, _SIZE)
        self._view = PageView(self)
        self._place = QLabel(self)
        self._place.setObjectName("printPlace")
        self._place.setProperty("role", "muted")
        self._message = WrappedLabel(parent=self)
        self._message.setObjectName("printMessage")
        self._message.setContentsMargins(14, 2, 14, 8)
        self._message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar(page_size))
        if options is not None:
            column.addWidget(options)
        column.addWidget(self._message)
        column.addWidget(self._view, 1)
        self._view.page_changed.connect(self._tell_place)
        QShortcut(QKeySequence.StandardKey.ZoomIn, self, self._view.zoom_in)
        QShortcut(QKeySequence.StandardKey.ZoomOut, self, self._view.zoom_out)
        self._view.setFocus()

    def _bar(self, page_size: str) -> QFrame:
        bar = QFrame(self)
        bar.setObjectName("printBar")
        both, row, rest = QHBoxLayout(bar), QHBoxLayout(), QHBoxLayout()
        both.setContentsMargins(12, 8, 12, 8)
        both.setSpacing(8)
        both.addLayout(row)
        both.addStretch(1)
        both.addLayout(rest)
        self._print = _button(self, _OUTPUTS["print"], "Ctrl+P", self._ask_printer)
        self._print.setProperty("role", "primary")
        self._print.setDefault(True)
        pdf = _button(self, _OUTPUTS["pdf"], "Ctrl+S", self._ask_pdf)
        html = _button(self, _OUTPUTS["html"], "Ctrl+Shift+S", self._ask_html)
        self._figures = FiguresButton(self)
        self._figures.wanted.connect(self._ask_figures)
        outputs = (self._print, pdf, html, self._figures)
        self._outputs = SwitchedButtons(outputs, self._view)
        for button in outputs:
            row.addWidget(button)
        row.addSpacing(12)
        self._sizes = _size_box(self, self.tr("حجم الورق"), page_size)
        self._sizes.currentIndexChanged.connect(self._begin)
        label = QLabel(self.tr("حجم الورق"), bar)
        label.setBuddy(self._sizes)
        row.addWidget(label)
        row.addWidget(self._sizes)
        rest.addWidget(self._place)
        rest.addWidget(_tool(bar, "−", self.tr("تصغير"), self._view.zoom_out))
        rest.addWidget(_tool(bar, "+", self.tr("تكبير"), self._view.zoom_in))
        rest.addWidget(_tool(bar, "↔", self.tr("ملاءمة العرض"), self._view.fit_width))
        if both.totalMinimumSize().width() > room_on_screen(self).width():
            both.setDirection(QBoxLayout.Direction.TopToBottom)
            rest.insertStretch(0, 1)
            row.addStretch(1)
        return bar

    def _begin(self) -> None:
        """Lay everything out anew for the chosen paper, in steps between two events."""
        self._pages = PrintedPages(sheet_size(self.page_size))
        self._layout_steps = self._laying_out(self._pages)
        self._figures.show_contents(self._contents)
        self._timer.start()

    def _laying_out(self, pages: PrintedPages) -> Iterator[None]:
        for content in self._contents:
            yield from pages.adding(content)
            if pages is self._pages:  # others are shown now, while a file of these is written
                self._view.show_pages(pages)
                self._tell_place(self._view.current_page)

    def _laid_out(self, output: Callable[[PrintedPages], Iterator[int]]) -> Iterator[int]:
        """The steps of an output of the pages that are shown now, once all are laid out."""
        pages, layout_steps = self._pages, self._layout_steps

        def steps() -> Iterator[int]:
            for _ in layout_steps:
                yield 0
            yield from output(pages)

        return steps()

    def _lay_out_some(self) -> None:
        """As many steps as do not hold the window up."""
        clock = QElapsedTimer()
        clock.start()
        for _ in self._layout_steps:
            if clock.elapsed() >= _SLICE_MILLISECONDS:
                return
        self._timer.stop()

    def _tell_place(self, number: int) -> None:
        place = isolated(f"{number + 1} / {self._pages.count}")
        self._place.setText(self.tr("صفحة") + f" {place}")

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(PAGE_SIZES[self.page_size]))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setDocName(without_controls(self._title()))
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(self.page_count, 1))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def _ask_pdf(self) -> None:
        if path := self._asked_path("pdf"):
            self.save_pdf(path)

    def _ask_html(self) -> None:
        if path := self._asked_path("html"):
            self.save_html(path)

    def _asked_path(self, ending: str) -> Path | None:
        return self.dialog.ask(_OUTPUTS[ending][0], self._title(), ending.upper(), ending)

    def _ask_figures(self, table: Table, form: Format) -> None:
        name = f"{self._title()} {FIGURES.few}"
        if path := self.dialog.ask(self.tr("تصدير الأرقام"), name, form.words, form.ending):
            self.save_figures(table, form, path)

    def _title(self) -> str:
        return document_title(tuple(content.title for content in self._contents))

    def _start(self, steps: Iterator[int], done: Callable[[int], None]) -> None:
        """Begin a job; until it ends no other can begin."""
        self._outputs.switch_off()
        self._job.start(steps, done)

    def _tell_progress(self, pages: int) -> None:
        self._tell(self.tr("الصفحة") + f" {isolated(f'{pages} / {self.page_count}')}")

    def _tell_saved(self, path: Path) -> None:
        self._tell(self.tr("حُفظ في") + f" {isolated_path(path)}")
        self.saved.emit(path)

    def _tell_printed(self, pages: int) -> None:
        self._tell(self.tr("أُرسل إلى الطابعة:") + f" {PAGES.counted(pages)}")
        self.printed.emit(pages)

    def _tell_failure(self, error: OutputError) -> None:
        self._tell(_FAILURES.get(error.reason) or _FAILURES[None], warning=True)
        self.failed.emit(error)

    def _tell(self, text: str, *, warning: bool = False) -> None:
        self._message.setProperty("role", "warning" if warning else "muted")
        self._message.style().unpolish(self._message)
        self._message.style().polish(self._message)
        self._message.setText(text)
        self._message.show()


def _button(
    parent: QWidget, words: tuple[str, str], keys: str, action: Callable[[], None]
) -> QPushButton:
    text, name = words
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({isolated(keys)})")
    button.setShortcut(QKeySequence(keys))
    button.clicked.connect(action)
    return button


def _size_box(parent: QWidget, words: str, page_size: str) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(words)
    for name in PAGE_SIZES:
        box.addItem(PAGE_SIZE_NAMES[name], name)
    box.setCurrentIndex(box.findData(page_size))
    return box


def _tool(parent: QWidget, text: str, name: str, action: Callable[[], None]) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(action)
    return button
