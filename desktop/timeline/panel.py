"""The panel that shows an article's place in time: its head stays, the events scroll below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from articles.span import Span
from articles.timeline.events import EventKind
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.isolation import set_off
from desktop.look import Look
from desktop.timeline.timeline_entry import TimelineEntry
from desktop.timeline.timeline_entry_delegate import TimelineEntryDelegate
from desktop.translation import translated
from desktop.widgets.content_list import ContentList
from desktop.widgets.rows import ListModel
from desktop.widgets.scrolled_column import ScrolledColumn
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.wrapped_label import WrappedLabel

_BELOW = 6


class TimelinePanel(QWidget):
    """The article's own date among its events.

    Signals:
        chosen: An event was clicked; the argument is its `Span`, or None for the publication.
        date_wanted: «Set the date» was clicked.
    """

    chosen = Signal(object)
    date_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: ListModel[TimelineEntry] = ListModel(_spoken, self)
        self._delegate = TimelineEntryDelegate(look, self)
        self.list = ContentList(self._model, self._delegate, self.tr("أحداث المقال"))
        self._evidence = WrappedLabel()
        self._evidence.setProperty("role", "muted")
        self._evidence.setContentsMargins(4, 0, 4, 2)
        self.set_date = QPushButton(self.tr("حدّد التاريخ"))
        self.set_date.setProperty("role", "link")
        self.column = ScrolledColumn((self.list,), margins=(14, 0, 14, 0))
        self.head = QWidget()
        head = QVBoxLayout(self.head)
        head.setContentsMargins(14, 6, 14, 0)
        head.setSpacing(2)
        for widget in (
            SideHeading(self.tr("موقعه في الخط الزمني")),
            self._evidence,
            self.set_date,
        ):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, _BELOW)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.column)
        self.list.chosen.connect(lambda row: self.chosen.emit(self._model.values[row].span))
        self.set_date.clicked.connect(self.date_wanted)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._delegate.apply(look)
        self.list.fit()
        self.list.viewport().update()

    def height_around(self, width: int) -> int:
        """How high all of it is but the events, in a panel of this width (pixels)."""
        layout = self.head.layout()
        needed = -1 if layout is None else layout.totalHeightForWidth(width)
        return max(needed, self.head.sizeHint().height()) + _BELOW

    def show_entries(self, entries: tuple[TimelineEntry, ...], date: PublicationDate) -> None:
        """Show another article's events, and how its own date is known."""
        self._model.show_values(entries)
        self._evidence.setText(evidence_text(date))
        self._evidence.setVisible(bool(self._evidence.text()))
        self.set_date.setText(
            self.tr("حدّد التاريخ") if date.value is None else self.tr("صحّح التاريخ")
        )

    @property
    def own_row(self) -> int | None:
        """The row of the article's own date; None where it is not known."""
        entries = enumerate(self._model.values)
        return next((row for row, each in entries if each.kind is EventKind.PUBLISHED), None)

    def bring_forward(self, span: Span) -> None:
        """Make the event at these words the current one."""
        for row, entry in enumerate(self._model.values):
            if entry.span == span:
                self.list.setCurrentIndex(self._model.index(row, 0))


def evidence_text(date: PublicationDate) -> str:
    """How the article's own date is known, in one sentence; empty when the source states it."""
    if date.evidence is DateEvidence.UNKNOWN:
        return _tr("لا يذكر المقال تاريخ نشره.")
    if date.evidence is DateEvidence.INFERRED:
        return _tr("تاريخ مستنتج من: «{0}»").format(set_off(date.basis or ""))
    return ""


def _spoken(entry: TimelineEntry) -> str:
    kind = "" if entry.kind is EventKind.PAST else _tr("لاحق: ")
    return f"{kind if entry.kind is EventKind.FUTURE else ''}{entry.date} — {entry.label}"


def _tr(text: str) -> str:
    return translated("Panel", text)
