"""PassageController: every change of the reader's passages, committed at once, undoable."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from articles.archive.passage_import import PassageImport
from articles.archive.passage_repository import PassageRepository
from articles.article import Article
from articles.passages.anchoring import confirmed, quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.passages.tag_order import TagOrder, completed, moved
from articles.span import Span
from desktop.display.passage_colours import DEFAULT_COLOUR
from desktop.passages.passage_commands import (
    AddPassage,
    ConfirmPassages,
    DeletePassages,
    EditPassage,
    ImportPassages,
    RenameTag,
    ReorderTag,
    RestorePassages,
)
from desktop.session.undo_stack import WritingStack, WrittenCommand


@dataclass(frozen=True, slots=True)
class Move:
    """Passages of a tag go to another place of its order.

    Attributes:
        members: The ids of all passages of the tag, as they stand now.
        chosen: Those that move.
        neighbour: One that stays, beside which they go.
        after: Whether they go behind it.
    """

    members: tuple[str, ...]
    chosen: frozenset[str]
    neighbour: str
    after: bool


class PassageController(QObject):
    """Adds, edits, confirms, deletes and restores passages; each gesture is one step of undo.

    Signals:
        changed: The passages of an article changed; the argument is the article's id, empty
            when only an order of the passages page did.
        refused: What was asked for last could not be written; nothing has changed.
    """

    changed = Signal(str)
    refused = Signal()

    def __init__(
        self, passages: PassageRepository, undo_stack: WritingStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._passages = passages
        self._undo_stack = undo_stack

    def may_change(self) -> bool:
        """Whether a change can be written; where not, the reader is told."""
        return self._undo_stack.may_write()

    def of_article(self, article_id: str) -> tuple[Passage, ...]:
        """The passages of an article, in the order of the text."""
        return self._passages.of_article(article_id)

    def add(self, article: Article, span: Span, colour: str = DEFAULT_COLOUR) -> Passage | None:
        """Mark the words at `span`, without the spaces at their ends; None when refused.

        Words that are one passage already stay that one, in this colour.
        """
        span = _trimmed(article.body, span)
        if (marked := self._at(article.id, span)) is not None:
            self.edit(replace(marked, colour=colour))
            return self._passages.get(marked.id)
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
        is_written = self._write(AddPassage(self._passages, passage, self.changed.emit))
        return passage if is_written else None

    def _at(self, article_id: str, span: Span) -> Passage | None:
        place = TextPositionSelector(span.start, span.end)
        marked = self._passages.of_article(article_id)
        return next((each for each in marked if each.position == place), None)

    def edit(self, after: Passage) -> None:
        """Save the colour, note and tags of a passage; where it stands is not the editor's."""
        before = self._passages.get(after.id)
        if before is None:
            return
        edited = replace(before, colour=after.colour, note=after.note, tags=after.tags)
        if edited != before:
            edited = replace(edited, modified=_now())
            self._write(EditPassage(self._passages, before, edited, self.changed.emit))

    def delete(self, passage: Passage) -> None:
        """Put a passage into the bin."""
        self.delete_all([passage])

    def delete_all(self, passages: Sequence[Passage]) -> None:
        """Put passages into the bin."""
        if passages:
            self._write(DeletePassages(self._passages, passages, self.changed.emit))

    def restore_all(self, passages: Sequence[Passage]) -> None:
        """Take passages out of the bin."""
        if passages:
            self._write(RestorePassages(self._passages, passages, self.changed.emit))

    def confirm_all(self, passages: Sequence[Passage], bodies: Mapping[str, str]) -> None:
        """Take the proposed places of moved passages for right.

        Args:
            passages: Those that were shown; what has changed since then is left alone.
            bodies: The bodies of their articles, by the article's id.
        """
        states = [
            (passage, replace(confirmed(passage, bodies[passage.article_id]), modified=_now()))
            for passage in passages
            if passage.anchoring is Anchoring.MOVED
            and passage.article_id in bodies
            and self._passages.get(passage.id) == passage
        ]
        if states:
            self._write(ConfirmPassages(self._passages, states, self.changed.emit))

    def take_in(self, planned: PassageImport) -> bool:
        """Write what an import of passages found; False where that could not be written."""
        return planned.is_empty or self._write(
            ImportPassages(self._passages, planned, self.changed.emit)
        )

    def move(self, tag: str, move: Move) -> TagOrder:
        """Put passages of a tag beside another one of it; the order that came of it."""
        before = self._passages.tag_orders().get(tag, ())
        order = completed(before, move.members)
        after = moved(order, move.chosen, move.neighbour, after=move.after)
        if after != order:
            command = ReorderTag(self._passages, tag, (before, after), self.changed.emit)
            if not self._write(command):
                return order
        return after

    def rename_tag(self, tag: str, name: str) -> bool:
        """Give a tag another name, in one step; where that is a tag already, both become one.

        What lies in the bin keeps the former name.

        Returns:
            Whether two tags became one.
        """
        every = self._passages.all()
        is_merged = any(name in each.tags for each in every)
        states = [(each, _retagged(each, tag, name)) for each in every if tag in each.tags]
        if name == tag or not name or not states:
            return False
        orders = self._passages.tag_orders()
        before = {one: orders.get(one, ()) for one in (tag, name)}
        after = {tag: (), name: completed(before[name], before[tag])}
        self._write(RenameTag(self._passages, states, (before, after), self.changed.emit))
        return is_merged

    def _write(self, command: WrittenCommand) -> bool:
        is_written = self._undo_stack.write(command)
        if not is_written:
            self.refused.emit()
        return is_written


def _trimmed(body: str, span: Span) -> Span:
    words = span.text_in(body)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def _retagged(passage: Passage, tag: str, name: str) -> Passage:
    tags = tuple(dict.fromkeys(name if each == tag else each for each in passage.tags))
    return replace(passage, tags=tags, modified=_now())


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
