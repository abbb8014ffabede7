"""Undo for what the reader decides of the ledger: committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from articles.archive.archive import Archive
from articles.bookkeeping import decide, take_back
from articles.ledger.decision import Decision, DecisionKind
from desktop.session.undo_stack import WrittenCommand
from desktop.translation import translated


class Decide(WrittenCommand):
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
        super().__init__(_words(decisions[0].kind))
        self._archive, self._decisions, self._changed = archive, decisions, changed

    @override
    def do(self) -> None:
        with self._archive.transaction():
            for decision in self._decisions:
                decide(self._archive, decision)
        self._changed()

    @override
    def take_back(self) -> None:
        with self._archive.transaction():
            for decision in reversed(self._decisions):
                take_back(self._archive, decision)
        self._changed()


def _words(kind: DecisionKind) -> str:
    """What the menu calls the gesture."""
    return {
        DecisionKind.SAME: translated("Decide", "جمع مؤشرين"),
        DecisionKind.APART: translated("Decide", "فصل رقم عن مؤشر"),
        DecisionKind.SETTLED: translated("Decide", "إنهاء معارضة"),
        DecisionKind.NAMED: translated("Decide", "تسمية مؤشر"),
    }[kind]
