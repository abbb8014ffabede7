"""The list of the page of the concordance: a click or Enter opens the article at the words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget
from typing_extensions import override

from desktop.concordance.line_delegate import LineDelegate
from desktop.concordance.lines_model import LinesModel, line_text, source_text
from desktop.display.isolation import without_controls
from desktop.look import Look
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.row_menu import AddEntries, RowMenu
from desktop.widgets.rows import ROW_ROLE
from index.results import ConcordanceLine


class LinesList(QListView):
    """All rows have one height, so that ten thousand of them cost what ten do.

    Signals:
        opened: A `ConcordanceLine` was clicked, or Enter or Space pressed on it.
        copied: The line is on the clipboard.

    Attributes:
        add_entries: Adds what can be done with the article of a line to its menu.
    """

    opened = Signal(object)
    copied = Signal()

    def __init__(self, model: LinesModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance")
        self.setAccessibleName(self.tr("سياقات الكلمات"))
        self.setModel(model)
        self._delegate = LineDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        self.add_entries: AddEntries = lambda _menu, _article_id: None
        RowMenu(self, self._fill_menu)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._delegate.apply(look)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        line = index.data(ROW_ROLE)
        if isinstance(line, ConcordanceLine):
            opening = menu.addAction(self.tr("افتح في المقال") + "\tEnter")
            opening.triggered.connect(lambda: self.opened.emit(line))
            copying = menu.addAction(self.tr("نسخ السياق مع مصدره") + "\tCtrl+C")
            copying.triggered.connect(lambda: self._copy(self.currentIndex()))
            menu.addSeparator()
            self.add_entries(menu, line.article_id)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(ROW_ROLE)
        if isinstance(line, ConcordanceLine):
            self.opened.emit(line)

    def _copy(self, index: QModelIndex) -> None:
        line = index.data(ROW_ROLE)
        if isinstance(line, ConcordanceLine):
            text = f"«{line_text(line)}» ({source_text(line)})"
            QGuiApplication.clipboard().setText(without_controls(text))
            self.copied.emit()
