"""The list widget of the results: keys, width changes, accessible name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from desktop.search.result_delegate import ResultDelegate
from desktop.search.results_model import ROW_ROLE, ResultsModel
from desktop.search.search_answer import ResultRow
from desktop.theme import Theme


class ResultsList(QListView):
    """Results one under another.

    Signals:
        previewed: The current row changed; the argument is the article's id.
        read: Enter or a double click; the argument is the article's id.
    """

    previewed = Signal(str)
    read = Signal(str)

    def __init__(self, model: ResultsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self.setAccessibleName(self.tr("نتائج البحث"))
        self.setModel(model)
        self._delegate = ResultDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.doubleClicked.connect(self._read)
        self.selectionModel().currentChanged.connect(self._preview)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_digits(self, *, arabic_indic: bool) -> None:
        """Write the numbers of badges in this script."""
        self._delegate.set_digits(arabic_indic=arabic_indic)
        self.viewport().update()

    def choose(self, row: int) -> None:
        """Make a row the current one, as a click would."""
        self.setCurrentIndex(self.model().index(row, 0))

    def select_quietly(self, row: int) -> None:
        """Make a row the current one (none for -1) without telling that it is previewed."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self.model().index(row, 0))
        self.selectionModel().blockSignals(False)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._read(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self._preview(self.currentIndex(), QModelIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _preview(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if isinstance(row, ResultRow):
            self.previewed.emit(row.hit.article_id)

    def _read(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ResultRow):
            self.read.emit(row.hit.article_id)
