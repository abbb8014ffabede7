"""The small card on which the reader corrects a figure: value, unit, name and circumstances."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
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
from desktop.figures.circumstance_fields import CircumstanceFields, narrow
from desktop.figures.figure_entry import UNIT_NAMES, read_ends, unit_words, value_words, with_unit
from desktop.look import Look
from desktop.widgets.choice_name import name_choice
from desktop.widgets.floating_card import FloatingCard
from desktop.widgets.words_field import WordsField, begin_at_right
from desktop.widgets.wrapped_label import WrappedLabel

_WIDTH = 290
_LEAST_FIELD = 56


class FigureEditor(FloatingCard[Figure]):
    """Shows one figure; what makes no sense is said, and not told."""

    closing_keys = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._look = look
        self.setObjectName("card")
        self.setAccessibleName(self.tr("تصحيح الرقم"))
        self._shown = ("", "")
        self._words = WrappedLabel()
        self.low = WordsField()
        self.high = WordsField()
        self.unit = QComboBox()
        self.counted = WordsField()
        self.circumstances = CircumstanceFields()
        self._fault = WrappedLabel(self.tr("اكتب عددا، مثل: 14 مليار أو 2,5"))
        self._done = QPushButton(self.tr("تم"))
        self._name_fields()
        self._build()
        self._connect()

    def apply(self, look: Look) -> None:
        """Write the numbers of the figure shown next by this look."""
        self._look = look

    @property
    def figure(self) -> Figure | None:
        """The figure that is being corrected, or None."""
        return self._value

    def edit(self, figure: Figure, beside: QPoint) -> None:
        """Show a figure near a point of the parent, and take the focus."""
        self.leave()
        if self._value is not None:
            return  # what stands here could not be written yet
        self._shown = value_words(figure, script=self._look.digits)
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
        self._value = figure
        self._fault.hide()
        self._open_at(beside)
        self.low.setFocus(Qt.FocusReason.PopupFocusReason)
        self.low.selectAll()

    def _name_fields(self) -> None:
        self.low.setAccessibleName(self.tr("القيمة، أو أول المدى"))
        self.high.setAccessibleName(self.tr("آخر المدى، إن كان"))
        self.high.setPlaceholderText(self.tr("إن كان مدى"))
        name_choice(self.unit, self.tr("الوحدة"))
        self.counted.setAccessibleName(self.tr("المعدود"))
        self.unit.setEditable(True)
        self.unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.unit.setMaxVisibleItems(12)
        narrow(self.unit)
        for field in (self.low, self.high):
            field.setMinimumWidth(_LEAST_FIELD)  # its own least is that of the widest letter
        for line in self.unit.findChildren(QLineEdit):
            begin_at_right(line)
        # Completing in the field itself would save a unit that was never typed.
        completer = QCompleter([*UNIT_NAMES.values()], self.unit)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.unit.setCompleter(completer)
        self.unit.addItems(["", *UNIT_NAMES.values()])
        self._fault.setProperty("role", "warning")
        self._words.setProperty("role", "muted")

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
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addWidget(title)
        layout.addWidget(self._words)
        layout.addLayout(fields)
        layout.addWidget(self.circumstances)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for field in (self.low, self.high, self.counted):
            field.textChanged.connect(self._rest.start)
        self.unit.editTextChanged.connect(self._rest.start)
        self.circumstances.changed.connect(self._rest.start)
        self._done.clicked.connect(self.leave)

    @override
    def _save(self) -> None:
        super()._save()
        figure, shown = self._value, self._shown
        if figure is None:
            return
        wanted = self._with_value(figure)
        self._fault.setVisible(wanted is None)
        if wanted is None:
            wanted = figure
        counted = " ".join(self.counted.text().split()) or None
        if counted != " ".join((figure.counted or "").split()) or not counted:
            wanted = replace(wanted, counted=counted)
        wanted = self.circumstances.applied(with_unit(wanted, self.unit.currentText()))
        self._fit()
        if not self._tell(wanted):
            self._shown = shown

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
