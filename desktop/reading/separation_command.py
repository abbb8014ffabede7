"""Undo for the reader's word that an article is no copy of the others of its story."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from articles.archive.family_repository import FamilyRepository, Separation
from desktop.session.undo_stack import WrittenCommand
from desktop.translation import translated


class SeparateCopy(WrittenCommand):
    """The reader takes an article out of the copies of a story."""

    def __init__(
        self, families: FamilyRepository, article_id: str, changed: Callable[[str], object]
    ) -> None:
        words = translated("SeparateCopy", "ليس المقال نفسه")
        super().__init__(words)
        self._families, self._article_id, self._changed = families, article_id, changed
        self._separation: Separation | None = None

    @override
    def do(self) -> None:
        self._separation = self._families.separate(self._article_id)
        self._changed(self._article_id)

    @override
    def take_back(self) -> None:
        if self._separation is not None:
            self._families.put_back(self._separation)
        self._changed(self._article_id)
