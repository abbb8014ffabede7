"""Undo for what the reader decides of the ledger: committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from articles.archive.archive import Archive
from articles.bookkeeping import decide, take_back
from articles.ledger.decision import Decision, DecisionKind

_WORDS = {
    DecisionKind.SAME: "جمع مؤشرين",
    DecisionKind.APART: "فصل رقم عن مؤشر",
    DecisionKind.SETTLED: "إنهاء معارضة",
    DecisionKind.NAMED: "تسمية مؤشر",
}


class Decide(QUndoCommand):
    """Decisions are kept and rule; undone, they have never been."""

    def __init__(
        self, archive: Archive, decisions: tuple[Decision, ...], changed: Callable[[], None]
    ) -> None:
        """Be ready to do it.

        Args:
            archive: Whose ledger it is.
            decisions: One gesture's, of one kind.
            changed: Told after each step.
        """
        super().__init__(_WORDS[decisions[0].kind])
        self._archive, self._decisions, self._changed = archive, decisions, changed

    @override
    def redo(self) -> None:
        for decision in self._decisions:
            decide(self._archive, decision)
        self._changed()

    @override
    def undo(self) -> None:
        for decision in reversed(self._decisions):
            take_back(self._archive, decision)
        self._changed()
