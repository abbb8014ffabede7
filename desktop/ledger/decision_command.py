"""Undo for what the reader decides of the ledger: committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from articles.archive.archive import Archive
from articles.bookkeeping import decide, take_back
from articles.ledger.decision import Decision, DecisionKind
from desktop.ledger.made_decisions import MadeDecision, made_decisions
from desktop.session.undo_stack import WritingStack, WrittenCommand
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
        decide(self._archive, *self._decisions)
        self._changed()

    @override
    def take_back(self) -> None:
        take_back(self._archive, *self._decisions)
        self._changed()


class Withdraw(WrittenCommand):
    """Decisions that were kept, perhaps long ago, have never been; undone, they rule again."""

    def __init__(
        self, archive: Archive, decisions: tuple[Decision, ...], changed: Callable[[], None]
    ) -> None:
        """Be ready to do it: see `Decide`."""
        super().__init__(translated("Decide", "العودة عن قرار"))
        self._decided = Decide(archive, decisions, changed)

    @override
    def do(self) -> None:
        self._decided.take_back()

    @override
    def take_back(self) -> None:
        self._decided.do()


class DecisionReview:
    """What was decided in an archive, today or long ago, and the way back from it."""

    def __init__(
        self, archive: Archive, undo_stack: WritingStack, changed: Callable[[], None]
    ) -> None:
        """Be ready to tell.

        Args:
            archive: Whose ledger it is.
            undo_stack: Takes the steps.
            changed: Told after each step.
        """
        self._archive, self._undo_stack, self._changed = archive, undo_stack, changed

    def made(self, write: Callable[[str], str] = str) -> tuple[MadeDecision, ...]:
        """What was decided, the last gesture first.

        Args:
            write: Gives days and counts their digits.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        return made_decisions(self._archive, write)

    def withdraw(self, made: Sequence[MadeDecision]) -> None:
        """Forget decisions, as one step that can be undone."""
        decisions = tuple(decision for each in made for decision in each.decisions)
        if decisions:
            self._undo_stack.write(Withdraw(self._archive, decisions, self._changed))


def _words(kind: DecisionKind) -> str:
    """What the menu calls the gesture."""
    return {
        DecisionKind.SAME: translated("Decide", "جمع مؤشرين"),
        DecisionKind.APART: translated("Decide", "فصل رقم عن مؤشر"),
        DecisionKind.SETTLED: translated("Decide", "إنهاء معارضة"),
        DecisionKind.NAMED: translated("Decide", "تسمية مؤشر"),
    }[kind]
