from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.export.contents import Table
from desktop.export.formats import formats_for
from desktop.printing.preview.figures_button import FiguresButton


def test_the_figures_are_offered_in_each_format_of_tables(qtbot, content):
    window = QWidget()
    qtbot.addWidget(window)
    button = FiguresButton(window)
    button.show_contents([content])
    assert not button.isHidden()
    wanted = []
    button.wanted.connect(lambda table, form: wanted.append((table.count, form)))
    for action in button.menu().actions():
        action.trigger()
    assert wanted == [(len(content.figures), form) for form in formats_for(Table)]
    button.show_contents([replace(content, figures=())])
    assert button.isHidden()
