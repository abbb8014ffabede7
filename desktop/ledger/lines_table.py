"""The table of the claims of an indicator, worked by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.ledger.ledger_entry import LedgerLine
from desktop.ledger.lines_model import LINE_ROLE, LinesModel
from desktop.look import Look
from desktop.widgets.elision import WholeNumbersDelegate

_ROW_HEIGHT = 38
# The heads of the columns and two lines: with less the page around it scrolls.
_LEAST_HEIGHT = 3 * _ROW_HEIGHT
# So narrow that a small window still shows the verdict, the last of the columns.
_LEAST_WIDTH = 56
_SHARES = (0.19, 0.15, 0.12, 0.26, 0.12, 0.16)


class LinesTable(QTableView):
    """Enter opens, Del separates, the space bar settles, F2 names, F4 corrects, F7 explains.

    Signals:
        moved: The row that is chosen now.
        opened: The `LedgerLine` to be opened in its article.
        separated: The chosen figure is of another indicator.
        settled: The chosen figure is no contradiction.
        renamed: The indicator is to get a name.
        edit_wanted: What was read of the chosen figure is to be corrected.
        explained: Why the chosen figure stands here is to be told.
        menu_wanted: All of these are to be offered at a point of the screen.
    """

    moved = Signal(int)
    opened = Signal(object)
    separated = Signal()
    settled = Signal()
    renamed = Signal()
    edit_wanted = Signal()
    explained = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: LinesModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledgerLines")
        self.setAccessibleName(self.tr("أرقام المؤشر"))
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(WholeNumbersDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(lambda index: self.moved.emit(index.row()))
        self.apply(look)
        self._keys = {
            Qt.Key.Key_Delete: self.separated,
            Qt.Key.Key_Space: self.settled,
            Qt.Key.Key_F2: self.renamed,
            Qt.Key.Key_F4: self.edit_wanted,
            Qt.Key.Key_F7: self.explained,
        }

    def apply(self, look: Look) -> None:
        """Set the chosen row off quietly: its colours say how it stands."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Highlight, QColor(look.theme.accent_ground))
        colours.setColor(QPalette.ColorRole.HighlightedText, QColor(look.theme.ink))
        self.setPalette(colours)

    @property
    def current(self) -> LedgerLine | None:
        """The chosen line."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, LedgerLine) else None

    @property
    def lines(self) -> tuple[LedgerLine, ...]:
        """All lines, in their order."""
        return self._lines.lines

    def choose(self, row: int) -> None:
        """Choose a row."""
        self.setCurrentIndex(self.model().index(row, 0))

    def fit_columns(self) -> None:
        """Share the width among the columns."""
        width = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, int(width * share))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif key in self._keys:
            self._keys[key].emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button, the menu key or Shift+F10: of the figure pointed at or chosen."""
        is_pointed = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_pointed else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            beside = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(event.globalPos() if is_pointed else beside)
        event.accept()

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, LedgerLine):
            self.opened.emit(line)
