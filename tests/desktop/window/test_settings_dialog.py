"""Each setting has a row, and what is chosen takes effect at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from desktop.settings import CHOICES, DIGITS, THEME, Settings
from desktop.window.settings_dialog import SettingsDialog


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "khizana.ini")


@pytest.fixture
def dialog(qtbot, settings: Settings) -> SettingsDialog:
    settings.choose(THEME, "sepia")
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def box(dialog: SettingsDialog, value: str) -> QComboBox:
    return next(each for each in dialog.findChildren(QComboBox) if each.findData(value) >= 0)


def test_what_is_chosen_already_is_shown(dialog: SettingsDialog):
    assert len(dialog.findChildren(QComboBox)) == len(CHOICES)
    assert box(dialog, "sepia").currentData() == "sepia"
    assert box(dialog, "arabic").currentData() == DIGITS.default


def test_a_choice_takes_effect_at_once(qtbot, dialog: SettingsDialog, settings: Settings):
    digits = box(dialog, "arabic")
    digits.setFocus()
    with qtbot.waitSignal(settings.changed) as changed:
        qtbot.keyClick(digits, Qt.Key.Key_Down)
        if settings.choice(DIGITS) == "western":
            digits.activated.emit(digits.findData("arabic"))
    assert changed.args == [DIGITS.key]
    assert settings.choice(DIGITS) == "arabic"


def test_escape_closes_it(qtbot, dialog: SettingsDialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
