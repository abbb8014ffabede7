"""A line for Arabic words begins at the right, also while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.words_field import WordsField


def test_it_begins_at_the_right_in_any_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    field, other = WordsField(window), QLineEdit(window)
    assert field.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert other.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_what_is_typed_is_kept_as_it_is(qtbot):
    field = WordsField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "abc 12")
    assert field.text() == "abc 12"
