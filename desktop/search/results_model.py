"""The list of results as Qt sees it: pages come as the list is scrolled."""

from __future__ import annotations

from collections.abc import Sequence

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

    Of the copies of one story the first one is a row; the others stand behind it until they are
    asked for.

    Signals:
        more_wanted: The list was scrolled to its end; the argument is the next offset.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row: row.hit.title, parent, spoken=_spoken)
        self._total = self._received = 0
        self._asked_for = -1
        self._behind: dict[str, list[ResultRow]] = {}

    @property
    def total(self) -> int:
        """How many articles match in all, shown or not."""
        return self._total

    def show_answer(self, answer: SearchAnswer) -> None:
        """Replace the rows, or append them when the answer is a further page."""
        if answer.request.offset == 0:
            self._total, self._asked_for, self._behind = answer.page.total, -1, {}
            self._received = len(answer.rows)
            self.show_values(self._folded(answer.rows))
        elif answer.request.offset == self._received:
            self._received += len(answer.rows)
            self.append_values(self._folded(answer.rows))

    def copies_behind(self, article_id: str) -> int:
        """How many copies that were found too stand behind the row of an article."""
        row = self.value(self.row_of(article_id))
        return len(self._behind.get(row.story, ())) if row is not None and row.story else 0

    def show_copies(self, article_id: str) -> None:
        """Put the copies of an article's story under its row."""
        place = self.row_of(article_id)
        row = self.value(place)
        copies = self._behind.get(row.story) if row is not None and row.story else None
        if row is None or not copies:
            return
        self.insert_values(place + 1, copies)
        self._behind[row.story] = []

    def _folded(self, rows: Sequence[ResultRow]) -> list[ResultRow]:
        """The rows without those whose story stands above already, which are kept behind it."""
        shown = []
        for row in rows:
            if row.story and row.story in self._behind:
                self._behind[row.story].append(row)
                continue
            if row.story:
                self._behind[row.story] = []
            shown.append(row)
        return shown

    def clear(self) -> None:
        """Show nothing."""
        self._total, self._received, self._asked_for, self._behind = 0, 0, -1, {}
        self.show_values(())

    def row_of(self, article_id: str) -> int:
        """The row in which an article, or the copy it stands behind, is; or -1."""
        story = None
        for name, rows in self._behind.items():
            if any(row.hit.article_id == article_id for row in rows):
                story = name
        for number, row in enumerate(self.values):
            if row.hit.article_id == article_id or (story is not None and row.story == story):
                return number
        return -1

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return (
            not parent.isValid()
            and self._received < self._total
            and self._asked_for < self._received
        )

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self.canFetchMore(parent):
            self._asked_for = self._received
            self.more_wanted.emit(self._asked_for)


def _spoken(row: ResultRow) -> str:
    """One text with everything, as screen readers want it."""
    hit = row.hit
    parts = [hit.title, hit.publisher or "", date_text(hit.published), hit.snippet.text]
    parts += [badge.text for badge in row.badges]
    return "، ".join(part for part in parts if part)
