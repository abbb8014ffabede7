"""A box of choices tells a screen reader what is chosen in it, and of what."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox

from desktop.widgets.choice_name import name_choice


def test_the_name_is_told_beside_the_chosen_line(qtbot):
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["الأحدث", "الأقدم"])
    name_choice(box, "ترتيب النتائج")
    told = QAccessible.queryAccessibleInterface(box)
    said = told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)
    assert "ترتيب النتائج" in said
    assert told.text(QAccessible.Text.Value) == "الأحدث"
