"""Undo for every change of a passage: each command is committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from articles.archive.passage_import import PassageImport
from articles.passages.passage import AbsentArticle, Passage
from articles.passages.tag_order import TagOrder, TagOrders
from desktop.session.undo_stack import WrittenCommand
from desktop.translation import translated

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

    def put_all(
        self,
        passages: Sequence[Passage],
        absent: Sequence[AbsentArticle] = (),
        orders: TagOrders = ...,
        deleted: Sequence[str] = (),
    ) -> object:
        """Save passages, the articles of theirs that are not here, orders of tags; delete some."""
        ...

    def put_tag_order(self, tag: str, order: TagOrder) -> object:
        """Save the reader's order of a tag's passages; an empty one is forgotten."""
        ...

    def delete_all(self, passage_ids: Sequence[str]) -> object:
        """Put passages into the bin, all or none."""
        ...

    def restore_all(self, passage_ids: Sequence[str]) -> object:
        """Take passages out of the bin, all or none."""
        ...


Changed = Callable[[str], None]
"""Told the article's id after each change; an empty one when no article shows it."""


class AddPassage(WrittenCommand):
    """A passage comes."""

    def __init__(self, store: PassageStore, passage: Passage, changed: Changed) -> None:
        super().__init__(_tr("إضافة مقتطف"))
        self._store, self._passage, self._changed = store, passage, changed
        self._was_added = False

    @override
    def do(self) -> None:
        if self._was_added:
            self._store.restore(self._passage.id)
        else:
            self._store.add(self._passage)
            self._was_added = True
        self._changed(self._passage.article_id)

    @override
    def take_back(self) -> None:
        self._store.delete(self._passage.id)
        self._changed(self._passage.article_id)


class DeletePassages(WrittenCommand):
    """Passages go to the bin."""

    def __init__(self, store: PassageStore, passages: Sequence[Passage], changed: Changed) -> None:
        super().__init__(_tr("حذف مقتطف") if len(passages) == 1 else _tr("حذف مقتطفات"))
        self._store, self._passages, self._changed = store, passages, changed

    @override
    def do(self) -> None:
        self._store.delete_all(_ids(self._passages))
        _tell(self._passages, self._changed)

    @override
    def take_back(self) -> None:
        self._store.restore_all(_ids(self._passages))
        _tell(self._passages, self._changed)


class RestorePassages(WrittenCommand):
    """Passages come out of the bin."""

    def __init__(self, store: PassageStore, passages: Sequence[Passage], changed: Changed) -> None:
        super().__init__(_tr("استرجاع مقتطف") if len(passages) == 1 else _tr("استرجاع مقتطفات"))
        self._store, self._passages, self._changed = store, passages, changed

    @override
    def do(self) -> None:
        self._store.restore_all(_ids(self._passages))
        _tell(self._passages, self._changed)

    @override
    def take_back(self) -> None:
        self._store.delete_all(_ids(self._passages))
        _tell(self._passages, self._changed)


class ImportPassages(WrittenCommand):
    """Passages come from a file: new ones, and newer states of known ones."""

    def __init__(self, store: PassageStore, planned: PassageImport, changed: Changed) -> None:
        super().__init__(_tr("استيراد مقتطفات"))
        self._store, self._planned, self._changed = store, planned, changed
        self._after = (*planned.added, *(after for _, after in planned.updated))

    @override
    def do(self) -> None:
        orders = {tag: after for tag, _, after in self._planned.orders}
        self._store.put_all(self._after, self._planned.absent, orders)
        _tell(self._after, self._changed)

    @override
    def take_back(self) -> None:
        orders = {tag: before for tag, before, _ in self._planned.orders}
        former = [before for before, _ in self._planned.updated]
        self._store.put_all(former, (), orders, _ids(self._planned.added))
        _tell(self._after, self._changed)


class EditPassage(WrittenCommand):
    """A passage's colour, note or tags change; edits of one sitting become one step."""

    def __init__(
        self, store: PassageStore, before: Passage, after: Passage, changed: Changed
    ) -> None:
        super().__init__(_tr("تحرير مقتطف"))
        self._store, self._changed = store, changed
        self.before, self.after = before, after

    @override
    def id(self) -> int:
        return _EDIT_ID

    @override
    def do(self) -> None:
        self._store.update(self.after)
        self._changed(self.after.article_id)

    @override
    def take_back(self) -> None:
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


class ConfirmPassages(WrittenCommand):
    """The reader says that moved passages stand at the right place."""

    def __init__(
        self, store: PassageStore, states: Sequence[tuple[Passage, Passage]], changed: Changed
    ) -> None:
        super().__init__(_tr("تأكيد موضع"))
        self._store, self._changed = store, changed
        self._before = [before for before, _ in states]
        self._after = [after for _, after in states]

    @override
    def do(self) -> None:
        self._store.put_all(self._after)
        _tell(self._after, self._changed)

    @override
    def take_back(self) -> None:
        self._store.put_all(self._before)
        _tell(self._before, self._changed)


class RenameTag(WrittenCommand):
    """A tag gets another name; where that is a tag already, both become one."""

    def __init__(
        self,
        store: PassageStore,
        states: Sequence[tuple[Passage, Passage]],
        orders: tuple[TagOrders, TagOrders],
        changed: Changed,
    ) -> None:
        """Prepare it.

        Args:
            store: Where the passages are.
            states: The passages that carry the tag, each as it was and as it will be.
            orders: The orders of both tags, as they were and as they will be.
            changed: Told of each article.
        """
        super().__init__(_tr("تسمية وسم"))
        self._store, self._changed = store, changed
        self._before = [before for before, _ in states]
        self._after = [after for _, after in states]
        self._orders = orders

    @override
    def do(self) -> None:
        self._store.put_all(self._after, (), self._orders[1])
        _tell(self._after, self._changed)

    @override
    def take_back(self) -> None:
        self._store.put_all(self._before, (), self._orders[0])
        _tell(self._before, self._changed)


class ReorderTag(WrittenCommand):
    """The reader puts a tag's passages in an order."""

    def __init__(
        self, store: PassageStore, tag: str, orders: tuple[TagOrder, TagOrder], changed: Changed
    ) -> None:
        super().__init__(_tr("ترتيب مقتطفات"))
        self._store, self._tag, self._changed = store, tag, changed
        self._before, self._after = orders

    @override
    def do(self) -> None:
        self._put(self._after)

    @override
    def take_back(self) -> None:
        self._put(self._before)

    def _put(self, order: TagOrder) -> None:
        self._store.put_tag_order(self._tag, order)
        self._changed("")


def _ids(passages: Iterable[Passage]) -> list[str]:
    return [passage.id for passage in passages]


def _tell(passages: Iterable[Passage], changed: Changed) -> None:
    for article_id in dict.fromkeys(passage.article_id for passage in passages):
        changed(article_id)


def _tr(text: str) -> str:
    return translated("PassageCommands", text)
