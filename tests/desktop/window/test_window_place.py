"""The window never lies beyond its screen, and is where it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QSize

from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.widgets.screen_room import room_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_first_window_fits_its_screen(program: Program, tmp_path: Path):
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    room = room_of(window)
    assert room.contains(window.geometry())
    assert room.size().width() <= 800  # the screen of the tests is smaller than the usual size
    assert window.minimumSize().width() <= room.width()


def test_a_window_that_was_larger_is_brought_back(program: Program, tmp_path: Path):
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    window.setMinimumSize(QSize(0, 0))
    window.setGeometry(500, 400, 1600, 1000)
    program.close()
    again = program.open(ArchiveLocation(tmp_path / "archive"))
    framed = again.geometry().marginsAdded(QMargins(4, 24, 4, 0))  # Qt leaves no room for it
    assert room_of(again).contains(framed)


def test_the_window_is_where_it_was(program: Program, tmp_path: Path):
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    window.setMinimumSize(QSize(0, 0))
    window.setGeometry(4, 100, 792, 600)
    program.close()
    again = program.open(ArchiveLocation(tmp_path / "archive"))
    assert (again.geometry().top(), again.height()) == (100, 600)
