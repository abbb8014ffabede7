"""A form for a period, for those who neither drag nor write operators."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.timeline.edtf import edtf_interval
from desktop.display.dates import date_text
from desktop.display.isolation import without_controls
from desktop.display.written_date import written_date, written_period
from desktop.widgets.date_fault import date_fault
from desktop.widgets.words_field import WordsField


class PeriodForm(QFrame):
    """Two dates in any writing: `2015`, `ماي 2018`, `25 مايو 2025`, `أمس`, `صيف 2015`.

    Signals:
        chosen: The first and the last point of time, as EDTF.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("passageEditor")
        self.setAccessibleName(self.tr("تحديد مدة"))
        self.first = _field(self.tr("من"), self.tr("مثل: 2015 أو ماي 2018"))
        self.last = _field(self.tr("إلى"), self.tr("مثل: 2019؛ أو فارغ للتاريخ نفسه"))
        self._fault = QLabel()
        self._fault.setProperty("role", "warning")
        self._fault.hide()
        apply = QPushButton(self.tr("عرض المدة"))
        apply.setProperty("role", "primary")
        apply.clicked.connect(self._apply)
        form = QFormLayout()
        form.addRow(self.tr("من"), self.first)
        form.addRow(self.tr("إلى"), self.last)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addLayout(form)
        layout.addWidget(self._fault)
        layout.addLayout(foot)
        self.setFixedWidth(300)
        for field in (self.first, self.last):
            field.returnPressed.connect(self._apply)

    def ask(self, period: tuple[str, str] | None, at: QPoint) -> None:
        """Open with the present period, its lower left corner at a point of the screen."""
        first, last = period or ("", "")
        self.first.setText(_as_written(first))
        self.last.setText(_as_written(last))
        self._fault.hide()
        self.adjustSize()
        self.move(at - QPoint(0, self.height()))
        self.show()
        self.first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.first.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _apply(self) -> None:
        today = date.today()  # noqa: DTZ011 - the reader's own
        first = written_period(self.first.text(), today=today)
        last = written_period(self.last.text(), today=today) if self.last.text().strip() else first
        if first is None or last is None:
            self._complain(date_fault((self.last if first else self.first).text()))
            return
        ordered = sorted((*first, *last), key=lambda point: edtf_interval(point) or ())
        self.close()
        self.chosen.emit(ordered[0], ordered[-1])

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.show()
        self.adjustSize()


def _as_written(point: str) -> str:
    """A point of time as one would write it, where it is understood again."""
    words = without_controls(date_text(point)) if point else ""
    return words if written_date(words) == point else point


def _field(name: str, hint: str) -> QLineEdit:
    field = WordsField()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field
