"""The list of indicators at the side of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget
from typing_extensions import override

from desktop.display.isolation import metadata_line
from desktop.display.plurals import ARTICLES
from desktop.ledger.ledger_entry import CONFLICTS, FIGURES, QUESTIONS, IndicatorEntry
from desktop.look import Look
from desktop.translation import translated
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.elision import elided
from desktop.widgets.row_menu import RowMenu
from desktop.widgets.rows import ROW_ROLE, DrawnRow, ListModel, RowDelegate

_HEIGHT = 58
_MARGIN = 16


class IndicatorDelegate(RowDelegate[IndicatorEntry, tuple[str, str, str]]):
    """A name, and below it how often it is told and what is open."""

    kind = IndicatorEntry

    @override
    def lay_out(self, value: IndicatorEntry, width: int) -> tuple[str, str, str]:
        font = self._look.list_font(14, bold=True)
        name = elided(value.label, QFontMetricsF(font), width - 2 * _MARGIN)
        told, opened = counts(value)
        return name, self._look.written(told), self._look.written(opened)

    @override
    def height(self, value: IndicatorEntry, width: int) -> int:
        return round(_HEIGHT * self._look.scale)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: IndicatorEntry) -> None:
        theme = self._look.theme
        self.paint_ground(painter, row, selected=theme.surface, hovered=theme.raised)
        self.paint_line(painter, row)
        if row.is_selected:
            edge = QRectF(row.rect.right() - 3, row.rect.top(), 3, row.rect.height())
            painter.fillRect(edge, QColor(theme.accent))
        name, told, opened = self.laid_out(value, int(row.rect.width()))
        inner = row.rect.adjusted(_MARGIN, 8, -_MARGIN, -8)
        painter.setFont(self._look.list_font(14, bold=True))
        painter.setPen(QColor(theme.ink))
        painter.drawText(inner, _at_start(Qt.AlignmentFlag.AlignTop), name)
        small = self._look.list_font(12)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(inner, _at_start(bottom), told)
        if opened:
            painter.setPen(QColor(theme.warning))
            used = QFontMetricsF(small).horizontalAdvance(f"{told} ")
            painter.drawText(inner.adjusted(0, 0, -used, 0), _at_start(bottom), opened)


class IndicatorsList(QListView):
    """The indicators; the chosen one is shown beside it.

    Signals:
        moved: The `IndicatorEntry` that is chosen now.
        ended: The reader came to the last one.
        entered: Enter or Space: the keyboard goes to the figures of the chosen one.
        renamed: F2: the chosen one is to get a name.
        all_reviewed: No other one is to be reviewed: in words.

    Attributes:
        add_entries: Adds what can be done with the chosen one to its menu.
    """

    moved = Signal(object)
    entered = Signal()
    renamed = Signal()
    ended = Signal()
    all_reviewed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("indicators")
        self.setAccessibleName(self.tr("المؤشرات"))
        self.values: ListModel[IndicatorEntry] = ListModel(spoken, self, batch=200)
        self.setModel(self.values)
        self._delegate = IndicatorDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._move)
        self.verticalScrollBar().valueChanged.connect(self._tell_end)
        self.add_entries: Callable[[QMenu], object] = lambda _menu: None
        RowMenu(self, self._fill_menu)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._delegate.apply(look)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    @property
    def current(self) -> IndicatorEntry | None:
        """The chosen indicator."""
        return self.values.value(self.currentIndex().row())

    def show_entries(self, entries: tuple[IndicatorEntry, ...], number: int | None) -> None:
        """List these and choose one; who has scrolled down and sees more stays there."""
        before = tuple(self.values.values)
        is_longer = 0 < len(before) < len(entries) and entries[: len(before)] == before
        place = self.verticalScrollBar().value()
        rows = self.values.rowCount()
        self.values.show_values(entries)
        self.choose(number)
        if is_longer:
            while self.values.rowCount() < min(rows + 1, len(entries)):
                self.values.fetchMore(QModelIndex())
            self.verticalScrollBar().setValue(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.renamed.emit()
        else:
            super().keyPressEvent(event)

    def choose(self, number: int | None) -> None:
        """Choose the indicator of this number, or else the first one."""
        rows = [row for row, each in enumerate(self.values.values) if number in each.numbers]
        if self.values.values:
            self._go_to(rows[0] if rows else 0)

    def step_to_open(self) -> None:
        """Choose the next indicator with something to be reviewed, from the first one again."""
        values = self.values.values
        here = self.currentIndex().row()
        order = [*range(here + 1, len(values)), *range(here + 1)]
        row = next((row for row in order if values[row].is_open), None)
        if row is not None:
            self._go_to(row)
        if row in {None, here}:
            self.all_reviewed.emit(self.tr("لا مؤشر آخر هنا ينتظر مراجعتك."))

    def _fill_menu(self, menu: QMenu, _index: QModelIndex) -> None:
        menu.addAction(self.tr("إلى أرقامه") + "\tEnter").triggered.connect(self.entered)
        following = menu.addAction(self.tr("المؤشر التالي للمراجعة") + "\tF8")
        following.setEnabled(any(each.is_open for each in self.values.values))
        following.triggered.connect(self.step_to_open)
        menu.addSeparator()
        self.add_entries(menu)

    def _go_to(self, row: int) -> None:
        while row >= self.values.rowCount():
            self.values.fetchMore(QModelIndex())
        self.setCurrentIndex(self.values.index(row))

    def _tell_end(self, value: int) -> None:
        is_whole = self.values.rowCount() == len(self.values.values)
        if is_whole and 0 < value == self.verticalScrollBar().maximum():
            self.ended.emit()

    def _move(self, current: QModelIndex) -> None:
        entry = current.data(ROW_ROLE)
        if isinstance(entry, IndicatorEntry):
            self.moved.emit(entry)


def counts(entry: IndicatorEntry) -> tuple[str, str]:
    """How often an indicator is told, and what is open, each worded; the second may be empty."""
    told = metadata_line((FIGURES.counted(entry.claims), ARTICLES.counted(entry.articles)))
    opened = [
        noun.counted(count)
        for noun, count in ((CONFLICTS, entry.conflicts), (QUESTIONS, entry.questions))
        if count
    ]
    if entry.is_pending:
        opened.append(translated("IndicatorsList", "لم يُحكم فيه بعد"))
    return told, "".join(f" · {words}" for words in opened)


def spoken(entry: IndicatorEntry) -> str:
    """An indicator in one line."""
    return f"{entry.label}: {''.join(counts(entry))}"


def _at_start(side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return side | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
