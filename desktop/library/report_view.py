"""ImportReportView: what came of an import; it stays until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.archive.import_reports import ImportReport
from articles.errors import Reason
from desktop.library.failed_items_model import FailedItemsModel
from desktop.library.import_wording import counts_line, headline, report_text
from desktop.look import Look
from desktop.widgets.wrapped_label import WrappedLabel

_LIST_ROWS = 6


class ImportReportView(QFrame):
    """Counts, and each item that failed with its reason.

    Signals:
        closed: The reader has seen it.
        save_wanted: The report is to be saved as a file.
        columns_wanted: The columns of tables in which no text was found are to be chosen.
        recognition_wanted: The words of pictures and scanned pages are to be recognised.
    """

    closed = Signal()
    save_wanted = Signal(object)
    columns_wanted = Signal(object)
    recognition_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Build the view, hidden until a report is shown.

        Args:
            parent: The widget it lies in.
            look: How numbers are written.
        """
        super().__init__(parent)
        self.setObjectName("reportPanel")
        self.setAccessibleName(self.tr("تقرير الاستيراد"))
        self._look = look
        self._report: ImportReport | None = None
        self._model = FailedItemsModel()
        self._build()
        self._copy.clicked.connect(self._copy_report)
        self._save.clicked.connect(lambda: self.save_wanted.emit(self._report))
        self.choose_columns.clicked.connect(lambda: self.columns_wanted.emit(self._report))
        self.recognise.clicked.connect(lambda: self.recognition_wanted.emit(self._report))
        self._close.clicked.connect(self._dismiss)
        self.hide()

    @property
    def report(self) -> ImportReport | None:
        """What is shown, or None."""
        return self._report

    def show_report(self, report: ImportReport) -> None:
        """Show this report."""
        self._report = report
        self._headline.setText(self._look.written(headline(report)))
        self._counts.setText(self._look.written(counts_line(report)))
        self._model.show_values(report.failed)
        self._failed_title.setVisible(bool(report.failed))
        self._list.setVisible(bool(report.failed))
        self.choose_columns.setVisible(
            any(error.reason is Reason.NO_TEXT_COLUMN for error in report.failed)
        )
        self.recognise.setVisible(any(error.reason is Reason.SCANNED for error in report.failed))
        self._list.setFixedHeight(self._list_height(len(report.failed)))
        self.show()

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        if self._report is not None and self.isVisible():
            self.show_report(self._report)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._headline = _label(self.tr("نتيجة الاستيراد"))
        self._counts = _label(self.tr("أعداد المقالات"), role="muted")
        self._failed_title = _label(self.tr("ما تعذّر"), role="heading")
        self._failed_title.setText(self.tr("ما تعذّر استيراده"))
        self._list = QListView()
        self._list.setObjectName("failedItems")
        self._list.setAccessibleName(self.tr("ما تعذّر استيراده وسببه"))
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.choose_columns = _button(self.tr("اختر الأعمدة…"))
        self.recognise = _button(self.tr("التعرّف على الحروف (OCR)"))
        self._copy = _button(self.tr("نسخ التقرير"))
        self._save = _button(self.tr("حفظ التقرير…"))
        self._close = _button(self.tr("إغلاق"))
        self._close.setAccessibleName(self.tr("إغلاق تقرير الاستيراد"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._headline, 1)
        head.addWidget(self.choose_columns)
        head.addWidget(self.recognise)
        head.addWidget(self._copy)
        head.addWidget(self._save)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        for widget in (self._counts, self._failed_title, self._list):
            layout.addWidget(widget)

    def _list_height(self, count: int) -> int:
        row = max(self._list.sizeHintForRow(0), self.fontMetrics().height() + 6)
        return row * min(count, _LIST_ROWS) + 2 * self._list.frameWidth() + 2

    def _copy_report(self) -> None:
        if self._report is not None:
            QGuiApplication.clipboard().setText(report_text(self._report))

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()


def _label(description: str, role: str = "") -> QLabel:
    label = WrappedLabel()
    label.setAccessibleDescription(description)
    if role:
        label.setProperty("role", role)
    return label


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setProperty("role", "link")
    return button
