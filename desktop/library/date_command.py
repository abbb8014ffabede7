"""Undo for the date that the reader gives an article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from articles.archive.article_repository import ArticleRepository
from articles.timeline.publication_date import PublicationDate


class SetDate(QUndoCommand):
    """The reader gives an article its date; everything relative is resolved again."""

    def __init__(
        self,
        articles: ArticleRepository,
        article_id: str,
        before: PublicationDate,
        after: PublicationDate,
        changed: Callable[[], object],
    ) -> None:
        super().__init__("تحديد تاريخ المقال")
        self._articles, self._article_id = articles, article_id
        self._before, self._after, self._changed = before, after, changed

    @override
    def redo(self) -> None:
        self._articles.set_date(self._article_id, self._after)
        self._changed()

    @override
    def undo(self) -> None:
        self._articles.set_date(self._article_id, self._before)
        self._changed()
