"""A themed application that reads from right to left, pictures, and the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import locations
from desktop.fonts import interface_font, load_fonts
from desktop.icons import Icons
from desktop.stylesheet import palette, stylesheet
from desktop.tasks.garbage_collection import GarbageCollector
from desktop.theme import LIGHT
from tests.desktop.restoring import application_as_before

if TYPE_CHECKING:
    from desktop.app import Program


@pytest.fixture(scope="session", autouse=True)
def _collected_in_the_window(qapp: QApplication) -> Iterator[None]:
    """No worker of any test takes apart what is Qt's: the program does it so, too."""
    collector = GarbageCollector(qapp)
    yield
    collector.stop()


@pytest.fixture
def icons() -> Icons:
    """The program's pictures."""
    return Icons(locations.resources() / "icons")


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """The application with the program's typefaces, colours and direction."""
    with application_as_before(qapp):
        load_fonts()
        qapp.setStyle("Fusion")
        qapp.setFont(interface_font())
        qapp.setPalette(palette(LIGHT))
        pictures = locations.resources() / "icons"
        sheet = stylesheet(
            LIGHT, (pictures / "down.svg").as_posix(), (pictures / "check.svg").as_posix()
        )
        qapp.setStyleSheet(sheet)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield qapp


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The running program, without an archive yet; closed at the end."""
    from tests.desktop.running import running

    with running(qapp) as program:
        yield program
