"""Undo for what the reader says of a figure: committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from articles.figures.correction import FigureCorrection
from articles.figures.figure import Verdict
from desktop.session.undo_stack import WrittenCommand
from desktop.translation import Words, translated

_EDIT_ID = 2
_WORDS = Words(
    "CorrectionCommands",
    {
        Verdict.CONFIRMED: "تأكيد رقم",
        Verdict.REJECTED: "استبعاد رقم",
        Verdict.EDITED: "تصحيح رقم",
    },
)


class CorrectionStore(Protocol):
    """What the commands need of the archive."""

    def put(self, correction: FigureCorrection) -> object:
        """Save a correction; one with the same id gives way."""
        ...

    def remove(self, correction_id: str) -> object:
        """Forget a correction."""
        ...


class CorrectFigure(WrittenCommand):
    """A figure gets, changes or loses its correction; edits of one sitting become one step."""

    def __init__(
        self,
        store: CorrectionStore,
        before: FigureCorrection | None,
        after: FigureCorrection | None,
        changed: Callable[[str], None],
        *,
        is_orphan: bool = False,
        is_added: bool = False,
    ) -> None:
        """Be ready to do it.

        Args:
            store: Where corrections are kept.
            before: The correction that there is, or None.
            after: The one that takes its place, or None.
            changed: Told the article's id after each step.
            is_orphan: Whether the figure of the one before is no longer in the text.
            is_added: Whether nobody but the reader saw a figure at these words.
        """
        if after is None:
            words = _words_of_loss(is_orphan=is_orphan, is_added=is_added)
        elif before is None and is_added:
            words = _tr("إضافة رقم")
        else:
            words = _WORDS[after.verdict]
        super().__init__(words)
        self._store, self._changed = store, changed
        self.before, self.after = before, after

    @override
    def id(self) -> int:
        return _EDIT_ID

    @override
    def do(self) -> None:
        self._go(self.before, self.after)

    @override
    def take_back(self) -> None:
        self._go(self.after, self.before)

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, CorrectFigure) or self.after is None or other.after is None:
            return False
        if other.after.id != self.after.id:
            return False
        if {self.after.verdict, other.after.verdict} != {Verdict.EDITED}:
            return False
        self.after = other.after
        return True

    def _go(self, left: FigureCorrection | None, reached: FigureCorrection | None) -> None:
        if reached is not None:
            self._store.put(reached)
            self._changed(reached.article_id)
        elif left is not None:
            self._store.remove(left.id)
            self._changed(left.article_id)


def _words_of_loss(*, is_orphan: bool, is_added: bool) -> str:
    if is_orphan:
        return _tr("حذف تصحيح لم يعد رقمه في النص")
    return _tr("حذف رقم مضاف") if is_added else _tr("العودة إلى الرقم كما استُخرج")


def _tr(text: str) -> str:
    return translated("CorrectionCommands", text)
