"""ValuesModel: a list of frozen values as Qt sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

VALUE_ROLE = Qt.ItemDataRole.UserRole + 1

Value = TypeVar("Value")


class ValuesModel(QAbstractListModel, Generic[Value]):
    """Shows values of one type; `words` says each in one line, for lists and screen readers."""

    def __init__(
        self,
        words: Callable[[Value], str],
        parent: QObject | None = None,
        *,
        tooltip: Callable[[Value], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._tooltip = tooltip
        self._values: tuple[Value, ...] = ()

    @property
    def values(self) -> tuple[Value, ...]:
        """What is shown."""
        return self._values

    def show_values(self, values: Sequence[Value]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._values = tuple(values)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._values)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._values):
            return None
        value = self._values[index.row()]
        if role == VALUE_ROLE:
            return value
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(value)
        if role == Qt.ItemDataRole.ToolTipRole and self._tooltip is not None:
            return self._tooltip(value)
        return None
