"""One value says how everything looks and writes, and reaches every widget that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from desktop.app import Program
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.look import Look
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import DIGITS, READING_SIZE, THEME
from desktop.theme import DARK
from tests.desktop.making import look_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_numbers_are_written_as_chosen():
    western, arabic = look_of(), look_of(digits=Digits.ARABIC_INDIC)
    assert (western.written("2019"), arabic.written("2019")) == ("2019", "٢٠١٩")
    assert without_controls(arabic.grouped(1200)) == "١\N{NO-BREAK SPACE}٢٠٠"
    assert arabic.plain_number(7.5) == "٧٫٥"


def test_pictures_point_with_the_interface(qtbot):
    pictures = [
        look_of(direction=direction).icon("back", "#000000").pixmap(18).toImage()
        for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)
    ]
    assert pictures[0] != pictures[1]


def test_there_is_no_such_picture():
    with pytest.raises(FileNotFoundError):
        look_of().icon("nothing", "#000000")


def those_that_look(root: QObject) -> Iterator[QObject]:
    """All parts of a window that take a look, and the window itself."""
    for part in (root, *root.findChildren(QObject)):
        if hasattr(type(part), "apply") and part.__class__.__module__.startswith("desktop."):
            yield part


def test_every_part_of_the_window_is_reached(program: Program, tmp_path: Path, monkeypatch):
    """A widget that takes a look and is forgotten by the one that made it fails here."""
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    parts = list(those_that_look(window))
    reached: list[tuple[object, Look]] = []
    for kind in {type(part) for part in parts}:

        def apply(self: object, look: Look, kind: type = kind, real=kind.apply) -> None:
            if kind is type(self):
                reached.append((self, look))
            real(self, look)

        monkeypatch.setattr(kind, "apply", apply)
    # The window's own connection was made before: the settings reach it through its parts.
    program.settings.choose(THEME, "dark")
    assert len(parts) > 25
    seen = [part for part, _ in reached]
    assert [part for part in parts if part is not window and part not in seen] == []
    assert {look.theme for _, look in reached} == {DARK}
    assert len({id(look) for _, look in reached}) == 1


def test_the_look_follows_the_settings(program: Program):
    looks: list[Look] = []
    program.appearance.changed.connect(looks.append)
    program.settings.choose(DIGITS, "arabic")
    program.settings.choose(READING_SIZE, "27")
    assert [(look.digits, look.reading_size) for look in looks] == [
        (Digits.ARABIC_INDIC, 20),
        (Digits.ARABIC_INDIC, 27),
    ]
    assert program.appearance.look is looks[-1]
