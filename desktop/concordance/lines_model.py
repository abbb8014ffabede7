"""The lines of a concordance as Qt sees them: they come while they are being read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from typing_extensions import override

from desktop.concordance.lines_job import CollectedLines
from desktop.display.byline import byline
from desktop.display.isolation import metadata_line
from desktop.widgets.rows import ListModel
from index.results import ConcordanceLine


class LinesModel(ListModel[ConcordanceLine]):
    """Lines in the order of their articles, or in another one."""

    def __init__(self) -> None:
        super().__init__(line_text, spoken=_spoken, tooltip=source_text)
        self._order: Sequence[int] | None = None
        self._chunks = 0

    @property
    def ordered_lines(self) -> tuple[ConcordanceLine, ...]:
        """All lines as they are shown."""
        if self._order is None:
            return self.values
        return tuple(self.values[number] for number in self._order)

    def clear(self) -> None:
        """Show nothing."""
        self._order, self._chunks = None, 0
        self.show_values(())

    def show_collected(self, collected: CollectedLines) -> None:
        """Add the lines that are new in a further step of the same collection."""
        fresh = [line for chunk in collected.chunks[self._chunks :] for line in chunk]
        self._chunks = len(collected.chunks)
        self.append_values(fresh)

    def show_order(self, order: Sequence[int] | None) -> None:
        """Show the lines in this order of their numbers; None for that of the articles."""
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    @override
    def value(self, row: int) -> ConcordanceLine | None:
        if self._order is None or not 0 <= row < len(self._order):
            return super().value(row) if self._order is None else None
        return self.values[self._order[row]]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        if self._order is None or parent.isValid():
            return super().rowCount(parent)
        return len(self._order)


def line_text(line: ConcordanceLine) -> str:
    """The whole line."""
    return " ".join(part for part in (line.before, line.words, line.after) if part)


def source_text(line: ConcordanceLine) -> str:
    """Where a line stands: title, newspaper and date."""
    return metadata_line([line.title, byline((line.publisher,), line.published, "")], " — ")


def _spoken(line: ConcordanceLine) -> str:
    return f"{line_text(line)}، {source_text(line)}"
