"""The fields of a figure's card besides its value and name: of whom, how exact, when, what, who."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from articles.figures.figure import Direction, Figure, Qualifier
from articles.timeline.edtf import edtf_interval
from desktop.display.dates import date_text
from desktop.display.figure_display import DIRECTIONS, QUALIFIERS
from desktop.display.isolation import without_controls
from desktop.display.written_date import written_date
from desktop.widgets.choice_name import name_choice
from desktop.widgets.words_field import WordsField
from desktop.widgets.wrapped_label import WrappedLabel


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
        self.period.setPlaceholderText(self.tr("مثل: 2015 أو ماي 2018"))
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
        self._fault = WrappedLabel(self.tr("لم تُفهم المدة؛ اكتب مثلا: 2015 أو ماي 2018"))
        self._fault.setProperty("role", "warning")
        self._fault.hide()
        for name, field in rows:
            field.setAccessibleName(name)
            if isinstance(field, QComboBox):
                name_choice(field, name)
            row = layout.rowCount()
            layout.addWidget(QLabel(name), row, 0)
            layout.addWidget(field, row, 1)
            if field is self.period:
                layout.addWidget(self._fault, row + 1, 1)
        for field in (self.subject, self.period, self.source):
            field.textChanged.connect(self.changed)
        for box in (self.qualifier, self.status):
            narrow(box)
            box.currentIndexChanged.connect(self.changed)

    def show_figure(self, figure: Figure) -> None:
        """Fill the fields."""
        self.blockSignals(True)
        self._fault.hide()
        self.subject.setText(figure.subject or "")
        self.qualifier.setCurrentIndex(self.qualifier.findData(figure.qualifier.value))
        self.period.setText(_as_written(figure.period))
        direction = figure.direction.value if figure.direction is not None else ""
        self.status.setCurrentIndex(self.status.findData(direction))
        self.source.setText(figure.attribution or "")
        self.blockSignals(False)

    def applied(self, figure: Figure) -> Figure:
        """The figure with what the fields say; a period that is none stays as it was."""
        direction = self.status.currentData()
        return replace(
            figure,
            subject=_words(self.subject),
            qualifier=Qualifier(self.qualifier.currentData()),
            period=self._period_of(figure),
            direction=Direction(direction) if direction else None,
            attribution=_words(self.source),
        )

    def _period_of(self, figure: Figure) -> str | None:
        """The period that the field names, as EDTF; one that is none is said, and changes nothing.

        «أمس» is none: it would be meant from the day of the article or from today.
        """
        words = without_controls(self.period.text()).strip()
        is_same = words == _as_written(figure.period)
        value = words if edtf_interval(words) else written_date(words)
        self._fault.setVisible(bool(words) and value is None and not is_same)
        return figure.period if is_same or (words and value is None) else value


def narrow(box: QComboBox) -> None:
    """Let a box be narrower than its longest words: a card lies in a narrow pane."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)


def _as_written(period: str | None) -> str:
    """A period as one would write it, where that is understood again; else as EDTF."""
    words = without_controls(date_text(period)) if period else ""
    return words if written_date(words) == period else period or ""


def _words(field: QLineEdit) -> str | None:
    return " ".join(without_controls(field.text()).split()) or None
