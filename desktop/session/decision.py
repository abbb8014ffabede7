"""Undo for what the reader decides: committed before its gesture ends."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from desktop.session.undo_stack import WrittenCommand


class Decision(WrittenCommand):
    """One decision, however much it changes: all of it is written, or nothing."""

    def __init__(
        self,
        words: str,
        do: Callable[[], None],
        take_back: Callable[[], None],
        told: Callable[[], None],
    ) -> None:
        """Be ready to do it.

        Args:
            words: What the step is called.
            do: Writes it, in one transaction.
            take_back: Writes what was before, likewise.
            told: Called after each.
        """
        super().__init__(words)
        self._do, self._take_back, self._told = do, take_back, told

    @override
    def do(self) -> None:
        self._do()
        self._told()

    @override
    def take_back(self) -> None:
        self._take_back()
        self._told()
