"""The corrections of an article whose figures are no longer in its text, with what to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from articles.figures.correction import FigureCorrection
from articles.figures.figure import Figure, Verdict
from desktop.display.figure_display import VERDICTS, figure_display
from desktop.display.isolation import metadata_line, set_off
from desktop.look import Look
from desktop.widgets.focus import holds_focus
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.wrapped_label import WrappedLabel

# A rewritten article may have lost many; the next ones come when these are dealt with.
_MOST = 5


class OrphansPanel(QWidget):
    """Hidden while there are none, as nearly always.

    Signals:
        forgotten: The reader gives a correction up; the argument is the `FigureCorrection`.
    """

    forgotten = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orphans: tuple[FigureCorrection, ...] = ()
        self._put_aside: set[str] = set()
        self._look = look
        self._rows: list[QFrame] = []
        self._heading = SideHeading("")
        self._heading.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._heading)
        self.hide()

    def apply(self, look: Look) -> None:
        """Write the numbers by this look."""
        self._look = look
        self._refresh()

    def show_orphans(self, orphans: Sequence[FigureCorrection]) -> None:
        """Show these, but for those that the reader wants to keep without seeing them again."""
        self._orphans = tuple(orphans)
        self._refresh()

    def _refresh(self) -> None:
        left = [each for each in self._orphans if each.id not in self._put_aside]
        had_focus = holds_focus(self)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each) for each in left[:_MOST]]
        for row in self._rows:
            self._layout.addWidget(row)
            row.show()  # at once, not only when events are next handled
        if had_focus and self._rows:
            self._rows[0].findChildren(QPushButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        count = self._look.grouped(len(left))
        self._heading.setText(self.tr("تصحيحات لم تعد أرقامها في النص") + f" ({count})")
        self.setVisible(bool(left))

    def _row(self, orphan: FigureCorrection) -> QFrame:
        row = QFrame()
        row.setObjectName("orphan")
        said = _said(orphan, self._look)
        words = WrappedLabel(said)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, 0, 0, 0)
        for text, act in (
            (self.tr("حذف التصحيح"), partial(self.forgotten.emit, orphan)),
            (self.tr("إبقاؤه"), partial(self._keep, orphan)),
        ):
            button = QPushButton(text)
            button.setProperty("role", "link")
            button.setAccessibleDescription(said)
            button.clicked.connect(lambda _checked=False, act=act: act())
            acts.addWidget(button)
        acts.addStretch(1)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(12, 8, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(words)
        layout.addLayout(acts)
        return row

    def _keep(self, orphan: FigureCorrection) -> None:
        """It stays in the archive, and comes back with its words; here it is not shown again."""
        self._put_aside.add(orphan.id)
        self._refresh()


def _said(orphan: FigureCorrection, look: Look) -> str:
    """The words as they stood in the article, and what the reader said of them."""
    words = " ".join(orphan.anchor.quote.exact.split())
    said = VERDICTS[orphan.verdict]
    if orphan.verdict is Verdict.EDITED:
        figure = Figure(
            orphan.span,
            orphan.anchor.quote.exact,
            orphan.kind,
            orphan.low,
            orphan.high,
            orphan.unit,
            orphan.counted,
        )
        shown = figure_display(figure, script=look.digits)
        said += ": " + " ".join(part for part in (shown.value, shown.counted) if part)
    return metadata_line((f"«{set_off(words)}»", said))
