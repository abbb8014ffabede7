"""Undo for the date that the reader gives an article.

The date is kept before the gesture ends; reading the article anew is a task of its own.
"""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from articles.archive.article_repository import ArticleRepository
from articles.timeline.publication_date import PublicationDate
from desktop.session.undo_stack import WrittenCommand


class SetDate(WrittenCommand):
    """The reader gives an article its date; everything relative is resolved again.

    `before` is the date that the reader had given earlier, or None.
    """

    def __init__(
        self,
        articles: ArticleRepository,
        article_id: str,
        before: PublicationDate | None,
        after: PublicationDate,
        changed: Callable[[str], object],
    ) -> None:
        super().__init__("تحديد تاريخ المقال")
        self._articles, self._article_id = articles, article_id
        self._before, self._after, self._changed = before, after, changed

    @override
    def do(self) -> None:
        self._articles.keep_date(self._article_id, self._after)
        self._changed(self._article_id)

    @override
    def take_back(self) -> None:
        if self._before is None:
            self._articles.forget_date(self._article_id)
        else:
            self._articles.keep_date(self._article_id, self._before)
        self._changed(self._article_id)
