"""The line above the concordance: what is shown, how many, in which order, and where to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.concordance.lines_job import MOST_LINES, CollectedLines, LineOrder
from desktop.concordance.lines_table import CONTEXTS
from desktop.display.isolation import metadata_line, set_off
from desktop.display.numbers import grouped
from desktop.export.contents import Table
from desktop.export.format_menu import format_menu
from desktop.export.formats import formats_for
from desktop.look import Look
from desktop.translation import Words
from desktop.widgets.choice_name import name_choice

_ORDERS = Words(
    "PageHead",
    {
        LineOrder.ARTICLE: "بترتيب المقالات",
        LineOrder.BEFORE: "بالكلمة قبلها",
        LineOrder.AFTER: "بالكلمة بعدها",
    },
)
_LONGEST = 40


class PageHead(QFrame):
    """Counts at the right, order and export at the left.

    Signals:
        left: The way back to the results was taken.
        order_chosen: A `LineOrder`.
        export_wanted: A `Format`.
    """

    left = Signal()
    order_chosen = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsHeader")
        self._look = look
        self._collected: CollectedLines | None = None
        self._is_whole = True
        self.back = QPushButton(self.tr("إلى النتائج"))
        self.back.setProperty("role", "link")
        self.back.setToolTip(self.tr("العودة إلى النتائج (Esc)"))
        self.back.clicked.connect(self.left)
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        # A long query gives way to the controls beside it.
        self._title.setMinimumWidth(40)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.order = QComboBox()
        self.order.setObjectName("order")
        name_choice(self.order, self.tr("ترتيب السياقات"))
        for order, words in _ORDERS.items():
            self.order.addItem(words, order)
        self.order.activated.connect(self._choose_order)
        self.export = self._export_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 6, 14, 6)
        layout.setSpacing(12)
        for widget in (self._title, self.count, self.back):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.order)
        layout.addWidget(self.export)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self.export.setIcon(look.icon("export", look.theme.ink))
        self._show_count()

    def show_query(self, query: str) -> None:
        """Say whose concordance this is."""
        shown = query if len(query) <= _LONGEST else query[:_LONGEST].rstrip() + "…"
        self._title.setText(self.tr("سياقات") + f" «{set_off(shown)}»" if query else "")
        self._title.setToolTip(query)

    def show_collected(self, collected: CollectedLines | None, *, is_whole: bool) -> None:
        """Say how many there are; of a part that more are coming."""
        self._collected, self._is_whole = collected, is_whole
        has_lines = collected is not None and collected.count > 0
        self.order.setEnabled(has_lines and is_whole)
        self.export.setEnabled(has_lines and is_whole)
        self._show_count()

    def chosen_order(self) -> LineOrder:
        """The order that is chosen."""
        return LineOrder(self.order.currentData())

    def _show_count(self) -> None:
        collected = self._collected
        if collected is None:
            self.count.setText("")
            return
        words = CONTEXTS.counted(collected.count)
        if not self._is_whole:
            words = metadata_line((words, self.tr("تُجمع…")))
        elif collected.is_cut:
            words = self.tr("أول {0} سياق").format(grouped(MOST_LINES))
        self.count.setText(self._look.written(words))

    def _choose_order(self, row: int) -> None:
        self.order_chosen.emit(LineOrder(self.order.itemData(row)))

    def _export_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("تصدير"))
        button.setAccessibleName(self.tr("تصدير السياقات"))
        button.setToolTip(self.tr("تصدير السياقات"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(format_menu(formats_for(Table), self.export_wanted.emit, button))
        return button
