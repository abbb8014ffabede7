"""Undo for every change of a passage: each command is committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from articles.passages import Passage

_EDIT_ID = 1


class PassageStore(Protocol):
    """What the commands need of the archive."""

    def add(self, passage: Passage) -> object:
        """Save a new passage, or one that comes back."""
        ...

    def update(self, passage: Passage) -> object:
        """Save a changed passage."""
        ...

    def delete(self, passage_id: str) -> object:
        """Put a passage into the bin."""
        ...

    def restore(self, passage_id: str) -> object:
        """Take a passage out of the bin."""
        ...


Changed = Callable[[str], None]
"""Told the article's id after each change."""


class AddPassage(QUndoCommand):
    """A passage comes."""

    def __init__(self, store: PassageStore, passage: Passage, changed: Changed) -> None:
        super().__init__("إضافة مقتطف")
        self._store, self._passage, self._changed = store, passage, changed
        self._was_added = False

    @override
    def redo(self) -> None:
        if self._was_added:
            self._store.restore(self._passage.id)
        else:
            self._store.add(self._passage)
            self._was_added = True
        self._changed(self._passage.article_id)

    @override
    def undo(self) -> None:
        self._store.delete(self._passage.id)
        self._changed(self._passage.article_id)


class DeletePassage(QUndoCommand):
    """A passage goes to the bin."""

    def __init__(self, store: PassageStore, passage: Passage, changed: Changed) -> None:
        super().__init__("حذف مقتطف")
        self._store, self._passage, self._changed = store, passage, changed

    @override
    def redo(self) -> None:
        self._store.delete(self._passage.id)
        self._changed(self._passage.article_id)

    @override
    def undo(self) -> None:
        self._store.restore(self._passage.id)
        self._changed(self._passage.article_id)


class EditPassage(QUndoCommand):
    """A passage's colour, note or tags change; edits of one sitting become one step."""

    def __init__(
        self, store: PassageStore, before: Passage, after: Passage, changed: Changed
    ) -> None:
        super().__init__("تحرير مقتطف")
        self._store, self._changed = store, changed
        self.before, self.after = before, after

    @override
    def id(self) -> int:
        return _EDIT_ID

    @override
    def redo(self) -> None:
        self._store.update(self.after)
        self._changed(self.after.article_id)

    @override
    def undo(self) -> None:
        self._store.update(self.before)
        self._changed(self.before.article_id)

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditPassage) or other.before.id != self.after.id:
            return False
        if other.before.colour != other.after.colour or self.before.colour != self.after.colour:
            return False
        self.after = other.after
        return True
