"""The whole program for one test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from tests.desktop.restoring import application_as_before


def live(milliseconds: int) -> None:
    """Let the windows live for a while, and the threads beside them.

    `QTest.qWait` keeps the interpreter to itself: what works in another thread stands still.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def running(application: QApplication) -> Iterator[Program]:
    """A program that is closed at the end, with nothing of it left in the application."""
    with application_as_before(application):
        program = Program(application)
        try:
            yield program
        finally:
            finish(program)


def finish(program: Program) -> None:
    """Close the program for good, as the end of the process would."""
    program.close()
    program.garbage_collector.stop()
    for translator in program._translators:
        QCoreApplication.removeTranslator(translator)
    program.appearance.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
