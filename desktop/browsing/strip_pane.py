"""The pane of the archive's timeline: heading, the strip, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.display.dates import date_text
from desktop.display.isolation import isolated, metadata_line
from desktop.library.import_progress import ImportProgress
from desktop.library.running_words import what_runs
from desktop.look import Look
from desktop.timeline.archive_strip import ArchiveStrip
from desktop.timeline.period_form import PeriodForm
from index.results import Facet


class StripPane(QFrame):
    """The strip with a line above it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stripPane")
        self.strip = ArchiveStrip(look)
        self.setFocusProxy(self.strip)
        heading = QLabel(self.tr("الخط الزمني للأرشيف"))
        heading.setProperty("role", "heading")
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        self._clear = _link(self.tr("كل المدد"))
        self._all_years = _link(self.tr("كل السنوات"))
        self._form_link = _link(self.tr("حدّد مدة…"))
        self.form = PeriodForm(self)
        self.form.chosen.connect(self.strip.period_chosen)
        self._form_link.clicked.connect(self._open_form)
        head = QHBoxLayout()
        head.setContentsMargins(18, 6, 18, 0)
        head.addWidget(heading)
        head.addStretch(1)
        for widget in (self._all_years, self._clear, self._form_link, self._hint):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.strip, 1)
        self._clear.clicked.connect(self.strip.period_cleared)
        self._all_years.clicked.connect(lambda: self.strip.zoom(None))
        self.strip.zoomed.connect(lambda _year: self._refresh())
        self._period: tuple[str, str] | None = None
        self._look = look
        self._refresh()

    def show_period(self, period: tuple[str, str] | None) -> None:
        """Show the period that the search is narrowed to, or none."""
        self._period = period
        first, last = period or (None, None)
        self.strip.show_period(first, last)
        self._refresh()

    def show_counts(self, archive: Sequence[Facet], found: Sequence[Facet]) -> None:
        """Show the counts by month, and say what they cover."""
        self.strip.show_counts(archive, found)
        self._refresh()

    def show_importing(self, progress: ImportProgress | None) -> None:
        """Say what still runs where nothing is dated yet; None when it has ended."""
        self.strip.show_what_runs(what_runs(progress) if progress is not None else "")

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self.strip.apply(look)
        self._refresh()

    def _open_form(self) -> None:
        corner = self._form_link.mapToGlobal(self._form_link.rect().topLeft())
        self.form.ask(self._period, corner)

    def _refresh(self) -> None:
        self._clear.setVisible(self._period is not None)
        self._form_link.setVisible(self._period is not None or self.strip.covered is not None)
        self._all_years.setVisible(self.strip.zoomed_year is not None)
        if self._period is not None:
            first, last = self._period
            shown = date_text(first) if first == last else date_text(f"{first}/{last}")
            self._say(shown)
        elif self.strip.covered is not None:
            first, last = (value[:4] for value in self.strip.covered)
            years = isolated(first if first == last else f"{first} – {last}")
            self._say(metadata_line((self.tr("اسحب على الأعمدة، أو انقر مرتين لفتح سنة"), years)))
        else:
            self._hint.setText("")

    def _say(self, words: str) -> None:
        self._hint.setText(self._look.written(words))


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    return button
