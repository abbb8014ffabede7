"""The list widget of the results: keys, width changes, accessible name."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolButton, QWidget
from typing_extensions import override

from desktop.display.plurals import CHOSEN, COPIES
from desktop.look import Look
from desktop.search.result_delegate import ResultDelegate
from desktop.search.results_model import ResultsModel
from desktop.search.search_answer import ResultRow
from desktop.widgets.long_list import LongList
from desktop.widgets.menu import Menu, add_heading
from desktop.widgets.rows import ROW_ROLE

# The same keys of an Arabic keyboard, too.
_WHY_KEYS = frozenset({"?", "؟", "w", "W", "ص"})
_WHY_SIZE = 22


class ResultsList(LongList):
    """Results one under another.

    Signals:
        previewed: The current row changed; the argument is the article's id.
        read: Enter or a double click; the argument is the article's id.
        reasons_wanted: Why an article was found is asked: its id, and where on the screen the
            answer may stand.
        alike_wanted: Articles like this one are wanted; the arguments are its id and its title.
        removal_wanted: Delete was pressed.

    Attributes:
        add_entries: Puts more into the menu of the chosen results.
        add_outputs: Puts into it how several of them are carried away.
    """

    previewed = Signal(str)
    read = Signal(str)
    reasons_wanted = Signal(str, QPoint)
    alike_wanted = Signal(str, str)
    removal_wanted = Signal()

    def __init__(self, model: ResultsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self.setAccessibleName(self.tr("نتائج البحث"))
        self.setModel(model)
        self._results = model
        self._delegate = ResultDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.add_entries: Callable[[QMenu], None] = lambda _menu: None
        self.add_outputs: Callable[[QMenu], None] = lambda _menu: None
        self.has_reasons = False
        self._why = self._why_button()
        self._hovered = ""
        self.entered.connect(self._offer_reasons)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._why.hide())
        model.modelReset.connect(self._why.hide)
        self.doubleClicked.connect(self._read)
        self.selectionModel().currentChanged.connect(self._preview)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._delegate.apply(look)
        self.forget_heights()
        self.viewport().update()

    def chosen_ids(self) -> list[str]:
        """The articles that are selected, in the order of the list."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        found = (index.data(ROW_ROLE) for index in rows)
        return [row.hit.article_id for row in found if isinstance(row, ResultRow)]

    def choose_again(self, article_ids: Collection[str]) -> None:
        """Select these articles, as far as they are listed; the current row stays what it is."""
        wanted, selection = set(article_ids), QItemSelection()
        for number, row in enumerate(self._results.values):
            if row.hit.article_id in wanted:
                index = self._results.index(number, 0)
                selection.select(index, index)
        if not selection.isEmpty():
            model = self.selectionModel()
            model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @property
    def chosen_count(self) -> int:
        """How many articles are selected; of ten thousand as quickly as of two."""
        ranges = self.selectionModel().selection()
        return sum(ranges.at(number).height() for number in range(ranges.count()))

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
        elif event.key() == Qt.Key.Key_Delete and self.chosen_ids():
            self.removal_wanted.emit()
        elif event.text() == "+" and self.chosen_ids():
            self.show_copies(self.chosen_ids()[0])
        elif event.text() in _WHY_KEYS:
            self.ask_for_reasons()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self.viewport().mapFromGlobal(event.globalPos())
        index = self.indexAt(place) if by_mouse else self.currentIndex()
        menu = self.menu(index)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            corner = self.viewport().mapToGlobal(self.visualRect(index).center())
            menu.popup(event.globalPos() if by_mouse else corner)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and not self._why.underMouse():
            self._why.hide()
        return super().viewportEvent(event)

    def menu(self, index: QModelIndex) -> QMenu | None:
        """What can be done with a result, or with all that are chosen; None where there is none."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ResultRow):
            return None
        hit = row.hit
        menu = Menu(self)
        if (chosen := self.chosen_count) > 1:
            add_heading(menu, self._delegate.written(CHOSEN.counted(chosen)))
            self.add_outputs(menu)
            self.add_entries(menu)
            return menu
        menu.addAction(self.tr("اقرأ")).triggered.connect(lambda: self.read.emit(hit.article_id))
        why = menu.addAction(self.tr("لماذا هذه النتيجة؟") + "\tW")
        why.setEnabled(self.has_reasons)
        why.triggered.connect(lambda: self.ask_for_reasons(index))
        behind = self._results.copies_behind(hit.article_id)
        if behind:
            words = f"{self.tr('أظهر النسخ الأخرى')}: {COPIES.counted(behind)}\t+"
            copies = menu.addAction(self._delegate.written(words))
            copies.triggered.connect(lambda: self.show_copies(hit.article_id))
        alike = menu.addAction(self.tr("مقالات شبيهة"))
        alike.triggered.connect(lambda: self.alike_wanted.emit(hit.article_id, hit.title))
        self.add_entries(menu)
        return menu

    def show_copies(self, article_id: str) -> None:
        """Put the copies of a result that were found too under it."""
        self._results.show_copies(article_id)
        self.scheduleDelayedItemsLayout()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW_ROLE)
        if isinstance(row, ResultRow) and event.button() == Qt.MouseButton.LeftButton:
            place = self.visualRect(index)
            at = event.position() - QPointF(place.topLeft())
            if self._delegate.is_copies_badge(row, place.width(), at):
                self.show_copies(row.hit.article_id)

    def ask_for_reasons(self, index: QModelIndex | None = None) -> None:
        """Ask why a result was found: that of the current row unless told otherwise."""
        index = self.currentIndex() if index is None else index
        row = index.data(ROW_ROLE)
        if isinstance(row, ResultRow) and self.has_reasons:
            place = self.visualRect(index)
            corner = QPoint(place.right() - 16, min(place.bottom(), self.viewport().height() - 30))
            self.reasons_wanted.emit(row.hit.article_id, self.viewport().mapToGlobal(corner))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _why_button(self) -> QToolButton:
        """«؟» on the row below the mouse; by keyboard it is the key."""
        button = QToolButton(self.viewport())
        button.setObjectName("why")
        button.setText("؟")
        button.setAccessibleName(self.tr("لماذا هذه النتيجة؟"))
        button.setToolTip(self.tr("لماذا هذه النتيجة؟") + " (W)")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFixedSize(_WHY_SIZE, _WHY_SIZE)
        button.clicked.connect(self._ask_for_hovered)
        button.hide()
        return button

    def _offer_reasons(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ResultRow) or not self.has_reasons:
            self._why.hide()
            return
        self._hovered = row.hit.article_id
        place = self.visualRect(index)
        self._why.move(place.left() + 8, place.bottom() - _WHY_SIZE - 8)
        self._why.show()

    def _ask_for_hovered(self) -> None:
        place = self._why.mapToGlobal(QPoint(_WHY_SIZE + 320, _WHY_SIZE + 4))
        self.reasons_wanted.emit(self._hovered, place)

    def _preview(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if isinstance(row, ResultRow):
            self.previewed.emit(row.hit.article_id)

    def _read(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ResultRow):
            self.read.emit(row.hit.article_id)
