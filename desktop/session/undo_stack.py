"""WritingStack: undo for changes that are written first and only then remembered.

Qt calls a command's `redo` and `undo` from C++, where nothing may fail. So what can fail, the
writing, is done before the stack moves; a change that cannot be written never gets onto it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from articles.errors import ArchiveError, Reason

Patience = Callable[[Callable[[], bool]], bool]
"""Tries something again and again, beside the window's work, until it is done or it is given up;
whether it was done."""


class WrittenCommand(QUndoCommand):
    """A change of the archive. The stack calls `do` and `take_back`, Qt nothing that can fail."""

    @abstractmethod
    def do(self) -> None:
        """Write the change, and tell of it.

        Raises:
            ArchiveError: It cannot be written; nothing is changed then.
        """

    @abstractmethod
    def take_back(self) -> None:
        """Write what was before, and tell of it.

        Raises:
            ArchiveError: It cannot be written; nothing is changed then.
        """

    @override
    def redo(self) -> None:
        """Nothing: it is written already."""

    @override
    def undo(self) -> None:
        """Nothing: it is taken back already."""


class WritingStack(QUndoStack):
    """Changes of one archive, in their order.

    Attributes:
        patience: Waits while another process writes; without one nobody waits.
        forbidden: Whether the archive is only read, so that nothing can be written.

    Signals:
        failed: The exception that kept a change from being written.
        forbade: A change was asked for, or a question that leads to one, where nothing can be
            written.
    """

    failed = Signal(object)
    forbade = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.patience: Patience = lambda _: False
        self.forbidden = False

    def may_write(self) -> bool:
        """Whether anything can be written: to be asked before the reader is; if not, it is told."""
        if self.forbidden:
            self.forbade.emit()
        return not self.forbidden

    def write(self, command: WrittenCommand) -> bool:
        """Make a change, and remember it when it is written. False when it could not be."""
        if not self.may_write() or not self._written(command.do):
            return False
        self.push(command)
        return True

    @override
    def undo(self) -> None:
        """Take the last change back, when that can be written."""
        command = self.command(self.index() - 1)
        if isinstance(command, WrittenCommand) and self._written(command.take_back):
            super().undo()

    @override
    def redo(self) -> None:
        """Make the next change again, when it can be written."""
        command = self.command(self.index())
        if isinstance(command, WrittenCommand) and self._written(command.do):
            super().redo()

    def _written(self, write: Callable[[], None]) -> bool:
        try:
            lock = _refusal(write)
            if lock is None or self.patience(lambda: _refusal(write) is None):
                return True
        except ArchiveError as error:
            self.failed.emit(error)
        else:
            self.failed.emit(lock)
        return False


def _refusal(write: Callable[[], None]) -> ArchiveError | None:
    """Write; the error when somebody else holds the lock, None when it is written.

    Raises:
        ArchiveError: It cannot be written for another reason.
    """
    try:
        write()
    except ArchiveError as error:
        if error.reason is not Reason.LOCKED:
            raise
        return error
    return None
