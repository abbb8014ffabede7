from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.export.contents import Table
from desktop.export.format_menu import format_menu
from desktop.export.formats import formats_for


def test_a_line_for_each_format(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    chosen = []
    menu = format_menu(formats_for(Table), chosen.append, window)
    assert [action.text() for action in menu.actions()][:2] == ["جدول CSV…", "جدول Excel…"]
    for action in menu.actions():
        action.trigger()
    assert tuple(chosen) == formats_for(Table)
