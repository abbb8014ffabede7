"""The chosen theme is what the application wears."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.appearance import Appearance
from desktop.display.dates import date_text
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.display.month_names import AS_SOURCES, family_of_sources, write_months
from desktop.icons import Icons
from desktop.settings import DIGITS, MONTHS, READING_SIZE, THEME, Settings
from desktop.theme import DARK, LIGHT, SEPIA, THEMES, Theme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "khizana.ini")


@pytest.fixture
def appearance(
    themed: QApplication, settings: Settings, icons: Icons, tmp_path: Path
) -> Iterator[Appearance]:
    appearance = Appearance(themed, settings, icons, tmp_path / "pictures")
    yield appearance
    settings.changed.disconnect()
    write_months(AS_SOURCES, family_of_sources(()))
    appearance.deleteLater()


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_chosen_theme_is_put_on_at_once(qtbot, themed, appearance, settings, theme: Theme):
    settings.choose(THEME, "light" if theme is not LIGHT else "dark")
    with qtbot.waitSignal(appearance.changed):
        settings.choose(THEME, theme.name)
    assert appearance.look.theme is theme
    assert themed.palette().color(QPalette.ColorRole.Base) == QColor(theme.surface)
    assert themed.palette().color(QPalette.ColorRole.Text) == QColor(theme.ink)
    assert theme.paper in themed.styleSheet()


def test_without_a_choice_the_system_decides(themed, appearance):
    system = themed.styleHints().colorScheme()
    assert appearance.look.theme is (DARK if system == Qt.ColorScheme.Dark else LIGHT)


def test_the_system_is_followed_while_the_program_runs(qtbot, themed, appearance, settings):
    with qtbot.waitSignal(appearance.changed):
        themed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    settings.choose(THEME, "sepia")
    themed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.look.theme is SEPIA


def test_the_size_of_text_stops_at_both_ends(appearance, settings):
    sizes = [int(size) for size in READING_SIZE.words]
    for _ in range(10):
        appearance.change_size(1)
    assert appearance.look.reading_size == sizes[-1]
    for _ in range(10):
        appearance.change_size(-1)
    assert appearance.look.reading_size == sizes[0]
    appearance.change_size(1)
    assert appearance.look.reading_size == sizes[1]


def test_digits_follow_the_setting(qtbot, appearance, settings):
    assert appearance.look.digits is Digits.WESTERN
    with qtbot.waitSignal(appearance.changed):
        settings.choose(DIGITS, "arabic")
    assert appearance.look.digits is Digits.ARABIC_INDIC


def test_months_follow_the_setting_and_the_sources(qtbot, appearance, settings):
    with qtbot.waitSignal(appearance.changed):
        appearance.follow_sources([("الرياض", 7)])
    assert without_controls(date_text("2018-08")) == "أغسطس 2018"
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.follow_sources([("عكاظ", 9)])
    with qtbot.waitSignal(appearance.changed):
        settings.choose(MONTHS, "levant")
    assert without_controls(date_text("2018-08")) == "آب 2018"
    settings.choose(MONTHS, AS_SOURCES)
    assert without_controls(date_text("2018-08")) == "أغسطس 2018"


def test_digits_alone_lay_no_widget_out_anew(appearance, settings, monkeypatch):
    put_on: list[str] = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _self, sheet: put_on.append(sheet))
    settings.choose(DIGITS, "arabic")
    assert put_on == []
    settings.choose(THEME, "dark")
    assert len(put_on) == 1
