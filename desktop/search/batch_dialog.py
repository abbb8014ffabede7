"""BatchDialog: a list of queries, to be asked one after the other and exported as one table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.export.contents import Table
from desktop.export.format_menu import format_menu
from desktop.export.formats import Format, formats_for
from desktop.search.query_batch import queries_of
from desktop.widgets.file_dialog import file_to_open
from desktop.widgets.note_field import NoteField
from desktop.widgets.screen_room import resize_on_screen
from desktop.widgets.wrapped_label import WrappedLabel

_MOST_OF_EACH = (10, 25, 100, 1000)
_LARGEST = 1 << 20
"""A list of queries of more bytes than this is no list of queries."""


class BatchDialog(QDialog):
    """The queries, one on each line, and how many results of each.

    Signals:
        wanted: The queries, how many results of each, and the `Format` of the table.
    """

    wanted = Signal(tuple, int, object)

    def __init__(self, narrowings: str, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            narrowings: What narrows the present search, in words; empty where nothing does.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("بحث بقائمة عبارات"))
        resize_on_screen(self, QSize(520, 420))
        said = self.tr("عبارة في كل سطر؛ تُصدَّر نتائجها كلها جدولا واحدا.")
        if narrowings:
            said += " " + self.tr("تُقصر كلها على ما يُقصر عليه البحث الحالي: {0}").format(narrowings)
        words = WrappedLabel(said)
        words.setProperty("role", "muted")
        self.queries = NoteField()
        self.queries.setAccessibleName(self.tr("العبارات، واحدة في كل سطر"))
        self.queries.textChanged.connect(self._follow)
        self.most = QComboBox()
        for number in _MOST_OF_EACH:
            self.most.addItem(str(number), number)
        form = QFormLayout()
        form.addRow(self.tr("أول النتائج من كل عبارة:"), self.most)
        self.open_list = QPushButton(self.tr("افتح قائمة من ملف…"))
        self.open_list.clicked.connect(self._open_list)
        self.export = QPushButton(self.tr("صدّر الجدول"))
        self.export.setMenu(format_menu(formats_for(Table), self._want, self))
        close = QPushButton(self.tr("إغلاق"))
        close.clicked.connect(self.reject)
        acts = QHBoxLayout()
        acts.addWidget(self.open_list)
        acts.addStretch(1)
        acts.addWidget(self.export)
        acts.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(words)
        layout.addWidget(self.queries, 1)
        layout.addLayout(form)
        layout.addLayout(acts)
        self._follow()

    def read(self, path: Path) -> bool:
        """Take the lines of a text file; whether it could be read."""
        try:
            if path.stat().st_size > _LARGEST:
                return False
            self.queries.setPlainText(path.read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return False
        return True

    def _open_list(self) -> None:
        filters = self.tr("نصوص") + " (*.txt *.csv)"
        path = file_to_open(self, self.tr("قائمة العبارات"), filters, "queries")
        if path is not None and not self.read(path):
            self.queries.setPlaceholderText(self.tr("لم يُقرأ الملف: ليس نصا بترميز UTF-8."))

    def _follow(self) -> None:
        self.export.setEnabled(bool(queries_of(self.queries.toPlainText())))

    def _want(self, form: Format) -> None:
        queries = queries_of(self.queries.toPlainText())
        self.accept()
        self.wanted.emit(queries, int(self.most.currentData()), form)
