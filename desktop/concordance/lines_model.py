"""The lines of a concordance as Qt sees them: they come while they are being read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.concordance.lines_job import CollectedLines
from desktop.display.byline import byline
from desktop.display.isolation import metadata_line
from index.results import ConcordanceLine

LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class LinesModel(QAbstractListModel):
    """Lines in the order of their articles, or in another one."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ConcordanceLine] = []
        self._order: Sequence[int] | None = None
        self._chunks = 0

    @property
    def lines(self) -> tuple[ConcordanceLine, ...]:
        """All lines in the order of their articles."""
        return tuple(self._lines)

    @property
    def ordered_lines(self) -> tuple[ConcordanceLine, ...]:
        """All lines as they are shown."""
        if self._order is None:
            return self.lines
        return tuple(self._lines[number] for number in self._order)

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._lines, self._order, self._chunks = [], None, 0
        self.endResetModel()

    def show_collected(self, collected: CollectedLines) -> None:
        """Add the lines that are new in a further step of the same collection."""
        fresh = [line for chunk in collected.chunks[self._chunks :] for line in chunk]
        self._chunks = len(collected.chunks)
        if fresh:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._lines.extend(fresh)
            self.endInsertRows()

    def show_order(self, order: Sequence[int] | None) -> None:
        """Show the lines in this order of their numbers; None for that of the articles."""
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    def line(self, row: int) -> ConcordanceLine | None:
        """The line shown at `row`, or None."""
        if not 0 <= row < len(self._lines):
            return None
        return self._lines[row if self._order is None else self._order[row]]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        if parent.isValid():
            return 0
        return len(self._lines if self._order is None else self._order)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line_text(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line_text(line)}، {source_text(line)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return source_text(line)
        return None


def line_text(line: ConcordanceLine) -> str:
    """The whole line."""
    return " ".join(part for part in (line.before, line.words, line.after) if part)


def source_text(line: ConcordanceLine) -> str:
    """Where a line stands: title, newspaper and date."""
    return metadata_line([line.title, byline((line.publisher,), line.published, "")], " — ")
