"""FailedItemsModel: the items that an import could not read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from articles.errors import ReadingError
from desktop.display.isolation import isolated
from desktop.failures import reason_words
from desktop.library.import_wording import failure_advice, failure_words, item_name

_ROOT = QModelIndex()
_PAGE = 200


class FailedItemsModel(QAbstractListModel):
    """One row for each failed item; rows are handed out a page at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[ReadingError] = ()
        self._shown = 0

    def show(self, items: Sequence[ReadingError]) -> None:
        """Show these items instead."""
        self.beginResetModel()
        self._items = items
        self._shown = min(_PAGE, len(items))
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._shown

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._shown < len(self._items)

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if parent.isValid():
            return
        more = min(_PAGE, len(self._items) - self._shown)
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid() or index.row() >= self._shown:
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{isolated(item_name(item.origin))}: {reason_words(item.reason)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{failure_words(item)}\n{failure_advice(item)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{failure_words(item)}. {failure_advice(item)}"
        return None
