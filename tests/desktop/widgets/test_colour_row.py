"""A row of colours: one is ringed, and a click tells which."""

from __future__ import annotations

import pytest

from desktop.display.passage_colours import COLOURS
from desktop.widgets.colour_row import ColourButton, ColourRow
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


def test_a_row_of_colours(qtbot):
    row = ColourRow(look_of())
    qtbot.addWidget(row)
    buttons = row.findChildren(ColourButton)
    assert [button.name for button in buttons] == list(COLOURS)
    row.show_colour("pink")
    assert [b.name for b in buttons if b.isChecked()] == ["pink"]
    row.show_colour("")
    assert [b.name for b in buttons if b.isChecked()] == []
    with qtbot.waitSignal(row.picked) as picked:
        buttons[1].click()
    assert picked.args == [buttons[1].name]
    pictures = [b.grab().toImage() for b in buttons]
    assert len({picture.pixelColor(14, 14).name() for picture in pictures}) == len(COLOURS)
