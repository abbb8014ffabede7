"""Icons take a colour and a size, and point where the window reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.icons import Icons


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
