"""The small card on which the reader corrects a figure: value, unit, name and circumstances."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.figures.figure import Figure
from desktop.display.isolation import set_off
from desktop.figures.circumstance_fields import CircumstanceFields
from desktop.figures.figure_entry import UNIT_NAMES, read_ends, unit_words, value_words, with_unit
from desktop.look import Look
from desktop.widgets.shadow import cast_shadow

# A field is saved when the keys rest this long, and at once when the card is left.
_REST_MS = 400
_MARGIN = 8
_WIDTH = 290


class FigureEditor(QFrame):
    """Shows one figure; every change that makes sense is told at once, nothing waits for «save».

    Signals:
        edited: The argument is the figure as the reader wants it.
        left: The card was closed.
    """

    edited = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._area, self._look = parent, look
        self.setObjectName("card")
        self.setAccessibleName(self.tr("تصحيح الرقم"))
        self._figure: Figure | None = None
        self._is_refused = False
        self._shown = ("", "")
        self._words = QLabel()
        self.low = QLineEdit()
        self.high = QLineEdit()
        self.unit = QComboBox()
        self.counted = QLineEdit()
        self.circumstances = CircumstanceFields()
        self._fault = QLabel(self.tr("اكتب عددا، مثل: 14 مليار أو 2,5"))
        self._done = QPushButton(self.tr("تم"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._name_fields()
        self._build()
        self._connect()
        cast_shadow(self)
        self.hide()

    def apply(self, look: Look) -> None:
        """Write the numbers of the figure shown next by this look."""
        self._look = look

    @property
    def figure(self) -> Figure | None:
        """The figure that is being corrected, or None."""
        return self._figure

    @property
    def is_open(self) -> bool:
        """Whether a figure is being corrected."""
        return self._figure is not None

    def edit(self, figure: Figure, beside: QPoint) -> None:
        """Show a figure near a point of the parent, and take the focus."""
        self.leave()
        if self._figure is not None:
            return  # what stands here could not be written yet
        self._shown = value_words(figure, arabic_indic=self._look.arabic_indic)
        self._words.setText(f"«{set_off(figure.text)}»")
        for field in (self.low, self.high, self.unit, self.counted):
            field.blockSignals(True)
        self.low.setText(self._shown[0])
        self.high.setText(self._shown[1])
        self.unit.setEditText(unit_words(figure))
        self.counted.setText(figure.counted or "")
        self.circumstances.show_figure(figure)
        for field in (self.low, self.high, self.unit, self.counted):
            field.blockSignals(False)
        self._figure = figure
        self._fault.hide()
        self._place(beside)
        self.show()
        self.raise_()
        self.low.setFocus(Qt.FocusReason.PopupFocusReason)
        self.low.selectAll()

    def leave(self) -> None:
        """Save what is not saved yet, and close; stay open where it could not be saved."""
        if self._figure is None:
            return
        if not self.settle():
            return
        self._figure = None
        self.hide()
        self.left.emit()

    def settle(self) -> bool:
        """Save what is not saved yet; whether everything is."""
        self._is_refused = False
        self._save()
        return not self._is_refused

    def keep(self) -> None:
        """What was told last could not be written: it stays on the card, to be told again."""
        self._is_refused = True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _place(self, beside: QPoint) -> None:
        area = self._area.rect()
        self.setFixedWidth(min(_WIDTH, area.width() - 2 * _MARGIN))
        self.adjustSize()
        x = min(max(beside.x() - self.width() // 2, _MARGIN), area.width() - self.width() - _MARGIN)
        y = min(max(beside.y(), _MARGIN), max(area.height() - self.height() - _MARGIN, _MARGIN))
        self.move(x, y)

    def _name_fields(self) -> None:
        self.low.setAccessibleName(self.tr("القيمة، أو أول المدى"))
        self.high.setAccessibleName(self.tr("آخر المدى، إن كان"))
        self.high.setPlaceholderText(self.tr("إن كان مدى"))
        self.unit.setAccessibleName(self.tr("الوحدة"))
        self.counted.setAccessibleName(self.tr("المعدود"))
        self.unit.setEditable(True)
        self.unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.unit.setMaxVisibleItems(12)
        # Completing in the field itself would save a unit that was never typed.
        completer = QCompleter([*UNIT_NAMES.values()], self.unit)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.unit.setCompleter(completer)
        self.unit.addItems(["", *UNIT_NAMES.values()])
        # A field of Latin digits would otherwise jump to the left edge.
        for field in (self.low, self.high, self.counted):
            field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._fault.setProperty("role", "warning")
        self._fault.setWordWrap(True)
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)

    def _build(self) -> None:
        title = QLabel(self.tr("تصحيح الرقم"))
        title.setProperty("role", "heading")
        ends = QHBoxLayout()
        ends.setSpacing(8)
        ends.addWidget(self.low, 1)
        ends.addWidget(QLabel(self.tr("إلى")))
        ends.addWidget(self.high, 1)
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(6)
        fields.setColumnStretch(1, 1)
        fields.addWidget(QLabel(self.tr("القيمة")), 0, 0)
        fields.addLayout(ends, 0, 1)
        fields.addWidget(self._fault, 1, 1)
        fields.addWidget(QLabel(self.tr("الوحدة")), 2, 0)
        fields.addWidget(self.unit, 2, 1)
        fields.addWidget(QLabel(self.tr("المعدود")), 3, 0)
        fields.addWidget(self.counted, 3, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addWidget(title)
        layout.addWidget(self._words)
        layout.addLayout(fields)
        layout.addWidget(self.circumstances)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._save)
        for field in (self.low, self.high, self.counted):
            field.textChanged.connect(self._rest.start)
        self.unit.editTextChanged.connect(self._rest.start)
        self.circumstances.changed.connect(self._rest.start)
        self._done.clicked.connect(self.leave)

    def _save(self) -> None:
        self._rest.stop()
        figure, shown = self._figure, self._shown
        if figure is None:
            return
        wanted = self._with_value(figure)
        self._fault.setVisible(wanted is None)
        self.adjustSize()
        if wanted is None:
            wanted = figure
        counted = " ".join(self.counted.text().split()) or None
        if counted != " ".join((figure.counted or "").split()) or not counted:
            wanted = replace(wanted, counted=counted)
        wanted = self.circumstances.applied(with_unit(wanted, self.unit.currentText()))
        if wanted != figure:
            self._figure, self._is_refused = wanted, False
            self.edited.emit(wanted)
            if self._is_refused:
                self._figure, self._shown = figure, shown

    def _with_value(self, figure: Figure) -> Figure | None:
        """The figure with the value of the fields; None when they say none."""
        typed = self.low.text(), self.high.text()
        if typed == self._shown:
            return figure
        ends = read_ends(*typed)
        if ends is None:
            return None
        self._shown = typed
        return replace(figure, low=ends[0], high=ends[1])
