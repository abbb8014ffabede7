"""Every command can be found by its name and given from the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.app import Program
from desktop.locations import version
from desktop.session.archive_session import ArchiveLocation
from desktop.widgets.questions import Questions
from desktop.window.command_palette import CommandPalette
from tests.desktop.window.walking import typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_few_letters_and_enter_give_a_command(
    qtbot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    said: list[str] = []
    monkeypatch.setattr(Questions, "tell", lambda _self, _title, text: said.append(text))
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_A, keys)
    palette = window.findChildren(CommandPalette)[-1]
    qtbot.waitUntil(palette.field.hasFocus)
    enabled = [each for each in window.actions_by_name.specs if each.name != "palette"]
    assert 0 < palette.list.count() <= len(enabled)
    typed("حول خزانه")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert version() in said[0]


def test_down_moves_in_the_list_while_one_types(qtbot, program: Program, tmp_path: Path):
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    palette = CommandPalette(window.actions_by_name, window)
    palette.open()
    qtbot.waitUntil(palette.isVisible)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    palette.reject()


def test_where_no_command_has_the_letters_the_list_says_so(qtbot, program: Program, tmp_path: Path):
    window = program.open(ArchiveLocation(tmp_path / "archive"))
    palette = CommandPalette(window.actions_by_name, window)
    palette.open()
    palette.field.setText("ظظظ")
    assert palette.list.count() == 1
    assert "لا أمر" in palette.list.item(0).text()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()
