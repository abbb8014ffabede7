"""A line of metadata stands at the right of its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.display.isolation import metadata_line
from desktop.widgets.right_label import RightLabel


@pytest.mark.parametrize("parts", [("22 نتيجة", "daily-AE"), ("22 نتيجة",), ("daily-AE",)])
def test_whatever_it_is_made_of_it_stands_at_the_right(qapp, parts):
    label = RightLabel(metadata_line(parts))
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.resize(400, 30)
    picture = label.grab().toImage()
    blank, rows = picture.pixelColor(0, 0), range(picture.height())
    across = range(picture.width())
    inked = [x for x in across if any(picture.pixelColor(x, y) != blank for y in rows)]
    assert min(inked) > picture.width() // 2
