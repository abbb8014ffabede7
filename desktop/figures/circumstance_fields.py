"""The fields of a figure's card besides its value and name: of whom, how exact, when, what, who."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from articles.figures.figure import Direction, Figure, Qualifier
from articles.timeline.edtf import edtf_interval
from desktop.display.figure_display import DIRECTIONS, QUALIFIERS
from desktop.display.isolation import without_controls
from desktop.widgets.words_field import WordsField


class CircumstanceFields(QWidget):
    """Subject, qualifier, period, status and source of one figure.

    Signals:
        changed: The reader typed or chose something.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject, self.period, self.source = WordsField(), WordsField(), WordsField()
        self.qualifier, self.status = QComboBox(), QComboBox()
        for qualifier, words in QUALIFIERS.items():
            self.qualifier.addItem(words or self.tr("بالضبط"), qualifier.value)
        self.status.addItem(self.tr("قيمة مسجلة"), "")
        for direction, words in DIRECTIONS.items():
            self.status.addItem(words, direction.value)
        self.period.setPlaceholderText(self.tr("مثل: 2015 أو 2019-06"))
        rows = (
            (self.tr("لمن أو لأي شيء"), self.subject),
            (self.tr("الدقة"), self.qualifier),
            (self.tr("المدة"), self.period),
            (self.tr("الحالة"), self.status),
            (self.tr("من قاله"), self.source),
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(6)
        layout.setColumnStretch(1, 1)
        for number, (name, field) in enumerate(rows):
            field.setAccessibleName(name)
            layout.addWidget(QLabel(name), number, 0)
            layout.addWidget(field, number, 1)
        for field in (self.subject, self.period, self.source):
            field.textChanged.connect(self.changed)
        for box in (self.qualifier, self.status):
            narrow(box)
            box.currentIndexChanged.connect(self.changed)

    def show_figure(self, figure: Figure) -> None:
        """Fill the fields."""
        self.blockSignals(True)
        self.subject.setText(figure.subject or "")
        self.qualifier.setCurrentIndex(self.qualifier.findData(figure.qualifier.value))
        self.period.setText(figure.period or "")
        direction = figure.direction.value if figure.direction is not None else ""
        self.status.setCurrentIndex(self.status.findData(direction))
        self.source.setText(figure.attribution or "")
        self.blockSignals(False)

    def applied(self, figure: Figure) -> Figure:
        """The figure with what the fields say; a period that is none stays as it was."""
        period = without_controls(self.period.text()).strip()
        direction = self.status.currentData()
        return replace(
            figure,
            subject=_words(self.subject),
            qualifier=Qualifier(self.qualifier.currentData()),
            period=(period or None) if not period or edtf_interval(period) else figure.period,
            direction=Direction(direction) if direction else None,
            attribution=_words(self.source),
        )


def narrow(box: QComboBox) -> None:
    """Let a box be narrower than its longest words: a card lies in a narrow pane."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)


def _words(field: QLineEdit) -> str | None:
    return " ".join(without_controls(field.text()).split()) or None
