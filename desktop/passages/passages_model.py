"""The rows of the passages page as Qt sees them: they come as the list is scrolled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from desktop.display.isolation import without_controls
from desktop.display.plurals import PASSAGES
from desktop.passages.citation import citation
from desktop.passages.clipboard import cited
from desktop.passages.passage_arrangement import EntryRow, HeadingRow, Row
from desktop.passages.passage_delegate import ANCHORINGS
from desktop.passages.passage_entry import tags_line
from desktop.widgets.rows import ListModel

DRAGGED = "application/x-khizana-passages"
"""What is dragged from the list says so."""
BATCH = 40
"""How many rows come at once: more than a screen holds. Laying a row out costs the most."""


class PassagesModel(ListModel[Row]):
    """Headings and passages one under another; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_words, parent, spoken=_spoken, batch=BATCH)

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Replace the rows; whether the list was built anew.

        Where only the contents of rows differ, each stays in its place.
        """
        rows = tuple(rows)
        if [*map(_identity, rows)] == [*map(_identity, self.values)]:
            changed = [
                n for n, (old, new) in enumerate(zip(self.values, rows, strict=True)) if old != new
            ]
            self._values = rows
            for number in changed:
                if number < self._fetched:
                    self.dataChanged.emit(self.index(number), self.index(number))
            return False
        self.show_values(rows, fetched=self._fetched)
        return True

    def forget_place(self) -> None:
        """The next rows that are shown begin at the top again."""
        self._fetched = min(self._fetched, BATCH)

    def reveal(self, number: int) -> None:
        """Fetch rows up to and with this one."""
        while self._fetched <= number and self.canFetchMore(QModelIndex()):
            self.fetchMore(QModelIndex())

    def row_of(self, passage_id: str, key: str | None = None) -> int:
        """The row of a passage, under the heading `key` where it has several; or -1."""
        found = [
            number
            for number, row in enumerate(self.values)
            if isinstance(row, EntryRow) and row.entry.passage.id == passage_id
        ]
        under = (number for number in found if self.values[number].key == key)
        return next(under, found[0] if found else -1)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            # Between rows passages can be dropped.
            return Qt.ItemFlag.ItemIsDropEnabled
        if isinstance(self.value(index.row()), EntryRow):
            return (
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
        # The arrow keys pass over what is not enabled.
        return Qt.ItemFlag.NoItemFlags

    @override
    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The passages with their citations, for other programs; and a mark for our own list."""
        found = (self.value(number) for number in sorted(index.row() for index in indexes))
        entries = [row.entry for row in found if isinstance(row, EntryRow)]
        mime = cited(entries)
        mime.setData(DRAGGED, b"")
        return mime

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


def _identity(row: Row) -> tuple[str, str]:
    return row.key, row.entry.passage.id if isinstance(row, EntryRow) else ""


def _words(row: Row) -> str:
    return row.text if isinstance(row, HeadingRow) else row.entry.passage.quote.exact


def _spoken(row: Row) -> str:
    """One text with everything, as screen readers want it."""
    if isinstance(row, HeadingRow):
        parts = [row.text, row.details, PASSAGES.counted(row.count)]
    else:
        passage = row.entry.passage
        parts = [f"«{passage.quote.exact}»", passage.note, tags_line(passage)]
        parts += [without_controls(citation(row.entry)), ANCHORINGS[passage.anchoring]]
    return "، ".join(part for part in parts if part)
