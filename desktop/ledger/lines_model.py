"""The claims of an indicator as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from desktop.display.isolation import metadata_line
from desktop.ledger.ledger_entry import LedgerLine, Tone
from desktop.look import Look

VALUE_COLUMN, VERDICT_COLUMN = 0, 5
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under it the `LedgerLine` of a row."""


class LinesModel(QAbstractTableModel):
    """One row a claim."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[LedgerLine, ...] = ()
        self._headings = (
            self.tr("القيمة"),
            self.tr("ما يُعدّ"),
            self.tr("سنة الرقم"),
            self.tr("المقال والمصدر"),
            self.tr("من قاله"),
            self.tr("الحالة"),
        )

    @property
    def lines(self) -> tuple[LedgerLine, ...]:
        """The lines in their order."""
        return self._lines

    def apply(self, look: Look) -> None:
        """Write by this look."""
        self._look = look
        self.beginResetModel()
        self.endResetModel()

    def show_lines(self, lines: Sequence[LedgerLine]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._cells(line)[index.column()]
        return self._drawn(line, index.column(), Qt.ItemDataRole(role))

    def _cells(self, line: LedgerLine) -> tuple[str, ...]:
        """The program's own words in the reader's digits; those of the article keep theirs."""
        value, period, verdict = map(self._look.written, (line.value, line.period, line.verdict))
        source = metadata_line((line.title, line.publisher))
        return (value, line.counted, period or "—", source, line.said_by or "—", verdict)

    def _drawn(self, line: LedgerLine, column: int, role: Qt.ItemDataRole) -> QColor | QFont | None:
        theme = self._look.theme
        opposed = line.tone in {Tone.CONFLICT, Tone.QUESTION}
        if role is Qt.ItemDataRole.BackgroundRole and line.tone is Tone.CONFLICT:
            return QColor(theme.warning_ground)
        if role is Qt.ItemDataRole.ForegroundRole:
            if column == VALUE_COLUMN:
                return QColor(theme.figure)
            if column == VERDICT_COLUMN:
                return QColor(theme.warning if opposed else theme.accent)
        if role is Qt.ItemDataRole.FontRole and column == VALUE_COLUMN:
            return self._look.list_font(14, bold=True)
        return None
