"""The whole program for one test, and the application as it was before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.app import Program


@contextmanager
def application_as_before(application: QApplication) -> Iterator[None]:
    """Take back what themes and translations did to the application."""
    direction, locale, font = application.layoutDirection(), QLocale(), application.font()
    yield
    application.setStyleSheet("")
    application.setPalette(QPalette())
    application.setFont(font)
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


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
    for translator in program._translators:
        QCoreApplication.removeTranslator(translator)
    program.appearance.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
