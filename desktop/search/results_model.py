"""The list of results as Qt sees it: pages come as the list is scrolled."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)
from typing_extensions import override

from desktop.display.dates import date_text
from desktop.search.search_answer import ResultRow, SearchAnswer
from desktop.widgets.rows import ListModel

PAGE_LENGTH = 20
"""Rows asked for at once: the list lays all of them out at every key while a query is typed."""


class ResultsModel(ListModel[ResultRow]):
    """Rows of one search; knows nothing of how they are found or drawn.

    Signals:
        more_wanted: The list was scrolled to its end; the argument is the next offset.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.hit.title, parent, spoken=_spoken)
        self._total = 0
        self._asked_for = -1

    @property
    def total(self) -> int:
        """How many articles match in all, shown or not."""
        return self._total

    def show_answer(self, answer: SearchAnswer) -> None:
        """Replace the rows, or append them when the answer is a further page."""
        if answer.request.offset == 0:
            self._total, self._asked_for = answer.page.total, -1
            self.show_values(answer.rows)
        elif answer.request.offset == len(self.values):
            self.append_values(answer.rows)

    def clear(self) -> None:
        """Show nothing."""
        self._total, self._asked_for = 0, -1
        self.show_values(())

    def row_of(self, article_id: str) -> int:
        """The row in which an article stands, or -1."""
        for number, row in enumerate(self.values):
            if row.hit.article_id == article_id:
                return number
        return -1

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return (
            not parent.isValid()
            and len(self.values) < self._total
            and self._asked_for < len(self.values)
        )

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._asked_for = len(self.values)
            self.more_wanted.emit(self._asked_for)


def _spoken(row: ResultRow) -> str:
    """One text with everything, as screen readers want it."""
    hit = row.hit
    parts = [hit.title, hit.publisher or "", date_text(hit.published), hit.snippet.text]
    parts += [badge.text for badge in row.badges]
    return "، ".join(part for part in parts if part)
