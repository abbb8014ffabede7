"""The chosen theme is what the application wears."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from desktop.appearance import Appearance
from desktop.icons import Icons
from desktop.settings import DIGITS, READING_SIZE, THEME, Settings
from desktop.stylesheet import palette, stylesheet
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
    assert not appearance.look.arabic_indic
    with qtbot.waitSignal(appearance.changed):
        settings.choose(DIGITS, "arabic")
    assert appearance.look.arabic_indic


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_style_sheet_is_understood_by_qt(qtbot, themed, theme: Theme):
    """Qt warns of a sheet that it cannot read, and a warning fails the test."""
    sheet = stylesheet(theme, "/tmp/chevron.svg", "/tmp/check.svg")
    assert "$" not in sheet
    themed.setStyleSheet(sheet)
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_selected_text_differs_from_its_ground(theme: Theme):
    made = palette(theme)
    ground = made.color(QPalette.ColorRole.Highlight)
    assert made.color(QPalette.ColorRole.HighlightedText) != ground


def coloured(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly painted."""
    colours = set()
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            if pixel.alpha() == 255:
                colours.add(pixel.name())
    return colours


def test_icons_take_the_colour_and_the_size_asked_for(qtbot, icons: Icons):
    icon = icons.icon("search", "#A65814", 18)
    image = icon.pixmap(18).toImage()
    assert image.size().width() == 18
    assert "#a65814" in coloured(image)


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of opacity between two pictures of the same size."""
    return max(
        abs(one.pixelColor(x, y).alpha() - other.pixelColor(x, y).alpha())
        for x in range(one.width())
        for y in range(one.height())
    )


def test_pointing_icons_are_mirrored_and_others_are_not(qtbot, icons: Icons):
    for name, points in (("back", True), ("undo", True), ("search", False), ("print", False)):
        mirrored = icons.icon(name, "#000000").pixmap(18).toImage()
        plain = icons.icon(name, "#000000", mirrored=False).pixmap(18).toImage()
        assert (difference(mirrored, plain) > 100) is points, name
        if points:
            assert difference(mirrored, plain.flipped(Qt.Orientation.Horizontal)) < 30, name


def test_an_icon_that_does_not_exist_is_an_error(qtbot, icons: Icons):
    with pytest.raises(FileNotFoundError):
        icons.icon("unicorn", "#000000")


def test_a_picture_for_the_style_sheet_is_written_once(icons: Icons, tmp_path: Path):
    made = icons.file("down", "#756D60", tmp_path / "pictures")
    assert "#756D60" in made.read_text("utf-8")
    assert "currentColor" not in made.read_text("utf-8")
    written = made.stat().st_mtime_ns
    assert icons.file("down", "#756D60", tmp_path / "pictures") == made
    assert made.stat().st_mtime_ns == written
