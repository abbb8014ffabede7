"""PassageController: every change of the reader's passages, committed at once, undoable."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from articles.archive.passage_repository import PassageRepository
from articles.article import Article
from articles.passage_anchoring import quote
from articles.passages import Passage, TextPositionSelector
from articles.span import Span
from desktop.passages.passage_colours import DEFAULT_COLOUR
from desktop.passages.passage_commands import AddPassage, DeletePassage, EditPassage


class PassageController(QObject):
    """Adds, edits and deletes passages.

    Signals:
        changed: The passages of an article changed; the argument is the article's id.
    """

    changed = Signal(str)

    def __init__(
        self, passages: PassageRepository, undo_stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._passages = passages
        self._undo_stack = undo_stack

    def of_article(self, article_id: str) -> tuple[Passage, ...]:
        """The passages of an article, in the order of the text."""
        return self._passages.of_article(article_id)

    def add(self, article: Article, span: Span, colour: str = DEFAULT_COLOUR) -> Passage:
        """Mark the words at `span`, without the spaces at their ends."""
        span = _trimmed(article.body, span)
        now = _now()
        passage = Passage(
            id=uuid.uuid4().hex,
            article_id=article.id,
            position=TextPositionSelector(span.start, span.end),
            quote=quote(article.body, span),
            colour=colour,
            note="",
            tags=(),
            created=now,
            modified=now,
        )
        self._undo_stack.push(AddPassage(self._passages, passage, self.changed.emit))
        return passage

    def edit(self, after: Passage) -> None:
        """Save a changed passage."""
        before = self._passages.get(after.id)
        if before is not None and before != after:
            self._undo_stack.push(EditPassage(self._passages, before, after, self.changed.emit))

    def delete(self, passage: Passage) -> None:
        """Put a passage into the bin."""
        self._undo_stack.push(DeletePassage(self._passages, passage, self.changed.emit))


def _trimmed(body: str, span: Span) -> Span:
    words = span.text_in(body)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
