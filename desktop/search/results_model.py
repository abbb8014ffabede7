"""The list of results as Qt sees it: pages come as the list is scrolled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from desktop.display.dates import date_text
from desktop.search.search_answer import ResultRow, SearchAnswer

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

PAGE_LENGTH = 20
"""Rows asked for at once: the list lays all of them out at every key while a query is typed."""


class ResultsModel(QAbstractListModel):
    """Rows of one search; knows nothing of how they are found or drawn.

    Signals:
        more_wanted: The list was scrolled to its end; the argument is the next offset.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ResultRow] = []
        self._total = 0
        self._asked_for = -1

    @property
    def total(self) -> int:
        """How many articles match in all, shown or not."""
        return self._total

    def show_answer(self, answer: SearchAnswer) -> None:
        """Replace the rows, or append them when the answer is a further page."""
        if answer.request.offset == 0:
            self.beginResetModel()
            self._rows = list(answer.rows)
            self._total = answer.page.total
            self._asked_for = -1
            self.endResetModel()
        elif answer.request.offset == len(self._rows) and answer.rows:
            last = len(self._rows) + len(answer.rows) - 1
            self.beginInsertRows(QModelIndex(), len(self._rows), last)
            self._rows.extend(answer.rows)
            self.endInsertRows()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows, self._total, self._asked_for = [], 0, -1
        self.endResetModel()

    def row_of(self, article_id: str) -> int:
        """The row in which an article stands, or -1."""
        for number, row in enumerate(self._rows):
            if row.hit.article_id == article_id:
                return number
        return -1

    def row(self, number: int) -> ResultRow | None:
        """The row at `number`, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return (
            not parent.isValid()
            and len(self._rows) < self._total
            and self._asked_for < len(self._rows)
        )

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._asked_for = len(self._rows)
            self.more_wanted.emit(self._asked_for)


def _spoken(row: ResultRow) -> str:
    """One text with everything, as screen readers want it."""
    hit = row.hit
    parts = [hit.title, hit.publisher or "", date_text(hit.published), hit.snippet.text]
    parts += [badge.text for badge in row.badges]
    return "، ".join(part for part in parts if part)
