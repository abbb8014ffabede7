"""The bar that floats beside selected words: mark them, copy them, say that they are a figure."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.look import Look
from desktop.widgets.colour_row import ColourButton, ColourRow
from desktop.widgets.shadow import cast_shadow


class SelectionBar(QFrame):
    """Four colours, «copy», and «figure».

    Signals:
        marked: A colour was picked; the argument is its name.
        copied: «Copy» was clicked.
        figure_told: «Figure» was clicked: the words are one that was missed.
    """

    marked = Signal(str)
    copied = Signal()
    figure_told = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("selectionBar")
        self.setAccessibleName(self.tr("تعليم المقتطف المحدد"))
        self.colours = ColourRow(look)
        self.colours.picked.connect(self.marked)
        self._copy = QToolButton()
        self._copy.setAccessibleName(self.tr("نسخ"))
        self._copy.setToolTip(self.tr("نسخ (Ctrl+C)"))
        self._copy.clicked.connect(self.copied)
        self._figure = QToolButton()
        self._figure.setText("#")
        self._figure.setAccessibleName(self.tr("هذا رقم"))
        self._figure.setToolTip(self.tr("هذا رقم لم يُستخرج: أضفه"))
        self._figure.clicked.connect(self.figure_told)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 3, 6, 3)
        layout.addWidget(self.colours)
        layout.addWidget(self._copy)
        layout.addWidget(self._figure)
        # The selection in the text must stay where it is while the bar is used.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for tool in (self._copy, self._figure):
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in self.colours.findChildren(ColourButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cast_shadow(self)
        self.hide()

    def forbid_marking(self) -> None:
        """Offer to copy alone: nothing can be kept here."""
        self.colours.hide()
        self._figure.hide()

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self.colours.apply(look)
        self._copy.setIcon(look.icon("copy", look.theme.ink))

    def show_beside(self, place: QRectF) -> None:
        """Stand below the end of the selection, inside the parent."""
        self.colours.show_colour("")
        self.adjustSize()
        area = self._area.rect()
        x = min(max(int(place.x()) - self.width() // 2, 8), area.width() - self.width() - 8)
        y = int(place.bottom()) + 8
        if y + self.height() > area.height() - 8:
            y = int(place.top()) - self.height() - 8
        self.move(QPoint(x, max(min(y, area.height() - self.height() - 8), 8)))
        self.show()
        self.raise_()
