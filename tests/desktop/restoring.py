"""The application as it was before a test dressed it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.display.decimal_sign import write_decimals
from desktop.display.month_names import AS_SOURCES, family_of_sources, write_months
from desktop.widgets.file_dialog import remember_folders


@contextmanager
def application_as_before(application: QApplication) -> Iterator[None]:
    """Take back what themes and translations do to the application."""
    write_months(AS_SOURCES, family_of_sources(()))
    write_decimals(AS_SOURCES)
    direction, locale, font = application.layoutDirection(), QLocale(), application.font()
    yield
    write_months(AS_SOURCES, family_of_sources(()))
    write_decimals(AS_SOURCES)
    remember_folders(None)
    application.setStyleSheet("")
    application.setPalette(QPalette())
    application.setFont(font)
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)
